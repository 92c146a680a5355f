# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""When a draft's present text is kept as an earlier version, and how many are kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from counsellor.domain.draft_steps import Step
from counsellor.domain.records.notes import DraftRevision

EVERY: Final = timedelta(minutes=10)
"""So long a draft is written on before the next version is kept."""
LARGE_LETTERS: Final = 200
"""A save that takes out more than this keeps what was there before."""
LARGE_PART: Final = 3
"""And one that takes out more than one letter of three."""
FEW_LETTERS: Final = 20
"""But nobody misses so few."""
MOST_REVISIONS: Final = 40
MOST_LETTERS: Final = 1_000_000
"""Letters of all earlier versions of a draft together."""
_NEWEST: Final = 5


def is_large_deletion(before: str, step: Step) -> bool:
    """Tell whether a step takes much out of a text."""
    removed = len(step.removed)
    if removed <= FEW_LETTERS:
        return False
    return removed > LARGE_LETTERS or removed * LARGE_PART > len(before)


def is_time(since: datetime, now: datetime) -> bool:
    """Tell whether it is time for the next version; where the clock was set back, it is."""
    return not timedelta(0) <= now - since < EVERY


def too_many(revisions: Sequence[DraftRevision]) -> list[DraftRevision]:
    """Return which of the versions, newest first, to let go of.

    The newest few stay, and the very first; of the others those go first that lie closest between
    their neighbours, so that what is left spreads over the whole time. Where even those few are
    too long, the oldest go.
    """
    kept, gone = list(revisions), []
    while len(kept) > 1 and _are_many(kept):
        inner = range(min(_NEWEST, len(kept) - 1), len(kept) - 1)
        gone.append(kept.pop(min(inner, key=lambda place: _room(kept, place), default=-1)))
    return gone


def _room(kept: Sequence[DraftRevision], place: int) -> timedelta:
    """Return how far its neighbours lie apart; a clock that was set back makes no difference."""
    return abs(kept[place - 1].saved_at - kept[place + 1].saved_at)


def _are_many(kept: Sequence[DraftRevision]) -> bool:
    letters = sum(len(one.text) for one in kept)
    return len(kept) > MOST_REVISIONS or letters > MOST_LETTERS
