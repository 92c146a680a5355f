# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The list of roads: of what kind each is, where it leads, how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.paths import shown
from counsellor.ui.models.table_model import Column, RecordTable
from counsellor.ui.pages.exchange.road_words import say_place_of, say_road, say_state
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.exchange.road_rows import RoadRow


def road_table(context: PageContext) -> RecordTable[RoadRow]:
    """Make the table; the whole address stands in a tooltip, and is said by Enter."""

    def icon(row: RoadRow) -> QIcon:
        return context.theme.icons.icon("server" if row.address.is_remote else "usb")

    columns = (
        Column["RoadRow"](
            marked("Roads", "Road"),
            lambda row: say_road(row.address.road, context.speaker),
            icon=icon,
            spare=True,
        ),
        Column["RoadRow"](
            marked("Roads", "Where"),
            lambda row: say_place_of(row.address),
            tooltip=lambda row: shown(row.address.text),
        ),
        Column["RoadRow"](
            marked("Roads", "How it stands"),
            lambda row: say_state(row, context.clock.now(), context.speaker),
        ),
    )
    return RecordTable("Roads", columns, lambda: context.speaker)
