# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Says that the vault must be locked now: sleep, a shut lid, a locked or another's session.

Each system says it in its own way; what is the same stands here. It is loaded after the window was
first seen.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QWidget


class SystemWatch(Protocol):
    """What hears of it on one system."""

    @property
    def must_lock(self) -> SignalInstance:
        """The computer goes to sleep, or its user has left."""

    def start(self) -> None:
        """Begin to listen."""

    def stop(self) -> None:
        """Hear no more."""

    def let_sleep(self) -> None:
        """The vault is locked: the system need not wait any longer."""


class SleepWatch(QObject):
    """Goes between the system and the lock.

    Args:
        watch: what hears of it here, or None where nothing does.
        parent: lives as long as this.
    """

    must_lock = Signal()
    """Lock now; the system may sleep within a moment."""

    def __init__(self, watch: SystemWatch | None, parent: QObject) -> None:
        super().__init__(parent)
        self._watch = watch
        if watch is not None:
            watch.must_lock.connect(self.must_lock)
            watch.start()

    def let_sleep(self) -> None:
        """The vault is locked."""
        if self._watch is not None:
            self._watch.let_sleep()

    def stop(self) -> None:
        """Hear no more: the window is gone."""
        if self._watch is not None:
            self._watch.stop()
            self._watch = None


def watch_of_this_system(app: QGuiApplication, window: QWidget) -> SystemWatch | None:
    """Return what hears of it on this computer; none where no screen is shown."""
    name = app.platformName()
    why = QCoreApplication.translate("SleepWatch", "Locking what is open")
    if name == "windows" and sys.platform == "win32":
        from counsellor.ui.shell.windows_watch import WindowsWatch  # noqa: PLC0415 -- its system's

        return WindowsWatch(app, int(window.winId()), window)
    if name == "cocoa" and sys.platform == "darwin":
        from counsellor.ui.shell.macos_watch import MacosWatch  # noqa: PLC0415 -- its system's

        return MacosWatch(window)
    if name.startswith(("xcb", "wayland")):
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 -- its system's alone

        from counsellor.ui.shell.linux_watch import LinuxWatch  # noqa: PLC0415 -- its system's

        system, session = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        return LinuxWatch(system, session, why, window)
    return None
