# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Follow-ups say what is to be done, and none is done on a day to come."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain.errors import MalformedChange, RecordInvalid
from counsellor.domain.records import kind_of
from counsellor.domain.records.follow_ups import FollowUpRow, check_done, check_what
from tests.domain.payloads import CLIENT, RECORD

TODAY = date(2026, 11, 20)


@given(st.integers(-40_000, 40_000))
def test_it_is_done_today_or_on_any_day_before(days: int) -> None:
    day = TODAY + timedelta(days=days)
    if days <= 0:
        check_done(day, TODAY)
    else:
        with pytest.raises(RecordInvalid, match="kind=follow_up, reason=ahead"):
            check_done(day, TODAY)


@pytest.mark.parametrize("nothing", ["", " ", "\n\t"])
def test_blanks_say_nothing(nothing: str) -> None:
    with pytest.raises(RecordInvalid, match="kind=follow_up, reason=empty"):
        check_what(nothing)
    check_what("қоңырау шалу")


@pytest.mark.parametrize(
    "wrong",
    [
        {"due_on": None},
        {"due_on": "tomorrow"},
        {"due_on": "2026-02-30"},
        {"done_on": "2026-11-20T09:00:00+05:00"},
        {"done_on": True},
        {"case": "office"},
        {"what": "x" * 2_001},
        {"outcome": None},
    ],
)
def test_one_of_another_shape_is_refused_wherever_it_comes_from(wrong: dict[str, object]) -> None:
    with pytest.raises(MalformedChange):
        kind_of("follow_up").check(RECORD, CLIENT, wrong)  # type: ignore[arg-type]


def test_a_log_that_names_one_holds_nothing_of_what_it_says() -> None:
    row = FollowUpRow(RECORD, CLIENT, RECORD, TODAY, "secret call", None, "secret outcome")
    assert "secret" not in repr(row)
