# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The lock comes while two laptops meet: the port closes, and nothing half done stays."""

from __future__ import annotations

import socket
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from counsellor.domain.meeting_errors import MeetingEnded
from counsellor.domain.roster import Suite
from counsellor.services.create_office import OfficeDetails, create_office
from counsellor.sync.meeting.meeting import Meeting
from counsellor.ui.dialogs.meeting_dialog import MeetingDialog
from counsellor.ui.dialogs.meeting_parts import Phase
from counsellor.ui.shell.navigation import EXCHANGE
from tests.field import new_vault
from tests.meeting import LOOPBACK, SHORT
from tests.ui.pages.desk import press

if TYPE_CHECKING:
    from tests.ui.shell.started import Start


@pytest.fixture
def office(start: Start, monkeypatch: pytest.MonkeyPatch) -> Start:
    """An office's window, on a network of this machine alone."""
    vault = new_vault(start.folder, start.clock)
    drop = start.folder.parent / "drop"
    drop.mkdir()
    create_office(vault, OfficeDetails("Centre", "Dana", Suite.X25519, str(drop)))
    vault.close()
    start.begin()
    start.enter()
    start.application.window.show_page(EXCHANGE)
    start.settle()
    run = start.parts.pages.exchange.by_hand.meet
    monkeypatch.setattr(run, "_context", replace(run._context, own_addresses=lambda: LOOPBACK))
    return start


def shown() -> MeetingDialog | None:
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, MeetingDialog)]
    return next((one for one in found if one.isVisible()), None)


def test_the_port_closes_with_the_window(office: Start) -> None:
    office.parts.pages.exchange.by_hand.meet.click()
    office.qtbot.waitUntil(lambda: shown() is not None)
    dialog = shown()
    assert dialog is not None
    office.qtbot.waitUntil(lambda: bool(dialog.parts.own.text()))
    office.qtbot.waitUntil(dialog.isActiveWindow)
    host, _, port = dialog.parts.own.text().rpartition(":")
    with office.qtbot.waitSignal(office.parts.locking.locked):
        press(dialog, Qt.Key.Key_F12)
        with socket.socket() as tries:
            assert tries.connect_ex((host, int(port))) != 0
    assert not office.application.worker.has_errands
    office.qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))
    office.enter()
    assert shown() is None


def test_who_has_come_is_left_with_nothing(office: Start) -> None:
    office.parts.pages.exchange.by_hand.meet.click()
    office.qtbot.waitUntil(lambda: shown() is not None)
    dialog = shown()
    assert dialog is not None
    office.qtbot.waitUntil(lambda: bool(dialog.parts.own.text()))
    other = Meeting(LOOPBACK, SHORT)
    other.call(dialog.parts.own.text())
    other.open()
    other.join(bytes(32))
    office.qtbot.waitUntil(lambda: dialog.phase is Phase.COMPARING)
    office.qtbot.waitUntil(dialog.isActiveWindow)
    with office.qtbot.waitSignal(office.parts.locking.locked):
        press(dialog, Qt.Key.Key_F12)
    other.say_same()
    with pytest.raises(MeetingEnded):
        other.compared()
    other.finish()
    assert not (office.folder / "inbox" / "met").exists()
    office.enter()
