# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What Windows and macOS send is read as it is documented; what locks does so before it returns."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from counsellor.ui.shell.macos_watch import OF_SESSION, OF_WORKSPACE, MacosWatch
from counsellor.ui.shell.sleep_watch import SleepWatch, watch_of_this_system
from counsellor.ui.shell.windows_watch import (
    LID,
    Message,
    PowerSetting,
    WindowsWatch,
    tells_to_lock,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

POWER, SESSION = 0x218, 0x2B1


@pytest.mark.parametrize(
    ("number", "wparam", "locks"),
    [
        (POWER, 0x4, True),  # PBT_APMSUSPEND
        (POWER, 0x12, False),  # PBT_APMRESUMEAUTOMATIC
        (POWER, 0xA, False),  # PBT_APMPOWERSTATUSCHANGE
        (SESSION, 0x7, True),  # WTS_SESSION_LOCK
        (SESSION, 0x8, False),  # WTS_SESSION_UNLOCK
        (SESSION, 0x2, True),  # WTS_CONSOLE_DISCONNECT
        (SESSION, 0x1, False),  # WTS_CONSOLE_CONNECT
        (SESSION, 0x4, True),  # WTS_REMOTE_DISCONNECT
        (SESSION, 0x6, True),  # WTS_SESSION_LOGOFF
        (0x100, 0x7, False),  # WM_KEYDOWN
    ],
)
def test_messages_of_windows(number: int, wparam: int, locks: bool) -> None:
    assert tells_to_lock(Message(None, number, wparam, None)) is locks


@pytest.mark.parametrize(
    ("setting", "value", "locks"),
    [(LID.bytes_le, 0, True), (LID.bytes_le, 1, False), (bytes(16), 0, False)],
)
def test_a_lid_on_windows(setting: bytes, value: int, locks: bool) -> None:
    said = PowerSetting((ctypes.c_ubyte * 16)(*setting), 4, value)
    message = Message(None, POWER, 0x8013, ctypes.addressof(said))
    assert tells_to_lock(message) is locks


def test_windows_is_heard_through_the_program_s_messages(qtbot: QtBot, qapp: QApplication) -> None:
    parent = QObject()
    watch = WindowsWatch(qapp, 0, parent)
    message = Message(None, SESSION, 0x7, None)
    with qtbot.waitSignal(watch.must_lock):
        kept = watch._messages.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(message))
    assert kept == (False, 0)
    with qtbot.assertNotEmitted(watch.must_lock):
        watch._messages.nativeEventFilter(b"xcb_generic_event_t", 0)
    delete(parent)


class Centre:
    """Stands for macOS' notification centres."""

    def __init__(self) -> None:
        self.observed: dict[str, Callable[[], None]] = {}

    def observe(self, centre: str, names: tuple[str, ...], heard: Callable[[], None]) -> None:
        self.observed |= dict.fromkeys(names, heard)

    def forget(self) -> None:
        self.observed.clear()


def test_each_notification_of_macos_locks(qtbot: QtBot) -> None:
    centre, parent = Centre(), QObject()
    watch = MacosWatch(parent, centre)
    watch.start()
    assert set(centre.observed) == {*OF_WORKSPACE, *OF_SESSION}
    for heard in centre.observed.values():
        with qtbot.waitSignal(watch.must_lock):
            heard()
    watch.stop()
    assert centre.observed == {}
    delete(parent)


def test_where_no_screen_is_shown_nothing_is_listened_to(qtbot: QtBot, qapp: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    nothing = SleepWatch(watch_of_this_system(qapp, window), window)
    nothing.let_sleep()
    nothing.stop()
