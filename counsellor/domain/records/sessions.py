# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Sessions and their time segments (invariants 1 to 3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Self

from counsellor.domain.canonical import Value
from counsellor.domain.clock import stamp
from counsellor.domain.coded import Audience, Phase, SessionStatus
from counsellor.domain.errors import RecordInvalid
from counsellor.domain.kind import Nature, Writers, event_kind
from counsellor.domain.shapes import (
    bounded,
    code_of,
    flag,
    list_of,
    mapping_of,
    moment,
    optional,
    record_id,
    text,
    token,
)

NEEDS_PRESENCE = frozenset({SessionStatus.COMPLETED, SessionStatus.CUT_SHORT})


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of one phase, in whole seconds from the session's start; the end is excluded."""

    phase: Phase
    start_s: int
    end_s: int

    @property
    def seconds(self) -> int:
        """Its length."""
        return self.end_s - self.start_s

    def to_value(self) -> Value:
        """Return it as a field's value."""
        return {"phase": self.phase.value, "start_s": self.start_s, "end_s": self.end_s}

    @classmethod
    def from_value(cls, value: Value) -> Self:
        """Read a checked field's value."""
        if not isinstance(value, Mapping):
            raise RecordInvalid(kind="session", reason="shape")
        return cls(Phase(str(value["phase"])), int(str(value["start_s"])), int(str(value["end_s"])))


def check_segments(segments: Sequence[Segment], duration_s: int) -> None:
    """Check that segments lie inside the session, in order, without overlap.

    Their sum is then at most the duration.

    Raises:
        RecordInvalid: with the reason ``empty``, ``outside`` or ``overlap``.
    """
    reached = 0
    for segment in segments:
        if segment.seconds <= 0:
            raise RecordInvalid(kind="session", reason="empty")
        if segment.start_s < reached:
            reason = "overlap" if segment.start_s >= 0 else "outside"
            raise RecordInvalid(kind="session", reason=reason)
        if segment.end_s > duration_s:
            raise RecordInvalid(kind="session", reason="outside")
        reached = segment.end_s


def check_session_fields(fields: Mapping[str, Value]) -> None:
    """Check what the fields of a ``session`` change must satisfy together.

    Raises:
        RecordInvalid: it belongs to nothing, is completed without the client, or its segments do
            not fit.
    """
    if fields["case"] is None and fields["enquiry"] is None:
        raise RecordInvalid(kind="session", reason="belongs_to_nothing")
    check_correction_fields(fields)


def check_correction_fields(fields: Mapping[str, Value]) -> None:
    """Check what the fields of a ``session.correction`` change must satisfy together.

    Raises:
        RecordInvalid: it is completed without the client, or its segments do not fit.
    """
    if fields["status"] in NEEDS_PRESENCE and not fields["present"]:
        raise RecordInvalid(kind="session", reason="not_present")
    segments = fields["segments"]
    listed = segments if isinstance(segments, Sequence) else ()
    check_segments([Segment.from_value(part) for part in listed], int(str(fields["duration_s"])))


@dataclass(frozen=True, slots=True)
class ClockEvent:
    """A jump that the timer saw: recorded, not guessed.

    Attributes:
        at_s: session second at which it was noticed.
        kind: ``sleep``, ``clock_change`` or ``restart``.
        seconds: by how much.
    """

    at_s: int
    kind: str
    seconds: int

    def to_value(self) -> Value:
        """Return it as a field's value."""
        return {"at_s": self.at_s, "kind": self.kind, "seconds": self.seconds}


@dataclass(frozen=True, slots=True)
class Session:
    """One meeting, as it is recorded when its timer stops.

    Attributes:
        client: the client, or None while there is only an enquiry.
        case, enquiry: what it belongs to; one of them is there.
        started_at: aware local time.
        duration_s: seconds from start to end, pauses included.
        contact_type: a token; ``ContactType`` has those with words.
        status: coded.
        present: whether the client (or relative-client) was there.
        staff: members of staff present.
        segments: phases in order.
        clock: jumps that were seen.
    """

    client: str | None
    case: str | None
    enquiry: str | None
    started_at: datetime
    duration_s: int
    contact_type: str
    status: SessionStatus
    present: bool
    staff: int = 1
    segments: tuple[Segment, ...] = ()
    clock: tuple[ClockEvent, ...] = ()

    def check(self) -> None:
        """Check the rules of a session.

        Raises:
            RecordInvalid: it belongs to nothing, is completed without the client, or its segments
                do not fit.
        """
        check_session_fields(self.to_fields())

    @property
    def net_s(self) -> int:
        """Seconds without breaks."""
        breaks = sum(part.seconds for part in self.segments if part.phase is Phase.BREAK)
        return self.duration_s - breaks

    def to_fields(self) -> dict[str, Value]:
        """Return the fields of a ``session`` change."""
        return {
            "case": self.case,
            "enquiry": self.enquiry,
            "started_at": stamp(self.started_at),
            "duration_s": self.duration_s,
            "contact_type": str(self.contact_type),
            "status": self.status.value,
            "present": self.present,
            "staff": self.staff,
            "segments": [segment.to_value() for segment in self.segments],
            "clock": [event.to_value() for event in self.clock],
        }


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session in a list; times are those after correction."""

    id: str
    client: str | None
    started_at: datetime
    duration_s: int
    net_s: int
    contact_type: str
    status: SessionStatus
    present: bool
    segments: tuple[Segment, ...]
    correction: str | None
    author: str
    note: str | None
    client_code: str = ""
    working_name: str = ""
    runs: bool = False
    """Whether it is being timed and has no record yet."""


_SECONDS = bounded(0, 10**10)
"""A timer that was forgotten, or a clock that jumped a decade, is recorded and then corrected."""


_SEGMENTS = list_of(
    mapping_of({"phase": code_of(Phase), "start_s": _SECONDS, "end_s": _SECONDS}), 5_000
)
NO_CLOCK: Final = "no_clock"
"""The session began by the latest known time: the machine's clock stood where none can."""

_CLOCK = mapping_of(
    {
        "at_s": _SECONDS,
        "kind": code_of(("sleep", "clock_change", "restart", NO_CLOCK)),
        "seconds": bounded(-(10**10), 10**10),
    }
)


KINDS: Final = (
    event_kind(
        "session",
        Audience.CASE,
        {
            "case": optional(record_id),
            "enquiry": optional(record_id),
            "started_at": moment,
            "duration_s": _SECONDS,
            "contact_type": token,
            "status": code_of(SessionStatus),
            "present": flag,
            "staff": bounded(1, 20),
            "segments": _SEGMENTS,
            "clock": list_of(_CLOCK, 5_000),
        },
        word="Session",
        client=None,
        rule=check_session_fields,
        writers=Writers.COWORKERS,
    ),
    event_kind(
        "session.correction",
        Audience.CASE,
        {
            "subject": record_id,
            "started_at": moment,
            "duration_s": _SECONDS,
            "status": code_of(SessionStatus),
            "present": flag,
            "segments": _SEGMENTS,
            "reason": text(400, needed="no_reason"),
        },
        word="Corrected session",
        client=None,
        nature=Nature.STATE,
        rule=check_correction_fields,
        writers=Writers.AUTHOR,
    ),
)
