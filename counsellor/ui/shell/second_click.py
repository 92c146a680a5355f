# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The second click of a double one presses no button: by then another may lie under the pointer.

Where one device was confirmed, one request granted or one act undone, the next of the list stands
in its place within a moment. Who double-clicks everything means one of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QCalendarWidget, QPushButton, QToolButton

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QGuiApplication, QWindow
    from PySide6.QtWidgets import QWidget


class SecondClick(QObject):
    """Keeps it from every button of the application, in whatever window.

    Args:
        app: whose windows they are.
        parent: as long as it lives.
    """

    def __init__(self, app: QGuiApplication, parent: QObject) -> None:
        super().__init__(parent)
        for window in app.topLevelWindows():
            self._watch(window)
        app.focusWindowChanged.connect(self._watch)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.MouseButtonDblClick or not isinstance(event, QMouseEvent):
            return False
        widget = _under(watched, event.position().toPoint())
        if not isinstance(widget, QPushButton | QToolButton) or not acts(widget):
            return False
        widget.setDown(False)  # pressed it is already: that it was a second click is said after
        return True

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)


def _under(window: QObject, place: QPoint) -> QWidget | None:
    """Return what lies at a place of a window, also of one that is not all on the screen."""
    for whole in QApplication.topLevelWidgets():
        if whole.windowHandle() is window:
            return whole.childAt(place)
    return None


def acts(button: QWidget) -> bool:
    """Tell whether a button does something; those of a calendar turn its leaves."""
    around = button.parentWidget()
    while around is not None and not isinstance(around, QCalendarWidget):
        around = around.parentWidget()
    return around is None
