# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Goals: the client's own words, up to three, rated 0 to 10 by the client."""

from __future__ import annotations

from collections.abc import Collection

from counsellor.domain.errors import RatingOutOfRange, TooManyGoals

MOST_GOALS = 3
RATINGS = range(11)


def free_position(client: str, taken: Collection[int]) -> int:
    """Give the lowest free position, 1 to 3.

    Raises:
        TooManyGoals: three goals are open.
    """
    for position in range(1, MOST_GOALS + 1):
        if position not in taken:
            return position
    raise TooManyGoals(client=client)


def check_rating(value: int) -> None:
    """Check a rating.

    Raises:
        RatingOutOfRange: not 0 to 10.
    """
    if value not in RATINGS:
        raise RatingOutOfRange(value=value)
