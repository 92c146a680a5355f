# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The note sheet: when a draft is due, directions, what Tab does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from counsellor.ui.widgets.note_editor import AT_LEAST_MS, PAUSE_MS, NoteEditor

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.theme import Theme

NEVER = 1_000_000


def make(qtbot: QtBot, *, pause_ms: int = NEVER, at_least_ms: int = NEVER) -> NoteEditor:
    editor = NoteEditor(pause_ms=pause_ms, at_least_ms=at_least_ms)
    qtbot.addWidget(editor)
    editor.resize(600, 400)
    editor.show()
    return editor


def test_a_draft_is_due_a_second_after_a_pause_and_each_second_and_a_half() -> None:
    assert (PAUSE_MS, AT_LEAST_MS) == (1000, 1500)


def test_a_draft_is_due_after_a_pause(qtbot: QtBot, theme: Theme) -> None:
    editor = make(qtbot, pause_ms=20)
    with qtbot.waitSignal(editor.draft_due) as due:
        QTest.keyClicks(editor, "abc")
    assert due.args == ["abc"]


def test_a_draft_is_due_while_typing_goes_on(qtbot: QtBot, theme: Theme) -> None:
    editor = make(qtbot, pause_ms=200, at_least_ms=60)
    typing = QTimer(editor)
    typing.timeout.connect(lambda: QTest.keyClick(editor, Qt.Key.Key_A))
    typing.start(10)
    drafts: list[str] = []
    editor.draft_due.connect(drafts.append)
    qtbot.waitUntil(lambda: len(drafts) >= 3)
    assert len(drafts[0]) < len(drafts[1]) < len(drafts[2])


def test_every_return_makes_a_paragraph_that_looks_like_the_others(
    qtbot: QtBot, theme: Theme
) -> None:
    editor = make(qtbot)
    QTest.keyClicks(editor, "a")
    looks = editor.textCursor().blockFormat()
    for lines in range(1, 5):
        QTest.keyClick(editor, Qt.Key.Key_Return)
        assert editor.text() == "a" + "\n" * lines
        assert editor.textCursor().blockFormat() == looks
    for lines in range(3, -1, -1):
        QTest.keyClick(editor, Qt.Key.Key_Backspace)
        assert editor.text() == "a" + "\n" * lines
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.text() == "\n"
    editor.undo()
    assert editor.text() == "a"


def test_no_draft_is_due_before_anything_was_typed(qtbot: QtBot, theme: Theme) -> None:
    editor = make(qtbot)
    with qtbot.assertNotEmitted(editor.draft_due):
        editor.show_text("saved before")
        editor.flush()


def test_leaving_the_field_and_locking_do_not_wait(qtbot: QtBot, theme: Theme) -> None:
    editor = make(qtbot)
    QTest.keyClicks(editor, "x")
    with qtbot.waitSignal(editor.draft_due):
        editor.flush()
    with qtbot.assertNotEmitted(editor.draft_due):
        editor.flush()


def test_paragraphs_come_back_as_they_were(qtbot: QtBot, theme: Theme) -> None:
    editor = make(qtbot)
    text = "Бірінші\n\nВторой\nإنما الأعمال بالنيات"
    editor.show_text(text)
    assert editor.text() == text


def test_showing_a_text_cannot_be_undone(qtbot: QtBot, theme: Theme) -> None:
    editor = make(qtbot)
    editor.show_text("note")
    editor.undo()
    assert editor.text() == "note"


def test_each_paragraph_runs_in_its_own_direction(qtbot: QtBot, theme: Theme) -> None:
    editor = make(qtbot)
    editor.show_text("Русский\nقال رسول الله\nҚазақша")
    starts = [
        editor.cursorRect(QTextCursor(editor.document().findBlockByNumber(number))).x()
        for number in range(3)
    ]
    assert starts[0] == starts[2] < editor.width() // 2 < starts[1]


def test_pasting_leaves_formatting_behind(qtbot: QtBot, theme: Theme) -> None:
    editor = make(qtbot)
    assert not editor.acceptRichText()


@pytest.mark.parametrize("leaves", [True, False])
def test_tab_leaves_the_sheet_unless_told_otherwise(
    qtbot: QtBot, theme: Theme, leaves: bool
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    editor, other = NoteEditor(), QLineEdit()
    box = QVBoxLayout(page)
    box.addWidget(editor)
    box.addWidget(other)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    editor.setFocus()
    if not leaves:
        editor.let_tab_indent()
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert other.hasFocus() is leaves
    assert editor.text() == ("" if leaves else "\t")
