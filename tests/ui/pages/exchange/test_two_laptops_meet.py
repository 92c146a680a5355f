# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Two laptops meet, one of them in a window in Kazakh that is worked by keys alone."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from counsellor.services.meet import Comparing, Waiting
from counsellor.services.spell_words import in_language
from counsellor.services.vault_types import Transit
from counsellor.ui.dialogs.meeting_dialog import MeetingDialog
from counsellor.ui.dialogs.meeting_parts import Phase
from counsellor.ui.pages.exchange.exchange_page import ExchangePage
from tests.centre import OFFICE_KEY, found_centre, meet, new_client
from tests.field import KEY, HandClock, open_vault
from tests.meeting import LOOPBACK, Person, says_same
from tests.meeting import meet as all_meet
from tests.ui.chosen_files import ChosenFiles
from tests.ui.pages.desk import Desk, press, type_text
from tests.ui.pages.office_desk import desk_on

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme

Sees = Callable[[Person, object], None]


class Office:
    """The office's laptop: a real vault on a thread of its own, with somebody before it."""

    def __init__(self, folder: Path, clock: HandClock) -> None:
        self._folder, self._clock = folder, clock
        self._thread: threading.Thread | None = None
        self.person: Person | None = None
        self.waits, self.compares = threading.Event(), threading.Event()
        self.moves, self.may_move = threading.Event(), threading.Event()
        self.may_move.set()
        self.clients = -1

    def sit_down(self, sees: Sees = says_same, call: str = "") -> None:
        self._thread = threading.Thread(target=self._meet, args=(sees, call))
        self._thread.start()

    def _moved(self, _sent: int, _received: int) -> None:
        self.moves.set()
        self.may_move.wait(30)

    def leave(self) -> Person:
        assert self._thread is not None
        self._thread.join()
        assert self.person is not None
        return self.person

    def _meet(self, sees: Sees, call: str) -> None:
        vault = open_vault(self._folder, self._clock, OFFICE_KEY)

        def also(person: Person, shown: object) -> None:
            if isinstance(shown, Waiting):
                self.person = person
                self.waits.set()
            sees(person, shown)
            if isinstance(shown, Comparing):
                self.compares.set()

        self.person = Person(vault, transit=Transit(self._moved), sees=also)
        if call:
            self.person.meeting.call(call)
        all_meet(self.person)
        self.clients = vault.clients.count()
        vault.close()


class Side:
    """The counsellor's window."""

    def __init__(self, desk: Desk) -> None:
        self.desk = replace_own(desk)
        self.page = ExchangePage(self.desk.context, ChosenFiles())
        self.desk.show(self.page)

    def opens(self) -> MeetingDialog:
        button = self.page.by_hand.meet
        button.setFocus()
        press(button, Qt.Key.Key_Space)
        dialog = self.desk.dialog(MeetingDialog)
        self.reaches(dialog, Phase.WAITING)
        self.desk.qtbot.waitUntil(lambda: bool(dialog.parts.own.text()))
        self.desk.qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    def reaches(self, dialog: MeetingDialog, phase: Phase) -> None:
        self.desk.qtbot.waitUntil(lambda: dialog.phase is phase, timeout=30_000)


def replace_own(desk: Desk) -> Desk:
    """Let the desk's network be this machine alone."""
    return replace(desk, context=replace(desk.context, own_addresses=lambda: LOOPBACK))


@pytest.fixture
def office(tmp_path: Path) -> Office:
    centre = found_centre(tmp_path)
    meet(centre)
    centre.session(new_client(centre), "What was said.")
    centre.close()
    return Office(tmp_path / "office", centre.clock)


@pytest.fixture
def side(
    office: Office, qtbot: QtBot, tmp_path: Path, theme: Theme, english: Languages
) -> Iterator[Side]:
    english.speak("kk")
    clock = HandClock()
    opening = tmp_path / "field"
    with desk_on(
        opening, lambda: open_vault(opening, clock, KEY), qtbot, (theme, english), clock
    ) as desk:
        yield Side(desk)
    english.speak("en")


def closed(address: str) -> bool:
    """Tell whether nobody comes in there any more."""
    host, _, port = address.rpartition(":")
    with socket.socket() as tries:
        return tries.connect_ex((host, int(port))) != 0


def is_open(address: str) -> bool:
    """Tell whether somebody waits there, from outside: who came in would be taken for another."""
    host, _, port = address.rpartition(":")
    with socket.socket() as tries:
        tries.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tries.bind((host, int(port)))
        except OSError:
            return True
        return False


