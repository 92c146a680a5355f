# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Goals: the client's own words, up to three, rated 0 to 10 by the client."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from counsellor.domain.coded import Audience
from counsellor.domain.errors import RecordInvalid
from counsellor.domain.kind import Writers, event_kind, register_kind
from counsellor.domain.shapes import bounded, day, flag, record_id, text

MOST_GOALS = 3
RATINGS = range(11)


def free_position(taken: Collection[int]) -> int:
    """Return the lowest free position, 1 to 3.

    Raises:
        RecordInvalid: three goals are open.
    """
    for position in range(1, MOST_GOALS + 1):
        if position not in taken:
            return position
    raise RecordInvalid(kind="goal", reason="too_many")


def check_rating(value: int) -> None:
    """Check a rating.

    Raises:
        RecordInvalid: not 0 to 10.
    """
    if value not in RATINGS:
        raise RecordInvalid(kind="goal.rating", reason="range")


@dataclass(frozen=True, slots=True)
class Rating:
    """One rating of a goal by the client."""

    value: int
    rated_on: date


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A client's goal with its ratings, oldest first."""

    id: str
    text: str = field(repr=False)
    position: int
    open: bool
    ratings: tuple[Rating, ...] = ()


KINDS: Final = (
    register_kind(
        "goal",
        Audience.CASE,
        {"text": text(1_000, lines=True, needed="empty"), "position": bounded(1, 3), "open": flag},
        word="Goal",
        writers=Writers.COWORKERS,
    ),
    event_kind(
        "goal.rating",
        Audience.CASE,
        {"goal": record_id, "value": bounded(0, 10), "rated_on": day},
        word="Goal rating",
        writers=Writers.COWORKERS,
    ),
)
