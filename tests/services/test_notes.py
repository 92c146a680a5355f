# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Notes: drafts stay, signed notes stand, corrections are additions, wrong files are hidden (4)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from counsellor.crypto.sshsig import verify
from counsellor.domain.errors import (
    NoteSealed,
    NoteSigned,
    NotTheAuthor,
    RecordInvalid,
    UnknownRecord,
)
from counsellor.domain.ids import new_id
from counsellor.domain.records.notes import NOTE_NAMESPACE, signed_bytes
from counsellor.services.device_keys import signing_key
from counsellor.services.empty_trash import take_back
from counsellor.services.erase_client import erase_client
from counsellor.services.sign_note import mark_misfiled, sign_draft, unsign_note
from counsellor.services.write_note import (
    begin_addendum,
    begin_note,
    discard_draft,
    save_draft,
)
from counsellor.storage.vault import Vault
from tests.field import HandClock, take_in
from tests.services.work import add, ready_kinds, seal_everything, sign, sit_together

TEXT = "Бүгін Айгүл анасымен келді."


def other_author(vault: Vault) -> None:
    """Go on as another member of staff on the same vault."""
    with vault.transaction():
        vault.settle_membership(replace(vault.membership, staff=new_id()))


def test_a_draft_stays_on_its_device_and_out_of_the_journal(vault: Vault, client: str) -> None:
    seal_everything(vault)
    before = vault.journal.end()[0]
    draft = begin_note(vault, client)
    save_draft(vault, draft.id, TEXT)
    assert vault.journal.end()[0] == before
    assert vault.queue.counts() == (0, 0)
    assert vault.search.notes("айгул") == []


def test_a_session_has_one_draft(vault: Vault, client: str) -> None:
    session = sit_together(vault, client)
    draft = begin_note(vault, client, session)
    assert begin_note(vault, client, session).id == draft.id
    assert begin_note(vault, client).id != draft.id


def test_a_signed_note_has_the_text_of_the_draft_which_is_gone(vault: Vault, client: str) -> None:
    session = sit_together(vault, client)
    note = vault.notes.get(sign(vault, client, TEXT, session))
    assert (note.text, note.session, note.client) == (TEXT, session, client)
    assert note.author == vault.membership.staff
    assert vault.drafts.every() == []
    assert vault.sessions.get(session).note == note.id


def test_blanks_are_not_signed(vault: Vault, client: str) -> None:
    draft = begin_note(vault, client, text=" \n")
    with pytest.raises(RecordInvalid, match="kind=note, reason=empty"):
        sign_draft(vault, draft.id)
    assert vault.drafts.get(draft.id) is not None


def test_a_signed_note_cannot_be_written_again(vault: Vault, client: str) -> None:
    draft = begin_note(vault, client, text=TEXT)
    note = sign_draft(vault, draft.id)
    with pytest.raises(UnknownRecord):
        save_draft(vault, draft.id, "another text")
    with pytest.raises(UnknownRecord):
        sign_draft(vault, draft.id)
    assert vault.notes.get(note).text == TEXT


def test_an_addendum_leaves_the_original_visible(vault: Vault, client: str) -> None:
    note = sign(vault, client, TEXT)
    add(vault, note, "Қосымша.")
    add(vault, note, "Ещё.")
    signed = vault.notes.get(note)
    assert signed.text == TEXT
    assert [addendum.text for addendum in signed.addenda] == ["Қосымша.", "Ещё."]


def test_an_addendum_that_was_begun_is_gone_on_with(vault: Vault, client: str) -> None:
    note = sign(vault, client, TEXT)
    assert begin_addendum(vault, note).id == begin_addendum(vault, note).id


def test_notes_and_addenda_carry_the_author_s_own_signature(vault: Vault, client: str) -> None:
    add(vault, sign(vault, client, TEXT), "Қосымша.")
    with signing_key(vault) as key:
        public = key.public_line
    signed = [
        entry.change for _, entry in vault.journal.entries() if "signature" in entry.change.fields
    ]
    assert [change.kind for change in signed] == ["note", "note.addendum"]
    for change in signed:
        content = signed_bytes(
            change.kind, change.record, str(change.client), change.author, change.fields
        )
        verify(public, content, NOTE_NAMESPACE, str(change.fields["signature"]).encode())


@pytest.mark.parametrize(("hours", "late"), [(0, False), (48, False), (49, True)])
def test_after_forty_eight_hours_it_is_a_late_entry(
    vault: Vault, client: str, clock: HandClock, hours: int, late: bool
) -> None:
    session = sit_together(vault, client)
    clock.pass_time(timedelta(hours=hours).total_seconds())
    assert vault.notes.get(sign(vault, client, TEXT, session)).late is late


def test_event_time_and_entry_time_are_both_kept(
    vault: Vault, client: str, clock: HandClock
) -> None:
    session = sit_together(vault, client)
    begun = clock.now()
    draft = begin_note(vault, client, session, text=TEXT)
    clock.pass_time(3_600)
    note = vault.notes.get(sign_draft(vault, draft.id))
    assert note.signed_at == begun + timedelta(hours=1)
    (change,) = [e.change for _, e in vault.journal.entries() if e.change.kind == "note"]
    assert change.fields["begun_at"] == "2026-11-20T10:00:00+05:00"


