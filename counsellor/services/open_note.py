# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Open a note to work on: the draft or the signed text, whom it is about, and its session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from counsellor.domain.coded import NoteTemplate
from counsellor.domain.draft_steps import Step
from counsellor.domain.errors import UnknownRecord
from counsellor.domain.invisible import is_blank as is_nothing
from counsellor.domain.records.clients import ClientRow
from counsellor.domain.records.notes import Draft, NoteText
from counsellor.domain.records.sessions import SessionRow
from counsellor.services.write_note import (
    ADDENDUM,
    NOTE,
    begin_addendum,
    begin_note,
    rewrite_draft,
)
from counsellor.storage.vault import Vault

BlankNote = Callable[[str, str], str]
"""The text that a new note begins with: the headings of a template, in a language."""


@dataclass(frozen=True, slots=True)
class OpenNote:
    """Read in one job.

    Attributes:
        client: whom it is about.
        draft: what is being written, or None after signing.
        note: the signed note: the result, or what an addendum belongs to.
        session: the session if it has ended, or None.
        late: why nothing such is begun any more, though this can be finished: one of
            ``permission.FINISHED``, or empty.
        steps: the last steps of writing the draft, to go on undoing through them.
    """

    client: ClientRow
    draft: Draft | None = None
    note: NoteText | None = None
    session: SessionRow | None = None
    late: str = ""
    steps: tuple[Step, ...] = ()


def open_note(vault: Vault, client: str, session: str | None, blank: BlankNote) -> OpenNote:
    """Begin, or go on with, the note about a session or about no session.

    Raises:
        UnknownRecord: no such client.
        NotPermitted: nothing is begun about this client any more.
    """
    row = vault.clients.get(client)
    template = NoteTemplate.GOOD_RECORD
    text = blank(template, row.language)
    draft = begin_note(vault, client, session, template=template, language=row.language, text=text)
    late, steps = why_late(vault, draft), vault.history.steps(draft.id)
    return OpenNote(row, draft, None, _ended(vault, session), late, steps)


def open_addendum(vault: Vault, note: str) -> OpenNote:
    """Begin, or go on with, an addition to a signed note."""
    return open_draft(vault, begin_addendum(vault, note).id)


def open_draft(vault: Vault, draft: str) -> OpenNote:
    """Go on with a draft.

    Raises:
        UnknownRecord: it was signed or discarded.
    """
    kept = vault.drafts.get(draft)
    if kept is None:
        raise UnknownRecord(kind="draft", record=draft)
    note = vault.notes.get(kept.note) if kept.note else None
    client, ended = vault.clients.get(kept.client), _ended(vault, kept.session)
    steps = vault.history.steps(draft)
    return OpenNote(client, kept, note, ended, why_late(vault, kept), steps)


def open_signed(vault: Vault, signed: str, of: str | None = None) -> OpenNote:
    """Show what was signed: a note, or the note ``of`` an addendum."""
    note = vault.notes.get(of or signed)
    client, ended = vault.clients.get(note.client), _ended(vault, note.session)
    late = vault.permission.why_late(NOTE, note.client, {})
    return OpenNote(client, None, note, ended, late)


def why_late(vault: Vault, draft: Draft) -> str:
    """Return why a draft is finished though nothing such is begun any more; empty if it is."""
    fields = {"note": draft.note} if draft.kind == ADDENDUM else {}
    return vault.permission.why_late(draft.kind, draft.client, fields)


def lay_out_draft(vault: Vault, draft: str, template: str, blank: BlankNote) -> OpenNote:
    """Lay a draft out anew, as long as nothing was written but the headings.

    Raises:
        UnknownRecord: it was signed or discarded.
    """
    opened = open_draft(vault, draft)
    if opened.draft is None or not is_blank(opened.draft, blank):
        return opened
    text = blank(template, opened.draft.language)
    laid_out = replace(opened.draft, template=template, text=text)
    rewrite_draft(vault, laid_out)
    return replace(opened, draft=laid_out)


def part_drafts(vault: Vault, session: str, blank: BlankNote) -> tuple[str, ...]:
    """Part drafts from a session that is not recorded, in the caller's transaction.

    What somebody wrote stays as a note of its own, by the ids that are returned; headings alone
    are discarded.
    """
    drafts = [one for one in vault.drafts.every() if one.session == session]
    for draft in drafts:
        if is_blank(draft, blank):
            vault.drafts.remove(draft.id)
            vault.history.forget(draft.id)
        else:
            vault.drafts.save(replace(draft, session=None))
    for discarded in vault.discarded.every():
        if discarded.draft.session == session:
            alone = replace(discarded.draft, session=None)
            vault.discarded.replace(alone.id, alone)
    return tuple(draft.id for draft in drafts if vault.drafts.get(draft.id) is not None)


def join_drafts(vault: Vault, drafts: Sequence[str], session: str) -> None:
    """Let drafts be of a session again, in the caller's transaction, as far as they still are."""
    for kept in map(vault.drafts.get, drafts):
        if kept is not None and kept.session is None:
            vault.drafts.save(replace(kept, session=session))


def is_blank(draft: Draft, blank: BlankNote) -> bool:
    """Tell whether nothing was written but the headings."""
    headings = blank(draft.template, draft.language)
    return _seen(draft.text) in ([], _seen(headings))


def _seen(text: str) -> list[str]:
    """Return the words of which anything is seen."""
    return [word for word in text.split() if not is_nothing(word)]


def _ended(vault: Vault, session: str | None) -> SessionRow | None:
    """Return a session that was recorded; one that still runs has no row yet."""
    if session is None:
        return None
    try:
        return vault.sessions.get(session)
    except UnknownRecord:
        return None