def test_by_keys_alone_in_kazakh(side: Side, office: Office) -> None:
    office.sit_down()
    office.waits.wait(30)
    assert office.person is not None
    dialog = side.opens()
    assert dialog.title.text() == "Екі ноутбук қатар"
    ours = dialog.parts.own.text()
    assert is_open(ours)
    side.desk.qtbot.waitUntil(dialog.field.hasFocus)
    type_text(dialog.field, office.person.addresses[0].text)
    press(dialog.field, Qt.Key.Key_Return)
    side.reaches(dialog, Phase.COMPARING)
    assert closed(ours)
    office.compares.wait(30)
    assert dialog.spoken.words.text() == in_language(office.person.words, "kk")
    # No Enter says yes, wherever the keys are.
    for _ in range(12):
        focused = dialog.focusWidget()
        assert focused is not None
        if focused is not dialog.leave:
            press(focused, Qt.Key.Key_Return)
            press(focused, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert dialog.phase is Phase.COMPARING
        press(focused, Qt.Key.Key_Tab)
    dialog.confirm.setFocus()
    press(dialog.confirm, Qt.Key.Key_Space)
    side.reaches(dialog, Phase.MET)
    assert "Dana" in dialog.parts.lead.text()
    assert office.leave().failure is None
    assert office.clients == 1
    side.desk.qtbot.waitUntil(dialog.confirm.hasFocus)
    press(dialog.confirm, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    side.desk.settle()
    assert side.desk.ask(lambda vault: not vault.core.read_only)


def test_who_waits_is_found_and_compares(side: Side, office: Office) -> None:
    dialog = side.opens()
    address = dialog.parts.own.text()
    office.sit_down(call=address)
    side.reaches(dialog, Phase.COMPARING)
    dialog.confirm.click()
    side.reaches(dialog, Phase.MET)
    assert office.leave().failure is None
    assert closed(address)
    dialog.confirm.click()


def test_words_that_are_not_the_same_end_it_and_a_new_try_has_others(
    side: Side, office: Office
) -> None:
    dialog = side.opens()
    first = dialog.parts.own.text()
    office.sit_down(call=first)
    side.reaches(dialog, Phase.COMPARING)
    words = dialog.spoken.words.text()
    dialog.leave.setFocus()
    press(dialog.leave, Qt.Key.Key_Return)
    side.reaches(dialog, Phase.FAILED)
    assert "Сөздер бірдей болмады" in dialog.parts.lead.text()
    assert office.leave().report is None
    assert office.clients == 0
    press(dialog.confirm, Qt.Key.Key_Return)
    side.reaches(dialog, Phase.WAITING)
    side.desk.qtbot.waitUntil(lambda: dialog.parts.own.text() not in ("", first))
    office.sit_down(call=dialog.parts.own.text())
    side.reaches(dialog, Phase.COMPARING)
    assert dialog.spoken.words.text() != words
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert office.leave().report is None
    assert office.clients == 0


@pytest.mark.parametrize("typed", ["", "hello", "8.8.8.8:80", "127.0.0.1", "127.0.0.1:99999"])
def test_an_address_that_is_none_is_said_and_this_laptop_still_waits(
    side: Side, typed: str
) -> None:
    dialog = side.opens()
    address = dialog.parts.own.text()
    side.desk.qtbot.waitUntil(dialog.field.hasFocus)
    type_text(dialog.field, typed)
    press(dialog.field, Qt.Key.Key_Return)
    assert dialog.phase is Phase.WAITING
    assert dialog.banner.isVisible()
    assert dialog.field.hasFocus()
    assert is_open(address)
    press(dialog.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert closed(address)


def test_where_nobody_answers_it_begins_again_with_what_was_typed(side: Side) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        nobody = f"127.0.0.1:{taken.getsockname()[1]}"
    dialog = side.opens()
    type_text(dialog.field, nobody)
    press(dialog.field, Qt.Key.Key_Return)
    side.reaches(dialog, Phase.FAILED)
    press(dialog.confirm, Qt.Key.Key_Return)
    side.reaches(dialog, Phase.WAITING)
    assert dialog.field.text() == nobody
    press(dialog.field, Qt.Key.Key_Escape)


def test_without_a_network_it_says_so(side: Side) -> None:
    context = replace(side.desk.context, own_addresses=tuple)
    page = ExchangePage(context, ChosenFiles())
    side.desk.show(page)
    page.by_hand.meet.click()
    dialog = side.desk.dialog(MeetingDialog)
    side.reaches(dialog, Phase.FAILED)
    assert "жергілікті желі" in dialog.parts.lead.text()
    dialog.leave.click()


def test_a_second_click_opens_no_second_window(side: Side) -> None:
    button = side.page.by_hand.meet
    button.click()
    button.click()
    dialog = side.desk.dialog(MeetingDialog)
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, MeetingDialog)]
    assert found == [dialog]
    dialog.reject()
    # Closed and opened at once it waits anew.
    again = side.opens()
    assert is_open(again.parts.own.text())
    again.reject()


@pytest.mark.parametrize("phase", [Phase.WAITING, Phase.COMPARING, Phase.CONFIRMED])
def test_what_covers_the_window_closes_the_port(side: Side, office: Office, phase: Phase) -> None:
    dialog = side.opens()
    address = dialog.parts.own.text()
    if phase is not Phase.WAITING:
        office.sit_down(sees=lambda _person, _shown: None, call=address)
        side.reaches(dialog, Phase.COMPARING)
    if phase is Phase.CONFIRMED:
        dialog.confirm.click()
    assert dialog.phase is phase
    side.page.forget()
    assert closed(address)
    if phase is not Phase.WAITING:
        assert office.leave().report is None
        assert office.clients == 0
    side.desk.settle()
    assert not (side.desk.folder / "inbox" / "met").exists()
    dialog.close()


def test_what_covers_the_window_while_files_go_cuts_them_off(side: Side, office: Office) -> None:
    dialog = side.opens()
    address = dialog.parts.own.text()
    office.may_move.clear()
    office.sit_down(call=address)
    side.reaches(dialog, Phase.COMPARING)
    dialog.confirm.click()
    side.reaches(dialog, Phase.EXCHANGING)
    assert office.moves.wait(30)
    side.page.forget()
    office.may_move.set()
    assert office.leave().report is None
    assert closed(address)
    side.desk.settle()
    assert not (side.desk.folder / "inbox" / "met").exists()
    dialog.close()
    # Begun again, the rest goes.
    side.page.refresh()
    side.desk.settle()
    dialog = side.opens()
    office.sit_down(call=dialog.parts.own.text())
    side.reaches(dialog, Phase.COMPARING)
    dialog.confirm.click()
    side.reaches(dialog, Phase.MET)
    assert office.leave().failure is None
    assert office.clients == 1
    dialog.confirm.click()
