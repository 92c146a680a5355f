# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the session workspace shows: one note, written or signed, and the session it is about."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from counsellor.domain.coded import NoteTemplate
from counsellor.domain.errors import UnknownRecord
from counsellor.services.write_note import (
    begin_addendum,
    begin_note,
    discard_draft,
    restore_draft,
)
from counsellor.wording.note_templates import blank_note
from counsellor.wording.translation import Speaker

if TYPE_CHECKING:
    from counsellor.domain.views import ClientRow, Draft, NoteText, SessionRow
    from counsellor.services.vault_types import OpenVault


@dataclass(frozen=True, slots=True)
class OpenNote:
    """Read in one job.

    Attributes:
        client: whom it is about.
        draft: what is being written, or None after signing.
        note: the signed note: the result, or what an addendum belongs to.
        session: the session if it has ended, or None.
    """

    client: ClientRow
    draft: Draft | None = None
    note: NoteText | None = None
    session: SessionRow | None = None


def at_client(vault: OpenVault, client: str, session: str | None) -> OpenNote:
    """Begin, or go on with, the note about a session or about no session."""
    row = vault.clients.get(client)
    template = NoteTemplate.GOOD_RECORD
    text = blank_note(template, Speaker(row.language))
    draft = begin_note(vault, client, session, template=template, language=row.language, text=text)
    return OpenNote(row, draft, None, _ended(vault, session))


def at_addendum(vault: OpenVault, note: str) -> OpenNote:
    """Begin, or go on with, an addition to a signed note."""
    return at_draft(vault, begin_addendum(vault, note).id)


def at_draft(vault: OpenVault, draft: str) -> OpenNote:
    """Go on with a draft.

    Raises:
        UnknownRecord: it was signed or discarded.
    """
    kept = vault.drafts.get(draft)
    if kept is None:
        raise UnknownRecord(kind="draft", record=draft)
    note = vault.notes.get(kept.note) if kept.note else None
    return OpenNote(vault.clients.get(kept.client), kept, note, _ended(vault, kept.session))


def at_note(vault: OpenVault, signed: str, of: str | None = None) -> OpenNote:
    """Show what was signed: a note, or the note ``of`` an addendum."""
    note = vault.notes.get(of or signed)
    return OpenNote(vault.clients.get(note.client), None, note, _ended(vault, note.session))


def in_template(vault: OpenVault, draft: str, template: NoteTemplate) -> OpenNote:
    """Lay a draft out anew, as long as nothing was written but the headings."""
    opened = at_draft(vault, draft)
    if opened.draft is None or not is_blank(opened.draft):
        return opened
    text = blank_note(template, Speaker(opened.draft.language))
    laid_out = replace(opened.draft, template=template, text=text)
    restore_draft(vault, laid_out)
    return replace(opened, draft=laid_out)


def part_from_session(vault: OpenVault, draft: str) -> Draft | None:
    """Part a draft from a session that was never recorded.

    What somebody wrote stays as a note of its own; headings alone are discarded.
    """
    kept = vault.drafts.get(draft)
    if kept is None:
        return None
    if is_blank(kept):
        discard_draft(vault, draft)
        return None
    alone = replace(kept, session=None)
    restore_draft(vault, alone)
    return alone


def is_blank(draft: Draft) -> bool:
    """Tell whether nothing was written but the headings."""
    headings = blank_note(draft.template, Speaker(draft.language))
    return draft.text.split() in ([], headings.split())


def _ended(vault: OpenVault, session: str | None) -> SessionRow | None:
    """Return a session that was recorded; one that still runs has no row yet."""
    if session is None:
        return None
    try:
        return vault.sessions.get(session)
    except UnknownRecord:
        return None
