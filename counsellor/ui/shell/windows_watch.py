# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Hears on Windows that the computer sleeps, that its lid is shut, or that its user has left.

The messages are WM_POWERBROADCAST and WM_WTSSESSION_CHANGE (learn.microsoft.com); a window must
have asked for all but the first of them.
"""

from __future__ import annotations

import ctypes
import sys
import uuid
from typing import Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, Signal

_WM_POWERBROADCAST: Final = 0x0218
_PBT_APMSUSPEND: Final = 0x0004
_PBT_POWERSETTINGCHANGE: Final = 0x8013
_WM_WTSSESSION_CHANGE: Final = 0x02B1
_LEFT: Final = frozenset({0x2, 0x4, 0x6, 0x7})
"""WTS_CONSOLE_DISCONNECT (another user), WTS_REMOTE_DISCONNECT, WTS_SESSION_LOGOFF and _LOCK."""
LID: Final = uuid.UUID("ba3e0f4d-b817-4094-a2d1-d56379e6a0f3")
"""GUID_LIDSWITCH_STATE_CHANGE; its value 0 is a shut lid."""
_THIS_SESSION: Final = 0
_TO_WINDOW: Final = 0


class Message(ctypes.Structure):
    """The beginning of MSG (winuser.h)."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("number", ctypes.c_uint),
        ("wparam", ctypes.c_size_t),
        ("lparam", ctypes.c_void_p),
    )


class PowerSetting(ctypes.Structure):
    """POWERBROADCAST_SETTING, with its first four bytes of data."""

    _fields_ = (
        ("setting", ctypes.c_ubyte * 16),
        ("size", ctypes.c_uint32),
        ("value", ctypes.c_uint32),
    )


def tells_to_lock(message: Message) -> bool:
    """Tell whether a message says that the computer sleeps or that its user has left."""
    if message.number == _WM_WTSSESSION_CHANGE:
        return message.wparam in _LEFT
    if message.number != _WM_POWERBROADCAST:
        return False
    if message.wparam == _PBT_APMSUSPEND:
        return True
    if message.wparam != _PBT_POWERSETTINGCHANGE or not message.lparam:
        return False
    setting = PowerSetting.from_address(message.lparam)
    return bytes(setting.setting) == LID.bytes_le and setting.value == 0


class _Messages(QAbstractNativeEventFilter):
    """Sees what Windows sends to the program's windows, and keeps nothing back."""

    def __init__(self, watch: WindowsWatch) -> None:
        super().__init__()
        self._watch = watch

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        if kind == b"windows_generic_MSG":
            self._watch.hear(Message.from_address(int(message)))
        return False, 0


class WindowsWatch(QObject):
    """Listens to the messages of one window.

    Args:
        app: whose messages are seen.
        window: the handle of the window that asks for them.
        parent: lives as long as this.
    """

    must_lock = Signal()
    """The computer goes to sleep, or its user has left."""

    def __init__(self, app: QCoreApplication, window: int, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._window = window
        self._messages = _Messages(self)
        self._lid: int | None = None

    def start(self) -> None:
        """Begin to listen."""
        self._app.installNativeEventFilter(self._messages)
        if sys.platform == "win32":
            ctypes.WinDLL("wtsapi32").WTSRegisterSessionNotification(
                ctypes.c_void_p(self._window), _THIS_SESSION
            )
            register = ctypes.WinDLL("user32").RegisterPowerSettingNotification
            register.restype = ctypes.c_void_p
            lid = (ctypes.c_ubyte * 16)(*LID.bytes_le)
            self._lid = register(ctypes.c_void_p(self._window), lid, _TO_WINDOW)

    def stop(self) -> None:
        """Hear no more."""
        self._app.removeNativeEventFilter(self._messages)
        if sys.platform == "win32":
            ctypes.WinDLL("wtsapi32").WTSUnRegisterSessionNotification(
                ctypes.c_void_p(self._window)
            )
            if self._lid:
                ctypes.WinDLL("user32").UnregisterPowerSettingNotification(
                    ctypes.c_void_p(self._lid)
                )

    def let_sleep(self) -> None:
        """Windows gives two seconds and does not ask."""

    def hear(self, message: Message) -> None:
        """Take one message; the lock covers the window before this returns."""
        if tells_to_lock(message):
            self.must_lock.emit()
