# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Sign a note or addendum; unsign it while it has not left; mark it misfiled afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final

from counsellor.crypto.sshsig import SigningKey
from counsellor.domain.canonical import Value
from counsellor.domain.clock import stamp
from counsellor.domain.errors import (
    NoteSealed,
    NoteSigned,
    NotTheAuthor,
    RecordInvalid,
    UnknownRecord,
)
from counsellor.domain.ids import new_id
from counsellor.domain.invisible import is_blank
from counsellor.domain.records import limit_of
from counsellor.domain.records.notes import (
    NOTE_NAMESPACE,
    Draft,
    NoteText,
    is_late,
    require_text,
    signed_bytes,
)
from counsellor.services.commit_begun import commit_begun
from counsellor.services.device_keys import signing_key
from counsellor.services.write_note import NOTE, part_addenda
from counsellor.storage.journal import DraftedChange
from counsellor.storage.note_index import unindex
from counsellor.storage.unfinished import RUNNING
from counsellor.storage.vault import Vault

UNSIGNED = "unsigned"
MISFILED: Final = "note.misfiled"


def sign_draft(vault: Vault, draft: str) -> str:
    """Sign a draft: it becomes an immutable note or addendum under the draft's id.

    Also in a case that went to others since it was begun: at the office it waits for a decision.

    Raises:
        RecordInvalid: there is nothing to sign, or more than a note takes.
        UnknownRecord: there is no such draft.
    """
    kept = vault.drafts.get(draft)
    if kept is None:
        raise UnknownRecord(kind="draft", record=draft)
    require_text(kept.text)
    kept = _without_lost_session(vault, kept)
    # What is signed is what is kept: the signature counts for every letter.
    kept = replace(kept, text=limit_of(kept.kind, "text").entered(kept.text, NOTE, "text"))
    fields = _note_fields(vault, kept) if kept.kind == NOTE else _addendum_fields(vault, kept)
    content = signed_bytes(kept.kind, kept.id, kept.client, vault.membership.staff, fields)
    with signing_key(vault) as key:
        fields["signature"] = _sign(key, content)
    with vault.transaction():
        commit_begun(vault, DraftedChange(kept.kind, kept.id, kept.client, fields))
        vault.drafts.remove(kept.id)
        vault.history.forget(kept.id)
    return kept.id


def unsign_note(vault: Vault, note: str) -> Draft:
    """Make a signed note a draft again, while it has not been sealed.

    What was begun as an addition to it, and is not signed, stands alone from then on.

    Raises:
        NoteSealed: it is in a bundle, or came from another device.
        NoteSigned: it was marked misfiled, and stays what it was.
        NotTheAuthor: somebody else signed it.
    """
    signed = vault.notes.get(note)
    _require_author(vault, signed)
    if signed.misfiled:
        raise NoteSigned(note=note)
    position, version = vault.notes.place_of(note)
    if not vault.queue.waits(version) or signed.addenda:
        raise NoteSealed(note=note)
    entry = vault.journal.at(position)
    now = vault.clock.now()
    draft = Draft(
        # A new id: the old one stays with the signature that was taken back.
        new_id(),
        NOTE,
        signed.client,
        signed.session,
        None,
        signed.template,
        signed.language,
        signed.text,
        begun_at=datetime.fromisoformat(str(entry.change.fields["begun_at"])),
        saved_at=now,
    )
    with vault.transaction():
        vault.queue.remove([version])
        unindex(vault.connection, position, entry.payload)
        vault.notes.remove(note, version)
        vault.journal.erase_payload(position, UNSIGNED)
        vault.journal.commit(
            [DraftedChange("note.unsigned", new_id(), signed.client, {"note": note})]
        )
        vault.drafts.save(draft)
        part_addenda(vault, note)
    return draft


def mark_misfiled(vault: Vault, note: str, reason: str, into: str | None = None) -> Draft | None:
    """Mark a note that was signed in the wrong file; its text is hidden on every device.

    Args:
        vault: the open vault.
        note: the note.
        reason: why.
        into: the client in whose file a draft with the text is begun, and given; None: nowhere.

    Raises:
        NotTheAuthor: only the author may.
        NoteSigned: it was marked already.
        RecordInvalid: no reason was given.
        UnknownRecord: no such note, or no such client.
        NotPermitted: nothing is begun any more about that client.
    """
    signed = vault.notes.get(note)
    _require_author(vault, signed)
    if signed.misfiled:
        raise NoteSigned(note=note)
    if is_blank(reason):
        raise RecordInvalid(kind="note.misfiled", reason="no_reason")
    said = limit_of(MISFILED, "reason").entered(reason, MISFILED, "reason")
    fields: dict[str, Value] = {"subject": note, "reason": said, "confirmed": False}
    moved = _moved(vault, signed, into) if into is not None else None
    with vault.transaction():
        vault.journal.commit([DraftedChange(MISFILED, new_id(), signed.client, fields)])
        if moved is not None:
            vault.drafts.save(moved)
    return moved


def _moved(vault: Vault, signed: NoteText, into: str) -> Draft:
    now, client = vault.clock.now(), vault.clients.get(into).id
    vault.permission.require_beginning(NOTE, client, {})
    return Draft(
        new_id(),
        NOTE,
        client,
        None,
        None,
        signed.template,
        signed.language,
        signed.text,
        begun_at=now,
        saved_at=now,
    )


def _require_author(vault: Vault, signed: NoteText) -> None:
    if signed.author != vault.membership.staff:
        raise NotTheAuthor(note=signed.id)


def _without_lost_session(vault: Vault, draft: Draft) -> Draft:
    """Return a draft alone where its session was discarded and not parted from it."""
    running = vault.settings.get(RUNNING)
    runs = isinstance(running, Mapping) and running["session"] == draft.session
    if draft.session is None or runs or vault.sessions.has(draft.session):
        return draft
    return replace(draft, session=None)


def _note_fields(vault: Vault, draft: Draft) -> dict[str, Value]:
    now = vault.clock.now()
    late = False
    if draft.session is not None:
        late = is_late(vault.sessions.ended_at(draft.session), now)
    return {
        "session": draft.session,
        "case": vault.cases.newest(draft.client),
        "template": str(draft.template),
        "language": draft.language,
        "text": draft.text,
        "begun_at": stamp(draft.begun_at),
        "signed_at": stamp(now),
        "late": late,
    }


def _addendum_fields(vault: Vault, draft: Draft) -> dict[str, Value]:
    return {"note": draft.note, "text": draft.text, "signed_at": stamp(vault.clock.now())}


def _sign(key: SigningKey, content: bytes) -> str:
    return key.sign(content, NOTE_NAMESPACE).decode("ascii")
