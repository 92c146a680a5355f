# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The one session that is being timed, and how it lies in local state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self

from counsellor.domain.canonical import Value
from counsellor.domain.clock import stamp
from counsellor.domain.coded import Phase, SessionStatus
from counsellor.domain.records.clients import ClientRow
from counsellor.domain.records.sessions import ClockEvent, Segment, SessionRow
from counsellor.domain.timer import Beat, Gap, Timer


@dataclass(frozen=True, slots=True)
class RunningSession:
    """The one session that is being timed on this device.

    Attributes:
        client: whom it is with.
        case: the case it belongs to.
        started_at: wall-clock time at the start.
        contact_type: how they meet.
        timer: the timer as it was at the last beat.
        boot: which run of the program beat last, since monotonic clocks start anew.
    """

    client: str
    case: str
    started_at: datetime
    contact_type: str
    timer: Timer
    boot: str

    @property
    def id(self) -> str:
        """The session's record id."""
        return self.timer.session

    def row(self, client: ClientRow) -> SessionRow:
        """Return it as lists show it, with whom it is."""
        return SessionRow(
            id=self.id,
            client=self.client,
            started_at=self.started_at,
            duration_s=int(self.timer.elapsed_s),
            net_s=int(self.timer.elapsed_s),
            contact_type=self.contact_type,
            status=SessionStatus.PLANNED,
            present=False,
            segments=self.timer.segments,
            correction=None,
            author="",
            note=None,
            client_code=client.code,
            working_name=client.working_name,
            runs=True,
        )

    def to_value(self) -> Value:
        """Return it as it lies in local state."""
        timer = self.timer
        return {
            "client": self.client,
            "case": self.case,
            "started_at": stamp(self.started_at),
            "contact_type": str(self.contact_type),
            "boot": self.boot,
            "session": timer.session,
            "elapsed_ms": int(timer.elapsed_s * 1000),
            "phase": timer.phase.value,
            "phase_since_s": timer.phase_since_s,
            "segments": [segment.to_value() for segment in timer.segments],
            "clock": [event.to_value() for event in timer.clock],
            "wall_ms": int(timer.last.wall * 1000),
            "monotonic_ms": int(timer.last.monotonic * 1000),
            "paused": timer.paused,
            "before_pause": timer.before_pause.value,
            "pauses_s": timer.pauses_s,
            "heart": timer.heart,
            "gaps": [
                {
                    "at_s": gap.at_s,
                    "since_ms": int(gap.since * 1000),
                    "until_ms": int(gap.until * 1000),
                    "settled": gap.settled,
                }
                for gap in timer.gaps
            ],
        }

    @classmethod
    def from_value(cls, value: Mapping[str, Any]) -> Self:
        """Read it again; what an earlier release began lacks some of it."""
        timer = Timer(
            session=value["session"],
            elapsed_s=value["elapsed_ms"] / 1000,
            phase=Phase(value["phase"]),
            phase_since_s=value["phase_since_s"],
            segments=tuple(Segment.from_value(item) for item in value["segments"]),
            clock=tuple(ClockEvent(**item) for item in value["clock"]),
            last=Beat(value["wall_ms"] / 1000, value["monotonic_ms"] / 1000),
            paused=value["paused"],
            before_pause=Phase(value["before_pause"]),
            pauses_s=value.get("pauses_s", 0),
            heart=value.get("heart", False),
            gaps=tuple(
                Gap(gap["at_s"], gap["since_ms"] / 1000, gap["until_ms"] / 1000, gap["settled"])
                for gap in value.get("gaps", ())
            ),
        )
        return cls(
            client=value["client"],
            case=value["case"],
            started_at=datetime.fromisoformat(value["started_at"]),
            contact_type=value["contact_type"],
            timer=timer,
            boot=value["boot"],
        )
