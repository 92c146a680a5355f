# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""No network, but a telephone: in Kazakh, by keys, over a lock, up to what is proved."""

from __future__ import annotations

import shutil
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from counsellor.crypto.word_list import word_list
from counsellor.wording.voice_words import say_heard
from tests.centre import OFFICE_KEY, Centre, found_centre, meet, new_client
from tests.field import KEY, open_vault
from tests.journeys.installation import Installation, install
from tests.journeys.person import Person
from tests.journeys.telephone import answers, asks, hangs_up, hears

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from counsellor.domain.voice_receipt import HeardByVoice
    from counsellor.ui.pages.exchange.exchange_page import ExchangePage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def centre(tmp_path: Path) -> Centre:
    """What the counsellor has sent has arrived; what the office answered lies nowhere."""
    centre = found_centre(tmp_path)
    client = new_client(centre)
    meet(centre)
    centre.session(client, "Не айтылды.")
    centre.send()
    centre.answer()
    for receipt in centre.drop.rglob("*.age"):
        receipt.unlink()
    centre.close()
    return centre


def test_the_office_proves_by_telephone_what_it_holds(
    qtbot: QtBot,
    qapp: QApplication,
    laptops: list[Installation],
    centre: Centre,
    tmp_path: Path,
) -> None:
    people = {}
    for side in ("office", "field"):
        laptop = install(qapp, tmp_path / f"{side}-laptop", centre.clock, "kk")
        laptops.append(laptop)
        shutil.move(tmp_path / side, laptop.vault)
        people[side] = Person(qtbot, laptop)
    office, field = people["office"], people["field"]
    field.application.start(partial(open_vault, field.laptop.vault, centre.clock, KEY))
    field.sit_down()
    field.wait(lambda: not field.window.is_covered)
    asked = asks(field)
    assert set(asked.split()) <= set(word_list("kk"))
    hangs_up(field)
    field.window.hide()

    office.application.start(partial(open_vault, office.laptop.vault, centre.clock, OFFICE_KEY))
    office.sit_down()
    office.wait(lambda: not office.window.is_covered)
    answered = answers(office, "Aigerim", asked)
    assert set(answered.split()) <= set(word_list("kk"))
    office.window.hide()

    field.window.show()
    field.sit_down()
    assert asks(field) == asked
    hears(field, answered)
    page = field.parts.pages.exchange
    field.wait(lambda: bool(voiced(page)))
    speaker = field.application.languages.speaker
    said = say_heard(voiced(page)[0], centre.clock.now(), speaker)
    assert said in field.reads(page.banner)
    assert said in page._last_word.text()
    field.presses(Qt.Key.Key_F12)
    assert not [text for text in field.reads() if said in text or answered in text]


def voiced(page: ExchangePage) -> tuple[HeardByVoice, ...]:
    return () if page._view is None else page._view.state.voiced
