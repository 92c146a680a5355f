# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Odd letters come in by pasting: nothing that is typed after them is lost, and it can be saved."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from counsellor.domain.plain_text import has_broken_letters
from counsellor.domain.records import limit_of
from counsellor.services.set_goal import set_goal
from counsellor.services.write_note import begin_note, save_draft
from counsellor.storage.vault import Vault
from counsellor.ui.look.theme import Theme
from counsellor.ui.widgets.limited_text import LineBox, TextBox
from counsellor.ui.widgets.note_editor import NoteEditor
from tests.field import new_vault, take_in

ODD = {
    "half an emoji": "\ud83d",
    "its other half": "\ude00",
    "two other halves": "\ude00\ude00",
    "halves apart": "\ud83d \ude00",
    "NUL": "\0",
    "ESC": "\x1b[2J",
    "no letter": "\ufffe",
    "no letter either": "\ufdd0",
    "a picture": "\ufffc",
    "a line end": "\u2028",
    "a paragraph end": "\u2029",
    "a return": "\r",
    "an override": "\u202e",
    "a tab": "\t",
    "an emoji of many": "👨‍👩‍👧‍👦",
    "a vertical tab": "\x0b",
    "C1": "\x9b",
}
MORE = " and more"


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    vault = new_vault(tmp_path / "vault")
    yield vault
    vault.close()


def mixes() -> list[str]:
    """Odd letters among others, several at once."""
    chance = random.Random(20)
    return [
        "".join(chance.choice(["а", "b", " ", *ODD.values()]) for _ in range(12)) for _ in range(20)
    ]


def pasted(into: QLineEdit | QPlainTextEdit | QTextEdit, text: str) -> None:
    """Paste a text as another program leaves it."""
    data = QMimeData()
    data.setText(text)
    clipboard = QApplication.clipboard()
    clipboard.setMimeData(data)
    into.paste()
    clipboard.clear()


@pytest.mark.parametrize("odd", [*ODD.values(), *mixes()], ids=ascii)
def test_a_note_keeps_what_follows(qtbot: QtBot, theme: Theme, vault: Vault, odd: str) -> None:
    editor = NoteEditor()
    qtbot.addWidget(editor)
    drafts: list[str] = []
    editor.draft_due.connect(drafts.append)
    editor.insertPlainText("before ")
    pasted(editor, odd)
    editor.insertPlainText(MORE)
    editor.flush()
    text = drafts[-1]
    assert text == editor.text()
    assert text.startswith("before ")
    assert text.endswith(MORE)
    assert not has_broken_letters(text)
    draft = begin_note(vault, take_in(vault))
    save_draft(vault, draft.id, text)
    kept = vault.drafts.get(draft.id)
    assert kept is not None
    assert kept.text == text


FIELDS: dict[str, Callable[[], LineBox | TextBox]] = {
    "line": lambda: LineBox(limit=limit_of("goal", "text")),
    "text": lambda: TextBox("", lines=3, limit=limit_of("goal", "text")),
}


@pytest.mark.parametrize("kind", FIELDS)
@pytest.mark.parametrize("odd", [*ODD.values(), *mixes()], ids=ascii)
def test_a_field_keeps_what_follows(
    qtbot: QtBot, theme: Theme, vault: Vault, kind: str, odd: str
) -> None:
    field = FIELDS[kind]()
    qtbot.addWidget(field)
    pasted(field, f"before {odd}")
    pasted(field, MORE)
    value = str(field.value())
    assert value.startswith("before")
    assert value.endswith(MORE.strip())
    client = take_in(vault)
    set_goal(vault, client, value)
    (goal,) = vault.goals.of_client(client)
    assert goal.text.startswith("before")
    assert goal.text.endswith(MORE.strip())
