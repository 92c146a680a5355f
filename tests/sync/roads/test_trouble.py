# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a server says of when it wants to be asked again, in each form of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.sync.roads.trouble import MOST_PAUSE_S, http_date, pause_in

BEGAN = datetime(1971, 1, 1, tzinfo=UTC)
MOMENTS = st.integers(0, 97 * 365 * 86_400).map(lambda after: BEGAN + timedelta(seconds=after))
FORMS = ("%a, %d %b %Y %H:%M:%S GMT", "%A, %d-%b-%y %H:%M:%S GMT", "%a %b %d %H:%M:%S %Y")
"""IMF-fixdate, RFC 850's and asctime's: a reader takes all three (RFC 9110, 5.6.7)."""


@given(now=MOMENTS, seconds=st.integers(-10 * 366 * 86_400, 10 * 366 * 86_400), data=st.data())
def test_a_moment_is_counted_from_the_servers_own(
    now: datetime, seconds: int, data: st.DataObject
) -> None:
    until = now + timedelta(seconds=seconds)
    forms = FORMS if 1971 <= until.year <= 2068 else FORMS[::2]
    said = until.strftime(data.draw(st.sampled_from(forms)))
    date = now.strftime(data.draw(st.sampled_from(FORMS)))
    assert http_date(said) == until
    assert pause_in(said, date) == max(0, min(seconds, MOST_PAUSE_S))


def test_where_the_server_tells_no_time_ours_counts() -> None:
    for said, least, most in ((-60, 0, 0), (60, 30, 61), (10 * 366 * 86_400, *[MOST_PAUSE_S] * 2)):
        until = (datetime.now(UTC) + timedelta(seconds=said)).strftime(FORMS[0])
        assert least <= pause_in(until) <= most


@given(seconds=st.integers(0, 10**29))
def test_seconds_are_seconds(seconds: int) -> None:
    assert pause_in(f"{seconds}", None) == min(seconds, MOST_PAUSE_S)
    assert pause_in(f" {seconds}\t", "no date") == min(seconds, MOST_PAUSE_S)


SAID = st.one_of(
    st.text(max_size=60),
    st.text(alphabet="0123456789 -+:,./GMTonuJa", max_size=60),
    st.sampled_from(
        [
            *(
                "-1",
                "1.5",
                "+5",
                "1e9",
                "\u0661",
                "9" * 5_000,
                "Fri",
                "Fri, 31 Dec 9999 23:59:59 GMT",
            ),
            *("Mon, 01 Jan 0001 00:00:00 +2359", "Fri, 31 Dec 9999 23:59:59 -2359"),
            *("Mon, 32 Jan 2026 00:00:00 GMT", "Mon, 01 Jan 99999999999 00:00:00 GMT"),
            *("Mon, 01 Jan 2026 25:61:61 GMT", "Mon, 01 Jan 2026 00:00:00 +99999999999999"),
        ]
    ),
)


@given(said=SAID, date=SAID)
def test_whatever_is_said_is_bounded(said: str, date: str) -> None:
    assert 0 <= pause_in(said, date) <= MOST_PAUSE_S
    assert 0 <= pause_in(said, "Sat, 28 Nov 2026 05:00:00 GMT") <= MOST_PAUSE_S


@pytest.mark.parametrize("said", [None, "", " ", "soon", "-5"])
def test_nothing_said_is_no_pause(said: str | None) -> None:
    assert pause_in(said, "Sat, 28 Nov 2026 05:00:00 GMT") == 0
