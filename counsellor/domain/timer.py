# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The session timer: one per device, run by a monotonic clock, surviving lock and crash."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from counsellor.domain.coded import Phase
from counsellor.domain.records.sessions import ClockEvent, Segment

CLOCK_TOLERANCE_S = 5.0
"""Wall and monotonic time may drift apart by this much between beats without being noted."""


MOST_JUMPS = 1_000
"""So many are noted one by one: a session must stay small enough to be saved."""


@dataclass(frozen=True, slots=True)
class Beat:
    """Both clocks at one moment: seconds since the epoch, and monotonic seconds."""

    wall: float
    monotonic: float


MOST_BETWEEN_BEATS_S = 60.0
"""A heart that was silent for longer slept with the machine: nobody knows what was meanwhile."""

REGULAR_S = 15.0
"""Beats so close together are a heart's; before the first two of them, silence proves nothing."""

CRASH_S = 300.0
"""A crash and a start take so long, and people talk on meanwhile; longer is asked about."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch of wall-clock time that does not count, because the machine slept or was off.

    Attributes:
        at_s: session second at which it lies.
        since, until: its ends, in seconds since the epoch.
        settled: whether a person has said that it does not count.
    """

    at_s: int
    since: float
    until: float
    settled: bool = False

    @property
    def seconds(self) -> int:
        """Its length."""
        return int(self.until - self.since)


