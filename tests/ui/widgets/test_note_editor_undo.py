# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Undoing goes on through the steps from before the lock."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from counsellor.domain.draft_steps import Step, step_between
from counsellor.ui.widgets.note_editor import NoteEditor
from tests.ui.pages.desk import press, type_text

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.theme import Theme

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LETTERS = "абәғ😀e\u0301\n ك"


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme) -> NoteEditor:
    editor = NoteEditor(pause_ms=1_000_000, at_least_ms=1_000_000)
    qtbot.addWidget(editor)
    editor.show()
    return editor


def undo(editor: NoteEditor) -> str:
    press(editor, Qt.Key.Key_Z, CTRL)
    return editor.text()


def redo(editor: NoteEditor) -> str:
    press(editor, Qt.Key.Key_Z, CTRL | SHIFT)
    return editor.text()


def steps_through(texts: list[str]) -> list[Step]:
    return [step_between(texts[place], texts[place + 1]) for place in range(len(texts) - 1)]


@pytest.mark.parametrize("seed", range(20))
def test_every_step_is_undone_and_done_again(editor: NoteEditor, seed: int) -> None:
    random, texts = Random(seed), [""]
    while len(texts) < 12:
        text = texts[-1]
        start, end = sorted(random.randrange(len(text) + 1) for _ in range(2))
        after = text[:start] + "".join(random.choices(LETTERS, k=5)) + text[end:]
        texts += [after] if after != text else []
    editor.show_text(texts[-1], steps_through(texts))
    assert [undo(editor) for _ in texts[1:]] == texts[-2::-1]
    assert undo(editor) == texts[0]
    assert [redo(editor) for _ in texts[1:]] == texts[1:]
    assert redo(editor) == texts[-1]


def test_what_is_typed_now_is_undone_first(editor: NoteEditor) -> None:
    editor.show_text("one two", steps_through(["", "one", "one two"]))
    type_text(editor, " three")
    while undo(editor) != "one two":
        pass
    assert undo(editor) == "one"
    assert undo(editor) == ""


def test_typing_after_undoing_cannot_be_done_again(editor: NoteEditor) -> None:
    editor.show_text("one two", steps_through(["", "one", "one two"]))
    undo(editor)
    type_text(editor, "!")
    assert redo(editor) == "one!"


def test_a_text_that_is_another_one_is_left_alone(editor: NoteEditor) -> None:
    editor.show_text("something else", steps_through(["", "one", "one two"]))
    assert undo(editor) == "something else"


def test_what_can_only_be_read_is_not_undone(editor: NoteEditor) -> None:
    editor.show_text("one", steps_through(["", "one"]))
    editor.setReadOnly(True)
    editor.undo()
    assert editor.text() == "one"


def test_the_next_text_does_not_know_the_steps_of_this_one(editor: NoteEditor) -> None:
    editor.show_text("one", steps_through(["", "one"]))
    editor.show_text("one")
    assert undo(editor) == "one"
