# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""How the phases of a session look, and what the timer shows of a running one."""

from __future__ import annotations

from dataclasses import dataclass

from counsellor.domain.coded import Phase
from counsellor.domain.records.sessions import Segment


@dataclass(frozen=True, slots=True)
class PhaseLook:
    """A phase's colour token, icon and action; never told by the colour alone."""

    colour: str
    icon: str
    action: str | None


LOOKS = {
    Phase.TRUST: PhaseLook("phase_trust", "handshake", "phase.trust"),
    Phase.DIALOGUE: PhaseLook("phase_dialogue", "messages-square", "phase.dialogue"),
    Phase.PRACTICAL: PhaseLook("phase_practical", "briefcase", "phase.practical"),
    Phase.FAMILY: PhaseLook("phase_family", "house", "phase.family"),
    Phase.BREAK: PhaseLook("phase_break", "coffee", "phase.break"),
    Phase.UNTAGGED: PhaseLook("phase_untagged", "clock", None),
}


@dataclass(frozen=True, slots=True)
class TimerView:
    """A session's timer as it is shown; it names nobody.

    Attributes:
        elapsed_s: seconds since the start.
        phase: what runs now.
        running: whether it runs; False while paused.
        segments: the stretches that have ended, in order.
        paused_s: seconds of the pause at hand.
        pauses_s: seconds of the pauses that are over.
    """

    elapsed_s: float
    phase: Phase
    running: bool
    segments: tuple[Segment, ...] = ()
    paused_s: float = 0.0
    pauses_s: float = 0.0

    @property
    def clock_s(self) -> float:
        """What the clock shows: it stands while paused, and goes on from there."""
        return self.elapsed_s - self.paused_s - self.pauses_s

    def stretches(self) -> tuple[Segment, ...]:
        """Return the ended stretches and the one at hand."""
        since = self.segments[-1].end_s if self.segments else 0
        now = int(self.elapsed_s)
        if now <= since:
            return self.segments
        return (*self.segments, Segment(self.phase, since, now))


def seconds_by_phase(stretches: tuple[Segment, ...]) -> dict[Phase, int]:
    """Add the stretches up, in the order in which the phases first came."""
    totals: dict[Phase, int] = {}
    for stretch in stretches:
        totals[stretch.phase] = totals.get(stretch.phase, 0) + stretch.seconds
    return totals
