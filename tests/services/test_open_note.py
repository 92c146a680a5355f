# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Opening a note: what was begun goes on, headings are no text, and what was written stays."""

from __future__ import annotations

import pytest

from counsellor.domain.coded import NoteTemplate
from counsellor.domain.errors import UnknownRecord
from counsellor.services.open_note import (
    lay_out_draft,
    open_addendum,
    open_draft,
    open_note,
    open_signed,
    part_drafts,
)
from counsellor.services.write_note import discard_draft, save_draft
from counsellor.storage.vault import Vault
from tests.services.work import sign, sit_together

TEXT = "Бүгін Айгүл анасымен келді."


def blank(template: str, language: str) -> str:
    return f"{template} {language}:\n"


def begun(vault: Vault, client: str, session: str | None = None) -> str:
    draft = open_note(vault, client, session, blank).draft
    assert draft is not None
    return draft.id


def test_a_new_note_begins_with_the_headings_and_knows_its_session(
    vault: Vault, client: str
) -> None:
    session = sit_together(vault, client)
    opened = open_note(vault, client, session, blank)
    assert opened.draft is not None
    assert opened.draft.text == blank(opened.draft.template, opened.client.language)
    assert opened.session is not None
    assert opened.session.id == session
    assert begun(vault, client, session) == opened.draft.id


def test_an_addendum_opens_beside_its_note(vault: Vault, client: str) -> None:
    note = sign(vault, client, TEXT)
    opened = open_addendum(vault, note)
    assert opened.note is not None
    assert opened.note.text == TEXT
    assert open_signed(vault, "an addendum", of=note).note == opened.note


def test_a_draft_that_is_gone_cannot_be_opened(vault: Vault, client: str) -> None:
    draft = begun(vault, client)
    discard_draft(vault, draft)
    with pytest.raises(UnknownRecord):
        open_draft(vault, draft)


def test_another_layout_replaces_headings_and_never_a_text(vault: Vault, client: str) -> None:
    draft = begun(vault, client)
    laid_out = lay_out_draft(vault, draft, NoteTemplate.FREE, blank).draft
    assert laid_out is not None
    assert laid_out.text == blank(NoteTemplate.FREE, laid_out.language)
    save_draft(vault, draft, TEXT)
    kept = lay_out_draft(vault, draft, NoteTemplate.GOOD_RECORD, blank).draft
    assert kept is not None
    assert (kept.text, kept.template) == (TEXT, NoteTemplate.FREE)


def test_a_text_outlives_the_session_that_was_never_recorded(vault: Vault, client: str) -> None:
    draft = begun(vault, client, "a session that was discarded")
    save_draft(vault, draft, TEXT)
    empty = begun(vault, client, "another")
    with vault.transaction():
        assert part_drafts(vault, "a session that was discarded", blank) == (draft,)
        assert part_drafts(vault, "another", blank) == ()
    (alone,) = vault.drafts.every()
    assert (alone.id, alone.text, alone.session) == (draft, TEXT, None)
    assert vault.drafts.get(empty) is None
