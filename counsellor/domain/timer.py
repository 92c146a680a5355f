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
