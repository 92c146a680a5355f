# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The timer: whatever is tapped and whatever the clocks do, what it records can be recorded."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain.coded import Phase
from counsellor.domain.records.sessions import ClockEvent, Segment, check_segments
from counsellor.domain.timer import CLOCK_TOLERANCE_S, MOST_JUMPS, Beat, Timer

DECADE = 10 * 366 * 86_400
phases = st.sampled_from(Phase)


@dataclass(frozen=True)
class Tap:
    """One act at a moment: monotonic seconds later, with the wall clock moved as well."""

    act: str
    phase: Phase
    passed: float
    jumped: float


taps = st.lists(
    st.builds(
        Tap,
        st.sampled_from(("switch", "pause", "resume", "beat", "restart")),
        phases,
        st.floats(0, 4_000),
        st.just(0.0) | st.floats(-DECADE, DECADE) | st.floats(-9, 9),
    ),
    max_size=40,
)
steady = st.lists(
    st.builds(
        Tap,
        st.sampled_from(("switch", "pause", "resume", "beat")),
        phases,
        st.floats(0, 4_000),
        st.just(0.0),
    ),
    max_size=40,
)


class Clocks:
    """Two clocks; a restart of the program begins the monotonic one anew."""

    def __init__(self) -> None:
        self.wall, self.monotonic = 1_795_000_000.0, 500.0

    def beat(self) -> Beat:
        return Beat(self.wall, self.monotonic)

    def pass_by(self, tap: Tap) -> None:
        self.wall += tap.passed + tap.jumped
        self.monotonic += tap.passed


def step(timer: Timer, tap: Tap, clocks: Clocks) -> Timer:
    clocks.pass_by(tap)
    if tap.act == "restart":
        clocks.monotonic = 3.0
        return timer.resume_after_restart(clocks.beat())
    if tap.act == "switch":
        return timer.switch(tap.phase, clocks.beat())
    acts = {"pause": timer.pause, "resume": timer.resume, "beat": timer.beat}
    return acts[tap.act](clocks.beat())


def run(tapped: list[Tap]) -> tuple[Timer, Clocks]:
    clocks = Clocks()
    timer = Timer.start("s", clocks.beat())
    for tap in tapped:
        timer = step(timer, tap, clocks)
    return timer, clocks


@given(taps)
def test_whatever_happens_the_segments_are_valid(tapped: list[Tap]) -> None:
    timer, clocks = run(tapped)
    stopped = timer.stop(clocks.beat())
    check_segments(stopped.segments, int(stopped.elapsed_s))


@given(taps)
def test_segments_cover_the_session_without_a_hole(tapped: list[Tap]) -> None:
    timer, clocks = run(tapped)
    stopped = timer.stop(clocks.beat())
    assert sum(part.seconds for part in stopped.segments) == stopped.elapsed_s
    assert all(one.end_s == two.start_s for one, two in pairwise(stopped.segments))


@given(taps)
def test_time_never_runs_back(tapped: list[Tap]) -> None:
    clocks = Clocks()
    timer = Timer.start("s", clocks.beat())
    for tap in tapped:
        later = step(timer, tap, clocks)
        assert later.elapsed_s >= timer.elapsed_s
        assert later.phase_since_s <= later.elapsed_s
        timer = later


@given(steady)
def test_with_steady_clocks_the_duration_is_what_passed(tapped: list[Tap]) -> None:
    timer, clocks = run(tapped)
    stopped = timer.stop(clocks.beat())
    assert abs(stopped.elapsed_s - sum(tap.passed for tap in tapped)) <= 1.0
    assert stopped.clock == ()


@given(taps)
def test_without_a_restart_no_wall_clock_changes_the_duration(tapped: list[Tap]) -> None:
    tapped = [tap for tap in tapped if tap.act != "restart"]
    timer, clocks = run(tapped)
    stopped = timer.stop(clocks.beat())
    assert abs(stopped.elapsed_s - sum(tap.passed for tap in tapped)) <= 1.0


@given(taps)
def test_every_jump_beyond_the_tolerance_is_noted_and_no_other(tapped: list[Tap]) -> None:
    tapped = [tap for tap in tapped if tap.act != "restart"]
    timer, _clocks = run(tapped)
    jumps = [tap.jumped for tap in tapped if abs(tap.jumped) > CLOCK_TOLERANCE_S + 0.01]
    least = [tap.jumped for tap in tapped if abs(tap.jumped) > CLOCK_TOLERANCE_S - 0.01]
    assert len(jumps) <= len(timer.clock) <= len(least)


