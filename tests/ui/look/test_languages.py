# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The language changes while the window is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QWidget

from counsellor.ui.look.languages import own_name, system_language
from counsellor.ui.look.retranslating import Retranslating
from counsellor.wording.translation import languages

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.languages import Languages


class Part(Retranslating, QLabel):
    """Counts how often it was told to say itself anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.times = 0

    def retranslate(self) -> None:
        self.times += 1


def test_open_widgets_are_told_of_a_new_language(qtbot: QtBot, english: Languages) -> None:
    part = Part()
    qtbot.addWidget(part)
    part.show()
    english.speak("kk")
    qtbot.waitUntil(lambda: part.times > 0)
    assert english.language == "kk"
    assert english.speaker.language == "kk"


@pytest.mark.parametrize(("language", "cancel"), [("ru", "Отмена"), ("kk", "Бас тарту")])
def test_qts_own_buttons_follow(
    qtbot: QtBot, english: Languages, language: str, cancel: str
) -> None:
    english.speak(language)
    QApplication.processEvents()
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text().replace("&", "") == cancel


def test_every_language_is_named_in_itself() -> None:
    assert [own_name(language) for language in languages()] == ["English", "Русский", "Қазақша"]


def test_the_systems_language_is_one_that_we_speak() -> None:
    assert system_language() in languages()
