# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The lists of what waits for a decision, and of what was not applied."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from counsellor.ui.models.table_model import Column, RecordTable
from counsellor.ui.pages.office.requests_view import NotApplied, Waiting
from counsellor.wording.marked import marked
from counsellor.wording.moments import say_date, say_duration, say_moment
from counsellor.wording.permission_words import say_kind, say_not_applied
from counsellor.wording.request_words import say_request

if TYPE_CHECKING:
    from counsellor.ui.context import PageContext

_CONTEXT = "Inbox"


def waiting_table(context: PageContext) -> RecordTable[Waiting]:
    """Make the list of open requests, each in one sentence."""
    return RecordTable(
        _CONTEXT,
        (
            Column[Waiting](
                marked("Inbox", "Request"),
                lambda row: say_waiting(row, context),
                tooltip=lambda row: say_waiting(row, context),
            ),
            Column[Waiting](
                marked("Inbox", "Why"),
                lambda row: say_why(row, context),
                tooltip=lambda row: say_why(row, context),
            ),
            Column[Waiting](marked("Inbox", "When"), lambda row: _moment(row.at, context)),
        ),
        lambda: context.speaker,
    )


def not_applied_table(context: PageContext) -> RecordTable[NotApplied]:
    """Make the list of what was refused by name."""
    return RecordTable(
        _CONTEXT,
        (
            Column[NotApplied](marked("Inbox", "What"), lambda row: _what(row, context)),
            Column[NotApplied](
                marked("Inbox", "Why"),
                lambda row: say_not_applied(row.reason, context.speaker),
                tooltip=lambda row: say_not_applied(row.reason, context.speaker),
            ),
            Column[NotApplied](marked("Inbox", "When"), lambda row: _moment(row.at, context)),
        ),
        lambda: context.speaker,
    )


def say_waiting(row: Waiting, context: PageContext) -> str:
    """Say who asks, about which client, and for what."""
    who = row.staff, row.name
    waits, along = row.waits, row.kinds[1:]
    return say_request(
        row.asks,
        row.wanted,
        who,
        row.code,
        context.speaker,
        waits=waits,
        along=along,
        decided_by=row.decided_by,
    )


def say_why(row: Waiting, context: PageContext) -> str:
    """Say the reason; of what came late, by what one knows it: when a session was, and a text."""
    return " · ".join(filter(None, (say_when(row, context), row.why)))


def say_when(row: Waiting, context: PageContext) -> str:
    """Say when a session that came late was, and how long; nothing of anything else."""
    if not (row.late and row.asks == "session"):
        return ""
    began = datetime.fromisoformat(str(row.wanted["started_at"]))
    lasted = say_duration(float(str(row.wanted["duration_s"])), context.speaker)
    return f"{_moment(began, context)} · {lasted}"


def say_sender(sender: str, machine: date | None, context: PageContext) -> str:
    """Name who sent something; of several machines also which one it was."""
    if machine is None:
        return sender
    said = context.speaker.say("Inbox", "laptop since {date}")
    return f"{sender}\n" + said.format(date=say_date(machine, context.speaker))


def _what(row: NotApplied, context: PageContext) -> str:
    """What it is, about which client and from whom, as far as that is known."""
    kind = say_kind(row.kind, context.speaker)
    return " · ".join(filter(None, (kind, row.code, row.sender)))


def _moment(when: datetime, context: PageContext) -> str:
    return say_moment(when, context.clock.now(), context.speaker)
