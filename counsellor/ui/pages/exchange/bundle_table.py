# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The list of this device's own bundles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from counsellor.domain.coded import RefusalReason
from counsellor.domain.exchange_state import OutgoingBundle
from counsellor.ui.models.table_model import Column, RecordTable
from counsellor.wording.marked import marked
from counsellor.wording.moments import say_moment

if TYPE_CHECKING:
    from collections.abc import Callable

    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.exchange.exchange_view import ExchangeView

_CONTEXT = "BundleTable"
_MOST_NAMES = 3
"""People whom one bundle is for that are named."""
_DECIMAL = QLocale.DataSizeFormat.DataSizeSIFormat
_STATES = {
    "waiting": marked("BundleTable", "Waiting"),
    "sent": marked("BundleTable", "Sent"),
    "held": marked("BundleTable", "Held by the office"),
    "voiced": marked("BundleTable", "Held by the office, heard by telephone"),
    "reviewed": marked("BundleTable", "Read at the office, heard by telephone"),
    "refused": marked("BundleTable", "Not taken by the office"),
    "partly": marked("BundleTable", "Not all taken by the office"),
    "pending": marked("BundleTable", "Waits for a decision at the office"),
    "newer": marked("BundleTable", "Waits for the office's update"),
}
_STATES_OF_ANSWERS = {
    **_STATES,
    "held": marked("BundleTable", "Held by the counsellor"),
    "refused": marked("BundleTable", "Not taken by the counsellor's laptop"),
    "partly": marked("BundleTable", "Not all taken by the counsellor's laptop"),
    "pending": marked("BundleTable", "Waits on the counsellor's laptop"),
    "newer": marked("BundleTable", "Waits for the counsellor's update"),
}


def bundle_table(
    context: PageContext, shown: Callable[[], ExchangeView | None]
) -> RecordTable[OutgoingBundle]:
    """Make the table; an own bundle is known by when it was sealed, for whom, and its size.

    Args:
        context: as pages have it.
        shown: gives what the page shows, which names the people.
    """

    def moment(bundle: OutgoingBundle) -> str:
        return say_moment(bundle.sealed_at, context.clock.now(), context.speaker)

    def state(bundle: OutgoingBundle) -> str:
        view = shown()
        states = _STATES_OF_ANSWERS if view is not None and view.is_office else _STATES
        return context.speaker.say(_CONTEXT, states[_state_of(bundle)])

    def whom(bundle: OutgoingBundle) -> str:
        view = shown()
        names = view.whom.get(bundle.stream, ()) if view is not None else ()
        more = ["…"] if len(names) > _MOST_NAMES else []
        return ", ".join([*names[:_MOST_NAMES], *more])

    def size(bundle: OutgoingBundle) -> str:
        return context.speaker.locale.formattedDataSize(bundle.size, 1, _DECIMAL)

    columns = (
        Column[OutgoingBundle](marked("BundleTable", "Sealed"), moment),
        Column[OutgoingBundle](marked("BundleTable", "For"), whom),
        Column[OutgoingBundle](
            marked("BundleTable", "Changes"), lambda row: row.changes, at_end=True, spare=True
        ),
        Column[OutgoingBundle](marked("BundleTable", "Size"), size, at_end=True, spare=True),
        Column[OutgoingBundle](marked("BundleTable", "State"), state),
    )
    return RecordTable(_CONTEXT, columns, lambda: context.speaker)


def _state_of(bundle: OutgoingBundle) -> str:
    """Tell a bundle that was refused as a whole from one of which only changes were."""
    in_part = bundle.state == "refused" and bundle.reason not in set(RefusalReason)
    return "partly" if in_part else bundle.state
