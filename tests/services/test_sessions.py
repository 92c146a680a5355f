# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One timer a device; segments that fit; what the clocks did is noted, never guessed (2 and 3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from counsellor.domain.coded import ContactType, Phase, ReferralSource, SessionStatus
from counsellor.domain.errors import (
    RecordInvalid,
    TimerAlreadyRuns,
    TimerGone,
    UnknownRecord,
)
from counsellor.domain.records.sessions import Segment
from counsellor.services.add_enquiry import Contact, add_enquiry, record_contact
from counsellor.services.correct_session import Correction, correct_session
from counsellor.services.erase_client import erase_client
from counsellor.services.run_session import (
    Ending,
    beat_of,
    beat_session,
    discard_session,
    keep_timer,
    pause_session,
    resume_session,
    running_session,
    start_session,
    stop_session,
    switch_phase,
)
from counsellor.storage.vault import Vault
from tests.field import HandClock, open_vault, take_in
from tests.services.work import sit_together

FORGOTTEN = "the timer ran on overnight"


def correction(vault: Vault, session: str, **changed: object) -> Correction:
    row = vault.sessions.get(session)
    made = Correction(
        row.started_at, row.duration_s, row.segments, row.status, row.present, FORGOTTEN
    )
    return replace(made, **changed)  # type: ignore[arg-type]


def clock_events(vault: Vault, session: str) -> list[dict[str, object]]:
    entries = [entry for _, entry in vault.journal.entries() if entry.change.record == session]
    return list(entries[0].change.fields["clock"])  # type: ignore[arg-type]


def test_one_timer_runs_on_a_device(vault: Vault, client: str) -> None:
    other = take_in(vault, "the smith")
    running = start_session(vault, client)
    for one in (client, other):
        with pytest.raises(TimerAlreadyRuns) as refused:
            start_session(vault, one)
        assert refused.value.fields["session"] == running.id
    stop_session(vault)
    start_session(vault, other)


def test_the_taps_divide_the_session(vault: Vault, client: str, clock: HandClock) -> None:
    start_session(vault, client, ContactType.HOME)
    for phase, minutes in ((Phase.TRUST, 10), (Phase.DIALOGUE, 60)):
        clock.pass_time(60 * minutes)
        switch_phase(vault, phase)
    clock.pass_time(600)
    pause_session(vault)
    clock.pass_time(300)
    resume_session(vault)
    clock.pass_time(100)
    row = vault.sessions.get(stop_session(vault))
    assert row.segments == (
        Segment(Phase.UNTAGGED, 0, 600),
        Segment(Phase.TRUST, 600, 4_200),
        Segment(Phase.DIALOGUE, 4_200, 4_800),
        Segment(Phase.BREAK, 4_800, 5_100),
        Segment(Phase.DIALOGUE, 5_100, 5_200),
    )
    assert (row.duration_s, row.net_s, row.contact_type) == (5_200, 4_900, ContactType.HOME)


def test_many_heartbeats_cost_no_second(vault: Vault, client: str, clock: HandClock) -> None:
    start_session(vault, client)
    for _ in range(300):
        clock.pass_time(5.0007)
        beat_session(vault)
    row = vault.sessions.get(stop_session(vault))
    assert row.duration_s == int(300 * 5.0007)


def test_a_clock_that_jumps_is_noted_and_changes_no_duration(
    vault: Vault, client: str, clock: HandClock
) -> None:
    start_session(vault, client)
    clock.pass_time(600)
    clock.time += timedelta(days=1)
    beat_session(vault)
    clock.time -= timedelta(days=3_650)
    clock.pass_time(600)
    session = stop_session(vault)
    assert vault.sessions.get(session).duration_s == 1_200
    assert [(event["kind"], event["seconds"]) for event in clock_events(vault, session)] == [
        ("sleep", 86_400),
        ("clock_change", -3_650 * 86_400),
    ]


def test_a_restart_goes_on_with_its_gap_noted(
    vault: Vault, client: str, clock: HandClock, tmp_path: Path
) -> None:
    started = start_session(vault, client, boot="first")
    clock.pass_time(600)
    switch_phase(vault, Phase.TRUST)
    vault.close()
    clock.time += timedelta(seconds=120)
    clock.seconds = 7.0
    again = open_vault(tmp_path / "vault", clock)
    running = running_session(again, boot="second")
    assert running is not None
    assert (running.id, running.timer.phase) == (started.id, Phase.TRUST)
    clock.pass_time(60)
    session = stop_session(again)
    assert again.sessions.get(session).duration_s == 780
    assert clock_events(again, session) == [{"at_s": 600, "kind": "restart", "seconds": 120}]
    again.close()


