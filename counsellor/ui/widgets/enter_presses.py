# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Enter presses the button that has the focus, as Space does; Qt lets only a dialog's do that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QPushButton, QToolButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Base
else:
    _Base = object

ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WITH: Final = Qt.KeyboardModifier.KeypadModifier


def press_focused(whole: QWidget, event: QKeyEvent) -> bool:
    """Press the focused button of a window on Enter; tell whether there was one.

    A button does not take Enter for itself, so the key comes to the page, window or dialog in
    which it stands. A key that is held down presses once. What is ticked in a dialog is part of an
    answer, which Enter gives.
    """
    if event.key() not in ENTER or event.modifiers() & ~_WITH:
        return False
    focused = whole.window().focusWidget()
    if not isinstance(focused, (QPushButton, QToolButton, QCheckBox)):
        return False
    if not focused.isEnabled() or not focused.isVisible():
        return False
    if isinstance(focused, QCheckBox) and isinstance(whole, QDialog):
        return False
    if not event.isAutoRepeat():
        focused.click()
    return True


class EnterPresses(_Base):
    """Lays that rule on all that stands inside; goes first among the bases of a whole window.

    A field that acts on Enter lets the key go on to the window, and what it did may have moved the
    focus to a button: the key was not meant for that one.
    """

    _was_pressed_on: QWidget | None = None

    def event(self, event: QEvent) -> bool:
        # Before a key is pressed Qt asks all that stand above the focus whether it is theirs.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in ENTER
        ):
            self._was_pressed_on = self.window().focusWidget()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        meant, self._was_pressed_on = self._was_pressed_on, None
        moved = meant is not None and meant is not self.window().focusWidget()
        if not (moved and event.key() in ENTER) and press_focused(self, event):
            event.accept()
        else:
            super().keyPressEvent(event)
