# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Hears on Linux that the computer sleeps, or that its user has left: logind, UPower and savers.

Signals: org.freedesktop.login1(5) and the screen savers' own. Anybody on the bus may send them; all
that a false one does is lock.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import SLOT, QObject, QTimer, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
    QDBusVariant,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_LOGIN: Final = "org.freedesktop.login1"
_LOGIN_PATH: Final = "/org/freedesktop/login1"
_MANAGER: Final = "org.freedesktop.login1.Manager"
_SESSION: Final = "org.freedesktop.login1.Session"
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
_POWER: Final = "org.freedesktop.UPower"
_SAVERS: Final = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)
_LOCKS_WHEN: Final = {"Active": False, "LockedHint": True, "LidIsClosed": True}
"""Properties of a session and of the power supply, and the value of each that locks."""
_HOLDS_SLEEP_MS: Final = 4_000
"""logind waits for five seconds at the most (InhibitDelayMaxSec)."""


class LinuxWatch(QObject):
    """Listens on the bus of the system and on that of the session; nothing is waited for.

    Args:
        system: the system's bus, with logind and UPower.
        session: this person's, with the screen saver.
        why: what the system may show as the reason of a moment's delay before it sleeps.
        parent: lives as long as this.
    """

    must_lock = Signal()
    """The computer goes to sleep, or its user has left."""

    def __init__(
        self, system: QDBusConnection, session: QDBusConnection, why: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._system, self._session = system, session
        self._why = why
        self._known: dict[str, object] = {}
        self._delay: QDBusUnixFileDescriptor | None = None
        self._at_the_latest = QTimer(self)
        self._at_the_latest.setSingleShot(True)
        self._at_the_latest.setInterval(_HOLDS_SLEEP_MS)
        self._at_the_latest.timeout.connect(self.let_sleep)

    def start(self) -> None:
        """Begin to listen."""
        if self._system.isConnected():
            for name in ("PrepareForSleep", "PrepareForShutdown"):
                self._hear(self._system, _LOGIN, _LOGIN_PATH, _MANAGER, name, "_on_going_down")
            self._watch(_POWER, "/org/freedesktop/UPower", _POWER, ("LidIsClosed",))
            self._find_session()
            self._hold_sleep()
        if self._session.isConnected():
            for saver in _SAVERS:
                self._hear(self._session, "", "", saver, "ActiveChanged", "_on_saver")

    def stop(self) -> None:
        """Let the system sleep, and hear no more."""
        self.let_sleep()
        self.blockSignals(True)

    def let_sleep(self) -> None:
        """The vault is locked: the system need not wait any longer."""
        self._at_the_latest.stop()
        self._delay = None

    # --- asking ------------------------------------------------------------------------------

    def _hear(
        self, bus: QDBusConnection, service: str, path: str, interface: str, name: str, slot: str
    ) -> None:
        # Its stub asks for bytes, and it takes none.
        method: Any = SLOT(f"{slot}(QDBusMessage)")
        bus.connect(service, path, interface, name, self, method)

    def _find_session(self) -> None:
        """Ask for the session of this process, or, where it has none, for the one it is named."""
        ask = QDBusMessage.createMethodCall(_LOGIN, _LOGIN_PATH, _MANAGER, "GetSession")
        ask.setArguments([os.environ.get("XDG_SESSION_ID") or "auto"])
        self._ask(ask, self._on_session)

    def _on_session(self, answer: list[object]) -> None:
        if answer and isinstance(answer[0], QDBusObjectPath):
            path = answer[0].path()
            self._hear(self._system, _LOGIN, path, _SESSION, "Lock", "_on_told")
            self._watch(_LOGIN, path, _SESSION, ("Active", "LockedHint"))

    def _hold_sleep(self) -> None:
        """Ask for a moment before the system sleeps, in which the vault is closed."""
        ask = QDBusMessage.createMethodCall(_LOGIN, _LOGIN_PATH, _MANAGER, "Inhibit")
        ask.setArguments(["sleep", "Counsellor", self._why, "delay"])
        self._ask(ask, self._on_held)

    def _on_held(self, answer: list[object]) -> None:
        if answer and isinstance(answer[0], QDBusUnixFileDescriptor):
            self._delay = answer[0]

    def _watch(self, service: str, path: str, interface: str, names: tuple[str, ...]) -> None:
        """Hear of properties, whose values are asked for; the first ones are how it stood."""
        self._hear(self._system, service, path, _PROPERTIES, "PropertiesChanged", "_on_properties")
        for name in names:
            self._look(service, path, interface, name)

    def _look(self, service: str, path: str, interface: str, name: str) -> None:
        ask = QDBusMessage.createMethodCall(service, path, _PROPERTIES, "Get")
        ask.setArguments([interface, name])
        self._ask(ask, lambda answer: self._on_value(name, answer))

    def _on_value(self, name: str, answer: list[object]) -> None:
        """Lock when a value becomes the one that locks: a lid may be shut all day on a desk."""
        value = answer[0].variant() if answer and isinstance(answer[0], QDBusVariant) else None
        if not isinstance(value, bool):
            return
        before = self._known.get(name, value)
        self._known[name] = value
        if value is not before and value is _LOCKS_WHEN[name]:
            self.must_lock.emit()

    def _ask(self, message: QDBusMessage, then: Callable[[list[object]], None]) -> None:
        asked = QDBusPendingCallWatcher(self._system.asyncCall(message), self)

        def answered(_: object) -> None:
            if not asked.isError():
                then(asked.reply().arguments())
            asked.deleteLater()

        asked.finished.connect(answered)

    # --- hearing -----------------------------------------------------------------------------

    @Slot(QDBusMessage)
    def _on_going_down(self, message: QDBusMessage) -> None:
        if message.arguments() == [True]:
            self._at_the_latest.start()
            self.must_lock.emit()
        elif self._delay is None:
            self._hold_sleep()

    @Slot(QDBusMessage)
    def _on_saver(self, message: QDBusMessage) -> None:
        if message.arguments() == [True]:
            self.must_lock.emit()

    @Slot(QDBusMessage)
    def _on_told(self, _: QDBusMessage) -> None:
        self.must_lock.emit()

    @Slot(QDBusMessage)
    def _on_properties(self, message: QDBusMessage) -> None:
        about = message.arguments()[0] if message.arguments() else ""
        names = {_SESSION: ("Active", "LockedHint"), _POWER: ("LidIsClosed",)}.get(str(about), ())
        for name in names:
            self._look(message.service(), message.path(), str(about), name)
