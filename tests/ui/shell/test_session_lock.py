# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""While a session runs: more patience, or a PIN at the lock, for who has chosen it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counsellor.services.session_lock import SessionLock, read_session_lock
from counsellor.services.unlock_vault import unlock_with_key
from counsellor.ui.dialogs.pin_dialog import PinDialog
from counsellor.ui.pages.settings.settings_page import SettingsPage
from counsellor.ui.shell.navigation import SETTINGS
from tests.field import new_vault, take_in
from tests.ui.pages.desk import click, press

if TYPE_CHECKING:
    from tests.ui.shell.started import Start

PIN = "902817"


@pytest.fixture
def at(start: Start) -> Start:
    """Unlocked, and a session runs."""
    vault = new_vault(start.folder, start.clock)
    client = take_in(vault, "the baker")
    vault.close()
    application = start.application
    reopen = partial(unlock_with_key, start.folder, clock=start.clock)
    application.dependencies = replace(application.dependencies, reopen=reopen)
    start.begin()
    start.enter()
    with start.qtbot.waitSignal(start.parts.pages.timer.started):
        start.parts.pages.client.start_session(client)
    start.settle()
    return start


def choose(at: Start, choice: SessionLock) -> None:
    """Choose in Settings, with the mouse and the keyboard."""
    at.application.window.show_page(SETTINGS)
    at.settle()
    box = at.parts.pages.page(SettingsPage).session_lock.choice
    box.setCurrentIndex(box.findData(choice))
    box.activated.emit(box.currentIndex())
    if choice is SessionLock.PIN:
        (dialog,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, PinDialog)]
        for field in (dialog.pin, dialog.again):
            QTest.keyClicks(field, PIN)
        click(dialog.confirm)
        at.application.window.activateWindow()  # a screen's window manager does that by itself
        at.qtbot.waitUntil(at.application.window.isActiveWindow)
    at.settle()
    assert at.do(read_session_lock) is choice


def type_pin(at: Start, typed: str) -> None:
    page = at.application.cover.lock_page
    assert page._label.text() == "PIN"
    QTest.keyClicks(page.field, typed)
    press(page.field, Qt.Key.Key_Return)


def test_by_itself_nothing_is_easier(at: Start) -> None:
    at.clock.pass_time(5 * 60 + 1)
    with at.qtbot.waitSignal(at.parts.locking.locked):
        assert at.parts.idle.look()
    assert at.application.cover.lock_page._label.text() == "Passphrase"


def test_more_patience_while_a_session_runs_and_not_after_it(at: Start) -> None:
    choose(at, SessionLock.LONGER)
    at.clock.pass_time(29 * 60)
    assert not at.parts.idle.look()
    at.clock.pass_time(2 * 60)
    with at.qtbot.waitSignal(at.parts.locking.locked):
        assert at.parts.idle.look()
    at.enter()
    with at.qtbot.waitSignal(at.parts.pages.timer.stopped):
        at.parts.pages.timer.discard(at.crashes.append)
    at.clock.pass_time(5 * 60 + 1)
    with at.qtbot.waitSignal(at.parts.locking.locked):
        assert at.parts.idle.look()


def test_the_pin_opens_for_an_hour_and_then_the_passphrase_is_asked_for(at: Start) -> None:
    choose(at, SessionLock.PIN)
    at.lock()
    with at.qtbot.waitSignal(at.application.window.uncovered, timeout=60_000):
        type_pin(at, PIN)
    at.settle()
    at.clock.pass_time(280)
    at.lock()
    assert at.application.cover.lock_page._label.text() == "PIN"
    at.clock.pass_time(3600)
    at.parts.easing.offer.look()
    assert at.application.cover.lock_page._label.text() == "Passphrase"
    assert not at.parts.easing.pin.is_armed
    at.enter()


def test_three_wrong_tries_and_only_the_passphrase_opens(at: Start) -> None:
    choose(at, SessionLock.PIN)
    at.lock()
    page = at.application.cover.lock_page
    for _ in range(3):
        with at.qtbot.waitSignal(at.parts.locking.refused, timeout=60_000):
            type_pin(at, "111111")
        assert page._error.isVisible()
    assert page._label.text() == "Passphrase"
    at.enter()


def test_instead_of_the_pin_the_passphrase_and_the_kit_can_be_used(at: Start) -> None:
    choose(at, SessionLock.PIN)
    at.lock()
    page = at.application.cover.lock_page
    said = []
    for _ in range(3):
        said.append(page._label.text())
        click(page.other_key)
    assert said == ["PIN", "Passphrase", "Words of the recovery kit"]
    at.enter()


def test_a_pin_that_is_none_is_not_taken(at: Start) -> None:
    at.application.window.show_page(SETTINGS)
    at.settle()
    page = at.parts.pages.page(SettingsPage)
    dialog = PinDialog(at.application.context, page)
    dialog.ask()
    for typed, again in (("12345", "12345"), ("123456", "123457"), ("abcdef", "abcdef")):
        dialog.pin.setText(typed)
        dialog.again.setText(again)
        click(dialog.confirm)
        assert dialog.isVisible()
        assert dialog.banner.isVisible()
