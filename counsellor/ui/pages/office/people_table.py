# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The list of staff and their devices."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from counsellor.ui.models.table_model import Column, RecordTable
from counsellor.ui.pages.office.people_view import DeviceState, PersonRow
from counsellor.wording.codes import say_code
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from counsellor.ui.context import PageContext

_CONTEXT = "People"
_STATES = {
    DeviceState.INVITED: marked("People", "Invited, has not written yet"),
    DeviceState.TO_CONFIRM: marked("People", "To be confirmed"),
    DeviceState.CONFIRMED: marked("People", "Confirmed"),
    DeviceState.SUSPENDED: marked("People", "Suspended"),
}


def people_table(context: PageContext) -> RecordTable[PersonRow]:
    """Make the table; one row a device."""

    def roles(row: PersonRow) -> str:
        return ", ".join(say_code(role, context.speaker) for role in row.roles)

    return RecordTable(
        _CONTEXT,
        (
            Column[PersonRow](marked("People", "Name"), lambda row: row.name),
            Column[PersonRow](marked("People", "Role"), roles, tooltip=roles),
            Column[PersonRow](
                marked("People", "Device"),
                lambda row: context.speaker.say(_CONTEXT, _STATES[row.state]),
            ),
            Column[PersonRow](
                marked("People", "Since"),
                lambda row: date.fromisoformat(row.since) if row.since else None,
                spare=True,
            ),
            Column[PersonRow](
                marked("People", "Last heard"), lambda row: row.heard_on, spare_last=1
            ),
        ),
        lambda: context.speaker,
    )
