# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Time a session: start, phases, pause, stop; the timer lies in local state and survives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from counsellor.domain.canonical import Value
from counsellor.domain.clock import Clock, stamp
from counsellor.domain.coded import ConsentItem, ContactType, Phase, SessionStatus
from counsellor.domain.errors import ConsentMissing, TimerAlreadyRuns, UnknownRecord
from counsellor.domain.ids import new_id
from counsellor.domain.records.sessions import NO_CLOCK, ClockEvent, Segment, Session
from counsellor.domain.timer import Beat, Timer
from counsellor.services.commit_begun import commit_begun
from counsellor.storage.journal import DraftedChange
from counsellor.storage.unfinished import RUNNING
from counsellor.storage.vault import Vault


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


@dataclass(frozen=True, slots=True)
class Ending:
    """How a session ended: what the counsellor says when stopping the timer."""

    status: SessionStatus = SessionStatus.COMPLETED
    present: bool = True
    staff: int = 1


def beat_of(clock: Clock) -> Beat:
    """Read both clocks."""
    return Beat(clock.now().timestamp(), clock.monotonic())


def start_session(
    vault: Vault, client: str, contact_type: str = ContactType.OFFICE, *, boot: str = ""
) -> RunningSession:
    """Start the timer.

    Raises:
        TimerAlreadyRuns: one runs already on this device (invariant 2).
        ConsentMissing, ConsentLapsed: the case has no current consent (invariant 1).
        NotPermitted: the case is a colleague's, or its erasure awaits a decision.
    """
    running = running_session(vault, boot=boot)
    if running is not None:
        raise TimerAlreadyRuns(session=running.id)
    # Asked before the first minute, not when three hours are to be saved.
    vault.permission.require("session", client, {})
    case = _consented_case(vault, client)
    clock = vault.clock
    timer = Timer.start(new_id(), beat_of(clock))
    if vault.clock_is_wrong:
        timer = replace(timer, clock=(ClockEvent(0, NO_CLOCK, 0),))
    started = RunningSession(client, case, clock.now(), contact_type, timer, boot)
    return _keep(vault, started)


def switch_phase(vault: Vault, phase: Phase) -> RunningSession:
    """Begin another phase now."""
    running = _require(vault)
    return _keep(vault, replace(running, timer=running.timer.switch(phase, beat_of(vault.clock))))


def pause_session(vault: Vault) -> RunningSession:
    """Begin a break."""
    running = _require(vault)
    return _keep(vault, replace(running, timer=running.timer.pause(beat_of(vault.clock))))


def resume_session(vault: Vault) -> RunningSession:
    """Go back to the phase before the break."""
    running = _require(vault)
    return _keep(vault, replace(running, timer=running.timer.resume(beat_of(vault.clock))))


def beat_session(vault: Vault) -> RunningSession:
    """Save a heartbeat, so that a crash costs the timer nothing."""
    running = _require(vault)
    return _keep(vault, replace(running, timer=running.timer.beat(beat_of(vault.clock))))


def keep_timer(vault: Vault, timer: Timer) -> RunningSession:
    """Save the timer as it ran on elsewhere: in the window it goes on while the vault is locked.

    Raises:
        UnknownRecord: the session that it times does not run any more.
    """
    running = _require(vault)
    if running.id != timer.session:
        raise UnknownRecord(kind="timer", record=timer.session)
    return _keep(vault, replace(running, timer=timer))


def stop_session(vault: Vault, ending: Ending = Ending()) -> str:
    """Stop the timer and record the session; returns its id.

    Also in a case that went to others since it began: at the office it waits for a decision.

    Raises:
        RecordInvalid: completed without the client (invariant 3); the timer runs on.
    """
    running = _require(vault)
    timer = running.timer.stop(beat_of(vault.clock))
    session = Session(
        client=running.client,
        case=running.case,
        enquiry=None,
        started_at=running.started_at,
        duration_s=int(timer.elapsed_s),
        contact_type=running.contact_type,
        status=ending.status,
        present=ending.present,
        staff=ending.staff,
        segments=timer.segments,
        clock=timer.clock,
    )
    session.check()
    with vault.transaction():
        commit_begun(
            vault, DraftedChange("session", running.id, running.client, session.to_fields())
        )
        vault.settings.remove(RUNNING)
    return running.id


def discard_session(vault: Vault) -> None:
    """Discard a timer that was started by mistake."""
    with vault.transaction():
        vault.settings.remove(RUNNING)


def running_session(vault: Vault, *, boot: str = "") -> RunningSession | None:
    """Return the session that is being timed, or None.

    After a restart of the program (another ``boot``) the gap is added and noted: people went on
    talking; what was not session time is corrected with a reason.
    """
    value = vault.settings.get(RUNNING)
    if not isinstance(value, Mapping):
        return None
    running = _read(value)
    if boot and running.boot != boot:
        timer = running.timer.resume_after_restart(beat_of(vault.clock))
        return _keep(vault, replace(running, timer=timer, boot=boot))
    return running


@dataclass(frozen=True, slots=True)
class Renamed:
    """Ids of one running session."""

    before: str
    after: str


def rename_running(vault: Vault) -> Renamed | None:
    """Return the session that is being timed, if any, a new id, inside the caller's transaction."""
    running = running_session(vault)
    if running is None:
        return None
    renamed = Renamed(running.id, new_id())
    timer = replace(running.timer, session=renamed.after)
    vault.settings.put(RUNNING, _value(replace(running, timer=timer)))
    return renamed


def _consented_case(vault: Vault, client: str) -> str:
    consent, today = vault.consents.current(client), vault.clock.now().date()
    if consent is None:
        raise ConsentMissing(client=client, item=ConsentItem.SERVICE.value)
    since = vault.sessions.present_since(client, consent.given_on)
    consent.require(ConsentItem.SERVICE, today, since)
    case = vault.cases.newest(client)
    if case is None:
        raise UnknownRecord(kind="case", record=client)
    return case


def _require(vault: Vault) -> RunningSession:
    running = running_session(vault)
    if running is None:
        raise UnknownRecord(kind="timer", record="")
    return running


def _keep(vault: Vault, running: RunningSession) -> RunningSession:
    with vault.transaction():
        vault.settings.put(RUNNING, _value(running))
    return running


def _value(running: RunningSession) -> Value:
    timer = running.timer
    return {
        "client": running.client,
        "case": running.case,
        "started_at": stamp(running.started_at),
        "contact_type": str(running.contact_type),
        "boot": running.boot,
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
    }


def _read(value: Mapping[str, Any]) -> RunningSession:
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
    )
    return RunningSession(
        client=value["client"],
        case=value["case"],
        started_at=datetime.fromisoformat(value["started_at"]),
        contact_type=value["contact_type"],
        timer=timer,
        boot=value["boot"],
    )
