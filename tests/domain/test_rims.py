# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""No value that a shape lets in overflows what reckons with it; just outside, it is refused."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain.clock import FIRST_YEAR, LAST_YEAR, is_possible, stamp
from counsellor.domain.records.consents import SPOKEN_DAYS
from counsellor.domain.shapes import day, moment

OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
LONGEST_S = 10**10


@pytest.mark.parametrize("rim", ["1900-01-01", "2200-12-31"])
def test_the_first_and_the_last_day_are_taken(rim: str) -> None:
    assert day(rim)
    near = date.fromisoformat(rim)
    assert near + timedelta(days=SPOKEN_DAYS) > near - timedelta(days=1)


@pytest.mark.parametrize("beyond", ["1899-12-31", "2201-01-01", "0001-01-01", "9999-12-31"])
def test_days_beyond_are_refused(beyond: str) -> None:
    assert not day(beyond)


@pytest.mark.parametrize(
    "beyond",
    [
        "1989-12-31T23:59:59+00:00",
        "2201-01-01T00:00:00+00:00",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "1990-01-01T00:00:00+05:00",  # in Greenwich it is still 1989
        "2200-12-31T23:59:59-05:00",
    ],
)
def test_moments_beyond_are_refused(beyond: str) -> None:
    assert not moment(beyond)


@given(st.dates(), OFFSETS)
def test_every_moment_that_is_taken_can_be_reckoned_with_in_any_time_zone(
    on: date, offset: timezone
) -> None:
    at = datetime(on.year, on.month, on.day, 23, 59, 59, tzinfo=offset)
    if not moment(stamp(at)):
        return
    assert FIRST_YEAR <= at.year <= LAST_YEAR
    for hours in (-24, 0, 24):
        local = at.astimezone(timezone(timedelta(hours=hours) / 24 * 14))
        assert local.date() - timedelta(days=1) < local.date() + timedelta(days=1)
    assert at + timedelta(seconds=LONGEST_S) > at
    assert int(at.timestamp()) < 2**53


@given(st.datetimes(), OFFSETS)
def test_a_clock_is_asked_whatever_it_shows(shown: datetime, offset: timezone) -> None:
    at = shown.replace(tzinfo=offset)
    assert is_possible(at) is moment(stamp(at)) or at.year in (FIRST_YEAR, LAST_YEAR)
    assert isinstance(is_possible(at.replace(year=1, month=1, day=1)), bool)
    assert not is_possible(datetime.max.replace(tzinfo=UTC))
