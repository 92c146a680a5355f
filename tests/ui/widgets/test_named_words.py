# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Words that two people compare: in the window's language, or whichever both speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counsellor.services.create_vault import propose_recovery_words
from counsellor.services.spell_words import in_language
from counsellor.ui.widgets.named_words import NamedWords

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.languages import Languages


def test_words_are_shown_in_the_windows_language_until_another_is_chosen(
    qtbot: QtBot, english: Languages
) -> None:
    words, named = propose_recovery_words(), NamedWords()
    qtbot.addWidget(named)
    named.say("Yours:", words.split())
    named.show()
    assert named.words.text() == words
    english.speak("kk")
    qtbot.waitUntil(lambda: named.words.text() == in_language(words, "kk"))
    assert named.language.box.currentText() == "Қазақша"
    named.language.box.setFocus()
    QTest.keyClick(named.language.box, Qt.Key.Key_Up)
    assert named.language.value() == "ru"
    assert named.words.text() == in_language(words, "ru")
    english.speak("en")
    qtbot.waitUntil(lambda: named.language.box.accessibleName() == "Language of these words")
    assert named.words.text() == in_language(words, "ru")  # what was chosen stays
