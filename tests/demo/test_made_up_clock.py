# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The made-up clock moves when told to, both hands together, and never back."""

from datetime import datetime, timedelta, timezone

from counsellor.demo.made_up_clock import MadeUpClock

START = datetime(2026, 3, 9, 9, tzinfo=timezone(timedelta(hours=5)))


def test_both_clocks_move_together() -> None:
    clock = MadeUpClock(START)
    clock.advance(90)
    assert (clock.now() - START, clock.monotonic()) == (timedelta(seconds=90), 90)


def test_it_never_goes_back() -> None:
    clock = MadeUpClock(START)
    clock.advance_to(START - timedelta(days=1))
    assert clock.now() == START
    clock.advance_to(START + timedelta(days=1))
    assert clock.now() == START + timedelta(days=1)
