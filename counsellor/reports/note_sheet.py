# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A signed note on paper, with its addenda: a code, no name, and no centre's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.reports.document import Document, heading, paragraphs, small, title
from counsellor.wording.moments import say_date_and_time

if TYPE_CHECKING:
    from counsellor.domain.records.notes import NoteText
    from counsellor.wording.translation import Speaker


def note_sheet(note: NoteText, code: str, speaker: Speaker) -> Document:
    """Return a note as it was signed; a misfiled one has no text, and none is printed.

    Args:
        note: signed.
        code: the client's, the only thing on the sheet that says whose it is.
        speaker: the language of what stands around the text.
    """
    said = speaker.say("NoteSheet", "Note of {when}").format(
        when=say_date_and_time(note.signed_at, speaker)
    )
    parts = [title(code), small(said), *paragraphs(note.text)]
    for addendum in note.addenda:
        words = speaker.say("NoteSheet", "Addendum of {when}")
        parts.append(heading(words.format(when=say_date_and_time(addendum.signed_at, speaker))))
        parts += paragraphs(addendum.text)
    parts.append(small(speaker.say("NoteSheet", "Confidential. Destroy this sheet after use.")))
    return Document(code, tuple(parts))