def test_in_the_same_run_of_the_program_nothing_is_noted(vault: Vault, client: str) -> None:
    start_session(vault, client, boot="one")
    running = running_session(vault, boot="one")
    assert running is not None
    assert running.timer.clock == ()


def test_a_timer_that_ran_on_behind_the_lock_is_kept(
    vault: Vault, client: str, clock: HandClock
) -> None:
    running = start_session(vault, client)
    clock.pass_time(300)
    keep_timer(vault, running.timer.switch(Phase.FAMILY, beat_of(clock)))
    clock.pass_time(300)
    row = vault.sessions.get(stop_session(vault))
    assert [part.phase for part in row.segments] == [Phase.UNTAGGED, Phase.FAMILY]
    with pytest.raises(UnknownRecord):
        keep_timer(vault, running.timer)


def test_a_session_is_completed_only_with_the_client(vault: Vault, client: str) -> None:
    start_session(vault, client)
    with pytest.raises(RecordInvalid, match="kind=session"):
        stop_session(vault, Ending(SessionStatus.COMPLETED, present=False))
    assert running_session(vault) is not None
    stop_session(vault, Ending(SessionStatus.NO_SHOW, present=False))
    assert running_session(vault) is None


def test_a_session_of_no_second_has_no_segment(vault: Vault, client: str) -> None:
    start_session(vault, client)
    row = vault.sessions.get(stop_session(vault))
    assert (row.duration_s, row.segments) == (0, ())


def test_a_timer_started_by_mistake_leaves_no_session(vault: Vault, client: str) -> None:
    start_session(vault, client)
    discard_session(vault)
    assert running_session(vault) is None
    assert vault.sessions.count() == 0


@pytest.mark.parametrize(
    "act", [beat_session, pause_session, resume_session, stop_session], ids=lambda act: act.__name__
)
def test_without_a_timer_there_is_nothing_to_do(vault: Vault, act: object) -> None:
    with pytest.raises(UnknownRecord):
        act(vault)  # type: ignore[operator]


def test_a_forgotten_timer_is_corrected_with_a_reason_and_the_original_stays(
    vault: Vault, client: str
) -> None:
    session = sit_together(vault, client, 14 * 86_400)
    shorter = [Segment(Phase.TRUST, 0, 5_400)]
    correct_session(vault, session, correction(vault, session, duration_s=7_200, segments=shorter))
    row = vault.sessions.get(session)
    assert (row.duration_s, row.correction) == (7_200, FORGOTTEN)
    assert row.segments == tuple(shorter)
    (original,) = [
        entry.change
        for _, entry in vault.journal.entries()
        if entry.change.kind == "session" and entry.change.record == session
    ]
    assert original.fields["duration_s"] == 14 * 86_400


def test_the_last_correction_counts(vault: Vault, client: str) -> None:
    session = sit_together(vault, client)
    for seconds in (100, 200):
        changed = correction(vault, session, duration_s=seconds, segments=[])
        correct_session(vault, session, changed)
    assert vault.sessions.get(session).duration_s == 200


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"reason": "  "}, "no_reason"),
        ({"present": False}, "not_present"),
        ({"duration_s": 10}, "outside"),
        ({"segments": [Segment(Phase.TRUST, 5, 3)]}, "empty"),
    ],
)
def test_a_correction_keeps_the_rules(
    vault: Vault, client: str, changed: dict[str, object], reason: str
) -> None:
    session = sit_together(vault, client)
    with pytest.raises(RecordInvalid, match=f"reason={reason}"):
        correct_session(vault, session, correction(vault, session, **changed))
    assert vault.sessions.get(session).correction is None


def test_a_first_contact_belongs_to_an_enquiry_before_there_is_a_client(
    vault: Vault, clock: HandClock
) -> None:
    day = date(2026, 11, 20)
    enquiry = add_enquiry(vault, ReferralSource.FAMILY, ContactType.PHONE, day)
    contact = Contact(clock.now(), 600, ContactType.PHONE, SessionStatus.COMPLETED, present=True)
    session = record_contact(vault, enquiry, contact)
    assert vault.sessions.get(session).client is None
    with pytest.raises(RecordInvalid, match="kind=session"):
        record_contact(vault, enquiry, replace(contact, present=False))
    attempted = replace(contact, status=SessionStatus.NO_SHOW, present=False)
    record_contact(vault, enquiry, attempted)
    assert vault.clients.count() == 0


def test_a_client_erased_during_a_session_takes_its_timer_along(
    vault: Vault, client: str, clock: HandClock
) -> None:
    start_session(vault, client)
    erase_client(vault, client, "asked", clock.now().date())
    assert running_session(vault) is None
    with pytest.raises(TimerGone):
        stop_session(vault)
    assert vault.sessions.count() == 0