@given(st.lists(phases, max_size=30), st.floats(0.1, 400))
def test_a_pause_returns_to_the_phase_that_it_interrupted(order: list[Phase], wait: float) -> None:
    clocks = Clocks()
    timer = Timer.start("s", clocks.beat())
    for phase in order:
        clocks.pass_by(Tap("switch", phase, wait, 0.0))
        timer = timer.switch(phase, clocks.beat())
    paused = timer.pause(clocks.beat())
    assert paused.phase is Phase.BREAK
    assert paused.pause(clocks.beat()).resume(clocks.beat()).phase is timer.phase


def test_a_session_begins_untagged_and_the_taps_divide_it() -> None:
    clocks = Clocks()
    timer = Timer.start("s", clocks.beat())
    for passed, phase in ((600.0, Phase.TRUST), (1_200.0, Phase.DIALOGUE)):
        clocks.pass_by(Tap("switch", phase, passed, 0.0))
        timer = timer.switch(phase, clocks.beat())
    clocks.pass_by(Tap("stop", Phase.BREAK, 300.4, 0.0))
    assert timer.stop(clocks.beat()).segments == (
        Segment(Phase.UNTAGGED, 0, 600),
        Segment(Phase.TRUST, 600, 1_800),
        Segment(Phase.DIALOGUE, 1_800, 2_100),
    )


def test_tapping_the_phase_that_runs_changes_nothing() -> None:
    clocks = Clocks()
    timer = Timer.start("s", clocks.beat()).switch(Phase.TRUST, clocks.beat())
    clocks.pass_by(Tap("switch", Phase.TRUST, 60.0, 0.0))
    assert timer.switch(Phase.TRUST, clocks.beat()).segments == ()


def test_sleep_and_a_clock_set_back_are_noted_with_their_length() -> None:
    clocks = Clocks()
    timer = Timer.start("s", clocks.beat())
    clocks.pass_by(Tap("beat", Phase.TRUST, 60.0, 3_600.0))
    timer = timer.beat(clocks.beat())
    clocks.pass_by(Tap("beat", Phase.TRUST, 60.0, -86_400.0))
    timer = timer.beat(clocks.beat())
    assert timer.clock == (
        ClockEvent(60, "sleep", 3_600),
        ClockEvent(120, "clock_change", -86_400),
    )
    assert timer.elapsed_s == 120


def test_the_gap_of_a_restart_counts_and_is_noted() -> None:
    clocks = Clocks()
    timer = Timer.start("s", clocks.beat())
    clocks.pass_by(Tap("beat", Phase.TRUST, 60.0, 0.0))
    timer = timer.beat(clocks.beat())
    clocks.wall, clocks.monotonic = clocks.wall + 240, 2.0
    timer = timer.resume_after_restart(clocks.beat())
    assert timer.elapsed_s == 300
    assert timer.clock == (ClockEvent(60, "restart", 240),)


def test_a_clock_set_back_over_a_restart_is_noted_and_takes_no_time_away() -> None:
    clocks = Clocks()
    timer = Timer.start("s", clocks.beat())
    clocks.pass_by(Tap("beat", Phase.TRUST, 60.0, 0.0))
    timer = timer.beat(clocks.beat())
    clocks.wall, clocks.monotonic = clocks.wall - 3_600, 2.0
    timer = timer.resume_after_restart(clocks.beat())
    assert timer.elapsed_s == 60
    assert timer.clock == (ClockEvent(60, "restart", -3_600),)


def test_a_clock_that_will_not_stop_jumping_leaves_a_session_that_can_be_saved() -> None:
    clocks = Clocks()
    timer = Timer.start("s", clocks.beat())
    for _ in range(MOST_JUMPS + 50):
        clocks.pass_by(Tap("beat", Phase.TRUST, 1.0, 10.0))
        timer = timer.beat(clocks.beat())
    assert len(timer.clock) == MOST_JUMPS
    assert sum(event.seconds for event in timer.clock) == 10 * (MOST_JUMPS + 50)
