# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The list of what does not go on by itself: from whom, what it is, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from counsellor.services.describe_stalls import describe_stalls
from counsellor.ui.models.table_model import Column, RecordTable
from counsellor.ui.pages.office.requests_tables import say_sender
from counsellor.ui.pages.office.requests_view import code_of, machine_of, sender_of
from counsellor.wording.marked import marked
from counsellor.wording.permission_words import say_kind
from counsellor.wording.stall_words import say_stall

if TYPE_CHECKING:
    from datetime import date

    from counsellor.domain.roster import Roster
    from counsellor.services.describe_stalls import Stall
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext

_CONTEXT = "Inbox"
_SHORT = 8


@dataclass(frozen=True, slots=True)
class StallRow:
    """A stall, with whom it is from and about.

    Attributes:
        stall: what stands still.
        sender: name of the member of staff, or empty where the roster does not know the device.
        code: the client's code, or empty.
        machine: as of an ``Arrival``.
    """

    stall: Stall
    sender: str
    code: str
    machine: date | None = None

    @property
    def key(self) -> str:
        """Tells it from all others."""
        stall = self.stall
        return f"{stall.device} {stall.cause} {stall.kind} {stall.client}"


def read_stalls(vault: OpenVault, roster: Roster) -> tuple[StallRow, ...]:
    """Read what stands still."""
    return tuple(
        StallRow(
            stall,
            sender_of(roster, stall.device),
            code_of(vault, stall.client),
            machine_of(roster, stall.device),
        )
        for stall in describe_stalls(vault)
    )


def stalls_table(context: PageContext) -> RecordTable[StallRow]:
    """Make the list."""

    def step(row: StallRow) -> str:
        return say_stall(row.stall.cause, len(row.stall.numbers), context.speaker)[1]

    return RecordTable(
        _CONTEXT,
        (
            Column[StallRow](
                marked("Inbox", "From"),
                lambda row: say_sender(_sender(row, context), row.machine, context),
            ),
            Column[StallRow](marked("Inbox", "What"), lambda row: _what(row, context)),
            Column[StallRow](marked("Inbox", "What to do"), step),
        ),
        lambda: context.speaker,
    )


def _sender(row: StallRow, context: PageContext) -> str:
    """Name who sent it; of a device that the roster does not know, how its id begins."""
    unknown = context.speaker.say("Inbox", "Unknown device, code {code}")
    return row.sender or unknown.format(code=row.stall.device[:_SHORT])


def _what(row: StallRow, context: PageContext) -> str:
    said = say_stall(row.stall.cause, len(row.stall.numbers), context.speaker)[0]
    if not row.stall.kind:
        return said
    about = " · ".join(filter(None, (say_kind(row.stall.kind, context.speaker), row.code)))
    return f"{about}: {said}"
