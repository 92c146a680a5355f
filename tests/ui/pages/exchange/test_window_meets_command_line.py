# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Two laptops on one table: a window in Kazakh, by keys alone, and a command line in Russian."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from counsellor.domain.coded import ContactType
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.run_session import start_session, stop_session
from counsellor.services.spell_words import in_language
from counsellor.services.unlock_vault import unlock_vault
from counsellor.ui.dialogs.meeting_dialog import MeetingDialog
from counsellor.ui.dialogs.meeting_parts import Phase
from counsellor.ui.pages.exchange.exchange_page import ExchangePage
from tests.cli.before_a_terminal import MeetingPerson
from tests.commands import RealClock, make_centre
from tests.field import HandClock
from tests.meeting import LOOPBACK
from tests.ui.chosen_files import ChosenFiles
from tests.ui.pages.desk import Desk, press, type_text
from tests.ui.pages.office_desk import desk_on

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from counsellor.demo.place import DemoPlace
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme


@pytest.fixture
def place(tmp_path: Path) -> DemoPlace:
    """The made-up centre, with a session on the laptop that has not left."""
    made = make_centre(tmp_path / "demo", clients=1).place
    vault = unlock_vault(made.field, passphrase_of(made), RealClock())
    start_session(vault, vault.clients.page()[0].id, ContactType.OFFICE)
    stop_session(vault)
    assert not describe_exchange(vault).office_holds_everything
    vault.close()
    return made


def passphrase_of(place: DemoPlace) -> str:
    return place.passphrase_file.read_text("utf-8").strip()


@pytest.fixture
def desk(place: DemoPlace, qtbot: QtBot, theme: Theme, english: Languages) -> Iterator[Desk]:
    english.speak("kk")

    def opener() -> OpenVault:
        return unlock_vault(place.field, passphrase_of(place), RealClock())

    with desk_on(place.field, opener, qtbot, (theme, english), HandClock()) as made:
        yield replace(made, context=replace(made.context, own_addresses=lambda: LOOPBACK))
    english.speak("en")


@pytest.fixture
def office(place: DemoPlace) -> Iterator[MeetingPerson]:
    given = ("--vault", place.office, "--passphrase-file", place.passphrase_file)
    person = MeetingPerson("--listen", "--language", "ru", *given)
    yield person
    person.leave()


def test_a_window_and_a_command_line_meet(desk: Desk, office: MeetingPerson) -> None:
    page = ExchangePage(desk.context, ChosenFiles())
    desk.show(page)
    page.by_hand.meet.setFocus()
    press(page.by_hand.meet, Qt.Key.Key_Space)
    dialog = desk.dialog(MeetingDialog)
    desk.qtbot.waitUntil(dialog.field.hasFocus)
    type_text(dialog.field, office.sees(r"  (127\.0\.0\.1:\d+)\r?\n"))
    press(dialog.field, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: dialog.phase is Phase.COMPARING, timeout=60_000)
    russian = office.sees(r"на русском: (.*?)\r?\n")
    assert dialog.spoken.words.text() == in_language(russian, "kk")
    office.sees("(«да»): ")
    office.types("да")
    dialog.confirm.setFocus()
    press(dialog.confirm, Qt.Key.Key_Space)
    desk.qtbot.waitUntil(lambda: dialog.phase is Phase.MET, timeout=60_000)
    assert office.end() == 0
    assert "Обмен состоялся: " in office.said
    press(dialog.confirm, Qt.Key.Key_Return)
    desk.settle()
    assert desk.ask(lambda vault: describe_exchange(vault).office_holds_everything)