def test_while_it_has_not_left_a_note_can_be_unsigned(vault: Vault, client: str) -> None:
    session = sit_together(vault, client)
    note = sign(vault, client, TEXT, session)
    draft = unsign_note(vault, note)
    assert (draft.text, draft.session) == (TEXT, session)
    assert draft.id != note
    with pytest.raises(UnknownRecord):
        vault.notes.get(note)
    assert vault.search.notes("айгул") == []
    assert "note" not in ready_kinds(vault)
    assert vault.journal.broken_link() is None
    again = sign_draft(vault, draft.id)
    assert vault.notes.get(again).text == TEXT
    assert len(vault.search.notes("айгул")) == 1


def test_what_was_unsigned_leaves_no_content_in_the_journal(vault: Vault, client: str) -> None:
    unsign_note(vault, sign(vault, client, TEXT))
    kinds = [entry.change.kind for _, entry in vault.journal.entries()]
    assert "note" not in kinds
    assert kinds[-1] == "note.unsigned"
    assert "note.unsigned" not in ready_kinds(vault)


def test_once_it_has_left_a_note_stays_signed(vault: Vault, client: str) -> None:
    note = sign(vault, client, TEXT)
    assert vault.notes.get(note).sealed is False
    seal_everything(vault)
    assert vault.notes.get(note).sealed is True
    with pytest.raises(NoteSealed):
        unsign_note(vault, note)
    assert vault.notes.get(note).text == TEXT


def test_a_note_with_an_addendum_stays_signed(vault: Vault, client: str) -> None:
    note = sign(vault, client, TEXT)
    add(vault, note, "Қосымша.")
    with pytest.raises(NoteSealed):
        unsign_note(vault, note)


def test_only_the_author_unsigns_or_marks_a_note(vault: Vault, client: str) -> None:
    note = sign(vault, client, TEXT)
    other_author(vault)
    with pytest.raises(NotTheAuthor):
        unsign_note(vault, note)
    with pytest.raises(NotTheAuthor):
        mark_misfiled(vault, note, "wrong file")
    assert vault.notes.get(note).text == TEXT


def test_a_misfiled_note_hides_its_text_its_additions_and_its_search_hits(
    vault: Vault, client: str
) -> None:
    session = sit_together(vault, client)
    note = sign(vault, client, TEXT, session)
    add(vault, note, "Қосымша сөз.")
    assert len(vault.search.notes("айгул")) == len(vault.search.notes("косымша")) == 1
    mark_misfiled(vault, note, "wrong file")
    hidden = vault.notes.get(note)
    assert (hidden.text, hidden.addenda, hidden.misfiled) == ("", (), True)
    assert vault.search.notes("айгул") == vault.search.notes("косымша") == []
    assert vault.sessions.get(session).note is None


def test_an_addendum_to_a_misfiled_note_is_hidden_as_well(vault: Vault, client: str) -> None:
    note = sign(vault, client, TEXT)
    draft = begin_addendum(vault, note)
    save_draft(vault, draft.id, "Қосымша сөз.")
    mark_misfiled(vault, note, "wrong file")
    sign_draft(vault, draft.id)
    assert vault.search.notes("косымша") == []
    assert vault.notes.get(note).addenda == ()


def test_a_draft_opens_in_the_right_file(vault: Vault, client: str) -> None:
    right = take_in(vault, "the smith")
    note = sign(vault, client, TEXT)
    draft = mark_misfiled(vault, note, "wrong file", into=right)
    assert draft is not None
    assert (draft.client, draft.text, draft.session) == (right, TEXT, None)
    assert vault.drafts.of_client(right) == [draft]
    assert vault.notes.get(sign_draft(vault, draft.id)).client == right


def test_marking_needs_a_reason_and_happens_once(vault: Vault, client: str) -> None:
    note = sign(vault, client, TEXT)
    with pytest.raises(RecordInvalid, match=r"kind=note\.misfiled, reason=no_reason"):
        mark_misfiled(vault, note, " ")
    with pytest.raises(UnknownRecord):
        mark_misfiled(vault, note, "wrong file", into=new_id())
    assert not vault.notes.get(note).misfiled
    mark_misfiled(vault, note, "wrong file")
    with pytest.raises(NoteSigned):
        mark_misfiled(vault, note, "again")


def test_a_misfiled_note_is_not_unsigned(vault: Vault, client: str) -> None:
    """Its text is hidden, and would be lost."""
    note = sign(vault, client, TEXT)
    mark_misfiled(vault, note, "wrong file")
    with pytest.raises(NoteSigned):
        unsign_note(vault, note)
    assert vault.drafts.every() == []


def test_a_discarded_draft_can_be_taken_back(vault: Vault, client: str) -> None:
    draft = save_draft(vault, begin_note(vault, client).id, TEXT)
    dropped = discard_draft(vault, draft.id)
    assert dropped is not None
    assert vault.drafts.every() == []
    take_back(vault, draft.id)
    assert vault.drafts.every() == [draft]


def test_a_draft_of_an_erased_client_does_not_come_back(
    vault: Vault, client: str, clock: HandClock
) -> None:
    draft = save_draft(vault, begin_note(vault, client).id, TEXT)
    discard_draft(vault, draft.id)
    erase_client(vault, client, "asked", clock.now().date())
    with pytest.raises(UnknownRecord):
        take_back(vault, draft.id)
    with pytest.raises(UnknownRecord):
        begin_note(vault, client)
    assert vault.drafts.every() == []
