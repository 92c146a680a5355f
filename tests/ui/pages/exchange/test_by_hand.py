# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""By hand: the outbox is written for whoever travels, and files that were brought are taken in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from counsellor.services.import_bundles import import_bundles
from counsellor.services.write_outbox import write_outbox
from tests.centre import OFFICE_KEY, Centre, found_centre, meet, new_client
from tests.field import KEY, open_vault
from tests.ui.chosen_files import ChosenFiles
from tests.ui.pages.desk import Desk, click, press
from tests.ui.pages.exchange.test_exchange_page import Counter
from tests.ui.pages.office_desk import desk_on

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme

SitDown = Callable[..., Counter]


@pytest.fixture
def counter(
    qtbot: QtBot, tmp_path: Path, theme: Theme, english: Languages
) -> Iterator[Callable[..., Counter]]:
    """Prepare the centre, then sit down at one of its vaults."""
    desks = []

    def sit_down(prepare: Callable[[Centre], object] = new_client, whose: str = "field") -> Counter:
        centre = found_centre(tmp_path)
        prepare(centre)
        centre.close()
        key = KEY if whose == "field" else OFFICE_KEY
        desk = desk_on(
            tmp_path / whose,
            lambda: open_vault(tmp_path / whose, centre.clock, key),
            qtbot,
            (theme, english),
            centre.clock,
        )
        desks.append(desk)
        return Counter(desk.__enter__(), tmp_path, ChosenFiles())

    yield sit_down
    for desk in desks:
        desk.__exit__(None, None, None)


def write(at: Counter, button: QPushButton) -> None:
    """Press a button, and wait until what it began has ended."""
    click(button)
    by_hand = at.page.by_hand
    at.desk.qtbot.waitUntil(lambda: not by_hand._run.is_running, timeout=30_000)
    at.desk.settle()


def clients_at_the_office(at: Counter, place: Path) -> int:
    """Carry what was written to the office, and let it take that in."""
    office = open_vault(at.folder / "office", at.desk.clock, OFFICE_KEY)
    for told in import_bundles(office, [place]):
        assert not told.reason
    count = office.clients.count()
    office.close()
    return count


def test_one_file_is_written_and_said_and_counts_as_sent_nowhere(counter: SitDown) -> None:
    at = counter()
    at.files.target = at.folder / "a.outbox"
    write(at, at.page.by_hand.file)
    assert at.page.banner.isVisible()
    assert str(at.files.target) in at.page.banner.text()
    said = at.page.by_hand.written
    assert said.isVisible()
    assert str(at.files.target) in said.text()
    assert "may never arrive" in said.text()
    assert at.states() == ["waiting"]
    assert "not sent yet" in at.page.state.text()
    assert clients_at_the_office(at, at.files.target) == 1


def test_a_folder_is_written_as_a_place_of_exchange_is(counter: SitDown) -> None:
    at = counter()
    at.files.place = at.folder / "stick"
    at.files.place.mkdir()
    write(at, at.page.by_hand.folder)
    assert at.states() == ["waiting"]
    assert clients_at_the_office(at, at.files.place) == 1


def test_what_is_said_of_it_goes_when_the_answer_has_come(counter: SitDown) -> None:
    at = counter()
    at.files.target = at.folder / "a.outbox"
    write(at, at.page.by_hand.file)
    at.sync()
    assert at.page.by_hand.written.isVisible()
    at.answer()
    at.sync()
    assert at.states() == ["held"]
    assert at.page.by_hand.written.isHidden()


def test_who_chooses_nothing_writes_nothing(counter: SitDown) -> None:
    at = counter()
    for button in (at.page.by_hand.file, at.page.by_hand.folder, at.page.by_hand.take):
        write(at, button)
    assert len(at.files.asked) == 3
    assert not at.page.banner.isVisible()
    assert at.page.by_hand.written.isHidden()


def test_a_place_that_takes_nothing_is_said_and_nothing_is_noted(counter: SitDown) -> None:
    at = counter()
    at.files.target = at.folder / "gone" / "a.outbox"
    write(at, at.page.by_hand.file)
    assert at.page.banner.isVisible()
    assert str(at.folder / "gone") in at.page.banner.text()
    assert at.page.by_hand.written.isHidden()


def answered_by_hand(centre: Centre) -> None:
    """The office has taken in a client, and its answer lies in one file."""
    meet(centre)
    new_client(centre)
    centre.send()
    list(import_bundles(centre.office, [centre.drop]))
    write_outbox(centre.office, centre.drop.parent / "answer.outbox")


def test_what_the_office_gave_is_taken_in(counter: SitDown) -> None:
    at = counter(answered_by_hand)
    assert "sent" in at.states()
    at.files.files = [at.folder / "answer.outbox"]
    click(at.page.by_hand.take)
    at.desk.qtbot.waitUntil(lambda: not at.page._run.is_running, timeout=30_000)
    at.desk.settle()
    assert set(at.states()) == {"held"}


def test_an_office_takes_in_elsewhere_and_writes_its_answers_here(counter: SitDown) -> None:
    def prepare(centre: Centre) -> None:
        new_client(centre)
        meet(centre)

    at = counter(prepare, "office")
    assert at.page.by_hand.isVisible()
    assert at.page.by_hand.take.isHidden()
    at.files.target = at.folder / "a.outbox"
    write(at, at.page.by_hand.file)
    assert at.files.target.is_file()
    assert at.page.by_hand.written.isVisible()


def test_nobody_is_offered_it_before_an_office_is_joined(
    qtbot: QtBot, tmp_path: Path, desk: Desk
) -> None:
    at = Counter(desk, tmp_path, ChosenFiles())
    assert at.page.by_hand.isHidden()


def test_by_keyboard_alone(counter: SitDown) -> None:
    at = counter()
    at.files.target = at.folder / "a.outbox"
    at.page.sync.setFocus()
    for _ in range(20):
        if QApplication.focusWidget() is at.page.by_hand.file:
            break
        press(QApplication.focusWidget() or at.page, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is at.page.by_hand.file
    press(at.page.by_hand.file, Qt.Key.Key_Space)
    at.desk.qtbot.waitUntil(at.files.target.is_file, timeout=30_000)
    at.desk.qtbot.waitUntil(lambda: not at.page.by_hand._run.is_running, timeout=30_000)
    at.desk.settle()
    # The keys are where they were.
    focused = QApplication.focusWidget()
    assert focused is not None
    assert at.page.by_hand.isAncestorOf(focused)


def test_nothing_of_it_is_held_behind_the_lock(counter: SitDown) -> None:
    at = counter()
    at.files.target = at.folder / "secret-place.outbox"
    write(at, at.page.by_hand.file)
    at.page.forget()
    assert "secret-place" not in at.page.by_hand.written.text()
    assert at.page.by_hand.isHidden()
