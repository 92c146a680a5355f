# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a slip of the hand can do, and for how long it can be undone."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

UNDO_FOR: Final = timedelta(minutes=1)
"""So long after it was done, an act waits before it enters the journal."""


class UndoableKind(StrEnum):
    """Acts of one click, or of an answer given too quickly."""

    RATING = "goal.rating"
    GOAL_CLOSED = "goal.closed"
    FOLLOW_UP_DONE = "follow_up.done"
    FOLLOW_UP_REOPENED = "follow_up.reopened"
    CONSENT_WITHDRAWN = "consent.withdrawn"
    SESSION_DISCARDED = "session.discarded"


def seconds_left(waited_s: float) -> float:
    """Return how long an act that has waited so long can still be undone; 0 if it is due."""
    return max(0.0, UNDO_FOR.total_seconds() - waited_s)


def waited_by_wall_clock(did_at: datetime, now: datetime) -> float:
    """Return how long an act of an earlier opening has waited.

    Where the clock was set back meanwhile nobody knows: it has waited long enough, or it might
    wait for years.
    """
    waited = (now - did_at).total_seconds()
    return waited if waited >= 0 else UNDO_FOR.total_seconds()
