# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A new note begins with the headings of its template, in the language of the note."""

import pytest

from counsellor.domain.coded import NoteTemplate
from counsellor.wording.note_templates import HEADINGS, blank_note, headings, leave_out
from counsellor.wording.translation import Speaker, languages


def test_every_template_is_laid_out() -> None:
    assert HEADINGS.keys() == set(NoteTemplate)
    counts = {template.value: len(HEADINGS[template]) for template in NoteTemplate}
    assert counts == {"good_record": 6, "dap": 3, "soap": 4, "birp": 4, "free": 0}


def test_the_default_marks_the_assessment_as_opinion() -> None:
    said = [headings(NoteTemplate.GOOD_RECORD, Speaker(language))[4] for language in languages()]
    assert said == ["Assessment (my opinion)", "Оценка (моё мнение)", "Бағалау (менің пікірім)"]


def test_a_template_of_a_newer_program_has_no_headings_here() -> None:
    assert blank_note("cbt", Speaker("kk")) == ""


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("template", NoteTemplate)
def test_a_new_note_has_a_line_for_each_heading(template: NoteTemplate, language: str) -> None:
    lines = [line for line in blank_note(template, Speaker(language)).splitlines() if line]
    assert lines == [f"{heading}:" for heading in headings(template, Speaker(language))]


@pytest.mark.parametrize("language", languages())
def test_the_reminder_names_what_must_not_be_written(language: str) -> None:
    words = {"en": "preachers", "ru": "проповедников", "kk": "уағызшылардың"}
    assert words[language] in leave_out(Speaker(language))
