# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What was being typed stands there again after the lock, and lies in the vault meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counsellor.domain.errors import DiskFull
from counsellor.domain.open_form import PLACED, OpenForm
from counsellor.services.erase_client import erase_client
from counsellor.services.keep_form import keep_form, unfinished_forms
from counsellor.ui.dialogs.stop_session_dialog import StopSessionDialog
from counsellor.ui.pages.settings.settings_page import SettingsPage
from counsellor.ui.shell.navigation import CLIENTS, SETTINGS
from tests.field import new_vault, take_in
from tests.ui.pages.desk import click, press, retype, type_text

if TYPE_CHECKING:
    from counsellor.services.run_session import Ending
    from counsellor.services.vault_types import OpenVault
    from tests.ui.shell.started import Start


@pytest.fixture
def at(start: Start) -> Start:
    vault = new_vault(start.folder, start.clock)
    for name in ("the baker", "the smith", "the bookbinder"):
        take_in(vault, name)
    vault.close()
    start.begin()
    start.enter()
    return start


def lock_and_enter(at: Start) -> None:
    at.lock()
    at.qtbot.waitUntil(lambda: not at.parts.pages.made())
    at.enter()


def client_called(at: Start, name: str) -> str:
    return at.do(lambda vault: vault.clients.page(name))[0].id


def dialog(at: Start) -> StopSessionDialog:
    def shown() -> list[StopSessionDialog]:
        tops = QApplication.topLevelWidgets()
        return [w for w in tops if isinstance(w, StopSessionDialog) and w.isVisible()]

    at.qtbot.waitUntil(lambda: len(shown()) == 1)
    return shown()[0]


def stop_dialog(at: Start) -> StopSessionDialog:
    with at.qtbot.waitSignal(at.parts.pages.timer.started):
        at.parts.pages.client.start_session(client_called(at, "baker"))
    at.settle()
    at.application.actions["session.stop"].trigger()
    asked = dialog(at)
    at.settle()
    asked.cut_short.setChecked(True)
    asked.earlier.setChecked(True)
    retype(asked.reason, "she had to leave")
    return asked


def test_how_a_session_ended_is_gone_on_with_after_the_lock(at: Start) -> None:
    stop_dialog(at)
    lock_and_enter(at)
    banner = at.parts.forms.banner
    code = at.do(lambda vault: vault.clients.page("baker"))[0].code
    assert banner.text() == f"You were writing: How the session ended · {code}"
    click(banner.act)
    again = dialog(at)
    at.settle()
    assert again.cut_short.isChecked()
    assert again.reason.text() == "she had to leave"
    again.just_now.setChecked(True)
    press(again, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    at.qtbot.waitUntil(lambda: at.parts.pages.timer.running is None)
    at.settle()
    assert at.do(unfinished_forms) == []


def test_what_is_said_of_a_session_that_runs_no_more_is_let_go(at: Start) -> None:
    client = client_called(at, "baker")
    at.do(lambda vault: keep_form(vault, OpenForm("session.stop:gone", client, {"0": "a"})))
    at.parts.pages.reopen("session.stop:gone", client)
    at.settle()
    assert at.do(unfinished_forms) == []


def test_a_session_that_could_not_be_stopped_asks_again_with_all_that_was_said(
    at: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(vault: OpenVault, ending: Ending) -> str:
        raise DiskFull(place=str(vault.path))

    asked = stop_dialog(at)
    asked.just_now.setChecked(True)
    with monkeypatch.context() as failing:
        failing.setattr("counsellor.ui.pages.session.session_timer.stop_session", full)
        asked.confirm.click()
        assert asked.isHidden()
        at.qtbot.waitUntil(asked.isVisible)
    assert asked.banner.isVisible()
    assert asked.cut_short.isChecked()
    assert at.parts.pages.timer.running is not None
    asked.confirm.click()
    at.qtbot.waitUntil(lambda: at.parts.pages.timer.running is None)
    at.settle()
    assert at.do(unfinished_forms) == []


def test_the_search_opens_again_with_what_was_typed(at: Start) -> None:
    at.parts.search.popup()
    type_text(at.parts.search.field, "bake")
    at.settle()
    lock_and_enter(at)
    at.settle()
    assert at.parts.search.isVisible()
    assert at.parts.search.field.text() == "bake"
    assert at.parts.search.list.model().rowCount() >= 1
    assert at.do(lambda vault: vault.forms.every()) == []
    at.parts.search.hide()
    lock_and_enter(at)
    assert not at.parts.search.isVisible()


def test_the_list_is_as_narrow_as_it_was(at: Start) -> None:
    at.application.window.show_page(CLIENTS)
    at.settle()
    QTest.keyClicks(at.parts.pages.clients.search, "book")
    at.settle()
    lock_and_enter(at)
    at.settle()
    page = at.parts.pages.clients
    assert page.search.text() == "book"
    assert page.model.rowCount() == 1
    page.search.clear()
    at.settle()
    lock_and_enter(at)
    assert at.parts.pages.clients.search.text() == ""
    assert at.parts.pages.clients.model.rowCount() == 3


def test_what_is_typed_of_the_centre_stands_there_again(at: Start) -> None:
    at.application.window.show_page(SETTINGS)
    at.settle()
    card = at.parts.pages.page(SettingsPage).office_lines
    QTest.keyClicks(card.contact, "Abai 5")
    lock_and_enter(at)
    at.settle()
    card = at.parts.pages.page(SettingsPage).office_lines
    assert (card.number.text(), card.contact.text()) == ("", "Abai 5")
    card.saved()
    lock_and_enter(at)
    at.settle()
    assert at.parts.pages.page(SettingsPage).office_lines.contact.text() == ""


def test_what_comes_back_by_itself_is_not_offered_and_goes_with_who_is_erased(at: Start) -> None:
    at.do(lambda vault: keep_form(vault, OpenForm(f"{PLACED}search", "", {"0": "the baker"})))
    assert at.do(unfinished_forms) == []
    client = client_called(at, "baker")
    today = at.clock.now().date()
    at.do(lambda vault: erase_client(vault, client, "asked", today))
    assert at.do(lambda vault: vault.forms.every()) == []
