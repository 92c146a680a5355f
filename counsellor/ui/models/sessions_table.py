# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The columns of every list of sessions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.domain.coded import ContactType
from counsellor.domain.records.sessions import NEEDS_PRESENCE
from counsellor.ui.models.table_model import Column
from counsellor.wording.codes import say_code, say_word
from counsellor.wording.marked import marked
from counsellor.wording.moments import say_duration

if TYPE_CHECKING:
    from collections.abc import Callable

    from counsellor.domain.records.sessions import SessionRow
    from counsellor.ui.look.languages import Languages

CONTEXT = "Sessions"


def who_columns() -> list[Column[SessionRow]]:
    """Whom a session was with, for lists of many clients."""
    return [
        Column(marked("Sessions", "Code"), lambda row: row.client_code),
        Column(marked("Sessions", "Working name"), lambda row: row.working_name),
    ]


def office_columns(
    leads: Callable[[str], str], is_new: Callable[[str], bool], languages: Languages
) -> list[Column[SessionRow]]:
    """Whose session it was, and whether nobody has opened it; for lists at an office.

    Args:
        leads: names who wrote it, by staff id.
        is_new: tells it of a session's id.
        languages: whose words.
    """
    return [
        Column(marked("Sessions", "Counsellor"), lambda row: leads(row.author)),
        Column(
            marked("Sessions", "New"),
            lambda row: languages.speaker.say("Sessions", "new") if is_new(row.id) else "",
        ),
    ]


def session_columns(languages: Languages) -> list[Column[SessionRow]]:
    """When, how long, how, what became of it, and its note."""
    return [
        Column(marked("Sessions", "Began"), lambda row: row.started_at),
        Column(
            marked("Sessions", "Length"),
            lambda row: say_duration(row.duration_s, languages.speaker),
            at_end=True,
            spare=True,
        ),
        Column(
            marked("Sessions", "How"),
            lambda row: say_word(ContactType, row.contact_type, languages.speaker),
            spare=True,
        ),
        Column(marked("Sessions", "Result"), lambda row: _result(row, languages), spare_last=1),
        Column(marked("Sessions", "Note"), lambda row: _note_words(row, languages), spare_last=2),
    ]


def narrow_session_columns(languages: Languages) -> list[Column[SessionRow]]:
    """The same for half a page: how long, how and what became of it are one sentence."""
    began, length, how, result, note = session_columns(languages)

    def what(row: SessionRow) -> str:
        return " · ".join(str(column.value(row)) for column in (length, how, result))

    return [began, Column(marked("Sessions", "Session"), what), note]


def lacks_note(row: SessionRow) -> bool:
    """Tell whether a session took place and nobody has signed a note about it."""
    return row.note is None and row.status in NEEDS_PRESENCE


def _result(row: SessionRow, languages: Languages) -> str:
    speaker = languages.speaker
    return speaker.say("Sessions", "runs now") if row.runs else say_code(row.status, speaker)


def _note_words(row: SessionRow, languages: Languages) -> str:
    if row.note is not None:
        return languages.speaker.say("Sessions", "signed")
    return languages.speaker.say("Sessions", "missing") if lacks_note(row) else ""