@dataclass(frozen=True, slots=True)
class Timer:
    """A running or paused timer, as a value; every step gives a new one.

    Attributes:
        session: id of the session that it times.
        elapsed_s: seconds run up to the last beat, pauses and breaks included.
        phase: what runs now.
        phase_since_s: second at which that phase began.
        segments: finished stretches.
        clock: jumps that were seen.
        last: clocks at the last beat.
        paused: whether a pause runs; a pause is a break segment.
        before_pause: phase to go back to.
        pauses_s: seconds of the pauses that are over.
        gaps: stretches that do not count, in order.
        heart: whether beats have come regularly, so that a silence means something.
    """

    session: str
    elapsed_s: float
    phase: Phase
    phase_since_s: int
    segments: tuple[Segment, ...]
    clock: tuple[ClockEvent, ...]
    last: Beat
    paused: bool = False
    before_pause: Phase = Phase.UNTAGGED
    pauses_s: int = 0
    gaps: tuple[Gap, ...] = ()
    heart: bool = False

    @classmethod
    def start(cls, session: str, beat: Beat) -> Self:
        """Begin, untagged."""
        return cls(session, 0.0, Phase.UNTAGGED, 0, (), (), beat)

    def beat(self, beat: Beat) -> Self:
        """Advance to a beat of both clocks.

        Monotonic time counts. If the wall clock moved differently, the jump is noted: forward
        by more than monotonic time is sleep or a changed clock; we cannot tell which where the
        monotonic clock stops in sleep, so the person corrects it with a reason.
        """
        ran = max(0.0, beat.monotonic - self.last.monotonic)
        jump = beat.wall - self.last.wall - ran
        elapsed = self.elapsed_s + ran
        clock = self.clock
        if abs(jump) > CLOCK_TOLERANCE_S:
            kind = "sleep" if jump > 0 else "clock_change"
            clock = self._noted(ClockEvent(int(elapsed), kind, int(jump)))
        return replace(self, elapsed_s=elapsed, clock=clock, last=beat)

    def heartbeat(self, beat: Beat) -> Self:
        """Advance to a regular beat: after a long silence nothing counts until somebody says so.

        Whether the monotonic clock ran on in sleep, as it does on some systems, or stood still,
        as on others: the silence is the longer of both.
        """
        ran, walled = beat.monotonic - self.last.monotonic, beat.wall - self.last.wall
        silent = max(ran, walled)
        if self.heart and silent > MOST_BETWEEN_BEATS_S:
            return self._left_out("sleep", silent, beat)
        return replace(self.beat(beat), heart=self.heart or 0 < ran <= REGULAR_S)

    def found_again(self, beat: Beat) -> Self:
        """Go on after a restart of the program; a long time without it is to be asked about."""
        off = beat.wall - self.last.wall
        if off <= CRASH_S:
            return self.resume_after_restart(beat)
        return self._left_out("restart", off, beat)

    @property
    def open_gap(self) -> Gap | None:
        """The first gap of which nobody has said yet whether it counts."""
        return next((gap for gap in self.gaps if not gap.settled), None)

    def settle(self, gap: Gap, counted_s: int, phase: Phase | None = None) -> Self:
        """Count the beginning of a gap, or all of it, or nothing.

        Args:
            gap: one of ``gaps``.
            counted_s: so many seconds of it were session time; the rest never counts.
            phase: what they went to; None: what ran before.
        """
        counted = max(0, min(counted_s, gap.seconds))
        rest = Gap(gap.at_s + counted, gap.since + counted, gap.until, settled=True)
        gaps = [rest if one == gap else one for one in self.gaps]
        later = [
            replace(one, at_s=one.at_s + counted)
            if one.since > gap.since and one is not rest
            else one
            for one in gaps
        ]
        settled = replace(self, gaps=tuple(one for one in later if one.seconds > 0))
        return settled._with(gap.at_s, counted, phase) if counted else settled

    def second_at(self, wall: float) -> int:
        """Return the session second of a moment before the last beat; gaps have none."""
        out = sum(max(0.0, gap.until - max(wall, gap.since)) for gap in self.gaps)
        return int(self.elapsed_s - (self.last.wall - wall) + out)

    def end_at(self, second: int) -> Self:
        """Close the last stretch at an earlier second; what ran on after it is not counted."""
        parts = (*self.segments, Segment(self.phase, self.phase_since_s, int(self.elapsed_s)))
        kept = tuple(
            replace(part, end_s=min(part.end_s, second)) for part in parts if part.start_s < second
        )
        kept = tuple(part for part in kept if part.seconds > 0)
        return replace(self, segments=kept, phase_since_s=second, elapsed_s=second)

    def resume_after_restart(self, beat: Beat) -> Self:
        """Go on after a crash, with a new monotonic clock: the wall clock tells the gap.

        The gap counts as session time (people went on talking) and is noted, never guessed away.
        A wall clock that was set back meanwhile tells no gap; by how much is noted.
        """
        gap = beat.wall - self.last.wall
        elapsed = self.elapsed_s + max(0.0, gap)
        noted = self._noted(ClockEvent(int(self.elapsed_s), "restart", int(gap)))
        return replace(self, elapsed_s=elapsed, clock=noted, last=beat)

    def switch(self, phase: Phase, beat: Beat) -> Self:
        """Begin another phase now; the phase that runs already runs on."""
        now = self.beat(beat)
        if phase is self.phase and not self.paused:
            return now
        second = int(now.elapsed_s)
        return replace(
            now,
            segments=now._closed(second),
            phase=phase,
            phase_since_s=second,
            paused=False,
            pauses_s=now.pauses_s + (second - now.phase_since_s if now.paused else 0),
        )

    def pause(self, beat: Beat) -> Self:
        """Begin a break and remember what it interrupts."""
        if self.paused:
            return self.beat(beat)
        interrupted = self.phase
        return replace(self.switch(Phase.BREAK, beat), paused=True, before_pause=interrupted)

    def resume(self, beat: Beat) -> Self:
        """Go back to the phase before the break."""
        return self.switch(self.before_pause, beat) if self.paused else self.beat(beat)

    def stop(self, beat: Beat) -> Self:
        """Close the last stretch; ``elapsed_s`` is then the duration."""
        now = self.beat(beat)
        second = int(now.elapsed_s)
        return replace(now, segments=now._closed(second), phase_since_s=second, elapsed_s=second)

    def _left_out(self, kind: str, seconds: float, beat: Beat) -> Self:
        """Note a silence and do not count it."""
        gap = Gap(int(self.elapsed_s), self.last.wall, self.last.wall + seconds)
        noted = self._noted(ClockEvent(gap.at_s, kind, gap.seconds))
        return replace(
            self, clock=noted, gaps=(*self.gaps, gap)[-MOST_JUMPS:], last=beat, heart=False
        )

    def _with(self, at_s: int, seconds: int, phase: Phase | None) -> Self:
        """Put seconds in that were not counted; all that came later moves on."""
        parts = (*self.segments, Segment(self.phase, self.phase_since_s, int(self.elapsed_s)))
        left = [replace(p, end_s=min(p.end_s, at_s)) for p in parts if p.start_s < at_s]
        right = [
            Segment(p.phase, max(p.start_s, at_s) + seconds, max(p.end_s, at_s) + seconds)
            for p in parts
            if p.end_s > at_s or p is parts[-1]
        ]
        before = left[-1].phase if left else right[0].phase
        joined = _joined([*left, Segment(phase or before, at_s, at_s + seconds)], right)
        clock = tuple(
            replace(one, at_s=one.at_s + seconds) if one.at_s > at_s else one for one in self.clock
        )
        return replace(
            self,
            elapsed_s=self.elapsed_s + seconds,
            segments=tuple(joined[:-1]),
            phase_since_s=joined[-1].start_s,
            clock=clock,
        )

    def _noted(self, event: ClockEvent) -> tuple[ClockEvent, ...]:
        """Note a jump; of a clock that will not stop jumping the last ones are put together."""
        if len(self.clock) < MOST_JUMPS:
            return (*self.clock, event)
        together = replace(event, seconds=self.clock[-1].seconds + event.seconds)
        return (*self.clock[:-1], together)

    def _closed(self, second: int) -> tuple[Segment, ...]:
        if second <= self.phase_since_s:
            return self.segments
        return (*self.segments, Segment(self.phase, self.phase_since_s, second))


def _joined(left: list[Segment], right: list[Segment]) -> list[Segment]:
    """Join what was cut apart and what was put in where the phase is the same."""
    joined = left[:-1]
    for part in (left[-1], *right):
        if joined and joined[-1].phase is part.phase and joined[-1].end_s == part.start_s:
            joined[-1] = replace(joined[-1], end_s=part.end_s)
        else:
            joined.append(part)
    return joined
