# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Whatever a shape lets in can be said, in every language, at both rims."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counsellor.domain.exchange_state import ExchangeState, OutgoingBundle
from counsellor.wording.exchange_line import say_exchange
from counsellor.wording.moments import (
    say_date,
    say_day,
    say_duration,
    say_elapsed,
    say_long_date,
    say_moment,
    say_time,
)
from counsellor.wording.translation import Speaker, languages

DAYS = st.one_of(
    st.sampled_from((date(1900, 1, 1), date(1990, 1, 1), date(2200, 12, 31))),
    st.dates(date(1900, 1, 1), date(2200, 12, 31)),
)
ZONES = st.integers(-14, 14).map(lambda hours: timezone(timedelta(hours=hours)))
MOMENTS = st.builds(
    lambda at, zone: at.replace(tzinfo=zone),
    st.one_of(
        st.sampled_from((datetime(1990, 1, 2), datetime(2200, 12, 30, 23, 59, 59))),  # noqa: DTZ001
        st.datetimes(datetime(1990, 1, 2), datetime(2200, 12, 30)),  # noqa: DTZ001
    ),
    ZONES,
)
SECONDS = st.one_of(st.sampled_from((0, 10**10)), st.integers(0, 10**10))


@pytest.fixture(scope="module", params=languages())
def speaker(request: pytest.FixtureRequest) -> Speaker:
    return Speaker(request.param)


@settings(max_examples=100)
@given(DAYS, DAYS)
def test_days(speaker: Speaker, on: date, today: date) -> None:
    assert say_date(on, speaker)
    assert say_long_date(on, speaker)
    assert say_day(on, today, speaker)


@settings(max_examples=100)
@given(MOMENTS, MOMENTS, st.integers(0, 2**31 - 1))
def test_moments(speaker: Speaker, at: datetime, now: datetime, waiting: int) -> None:
    assert say_time(at)
    assert say_moment(at, now, speaker)
    sent = OutgoingBundle("a", "s", 2, "", 1, "sent", at + timedelta(1), at, waiting)
    held = OutgoingBundle("b", "s", 1, "", 1, "held", at, at, 1)
    assert say_exchange(ExchangeState("", 0, 0, (sent, held)), now, speaker)


@settings(max_examples=100)
@given(SECONDS)
def test_durations(speaker: Speaker, seconds: int) -> None:
    assert say_duration(seconds, speaker)
    assert say_elapsed(seconds)
