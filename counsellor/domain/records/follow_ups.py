# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Follow-ups: what is to be done in a case by a day, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from counsellor.domain.coded import Audience
from counsellor.domain.errors import RecordInvalid
from counsellor.domain.invisible import is_blank
from counsellor.domain.kind import Writers, register_kind
from counsellor.domain.shapes import day, optional, record_id, text

SOON: Final = timedelta(days=7)
"""So long before its day a follow-up begins to be called to mind."""


def check_what(what: str) -> None:
    """Check what is to be done.

    Raises:
        RecordInvalid: it says nothing.
    """
    if is_blank(what):
        raise RecordInvalid(kind="follow_up", reason="empty")


def check_done(done_on: date, today: date) -> None:
    """Check the day on which it was done; it may be long before it was due, or written down.

    Raises:
        RecordInvalid: that day is still to come.
    """
    if done_on > today:
        raise RecordInvalid(kind="follow_up", reason="ahead")


@dataclass(frozen=True, slots=True)
class FollowUpRow:
    """One follow-up.

    Attributes:
        case: the case that it belongs to.
        due_on: the day by which it is to be done.
        what: what is to be done.
        done_on: the day on which it was done; None while it is open.
        outcome: what came of it, or nothing. It stays when "done" is taken back.
    """

    id: str
    client: str
    case: str
    due_on: date
    what: str = field(repr=False)
    done_on: date | None
    outcome: str = field(repr=False)


KINDS: Final = (
    register_kind(
        "follow_up",
        Audience.CASE,
        {
            "case": record_id,
            "due_on": day,
            "what": text(2_000, lines=True, needed="empty"),
            "done_on": optional(day),
            "outcome": text(10_000, lines=True),
        },
        word="Follow-up",
        writers=Writers.COWORKERS,
    ),
)
