# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A draft that comes back never takes the place of what was written since, however it came."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest

from counsellor.domain.errors import UnknownRecord
from counsellor.services.begin_incarnation import begin_incarnation
from counsellor.services.empty_trash import discarded_drafts, take_back, undo_discard
from counsellor.services.keep_revisions import revisions_of
from counsellor.services.open_note import open_draft
from counsellor.services.run_session import running_session, start_session
from counsellor.services.set_goal import rate_goal, set_goal
from counsellor.services.sign_note import sign_draft, unsign_note
from counsellor.services.undo_act import carry_out_due, discard_undoably, undo_act
from counsellor.services.write_note import (
    NOTE,
    begin_addendum,
    begin_note,
    discard_draft,
    save_draft,
)
from counsellor.storage.undoable_acts import UndoableAct
from counsellor.storage.vault import Vault
from counsellor.wording.note_templates import blank_text
from tests.field import HandClock
from tests.services.test_undo_act import TODAY, rate, withdraw
from tests.services.work import sign

STEPS: dict[str, Callable[[Vault, str], object]] = {
    "undo": undo_discard,
    "take back": take_back,
    "write": lambda vault, draft: save_draft(vault, draft, f"{text_of(vault, draft)} more"),
    "discard": discard_draft,
    "sign": sign_draft,
}


def text_of(vault: Vault, draft: str) -> str:
    kept = vault.drafts.get(draft)
    if kept is None:
        raise UnknownRecord(kind="draft", record=draft)
    return kept.text


@pytest.mark.parametrize("steps", [*itertools.product(STEPS, repeat=3)], ids="-".join)
def test_no_order_of_steps_brings_an_older_text_back_or_signs_twice(
    vault: Vault, client: str, steps: tuple[str, ...]
) -> None:
    draft = begin_note(vault, client, text="one").id
    discard_draft(vault, draft)
    newest, signed = "one", False
    for step in steps:
        try:
            STEPS[step](vault, draft)
        except UnknownRecord:
            continue
        assert not signed or step == "discard", f"{step} after the signature"
        newest += " more" if step == "write" else ""
        signed = signed or step == "sign"
    texts = [
        *(one.text for one in vault.drafts.every()),
        *(one.draft.text for one in discarded_drafts(vault)),
        *(one.text for one in vault.notes.of_client(client)),
    ]
    assert texts == [newest]


@pytest.mark.parametrize("trash", [False, True])
def test_an_addition_to_a_note_whose_signature_is_taken_back_stays_to_be_written(
    vault: Vault, client: str, *, trash: bool
) -> None:
    note = sign(vault, client, "what he said")
    adding = begin_addendum(vault, note).id
    save_draft(vault, adding, "and this as well")
    if trash:
        discard_draft(vault, adding)
    unsign_note(vault, note)
    if trash:
        take_back(vault, adding)
    opened = open_draft(vault, adding)
    assert opened.draft is not None
    assert (opened.draft.kind, opened.draft.text) == (NOTE, "and this as well")
    sign_draft(vault, adding)
    assert [one.text for one in vault.notes.of_client(client)] == ["and this as well"]


def test_a_new_life_names_anew_whatever_is_to_become_a_record(
    vault: Vault, client: str, clock: HandClock
) -> None:
    """The other life may record the same: two records would bear one id."""
    goal = set_goal(vault, client, "to sleep")
    rate(vault, client, goal, 7)
    withdraw(vault, client)
    in_trash = begin_note(vault, client, text="thrown away").id
    save_draft(vault, in_trash, "x" * 500)
    save_draft(vault, in_trash, "short")
    discard_draft(vault, in_trash)
    before = _to_come(vault)
    kept = len(revisions_of(vault, in_trash))
    begin_incarnation(vault)
    after = _to_come(vault)
    assert len(before) == len(after) == 3
    assert not before & after
    (there,) = discarded_drafts(vault)
    assert len(revisions_of(vault, there.draft.id)) == kept > 0
    clock.pass_time(60)
    assert carry_out_due(vault) == []
    (row,) = vault.goals.of_client(client)
    assert [one.value for one in row.ratings] == [7]
    rate_goal(vault, client, goal, 8, TODAY)


def test_time_that_is_taken_back_in_a_new_life_goes_on_with_its_note(
    vault: Vault, client: str
) -> None:
    session = start_session(vault, client)
    note = begin_note(vault, client, session.id, text="written meanwhile")
    act = discard_undoably(vault, blank_text)
    begin_incarnation(vault)
    undo_act(vault, act)
    running = running_session(vault)
    assert running is not None
    assert running.id != session.id
    (draft,) = vault.drafts.every()
    assert draft.id != note.id
    assert (draft.session, draft.text) == (running.id, "written meanwhile")


def _to_come(vault: Vault) -> set[str]:
    """Return the ids of the records that drafts and acts are to become."""
    made = {one.draft.id for one in discarded_drafts(vault)}
    return made | {record for act in vault.acts.every() for record in _made_by(act)}


def _made_by(act: UndoableAct) -> set[str]:
    return {change.record for change in act.changes}
