# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Locks when nobody has touched the program for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QGuiApplication, QWindow

DEFAULT_MINUTES = 5
MOST_MINUTES = 15
_LOOK_EVERY_MS = 1000
_TOUCHES = frozenset(
    {
        # Comes before a key is pressed, or before it fires a shortcut.
        QEvent.Type.ShortcutOverride,
        QEvent.Type.KeyPress,
        # Of a shortcut, such as the keys of the phases, the window is sent nothing else.
        QEvent.Type.KeyRelease,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


class IdleLock(QObject):
    """Counts keys, mouse and touch in every window of the application.

    A touch that comes too late (the laptop slept) locks and is swallowed, so nothing is shown
    and nothing is pressed by it.

    Args:
        clock: seconds that no clock change moves, running on in sleep where the system allows.
        app: whose events count.
        parent: as long as it lives; else as long as the application does.
    """

    idled = Signal()
    """Nobody was there for too long: lock."""

    def __init__(
        self, app: QGuiApplication, clock: Callable[[], float], parent: QObject | None = None
    ) -> None:
        super().__init__(app if parent is None else parent)
        self._app = app
        self._clock = clock
        self._limit_s = DEFAULT_MINUTES * 60.0
        self._in_session_s = 0.0
        self._touched_at = clock()
        self._too_late = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        app.applicationStateChanged.connect(self._on_state)
        app.focusWindowChanged.connect(self._watch)

    @property
    def minutes(self) -> int:
        return round(self._limit_s / 60)

    def wait_for(self, minutes: int) -> None:
        """Set the patience, 1 to 15 minutes; there is no way to switch it off."""
        self._limit_s = min(max(minutes, 1), MOST_MINUTES) * 60.0

    def wait_in_session(self, minutes: int) -> None:
        """Be more patient while a session runs; 0 ends that."""
        self._in_session_s = minutes * 60.0

    def start(self) -> None:
        """Count from now on: the vault was unlocked."""
        self._touched_at = self._clock()
        for window in self._app.topLevelWindows():
            self._watch(window)
        self._timer.start()

    def stop(self) -> None:
        """Count no more: the vault is locked."""
        self._timer.stop()

    def look(self) -> bool:
        """Lock if nobody was there for too long, and tell whether it did."""
        limit_s = max(self._limit_s, self._in_session_s)
        if not self._timer.isActive() or self._clock() - self._touched_at < limit_s:
            return False
        self.stop()
        self.idled.emit()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return self.swallows(event)

    def swallows(self, event: QEvent) -> bool:
        """Count what somebody does; where it comes too late, lock, and keep it from all others."""
        if event.type() == QEvent.Type.KeyPress and self._too_late:
            # Its announcement locked; what it would type belongs to no field of the lock page.
            self._too_late = False
            return True
        if event.type() not in _TOUCHES or not self._timer.isActive():
            return False
        if self.look():
            self._too_late = event.type() == QEvent.Type.ShortcutOverride
            event.accept()
            return True
        self._touched_at = self._clock()
        return False

    def _watch(self, window: QWindow | None) -> None:
        """Watch a window's own events; those of all its widgets would cost a key 0.8 ms."""
        if window is not None:
            window.installEventFilter(self)

    def _on_state(self, state: Qt.ApplicationState) -> None:
        """Look at once when the program is woken or put to sleep, before anything is seen."""
        self.look()
        if state == Qt.ApplicationState.ApplicationSuspended and self._timer.isActive():
            self.stop()
            self.idled.emit()
