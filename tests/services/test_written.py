# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What was written is told once, by kind and client, whichever service wrote it."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import pytest

from counsellor.domain.canonical import Value
from counsellor.domain.coded import Stage
from counsellor.domain.errors import MalformedChange, RecordInvalid
from counsellor.domain.ids import new_id
from counsellor.domain.touch import DRAFT, LOCAL, Touch
from counsellor.services.erase_client import erase_client
from counsellor.services.run_session import beat_session, start_session, stop_session
from counsellor.services.set_goal import rate_goal, set_goal
from counsellor.services.set_stage import set_stage
from counsellor.services.sign_note import mark_misfiled, sign_draft
from counsellor.services.write_note import begin_note, discard_draft, save_draft
from counsellor.services.written import run_told
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault
from tests.field import HandClock, new_vault, take_in
from tests.services.work import sign

DAY = date(2026, 11, 21)


@pytest.fixture(autouse=True)
def nothing_told_before(vault: Vault, client: str) -> None:
    assert vault.clients.get(client).id == client
    vault.touches.take()


def test_a_service_s_value_comes_with_the_kinds_and_the_client_that_it_touched(
    vault: Vault, client: str
) -> None:
    goal = run_told(vault, partial(set_goal, client=client, text="work"))
    assert goal.changes == {Touch("goal", client)}
    rated = run_told(vault, lambda vault: rate_goal(vault, client, goal.value, 5, DAY))
    assert rated.changes == {Touch("goal.rating", client)}
    assert {touch.subject for touch in rated.changes} == {"goal"}


def test_one_save_of_several_kinds_tells_them_all(vault: Vault) -> None:
    added = run_told(vault, take_in)
    kinds = {touch.kind for touch in added.changes}
    assert {"client", "consent", "case", "stage", "enquiry"} <= kinds
    assert {touch.client for touch in added.changes} == {added.value}


def test_reading_tells_nothing_and_nothing_is_told_twice(vault: Vault, client: str) -> None:
    set_stage(vault, client, Stage.TRUST, DAY)
    assert run_told(vault, lambda vault: vault.clients.page()).changes == {Touch("stage", client)}
    assert run_told(vault, lambda vault: vault.clients.page()).changes == frozenset()


def test_what_was_taken_back_is_not_told(vault: Vault, client: str) -> None:
    right: dict[str, Value] = {"text": "work", "position": 1, "open": True}
    wrong: dict[str, Value] = {"position": 0}
    goals = [DraftedChange("goal", new_id(), client, fields) for fields in (right, wrong)]

    def fail(vault: Vault) -> None:
        with vault.transaction():
            vault.journal.commit(goals[:1])
            vault.drafts.remove(draft)
            vault.journal.commit(goals[1:])

    draft = begin_note(vault, client).id
    vault.touches.take()
    with pytest.raises(MalformedChange):
        run_told(vault, fail)
    assert run_told(vault, lambda _vault: None).changes == frozenset()


def test_what_was_saved_before_a_failure_is_told_with_the_next_job(
    vault: Vault, client: str
) -> None:
    def fail(vault: Vault) -> None:
        set_stage(vault, client, Stage.TRUST, DAY)
        rate_goal(vault, client, "no goal", 11, DAY)

    with pytest.raises(RecordInvalid):
        run_told(vault, fail)
    assert run_told(vault, lambda _vault: None).changes == {Touch("stage", client)}


def test_a_draft_is_told_when_it_comes_and_goes_but_not_while_it_is_typed(
    vault: Vault, client: str
) -> None:
    begun = run_told(vault, partial(begin_note, client=client))
    assert begun.changes == {Touch(DRAFT, client)}
    draft = begun.value.id
    typed = run_told(vault, lambda vault: save_draft(vault, draft, "Сөйлестік"))
    assert typed.changes == frozenset()
    signed = run_told(vault, partial(sign_draft, draft=draft))
    assert signed.changes == {Touch("note", client), Touch(DRAFT, client)}
    other = begin_note(vault, client).id
    vault.touches.take()
    assert run_told(vault, partial(discard_draft, draft=other)).changes == {Touch(DRAFT, client)}


def test_a_timer_is_told_when_it_starts_and_stops_but_not_at_each_beat(
    vault: Vault, client: str
) -> None:
    assert run_told(vault, partial(start_session, client=client)).changes == {Touch(LOCAL, "")}
    assert run_told(vault, beat_session).changes == frozenset()
    stopped = run_told(vault, stop_session).changes
    assert stopped == {Touch("session", client), Touch(LOCAL, "")}


def test_a_note_that_is_hidden_tells_that_notes_were_touched(vault: Vault, client: str) -> None:
    note = sign(vault, client, "Сөйлестік")
    vault.touches.take()
    told = run_told(vault, lambda vault: mark_misfiled(vault, note, "wrong file")).changes
    assert {(touch.subject, touch.client) for touch in told} == {("note", client)}


def test_an_erasure_tells_whose_file_is_gone(vault: Vault, client: str) -> None:
    told = run_told(vault, lambda vault: erase_client(vault, client, "asked", DAY)).changes
    assert client in {touch.client for touch in told}


def test_what_comes_from_elsewhere_is_told_like_what_is_written_here(
    vault: Vault, client: str, tmp_path: Path
) -> None:
    set_goal(vault, client, "work")
    entries = [entry for _position, entry in vault.journal.entries()]
    other = new_vault(tmp_path / "other", HandClock())
    other.touches.take()

    def take(other: Vault) -> None:
        with other.transaction():
            other.journal.apply_bundle(entries, 1)

    told = run_told(other, take).changes
    assert Touch("goal", client) in told
    assert run_told(other, take).changes == frozenset()
    other.close()
