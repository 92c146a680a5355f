# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A receipt by telephone through two windows, by keys alone: asked, answered, typed, proved."""

from __future__ import annotations

from contextlib import AbstractContextManager, contextmanager
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from shiboken6 import isValid

from counsellor.domain.languages import LANGUAGES
from counsellor.services.create_office import OfficeDetails, create_office
from counsellor.services.mark_read import read_everything
from counsellor.services.spell_words import in_language
from counsellor.ui.dialogs.answer_by_voice_dialog import AnswerByVoiceDialog
from counsellor.ui.dialogs.ask_by_voice_dialog import AskByVoiceDialog
from counsellor.ui.dialogs.spoken_answer_dialog import SpokenAnswerDialog
from counsellor.ui.pages.exchange.exchange_page import ExchangePage
from tests.centre import OFFICE_KEY, Centre, found_centre, meet, new_client, second_counsellor
from tests.field import KEY, HandClock, new_vault, open_vault
from tests.ui.chosen_files import ChosenFiles
from tests.ui.pages.desk import Desk, press, type_text
from tests.ui.pages.office_desk import desk_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme

CONTROL = Qt.KeyboardModifier.ControlModifier
KEYS = {"field": KEY, "office": OFFICE_KEY}


class Side:
    """One of the two machines, with its Exchange page."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.page = ExchangePage(desk.context, ChosenFiles())
        desk.show(self.page)

    def begin(self) -> None:
        """Press the button by the keyboard."""
        self.page.voice.setFocus()
        press(self.page.voice, Qt.Key.Key_Space)
        self.desk.settle()

    def asks(self) -> AskByVoiceDialog:
        self.begin()
        return self.desk.dialog(AskByVoiceDialog)

    def hears(self, dialog: AskByVoiceDialog, words: str) -> None:
        """Type what the office has read out, and press Enter."""
        self.desk.qtbot.waitUntil(dialog.field.hasFocus)
        dialog.field.selectAll()
        press(dialog.field, Qt.Key.Key_Delete)
        type_text(dialog.field, words)
        press(dialog.field, Qt.Key.Key_Return)
        self.desk.settle()

    def answers(self, words: str, name: str = "Aigerim") -> None:
        """Choose who is calling and type their words."""
        self.begin()
        dialog = self.desk.dialog(AnswerByVoiceDialog)
        self.desk.qtbot.waitUntil(dialog.caller.hasFocus)
        while dialog.caller.currentText() != name:
            press(dialog.caller, Qt.Key.Key_Down)
        press(dialog.caller, Qt.Key.Key_Tab)
        assert dialog.field.hasFocus()
        type_text(dialog.field, words)
        press(dialog.field, Qt.Key.Key_Return, CONTROL)
        self.desk.settle()

    def answered(self) -> list[str]:
        """What is read out, in the language of the window; Enter closes it."""
        dialog = self.desk.dialog(SpokenAnswerDialog)
        said = [one.words.text() for one in dialog.spoken]
        self.desk.qtbot.waitUntil(dialog.confirm.hasFocus)
        press(dialog.confirm, Qt.Key.Key_Return)
        assert not dialog.isVisible()
        return said


@pytest.fixture
def prepared(tmp_path: Path) -> Centre:
    """What the counsellor sent has arrived, and the written answer is lost."""
    centre = found_centre(tmp_path)
    client = new_client(centre)
    meet(centre)
    centre.session(client, "What was said.")
    centre.send()
    centre.answer()
    for receipt in centre.drop.rglob("*.age"):
        receipt.unlink()
    return centre


@pytest.fixture
def sit_at(
    qtbot: QtBot, tmp_path: Path, theme: Theme, english: Languages
) -> Callable[..., AbstractContextManager[Side]]:
    @contextmanager
    def sit(which: str, clock: HandClock) -> Iterator[Side]:
        place = tmp_path / which
        opening = partial(open_vault, place, clock, KEYS[which])
        with desk_on(place, opening, qtbot, (theme, english), clock) as desk:
            yield Side(desk)

    return sit


def test_asked_at_the_laptop_answered_at_the_office_and_proved(
    prepared: Centre, sit_at: Callable[..., AbstractContextManager[Side]], english: Languages
) -> None:
    prepared.close()
    with sit_at("field", prepared.clock) as field:
        asking = field.asks()
        asked = asking.spoken.words.text()
        assert len(asked.split()) == 4
        assert "20 Nov 2026" in asking._about.text()
        press(asking.field, Qt.Key.Key_Escape)
        assert not asking.isVisible()
    for language in LANGUAGES:
        with sit_at("office", prepared.clock) as office:
            office.answers(in_language(asked, language))
            (answer,) = office.answered()
    with sit_at("field", prepared.clock) as field:
        asking = field.asks()
        assert asking.spoken.words.text() == asked
        field.hears(asking, in_language(answer, "kk"))
        assert not isValid(asking)
        assert field.page.banner.isVisible()
        assert field.page.banner.text().startswith("Proved by telephone (")
        assert field.page.model.record(0).state == "voiced"
        assert "Proved by telephone" in field.page._last_word.text()


def test_wrong_words_bring_the_question_back_with_what_was_typed(
    prepared: Centre, sit_at: Callable[..., AbstractContextManager[Side]]
) -> None:
    prepared.close()
    with sit_at("field", prepared.clock) as field:
        asking = field.asks()
        for left in (4, 3):
            wrong = in_language("абажур абажур абажур автобус", "ru")
            field.hears(asking, wrong)
            assert asking.isVisible()
            assert f"Tries left: {left}" in asking.banner.text()
            assert asking.field.value() == wrong
        field.hears(asking, "абажур")
        assert "four" in asking.banner.text()
        field.hears(asking, asking.spoken.words.text())
        assert "your own four words" in asking.banner.text()
        field.hears(asking, "")
        assert "Type the four words" in asking.banner.text()
        press(asking.field, Qt.Key.Key_Escape)
        assert not asking.isVisible()


def test_a_question_that_is_closed_offers_new_words_to_the_hand(
    prepared: Centre, sit_at: Callable[..., AbstractContextManager[Side]]
) -> None:
    prepared.close()
    with sit_at("field", prepared.clock) as field:
        asking = field.asks()
        before = asking.spoken.words.text()
        for _ in range(5):
            field.hears(asking, "абажур абажур абажур автобус")
        assert "this question is over" in asking.banner.text()
        field.desk.qtbot.waitUntil(asking.banner.act.hasFocus)
        assert asking.banner.act.text() == "Show new words"
        press(asking.banner.act, Qt.Key.Key_Return)
        field.desk.qtbot.waitUntil(lambda: not asking.isVisible())
        field.desk.settle()
        again = field.desk.dialog(AskByVoiceDialog)
        assert again is not asking
        assert again.spoken.words.text() != before
        assert again.field.value() == ""
        press(again.field, Qt.Key.Key_Escape)
        assert not again.isVisible()


def test_the_wrong_person_is_pointed_out_and_can_be_chosen_otherwise(
    prepared: Centre, sit_at: Callable[..., AbstractContextManager[Side]], tmp_path: Path
) -> None:
    second_counsellor(prepared, tmp_path / "other").close()
    read_everything(prepared.office)
    prepared.close()
    with sit_at("field", prepared.clock) as field:
        asking = field.asks()
        asked = asking.spoken.words.text()
        press(asking.field, Qt.Key.Key_Escape)
    with sit_at("office", prepared.clock) as office:
        office.answers(asked, "Saule")
        again = office.desk.dialog(AnswerByVoiceDialog)
        assert "this person's laptop" in again.banner.text()
        assert again.field.value() == asked
        press(again.field, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
        press(again.caller, Qt.Key.Key_Up)
        press(again.caller, Qt.Key.Key_Return, CONTROL)
        office.desk.settle()
        assert len(office.answered()) == 1


def test_an_office_of_one_has_nobody_to_answer(
    sit_at: Callable[..., AbstractContextManager[Side]], tmp_path: Path
) -> None:
    clock = HandClock()
    office = new_vault(tmp_path / "office", clock, OFFICE_KEY)
    create_office(office, OfficeDetails("Centre", "Dana"))
    office.close()
    with sit_at("office", clock) as side:
        side.begin()
        assert "invite them first" in side.page.banner.text()


def test_before_anything_is_sealed_the_page_says_so(
    sit_at: Callable[..., AbstractContextManager[Side]], tmp_path: Path
) -> None:
    centre = found_centre(tmp_path)
    centre.close()
    with sit_at("field", centre.clock) as side:
        side.begin()
        assert "nothing to ask" in side.page.banner.text()
