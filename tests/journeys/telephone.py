# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A receipt by telephone at the windows, by keys alone: what one reads out, the other types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from shiboken6 import isValid

from counsellor.ui.dialogs.answer_by_voice_dialog import AnswerByVoiceDialog
from counsellor.ui.dialogs.ask_by_voice_dialog import AskByVoiceDialog
from counsellor.ui.dialogs.spoken_answer_dialog import SpokenAnswerDialog
from tests.journeys.person import CTRL

if TYPE_CHECKING:
    from counsellor.ui.dialogs.question import Question
    from tests.journeys.person import Person


def asks(counsellor: Person) -> str:
    """Ask for four words on the Exchange page, and read them from the screen."""
    _begin(counsellor)
    return counsellor.sees_dialog(AskByVoiceDialog).spoken.words.text()


def answers(supervisor: Person, name: str, words: str) -> str:
    """Choose who is calling, type their words, and read out the farthest answer."""
    _begin(supervisor)
    asked = supervisor.sees_dialog(AnswerByVoiceDialog)
    supervisor.wait(asked.caller.hasFocus)
    while asked.caller.currentText() != name:
        supervisor.presses(Qt.Key.Key_Down)
    supervisor.presses(Qt.Key.Key_Tab)
    supervisor.types(words)
    supervisor.presses(Qt.Key.Key_Return)
    shown = supervisor.sees_dialog(SpokenAnswerDialog)
    said = shown.spoken[0].words.text()
    supervisor.presses(Qt.Key.Key_Escape)
    supervisor.wait(lambda: _is_gone(shown))
    return said


def hears(counsellor: Person, words: str) -> None:
    """Type what the office has read out; what is proved is said on the page."""
    asked = counsellor.sees_dialog(AskByVoiceDialog)
    page = counsellor.parts.pages.exchange
    counsellor.wait(asked.field.hasFocus)
    counsellor.types(words)
    counsellor.presses(Qt.Key.Key_Return)
    counsellor.wait(lambda: _is_gone(asked) and page.banner.isVisible())


def hangs_up(counsellor: Person) -> None:
    """Leave the question for now; it stays open."""
    asked = counsellor.sees_dialog(AskByVoiceDialog)
    counsellor.presses(Qt.Key.Key_Escape)
    counsellor.wait(lambda: _is_gone(asked))


def _begin(person: Person) -> None:
    page = person.parts.pages.exchange
    person.presses(Qt.Key.Key_E, CTRL)
    person.wait(page.isVisible)
    person.tabs_to(page.voice)
    person.presses(Qt.Key.Key_Space)


def _is_gone(dialog: Question) -> bool:
    return not isValid(dialog) or not dialog.isVisible()
