# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The headings that a new note begins with, and the reminder of what it leaves out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counsellor.domain.coded import NoteTemplate
from counsellor.wording.marked import marked
from counsellor.wording.translation import Speaker

_PLAN: Final = marked("NoteHeading", "Plan")
_ASSESSMENT: Final = marked("NoteHeading", "Assessment (my opinion)")
_RESPONSE: Final = marked("NoteHeading", "Response")

HEADINGS: Final[Mapping[str, tuple[str, ...]]] = {
    NoteTemplate.GOOD_RECORD: (
        marked("NoteHeading", "Meeting circumstances"),
        marked("NoteHeading", "What the client brought"),
        marked("NoteHeading", "What we did"),
        _RESPONSE,
        _ASSESSMENT,
        _PLAN,
    ),
    NoteTemplate.DAP: (marked("NoteHeading", "Facts"), _ASSESSMENT, _PLAN),
    NoteTemplate.SOAP: (
        marked("NoteHeading", "In the client's words"),
        marked("NoteHeading", "What I observed"),
        _ASSESSMENT,
        _PLAN,
    ),
    NoteTemplate.BIRP: (
        marked("NoteHeading", "Behaviour"),
        marked("NoteHeading", "What I did"),
        _RESPONSE,
        _PLAN,
    ),
    NoteTemplate.FREE: (),
}


def headings(template: str, speaker: Speaker) -> tuple[str, ...]:
    """Return a template's headings in the language of the note; free text has none.

    Neither has a template that only a newer program knows.
    """
    return tuple(speaker.say("NoteHeading", heading) for heading in HEADINGS.get(template, ()))


def blank_note(template: str, speaker: Speaker) -> str:
    """Return the text that a new note begins with: each heading on its line, room below it."""
    return "\n\n".join(f"{heading}:\n" for heading in headings(template, speaker))


def blank_text(template: str, language: str) -> str:
    """Return the same text, in the language of this code."""
    return blank_note(template, Speaker(language))


def leave_out(speaker: Speaker) -> str:
    """Remind of what a good record leaves out."""
    return speaker.say(
        "NoteHeading",
        "Leave out: names of other people, preachers and mosques, membership, phone numbers, "
        "and diagnoses unless you are a clinician.",
    )
