# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The unlock screen: what leaves it, what it says, what it keeps (nothing)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QProgressBar

from counsellor.ui.shell.lock_page import LockPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, english: Languages) -> LockPage:
    page = LockPage(theme)
    qtbot.addWidget(page)
    page.resize(700, 500)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def said(page: LockPage) -> set[str]:
    return {label.text() for label in page.findChildren(QLabel) if label.isVisible()}


def type_letter(page: LockPage, letter: str, *, shift: bool = False) -> None:
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(page.field, QKeyEvent(kind, ord(letter.upper()), held, letter))


def test_the_field_has_the_focus_and_hides_what_is_typed(page: LockPage) -> None:
    assert page.field.hasFocus()
    assert page.field.echoMode() == QLineEdit.EchoMode.Password


def test_the_passphrase_leaves_as_bytes_and_the_field_is_cleared(
    qtbot: QtBot, page: LockPage
) -> None:
    page.field.setText("құпия сөз")
    with qtbot.waitSignal(page.unlock_requested) as asked:
        QTest.keyClick(page.field, Qt.Key.Key_Return)
    assert asked.args == [bytearray("құпия сөз".encode()), "passphrase"]
    assert isinstance(asked.args[0], bytearray)
    assert page.field.text() == ""


def test_nothing_typed_asks_for_nothing(qtbot: QtBot, page: LockPage) -> None:
    with qtbot.assertNotEmitted(page.unlock_requested):
        page.unlock.click()


def test_while_the_key_is_derived_nothing_more_can_be_asked(qtbot: QtBot, page: LockPage) -> None:
    page.field.setText("x")
    page.unlock.click()
    assert not page.field.isEnabled()
    assert page.findChildren(QProgressBar)[0].isVisible()
    with qtbot.assertNotEmitted(page.unlock_requested):
        page.unlock.click()


def test_a_double_click_asks_once(qtbot: QtBot, page: LockPage) -> None:
    asked: list[object] = []
    page.unlock_requested.connect(lambda *what: asked.append(what))
    page.field.setText("words")
    QTest.mouseClick(page.unlock, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(page.unlock, Qt.MouseButton.LeftButton)
    assert len(asked) == 1


def test_a_wrong_passphrase_is_one_sentence_and_another_try(page: LockPage) -> None:
    page.show_busy()
    page.show_error("It does not open.")
    assert "It does not open." in said(page)
    assert page.field.isEnabled()
    assert page.field.hasFocus()
    page.reset()
    assert "It does not open." not in said(page)


def test_the_recovery_kit_is_another_kind_of_key(qtbot: QtBot, page: LockPage) -> None:
    page.other_key.click()
    assert "Words of the recovery kit" in said(page)
    assert page.field.echoMode() == QLineEdit.EchoMode.Normal
    page.field.setText("ъъъъ two")
    assert "ъъъъ" in page.words_hint.text()
    with qtbot.waitSignal(page.unlock_requested) as asked:
        page.unlock.click()
    assert asked.args[1] == "recovery"
    assert "ъъъъ" not in page.words_hint.text()  # nothing of it stays when it is handed out
    page.reset()
    assert "Passphrase" in said(page)
    assert page.field.echoMode() == QLineEdit.EchoMode.Password
    page.field.setText("ъъъъ two")
    assert "ъъъъ" not in page.words_hint.text()  # a passphrase is no list of words


def test_caps_lock_is_noticed(page: LockPage) -> None:
    type_letter(page, "a")
    assert "Caps Lock is on" not in said(page)
    type_letter(page, "Ж")
    assert "Caps Lock is on" in said(page)
    type_letter(page, "Ж", shift=True)
    assert "Caps Lock is on" not in said(page)


@pytest.mark.parametrize(
    ("letter", "hint"), [("a", "Latin letters"), ("ә", "Cyrillic letters"), ("ع", "Arabic letters")]
)
def test_the_alphabet_that_is_typed_is_told(page: LockPage, letter: str, hint: str) -> None:
    type_letter(page, letter)
    assert hint in said(page)
    page.field.clear()
    assert hint not in said(page)


def test_it_changes_its_language_at_once(page: LockPage, english: Languages) -> None:
    before = said(page)
    english.speak("ru")
    QApplication.processEvents()
    assert page.unlock.text() != ""
    english.speak("en")
    QApplication.processEvents()
    assert said(page) == before


def test_an_empty_unlock_says_what_is_missing(qtbot: QtBot, page: LockPage) -> None:
    with qtbot.assertNotEmitted(page.unlock_requested):
        QTest.keyClick(page.field, Qt.Key.Key_Return)
    assert "Type the passphrase first." in said(page)
    assert page.field.hasFocus()
    QTest.mouseClick(page.other_key, Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(page.unlock_requested):
        QTest.mouseClick(page.unlock, Qt.MouseButton.LeftButton)
    assert "Type the seven words of the kit first." in said(page)
