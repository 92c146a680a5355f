# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Goals: up to three, rated 0 to 10."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain.errors import RecordInvalid
from counsellor.domain.records.goals import check_rating, free_position


@given(st.sets(st.integers(1, 3)))
def test_a_new_goal_takes_the_lowest_free_place_and_a_fourth_has_none(taken: set[int]) -> None:
    free = {1, 2, 3} - taken
    if free:
        assert free_position(taken) == min(free)
    else:
        with pytest.raises(RecordInvalid, match="kind=goal, reason=too_many"):
            free_position(taken)


@given(st.integers())
def test_a_rating_goes_from_nought_to_ten(value: int) -> None:
    if 0 <= value <= 10:
        check_rating(value)
    else:
        with pytest.raises(RecordInvalid, match=r"kind=goal\.rating, reason=range"):
            check_rating(value)
