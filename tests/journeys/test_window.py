# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The main job through two windows, by mouse and keys alone: office, field, and back again.

Two laptops, each with its own vault, worker and settings; nothing but files goes between them, and
what a person would read from one screen and say on the telephone is read from the screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from counsellor.domain.coded import Role
from counsellor.domain.errors import WrongPassphrase
from counsellor.domain.exchange_standing import standing_of
from counsellor.wording.codes import say_code
from counsellor.wording.errors import say_error
from counsellor.wording.exchange_line import say_exchange
from counsellor.wording.moments import say_duration
from tests.field import HandClock, new_vault, open_vault
from tests.journeys.field_day import TALK, FieldDay
from tests.journeys.first_day import FirstDay
from tests.journeys.installation import Installation, install
from tests.journeys.office_day import OfficeDay
from tests.journeys.person import Person

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from counsellor.domain.exchange_state import ExchangeState
    from counsellor.ui.pages.exchange.exchange_page import ExchangePage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NAME = "ақ үй"
TEXT = "Пришёл сам. Әңгіме жұмыс туралы болды. We spoke of work."
WRONG = "six words that are not right"


@dataclass
class Pair:
    """The two people, and what lies between them."""

    office: OfficeDay
    field: FieldDay
    drop: Path
    folder: Path
    clock: HandClock
    passphrase: str = ""

    def begin(self, language: str) -> None:
        """Create the office, invite the counsellor, and join with what the screen says."""
        invitation = self.folder / "invitation.counsellor"
        FirstDay(self.office.person).creates_office(language, self.drop, self.folder / "stick.txt")
        words = self.office.invites("Айгерім", Role.THEOLOGIAN, invitation)
        assert len(words.split()) == 7
        self.passphrase = FirstDay(self.field.person).joins(language, invitation, words)


def moved_in(qtbot: QtBot, laptop: Installation, laptops: list[Installation]) -> Person:
    laptops.append(laptop)
    return Person(qtbot, laptop)


@pytest.fixture
def pair(
    qtbot: QtBot, qapp: QApplication, laptops: list[Installation], tmp_path: Path, drop: Path
) -> Pair:
    # Both are made before either is shown: a window that is made, or locks, closes all others.
    clock = HandClock()
    office, field = (
        moved_in(qtbot, install(qapp, tmp_path / side, clock, "en"), laptops)
        for side in ("office", "field")
    )
    return Pair(OfficeDay(office), FieldDay(field, clock), drop, tmp_path, clock)


def by_sync(pair: Pair) -> None:
    pair.office.syncs()


def by_inbox(pair: Pair) -> None:
    pair.office.imports(pair.drop)


@pytest.mark.parametrize(
    ("language", "fetch"), [("en", by_sync), ("kk", by_inbox)], ids=["en", "kk"]
)
def test_a_note_reaches_the_office_and_the_field_is_told_that_it_holds_everything(
    pair: Pair, language: str, fetch: Callable[[Pair], None]
) -> None:
    pair.begin(language)
    field, office = pair.field, pair.office
    code = field.takes_in(NAME)
    field.talks(TEXT)
    field.signs()
    speaker = field.person.application.languages.speaker
    phases = field.person.parts.pages.session.view.panel.strip.sentence()
    assert [f"{say_code(phase, speaker)} {say_duration(s, speaker)}" for _, phase, s in TALK] == (
        phases.split(" · ")
    )
    field.syncs()
    page = field.person.parts.pages.exchange
    field.person.wait(lambda: standing_of(state_of(page)).unanswered > 0)
    assert say_exchange(state_of(page), pair.clock.now(), speaker) == page.state.text()
    words = page.words.text()

    office.person.sit_down()
    fetch(pair)
    assert any(TEXT in text for text in office.reads_notes_of(code))
    assert NAME not in " ".join(office.person.reads())
    office.confirms(words)
    office.syncs()
    office.goes_home()

    field.person.sit_down()
    pair.clock.pass_time(60)
    field.syncs()
    field.person.wait(lambda: standing_of(state_of(page)).is_settled)
    holds = page.state.text()
    field.person.wait(lambda: holds in field.person.reads(field.person.window.top_bar))

    locks_and_unlocks(field.person, pair.passphrase, (code, NAME, TEXT))


def state_of(page: ExchangePage) -> ExchangeState:
    assert page._view is not None
    return page._view.state


def locks_and_unlocks(person: Person, passphrase: str, secrets: tuple[str, ...]) -> None:
    """Nothing is seen behind the lock, and a wrong passphrase gets one sentence."""
    person.goes_to("go.clients")
    person.wait(lambda: all(secret in " ".join(person.reads()) for secret in secrets))
    person.presses(Qt.Key.Key_F12)
    assert person.window.is_covered
    seen = " ".join(person.reads())
    assert not [secret for secret in secrets if secret in seen]
    page = person.application.cover.lock_page
    person.wait(page.field.hasFocus)
    person.types(WRONG)
    person.presses(Qt.Key.Key_Return)
    person.wait(page.field.hasFocus)
    sentence = say_error(WrongPassphrase(), person.application.languages.speaker).whole
    assert person.reads(page).count(sentence) == 1
    assert sentence.count(".") == 1
    person.types(passphrase)
    person.presses(Qt.Key.Key_Return)
    person.wait(lambda: not person.window.is_covered)
    person.wait(lambda: all(secret in " ".join(person.reads()) for secret in secrets))


def test_a_session_is_timed_written_and_signed_by_keyboard_alone(
    qtbot: QtBot, qapp: QApplication, laptops: list[Installation], tmp_path: Path
) -> None:
    clock = HandClock()
    laptop = install(qapp, tmp_path / "field", clock, "ru")
    person = moved_in(qtbot, laptop, laptops)
    day = FieldDay(person, clock)
    new_vault(laptop.vault, clock).close()
    person.application.start(partial(open_vault, laptop.vault, clock))
    person.sit_down()
    person.wait(lambda: not person.window.is_covered)
    day.takes_in_by_keys(NAME)
    day.talks(TEXT)
    day.signs()
    card = person.parts.pages.session.view.card
    assert card is not None
    assert TEXT in card.text.text()
