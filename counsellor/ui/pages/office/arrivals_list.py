# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The bundles that came in, each in words and as a way to whom it is about."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from counsellor.services.mark_read import open_bundle, read_everything
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.pages.office.inbox_tables import arrivals_table
from counsellor.ui.pages.office.inbox_view import Arrival
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.empty_state import EmptyState
from counsellor.ui.widgets.titled_list import TitledList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.domain.arrivals import Arrived
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.page import Page

BROUGHT, NEW = 3, 5
"""Columns that stand right after the sender."""
_REASON = 4
"""Has no room where nothing was set aside: what came needs it."""


class ArrivalsList(Retranslating, TitledList[Arrival]):
    """Enter on a bundle opens what there is to read in it, and marks it as read.

    Of several clients it is the one of whom something is unread; Enter again opens the next.
    """

    wanted = Signal(object)
    """What is to be read, as ``Arrived``."""

    def __init__(self, context: PageContext, page: Page) -> None:
        self.all_read = QPushButton()
        self._page, self._empty = page, EmptyState(context.theme, "inbox")
        super().__init__(
            arrivals_table(context),
            lambda row: row.key,
            context.theme,
            (0, BROUGHT, _REASON),
            self._empty,
        )
        header = self.table.horizontalHeader()
        header.moveSection(BROUGHT, 1)
        header.moveSection(NEW, 2)
        buttons = BreakingRow()
        buttons.add(self.all_read)
        box = self.layout()
        if box is not None:
            box.addWidget(buttons)
        self.list.record_activated.connect(self._open)
        self.all_read.clicked.connect(self._read_all)
        self.retranslate()

    def show_rows(self, rows: Sequence[Arrival]) -> None:
        """Show these and no others; what is new can be marked as read where anything is."""
        self.table.setColumnHidden(_REASON, not any(row.reason for row in rows))
        super().show_rows(rows)
        had_focus = self.window().focusWidget() is self.all_read
        self.all_read.setHidden(not any(row.new for row in rows))
        if had_focus and self.all_read.isHidden():
            self.table.setFocus()

    def retranslate(self) -> None:
        self.all_read.setText(self.tr("Mark all as read"))
        self._empty.say(
            self.tr("Nothing was imported yet. Import files from a stick, or sync with the folder.")
        )

    def _open(self, arrival: Arrival) -> None:
        job = partial(open_bundle, stream=arrival.stream, number=arrival.number)
        self._page.write(job, self._lead)

    def _lead(self, arrived: Arrived | None) -> None:
        if arrived is not None:
            self.wanted.emit(arrived)
        else:
            self._page.banner.say(self.tr("This bundle tells of no client."))

    def _read_all(self) -> None:
        self._page.write(read_everything)
