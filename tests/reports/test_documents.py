# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What stands on paper: everything that was written, nobody's name, and lines to write on."""

import re
from datetime import UTC, datetime

import pytest

from counsellor.domain.records.notes import AddendumText, NoteText
from counsellor.reports.consent_form import consent_form
from counsellor.reports.document import Block, BlockKind, Document, Table
from counsellor.reports.kit_sheet import kit_sheet
from counsellor.reports.note_sheet import note_sheet
from counsellor.reports.shortcut_list import shortcut_list
from counsellor.wording.consent_text import BLANKS, consent_text
from counsellor.wording.translation import Speaker, languages

NOW = datetime(2026, 7, 4, 14, 5, tzinfo=UTC)


def words(document: Document) -> str:
    return "\n".join(
        part.text if isinstance(part, Block) else "\n".join(map("\t".join, part.rows))
        for part in document.parts
    )


def note(text: str, *addenda: str) -> NoteText:
    added = tuple(AddendumText(f"a{number}", one, NOW, "s") for number, one in enumerate(addenda))
    return NoteText("n", "c", None, "plain", "ru", text, NOW, False, False, "s", True, added)


@pytest.mark.parametrize("language", languages())
def test_a_form_holds_every_word_of_the_text_that_is_signed(language: str) -> None:
    text = consent_text(language)
    form = words(consent_form(text, {}))
    for line in text.written.splitlines():
        for piece in re.split(r"\{\w+\}", line.removeprefix("## ")):
            assert piece in form
    assert text.version in form
    assert consent_form(text, {}).head == text.title


@pytest.mark.parametrize("language", languages())
def test_what_is_not_known_is_a_line_to_write_on(language: str) -> None:
    known = {"operator": "The *Lantern*", "bin": "123456789012", "contact": "1 Abai street"}
    form = words(consent_form(consent_text(language), known))
    assert not any(f"{{{blank}}}" in form for blank in BLANKS)
    assert form.count("____") >= len(BLANKS) - len(known)
    for value in known.values():
        assert value in form


def test_a_note_on_paper_says_whose_by_the_code_alone() -> None:
    sheet = note_sheet(note("One\n\nTwo\nlines", "Added"), "KD-123-45", Speaker("en"))
    said = words(sheet)
    assert sheet.name == "KD-123-45"
    assert said.startswith("KD-123-45")
    for part in ("One", "Two\nlines", "Added"):
        assert part in said
    assert said.index("Two") < said.index("Added")


def test_text_is_never_markup() -> None:
    wild = "<img src='file:///dev/zero'> ## head **bold** [a](b)"
    sheet = note_sheet(note(wild), "KD-123-45", Speaker("en"))
    assert Block(BlockKind.TEXT, wild) in sheet.parts


def test_a_kit_is_numbered_and_for_paper_alone() -> None:
    kit = kit_sheet([f"word{number}" for number in range(7)], "ru", Speaker("kk"))
    (table,) = (part for part in kit.parts if isinstance(part, Table))
    assert table.rows[0] == ("1.", "word0")
    assert table.rows[-1] == ("7.", "word6")
    assert "Сөздер орыс тілінде" in words(kit)
    assert kit.on_paper_only


def test_shortcuts_stand_under_their_headings() -> None:
    listed = shortcut_list("Keys", {"Note": [("Ctrl+D", "Add an addendum")]})
    assert words(listed) == "Keys\nNote\nCtrl+D\tAdd an addendum"
