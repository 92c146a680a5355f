# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Time a session: start, phases, pause, stop; the timer lies in local state and survives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from counsellor.domain.clock import Clock
from counsellor.domain.coded import ConsentItem, ContactType, Phase, SessionStatus
from counsellor.domain.errors import (
    ConsentMissing,
    RecordInvalid,
    TimerAlreadyRuns,
    TimerGone,
    UnknownRecord,
)
from counsellor.domain.ids import new_id
from counsellor.domain.records.sessions import NO_CLOCK, ClockEvent, Session
from counsellor.domain.timer import Beat, Timer
from counsellor.services.commit_begun import commit_begun
from counsellor.services.correct_session import Correction, drafted_correction
from counsellor.services.running_value import RunningSession
from counsellor.storage.journal import DraftedChange
from counsellor.storage.unfinished import RUNNING
from counsellor.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Ending:
    """How a session ended: what the counsellor says when stopping the timer."""

    status: SessionStatus = SessionStatus.COMPLETED
    present: bool = True
    staff: int = 1
    ended_at: datetime | None = None
    """When it ended, if the timer ran on after that; None: now."""
    reason: str = ""
    """Why the times are put right, if it ended earlier."""


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
    return _keep(vault, replace(running, timer=running.timer.heartbeat(beat_of(vault.clock))))


def keep_timer(vault: Vault, timer: Timer) -> RunningSession:
    """Save the timer as it ran on elsewhere: in the window it goes on while the vault is locked.

    Raises:
        UnknownRecord: another session runs; ``TimerGone``: none does.
    """
    running = _require(vault)
    if running.id != timer.session:
        raise UnknownRecord(kind="timer", record=timer.session)
    return _keep(vault, replace(running, timer=timer))


def stop_session(vault: Vault, ending: Ending = Ending()) -> str:
    """Stop the timer and record the session; returns its id.

    Also in a case that went to others since it began: at the office it waits for a decision.

    Raises:
        TimerGone: none runs any more.
        RecordInvalid: completed without the client (invariant 3), or it ended before it began;
            the timer runs on.
    """
    running = _require(vault)
    beat = beat_of(vault.clock)
    timer = running.timer.heartbeat(beat).stop(beat)
    second = _ended_second(running, timer, ending)
    cut = None if second is None else timer.end_at(second)
    # In a case that went to others nothing is corrected any more: what is recorded is right.
    late = vault.permission.why_late("session", running.client, {})
    session = _timed(running, ending, cut if cut is not None and late else timer)
    session.check()
    with vault.transaction():
        commit_begun(
            vault, DraftedChange("session", running.id, running.client, session.to_fields())
        )
        if cut is not None and not late:
            ended = _timed(running, ending, cut)
            vault.journal.commit([_ended_earlier(vault, running, ended, ending.reason)])
        vault.settings.remove(RUNNING)
    return running.id


def _timed(running: RunningSession, ending: Ending, timer: Timer) -> Session:
    return Session(
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


def _ended_second(running: RunningSession, timer: Timer, ending: Ending) -> int | None:
    """Return the second at which the session was over before now, if it was.

    Raises:
        RecordInvalid: it would have ended before it began.
    """
    if ending.ended_at is None:
        return None
    second = timer.second_at(ending.ended_at.timestamp())
    if ending.ended_at < running.started_at:
        raise RecordInvalid(kind="session", reason="ends_before_start")
    return max(0, second) if second < timer.elapsed_s else None


def _ended_earlier(
    vault: Vault, running: RunningSession, ended: Session, reason: str
) -> DraftedChange:
    """Return what the session was; what was timed stays the original (invariant 2)."""
    correction = Correction(
        ended.started_at, ended.duration_s, ended.segments, ended.status, ended.present, reason
    )
    return drafted_correction(vault, running.id, running.client, correction)


def discard_session(vault: Vault) -> None:
    """Discard a timer that was started by mistake."""
    with vault.transaction():
        vault.settings.remove(RUNNING)


def running_session(vault: Vault, *, boot: str = "") -> RunningSession | None:
    """Return the session that is being timed, or None.

    After a restart of the program (another ``boot``) a short gap is added and noted: people went
    on talking. A long one is noted and counts only when somebody says so.
    """
    value = vault.settings.get(RUNNING)
    if not isinstance(value, Mapping):
        return None
    running = RunningSession.from_value(value)
    if boot and running.boot != boot:
        timer = running.timer.found_again(beat_of(vault.clock))
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
    vault.settings.put(RUNNING, replace(running, timer=timer).to_value())
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
        raise TimerGone(kind="timer", record="")
    return running


def _keep(vault: Vault, running: RunningSession) -> RunningSession:
    with vault.transaction():
        vault.settings.put(RUNNING, running.to_value())
    return running
