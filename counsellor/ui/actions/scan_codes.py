# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Shortcuts that fire in every keyboard layout: the key's place counts, not its letter.

With only a Russian or Kazakh layout active, Qt finds no Latin letter for Ctrl+K or even Ctrl+C.
The native scan code tells which key was pressed; its letter on a US keyboard is what is meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QWindow
from PySide6.QtWidgets import QApplication, QMenu, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from counsellor.ui.actions.registry import ActionRegistry

_ROWS = ("QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM")


_LAST_ASCII = 0x7F


def _in_rows(*firsts: int) -> dict[int, str]:
    """Number the letters of each row from the code of its first key."""
    return {
        first + place: letter
        for first, row in zip(firsts, _ROWS, strict=True)
        for place, letter in enumerate(row)
    }


# evdev's key codes plus 8 (X11 and Wayland); set 1 scan codes (Windows).
_XKB = _in_rows(24, 38, 52)
_WINDOWS = _in_rows(0x10, 0x1E, 0x2C)
# Apple's virtual key codes (HIToolbox/Events.h, kVK_ANSI_*), by letter.
_COCOA = dict(
    zip(
        (
            0,
            11,
            8,
            2,
            14,
            3,
            5,
            4,
            34,
            38,
            40,
            37,
            46,
            45,
            31,
            35,
            12,
            15,
            1,
            17,
            32,
            9,
            13,
            7,
            16,
            6,
        ),
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        strict=True,
    )
)
_BY_SCAN_CODE = {"xcb": _XKB, "wayland": _XKB, "wayland-egl": _XKB, "windows": _WINDOWS}


def latin_letter(event: QKeyEvent, platform: str) -> str | None:
    """Return the letter that a key has on a US keyboard, or None where that is not known.

    Args:
        event: a key press.
        platform: Qt's name of the platform, such as ``xcb``.
    """
    if platform == "cocoa":
        # Qt gives no scan codes there.
        return _COCOA.get(event.nativeVirtualKey())
    return _BY_SCAN_CODE.get(platform, {}).get(event.nativeScanCode())


def is_foreign_letter(key: int) -> bool:
    """Tell whether a key event's key is a letter beyond ASCII, which no shortcut has."""
    return _LAST_ASCII < key < int(Qt.Key.Key_Escape)


class ScanCodes(QObject):
    """Filters the keys of every window, so that the program's shortcuts fire wherever one types.

    Ctrl with a Cyrillic letter becomes Ctrl with the Latin one of the same key. One of our
    actions is then triggered directly, because Qt looks a shortcut up by native codes that
    cannot be exchanged; anything else, such as copying, goes on as an event with the Latin key.
    Text fields on X11 keep Ctrl+K, Ctrl+E and others for themselves; our actions go first.

    Args:
        actions: whose shortcuts fire.
        app: in whose windows; a filter on the application itself would see every paint as well.
        swallowed: the idle lock's, asked first: of two filters, either may see a key before the
            other, and what is handled here goes no further.
        parent: of this filter.
    """

    def __init__(
        self,
        actions: ActionRegistry,
        app: QGuiApplication,
        swallowed: Callable[[QEvent], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._platform = app.platformName()
        self._swallowed = swallowed
        self._app = app
        app.focusWindowChanged.connect(self._watch)
        for window in app.topLevelWindows():
            self._watch(window)

    def stop(self) -> None:
        """Watch no more windows; those that are watched are about to close."""
        self._app.focusWindowChanged.disconnect(self._watch)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWindow):
            return False
        if self._swallowed(event):
            return True
        meant = self._meant(event)
        if meant is not None:
            return self._stand_in(watched, event, meant)
        if event.type() == QEvent.Type.ShortcutOverride:
            return self._keep_from_fields(event)
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is None:
            return
        window.installEventFilter(self)
        for widget in QApplication.topLevelWidgets():
            # A menu would list what is added to it; the keys of all windows reach past it.
            if widget.windowHandle() is window and not isinstance(widget, QMenu):
                self._actions.attach_anywhere(widget)

    def _stand_in(self, window: QWindow, event: QKeyEvent, meant: QKeyCombination) -> bool:
        action = self._actions.by_keys(QKeySequence(meant))
        if action is None or not self._is_meant_for(window, action):
            latin = _with_key(event, meant)
            QCoreApplication.sendEvent(window, latin)
            event.setAccepted(latin.isAccepted())
        else:
            event.accept()
            if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
                action.trigger()
        return True

    def _is_meant_for(self, window: QWindow, action: QAction) -> bool:
        return self._actions.is_anywhere(action) or _is_ours(window, action)

    def _keep_from_fields(self, event: QKeyEvent) -> bool:
        if self._actions.by_keys(QKeySequence(event.keyCombination())) is None:
            return False
        event.ignore()
        return True

    def _meant(self, event: QKeyEvent) -> QKeyCombination | None:
        held = event.modifiers()
        control = Qt.KeyboardModifier.ControlModifier
        # On Windows, AltGr is Ctrl+Alt and types letters.
        if not held & control or held & Qt.KeyboardModifier.AltModifier:
            return None
        if not is_foreign_letter(event.key()):
            return None
        letter = latin_letter(event, self._platform)
        if letter is None:
            return None
        shift = held & Qt.KeyboardModifier.ShiftModifier
        return QKeyCombination(control | shift, Qt.Key(ord(letter)))


def _is_ours(window: QWindow, action: QAction) -> bool:
    """Tell whether the keys were pressed in a window whose action it is, not in a dialog."""
    windows = [widget for widget in action.associatedObjects() if isinstance(widget, QWidget)]
    return any(widget.windowHandle() is window for widget in windows)


def _with_key(event: QKeyEvent, meant: QKeyCombination) -> QKeyEvent:
    latin = QKeyEvent(
        event.type(),
        meant.key().value,
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        "",
        event.isAutoRepeat(),
        event.count(),
    )
    latin.ignore()
    return latin
