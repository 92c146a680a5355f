# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The timer and sleep: a silence never counts by itself, and counts as somebody says."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain.coded import Phase
from counsellor.domain.records.sessions import ClockEvent, Segment, check_segments
from counsellor.domain.timer import CRASH_S, MOST_BETWEEN_BEATS_S, Beat, Gap, Timer

phases = st.sampled_from(Phase)
HOURS = st.integers(int(MOST_BETWEEN_BEATS_S) + 1, 40 * 3_600)


class Clocks:
    """Both clocks of a machine; in sleep the monotonic one runs on, or stands still."""

    def __init__(self, *, counts_sleep: bool) -> None:
        self.wall, self.monotonic, self._counts_sleep = 1_795_000_000.0, 500.0, counts_sleep

    def beat(self) -> Beat:
        return Beat(self.wall, self.monotonic)

    def pass_time(self, seconds: float) -> Beat:
        self.wall += seconds
        self.monotonic += seconds
        return self.beat()

    def sleep(self, seconds: float) -> Beat:
        self.wall += seconds
        self.monotonic += seconds if self._counts_sleep else 0
        return self.beat()


def beating(timer: Timer, clocks: Clocks, seconds: int) -> Timer:
    for _ in range(seconds // 5):
        timer = timer.heartbeat(clocks.pass_time(5))
    return timer


def valid(timer: Timer, clocks: Clocks) -> Timer:
    stopped = timer.stop(clocks.beat())
    check_segments(stopped.segments, int(stopped.elapsed_s))
    assert sum(part.seconds for part in stopped.segments) == stopped.elapsed_s
    assert all(one.end_s == two.start_s for one, two in pairwise(stopped.segments))
    return stopped


@given(st.booleans(), HOURS)
def test_sleep_is_seen_whatever_the_monotonic_clock_does_and_does_not_count(
    counts_sleep: bool, asleep: int
) -> None:
    clocks = Clocks(counts_sleep=counts_sleep)
    timer = beating(Timer.start("s", clocks.beat()), clocks, 300)
    slept = timer.heartbeat(clocks.sleep(asleep))
    assert slept.elapsed_s == 300
    assert slept.clock == (ClockEvent(300, "sleep", asleep),)
    assert slept.open_gap == Gap(300, clocks.wall - asleep, clocks.wall)
    assert beating(slept, clocks, 60).elapsed_s == 360


@given(st.integers(0, int(MOST_BETWEEN_BEATS_S)))
def test_a_busy_moment_is_no_sleep(busy: int) -> None:
    clocks = Clocks(counts_sleep=True)
    timer = beating(Timer.start("s", clocks.beat()), clocks, 60)
    assert timer.heartbeat(clocks.pass_time(busy)).elapsed_s == 60 + busy


def test_a_silence_proves_nothing_before_a_heart_was_heard() -> None:
    clocks = Clocks(counts_sleep=True)
    timer = Timer.start("s", clocks.beat())
    assert timer.heartbeat(clocks.pass_time(3_600)).open_gap is None


@given(st.lists(phases, min_size=1, max_size=6), HOURS, st.floats(0, 1), phases, st.booleans())
def test_what_is_said_to_count_counts_and_moves_what_came_later(
    order: list[Phase], asleep: int, share: float, phase: Phase, taps_first: bool
) -> None:
    clocks = Clocks(counts_sleep=True)
    timer = Timer.start("s", clocks.beat())
    for one in order:
        timer = beating(timer, clocks, 100).switch(one, clocks.beat())
    timer = beating(timer, clocks, 100).heartbeat(clocks.sleep(asleep))
    if taps_first:
        timer = timer.switch(Phase.FAMILY, clocks.beat())
    timer = beating(timer, clocks, 50)
    gap = timer.open_gap
    assert gap is not None
    before, counted = timer.elapsed_s, int(share * asleep)
    settled = timer.settle(gap, counted, phase)
    assert settled.open_gap is None
    assert settled.elapsed_s == before + counted
    assert (settled.phase, settled.paused) == (timer.phase, timer.paused)
    stopped = valid(settled, clocks)
    plain = valid(timer, clocks)
    seconds = dict.fromkeys(Phase, 0)
    for part in plain.segments:
        seconds[part.phase] += part.seconds
    seconds[phase] += counted
    for part in stopped.segments:
        seconds[part.phase] -= part.seconds
    assert set(seconds.values()) == {0}


@given(st.lists(HOURS, min_size=1, max_size=4))
def test_several_gaps_are_settled_one_after_the_other(sleeps: list[int]) -> None:
    clocks = Clocks(counts_sleep=False)
    timer = Timer.start("s", clocks.beat())
    for asleep in sleeps:
        timer = beating(timer, clocks, 60).heartbeat(clocks.sleep(asleep))
    worked, counted = timer.elapsed_s, 0
    while (gap := timer.open_gap) is not None:
        said = gap.seconds // 2
        counted += said
        timer = timer.settle(gap, said, Phase.DIALOGUE)
    assert timer.elapsed_s == worked + counted
    valid(timer, clocks)


@given(HOURS, st.integers(0, 1_000), st.integers(0, 1_000))
def test_a_moment_is_found_among_the_seconds_of_the_session(
    asleep: int, before: int, after: int
) -> None:
    clocks = Clocks(counts_sleep=True)
    start = clocks.wall
    timer = beating(Timer.start("s", clocks.beat()), clocks, 1_000)
    timer = beating(timer.heartbeat(clocks.sleep(asleep)), clocks, 1_000)
    assert timer.second_at(start + before) == before
    assert timer.second_at(start + 1_000 + asleep / 2) == 1_000
    assert timer.second_at(start + 1_000 + asleep + after) == 1_000 + after


@given(st.lists(st.tuples(phases, st.integers(1, 900)), min_size=1, max_size=8), st.data())
def test_an_earlier_end_cuts_the_parts_off(
    order: list[tuple[Phase, int]], data: st.DataObject
) -> None:
    clocks = Clocks(counts_sleep=True)
    timer = Timer.start("s", clocks.beat())
    for phase, seconds in order:
        timer = timer.switch(phase, clocks.pass_time(seconds))
    second = data.draw(st.integers(0, int(timer.elapsed_s)))
    ended = timer.end_at(second)
    check_segments(ended.segments, second)
    assert sum(part.seconds for part in ended.segments) == second


@pytest.mark.parametrize("off", [CRASH_S + 1, 9 * 3_600, 10 * 366 * 86_400])
def test_a_long_time_without_the_program_is_asked_about(off: float) -> None:
    clocks = Clocks(counts_sleep=True)
    timer = beating(Timer.start("s", clocks.beat()), clocks, 60)
    clocks.wall, clocks.monotonic = clocks.wall + off, 2.0
    found = timer.found_again(clocks.beat())
    assert found.elapsed_s == 60
    assert found.clock == (ClockEvent(60, "restart", int(off)),)
    assert found.open_gap is not None


def test_the_clock_of_pauses_adds_up() -> None:
    clocks = Clocks(counts_sleep=True)
    timer = Timer.start("s", clocks.beat()).switch(Phase.DIALOGUE, clocks.pass_time(100))
    for _ in range(2):
        timer = timer.pause(clocks.pass_time(50))
        timer = timer.resume(clocks.pass_time(30))
    assert (timer.elapsed_s, timer.pauses_s) == (260, 60)
    assert timer.stop(clocks.beat()).segments[-1] == Segment(Phase.BREAK, 230, 260)
