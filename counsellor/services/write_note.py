# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Write a note or an addendum as a draft: local, saved while typing, with one author."""

from __future__ import annotations

from dataclasses import replace

from counsellor.domain.coded import NoteTemplate
from counsellor.domain.errors import RecordInvalid, UnknownRecord
from counsellor.domain.ids import new_id
from counsellor.domain.plain_text import has_broken_letters
from counsellor.domain.records.notes import Draft
from counsellor.domain.records.sessions import SessionRow
from counsellor.domain.shapes import BROKEN_LETTER
from counsellor.services.keep_revisions import keep_history
from counsellor.storage.vault import Vault

NOTE, ADDENDUM = "note", "note.addendum"


def begin_note(
    vault: Vault,
    client: str,
    session: str | None = None,
    *,
    template: str = NoteTemplate.GOOD_RECORD,
    language: str = "ru",
    text: str = "",
) -> Draft:
    """Begin a note about a session, or go on with the draft that this session has already.

    Raises:
        UnknownRecord: no such client.
        NotPermitted: nothing is begun about this client any more.
    """
    vault.clients.get(client)
    for draft in vault.drafts.of_client(client):
        if draft.kind == NOTE and draft.session == session:
            return draft
    vault.permission.require_beginning(NOTE, client, {}, session)
    now = vault.clock.now()
    draft = Draft(
        new_id(), NOTE, client, session, None, template, language, text, begun_at=now, saved_at=now
    )
    return _keep(vault, draft)


def notes_to_write(vault: Vault) -> list[SessionRow]:
    """Return completed sessions that no signed note belongs to, newest first.

    In a case that went to others there are those that this person held; in a file that is closed
    there is none.
    """
    found = vault.sessions.without_note()
    who = vault.membership
    left = vault.files.left_by(who) if found else frozenset()
    clients = {row.client for row in found if row.client is not None}
    closed = {client for client in clients if vault.files.awaits_erasure(client)}
    return [
        row
        for row in found
        if row.client not in closed and (row.client not in left or row.author in who.authors)
    ]


def begin_addendum(vault: Vault, note: str) -> Draft:
    """Begin an addition to a signed note, or go on with the one that was begun.

    Raises:
        UnknownRecord: no such note.
        NotPermitted: it is not this person's, or nothing is begun about the client any more.
    """
    signed = vault.notes.get(note)
    for draft in vault.drafts.of_client(signed.client):
        if draft.kind == ADDENDUM and draft.note == note:
            return draft
    vault.permission.require_beginning(ADDENDUM, signed.client, {"note": note})
    now = vault.clock.now()
    draft = Draft(
        new_id(),
        ADDENDUM,
        signed.client,
        signed.session,
        note,
        signed.template,
        signed.language,
        "",
        begun_at=now,
        saved_at=now,
    )
    return _keep(vault, draft)


def save_draft(vault: Vault, draft: str, text: str) -> Draft:
    """Save what was typed so far.

    Raises:
        UnknownRecord: it was signed or discarded meanwhile.
        RecordInvalid: the text has halves of letters, which cannot be kept.
    """
    kept = vault.drafts.get(draft)
    if kept is None:
        raise UnknownRecord(kind="draft", record=draft)
    now = replace(kept, text=text, saved_at=vault.clock.now())
    _require_whole_letters(now)
    with vault.transaction():
        keep_history(vault, kept, now)
        vault.drafts.save(now)
    return now


def discard_draft(vault: Vault, draft: str) -> Draft | None:
    """Put a draft into the trash and return it, so that the person can take it back."""
    kept = vault.drafts.get(draft)
    if kept is not None:
        with vault.transaction():
            vault.drafts.remove(draft)
            vault.discarded.put(kept, vault.clock.now())
    return kept


def rewrite_draft(vault: Vault, draft: Draft) -> None:
    """Keep another layout of a draft, or the draft without its session.

    Raises:
        UnknownRecord: it was signed or discarded meanwhile, or its client was erased.
    """
    if vault.drafts.get(draft.id) is None:
        raise UnknownRecord(kind="draft", record=draft.id)
    with vault.transaction():
        vault.drafts.save(draft)


def part_addenda(vault: Vault, note: str) -> None:
    """Let what was begun as an addition to a note stand alone, in the caller's transaction.

    The note is a draft again; an addition to nothing could neither be opened nor signed.
    """
    for draft in vault.drafts.every():
        if draft.note == note:
            vault.drafts.remove(draft.id)
            vault.drafts.save(_alone(draft))
    for discarded in vault.discarded.every():
        if discarded.draft.note == note:
            vault.discarded.replace(discarded.draft.id, _alone(discarded.draft))


def _alone(draft: Draft) -> Draft:
    return replace(draft, kind=NOTE, note=None, session=None)


def _keep(vault: Vault, draft: Draft) -> Draft:
    _require_whole_letters(draft)
    with vault.transaction():
        vault.drafts.save(draft)
    return draft


def _require_whole_letters(draft: Draft) -> None:
    if has_broken_letters(draft.text):
        raise RecordInvalid(kind=draft.kind, reason=BROKEN_LETTER, field="text")
