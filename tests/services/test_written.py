# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What was written is told once, by kind and client, whichever service wrote it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest

from counsellor.domain.canonical import Value
from counsellor.domain.coded import Stage
from counsellor.domain.errors import MalformedChange, RecordInvalid
from counsellor.domain.ids import new_id
from counsellor.domain.touch import Area, Changes, Touch, setting
from counsellor.services.erase_client import erase_client
from counsellor.services.keep_preferences import Preferences, keep_preferences
from counsellor.services.run_session import beat_session, start_session, stop_session
from counsellor.services.set_goal import rate_goal, set_goal
from counsellor.services.set_stage import set_stage
from counsellor.services.sign_note import mark_misfiled, sign_draft, unsign_note
from counsellor.services.write_note import begin_note, discard_draft, save_draft
from counsellor.services.written import run_told
from counsellor.storage.journal import DraftedChange
from counsellor.storage.unfinished import RUNNING
from counsellor.storage.vault import Vault
from tests.field import HandClock, new_vault, take_in
from tests.services.work import sign

T = TypeVar("T")
NEVER_ALONE = {Area.JOURNAL, Area.QUEUE}
"""What every change writes too."""


def told(vault: Vault, job: Callable[[Vault], T]) -> tuple[T, Changes]:
    """Run a job; gives its value, and what it touched besides journal and queue."""
    touched: set[Touch] = set()
    value = run_told(vault, job, touched)
    return value, frozenset(one for one in touched if one.kind not in NEVER_ALONE)


DAY = date(2026, 11, 21)


@pytest.fixture(autouse=True)
def nothing_told_before(vault: Vault, client: str) -> None:
    assert vault.clients.get(client).id == client
    vault.touches.take()


def test_a_service_s_value_comes_with_the_kinds_and_the_client_that_it_touched(
    vault: Vault, client: str
) -> None:
    goal, changes = told(vault, partial(set_goal, client=client, text="work"))
    assert changes == {Touch("goal", client)}
    _, changes = told(vault, lambda vault: rate_goal(vault, client, goal, 5, DAY))
    assert changes == {Touch("goal.rating", client)}
    assert {touch.subject for touch in changes} == {"goal"}


def test_a_row_that_is_computed_anew_is_told_with_what_changed_it(
    vault: Vault, client: str
) -> None:
    _, changes = told(vault, lambda vault: set_stage(vault, client, Stage.TRUST, DAY))
    assert changes == {Touch("stage", client), Touch("case", client)}


def test_one_save_of_several_kinds_tells_them_all(vault: Vault) -> None:
    client, changes = told(vault, take_in)
    kinds = {touch.kind for touch in changes}
    assert {"client", "consent", "case", "stage", "enquiry"} <= kinds
    assert {touch.client for touch in changes} == {client}


def test_reading_tells_nothing_and_nothing_is_told_twice(vault: Vault, client: str) -> None:
    touched: set[Touch] = set()
    run_told(vault, lambda vault: vault.clients.page(), touched)
    assert touched == set()
    told(vault, lambda vault: set_stage(vault, client, Stage.TRUST, DAY))
    run_told(vault, lambda vault: vault.clients.page(), touched)
    assert touched == set()


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
    touched: set[Touch] = set()
    with pytest.raises(MalformedChange):
        run_told(vault, fail, touched)
    assert touched == set()


def test_what_was_saved_before_a_failure_is_told_all_the_same(vault: Vault, client: str) -> None:
    def fail(vault: Vault) -> None:
        set_stage(vault, client, Stage.TRUST, DAY)
        rate_goal(vault, client, "no goal", 11, DAY)

    touched: set[Touch] = set()
    with pytest.raises(RecordInvalid):
        run_told(vault, fail, touched)
    assert Touch("stage", client) in touched
    assert "goal.rating" not in {touch.kind for touch in touched}


def test_a_draft_is_told_when_it_comes_when_it_is_typed_and_when_it_goes(
    vault: Vault, client: str
) -> None:
    draft, changes = told(vault, partial(begin_note, client=client))
    assert changes == {Touch(Area.DRAFT, client)}
    _, changes = told(vault, lambda vault: save_draft(vault, draft.id, "Сөйлестік"))
    assert changes == {Touch(Area.DRAFT, client)}
    _, changes = told(vault, partial(sign_draft, draft=draft.id))
    assert changes == {Touch("note", client), Touch(Area.DRAFT, client)}
    other = begin_note(vault, client).id
    vault.touches.take()
    _, changes = told(vault, partial(discard_draft, draft=other))
    assert changes == {Touch(Area.DRAFT, client)}
    _, changes = told(vault, partial(discard_draft, draft=other))
    assert changes == frozenset()


def test_a_setting_is_told_by_its_name(vault: Vault, client: str) -> None:
    timer = Touch(setting(RUNNING))
    assert told(vault, partial(start_session, client=client))[1] == {timer}
    assert told(vault, beat_session)[1] == {timer}
    assert told(vault, stop_session)[1] == {Touch("session", client), timer}
    _, changes = told(vault, lambda vault: keep_preferences(vault, Preferences(15)))
    assert changes == {Touch(setting("preferences"))}


def test_a_note_that_is_hidden_tells_that_notes_were_touched(vault: Vault, client: str) -> None:
    note = sign(vault, client, "Сөйлестік")
    vault.touches.take()
    _, changes = told(vault, lambda vault: mark_misfiled(vault, note, "wrong file"))
    assert {(touch.subject, touch.client) for touch in changes} == {("note", client)}


def test_a_note_that_is_taken_back_tells_that_notes_were_touched(vault: Vault, client: str) -> None:
    note = sign(vault, client, "Сөйлестік")
    vault.touches.take()
    _, changes = told(vault, lambda vault: unsign_note(vault, note))
    assert {touch.subject for touch in changes} == {"note", Area.DRAFT}


def test_an_erasure_tells_that_everything_of_the_client_is_gone(vault: Vault, client: str) -> None:
    _, changes = told(vault, lambda vault: erase_client(vault, client, "asked", DAY))
    of_client = {touch.subject for touch in changes if touch.client == client}
    everything = {"client", "consent", "case", "session", "note", "goal", "request", Area.DRAFT}
    assert of_client >= everything


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

    _, changes = told(other, take)
    assert Touch("goal", client) in changes
    assert told(other, take)[1] == frozenset()
    other.close()
