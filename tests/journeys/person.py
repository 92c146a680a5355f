# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A person before a window: eyes, one hand on the mouse, ten fingers on the keys.

Mouse and keys go to the window as the system sends them, so a widget that is covered, blocked by
a dialog, or outside of what is seen gets nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QRadioButton,
    QScrollArea,
    QTableView,
    QToolButton,
    QWidget,
)

from counsellor.ui.dialogs.question import Question

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from counsellor.ui.shell.window_parts import WindowParts
    from tests.journeys.installation import Installation

D = TypeVar("D", bound=Question)

PATIENCE_MS = 60_000
"""For deriving a key on a busy machine."""
MOST_TABS = 60
CTRL = Qt.KeyboardModifier.ControlModifier
NO_KEY = Qt.KeyboardModifier.NoModifier


class Person:
    """Works at one installation."""

    def __init__(self, qtbot: QtBot, laptop: Installation) -> None:
        self._qtbot = qtbot
        self.laptop = laptop
        self.application = laptop.application
        self.window = laptop.application.window

    @property
    def parts(self) -> WindowParts:
        """What is behind the window."""
        assert self.application.parts is not None
        return self.application.parts

    def sit_down(self) -> None:
        """Turn to this window."""
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.wait(self._has_turned)

    def wait(self, condition: Callable[[], bool]) -> None:
        """Wait until something can be seen."""
        self._qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    # --- eyes --------------------------------------------------------------------------------

    def reads(self, part: QWidget | None = None) -> list[str]:
        """Read every label and button that is in view."""
        whole = part or self.window
        texts: list[QLabel | QAbstractButton] = [*whole.findChildren(QLabel)]
        texts += whole.findChildren(QAbstractButton)
        return [one.text() for one in texts if one.isVisible() and one.text()]

    def sees_dialog(self, kind: type[D]) -> D:
        """Wait for a dialog to be asked in this window."""

        def found() -> list[D]:
            there = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind)]
            return [w for w in there if w.isVisible() and w.isActiveWindow()]

        self.wait(lambda: bool(found()))
        (dialog,) = found()
        return dialog

    def _active_window(self) -> QWindow:
        active = QApplication.activeWindow()
        if active is None:
            self.sit_down()  # a screen's window manager does that when a dialog is gone
            active = self.window
        return active.windowHandle()

    def _has_turned(self) -> bool:
        """Ask again: without a window manager, a window that was just shown cannot be turned to."""
        self.window.activateWindow()
        return self.window.isActiveWindow()

    # --- mouse -------------------------------------------------------------------------------

    def clicks(self, widget: QWidget) -> None:
        """Click on a widget as soon as it can be used."""
        self.wait(lambda: widget.isVisible() and widget.isEnabled())
        window, place = _found(widget, _middle(widget))
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, NO_KEY, place)

    def double_clicks_row(self, table: QTableView, row: int) -> None:
        """Open a row of a list."""
        self.wait(lambda: table.isVisible() and table.model().rowCount() > row)
        middle = table.visualRect(table.model().index(row, 0)).center()
        window, place = _found(table.viewport(), middle)
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, NO_KEY, place)
        QTest.mouseDClick(window, Qt.MouseButton.LeftButton, NO_KEY, place)

    def goes_to(self, action_id: str) -> None:
        """Click on a page's button in the rail."""
        text = self.application.actions[action_id].text()
        buttons = self.window.rail.findChildren(QToolButton)
        (button,) = (one for one in buttons if one.accessibleName() == text)
        self.clicks(button)

    # --- keys --------------------------------------------------------------------------------

    def presses(self, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY) -> None:
        """Press a key wherever the focus is."""
        QTest.keyClick(self._active_window(), key, held)

    def types(self, text: str) -> None:
        """Type where the focus is, in any alphabet."""
        window = self._active_window()
        for letter in text:
            if letter == "\n":
                self.presses(Qt.Key.Key_Return)
                continue
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Qt.Key.Key_unknown, NO_KEY, letter)
                QApplication.sendEvent(window, event)

    def tabs_to(self, widget: QWidget) -> None:
        """Press Tab until a widget has the focus; it must come round."""
        self.wait(lambda: widget.isVisible() and widget.isEnabled())
        for _ in range(MOST_TABS):
            if QApplication.focusWidget() is widget:
                return
            self.presses(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {widget!r} {widget.accessibleName()!r}")


def _middle(widget: QWidget) -> QPoint:
    """Where one clicks: in the middle, or on the mark of a choice."""
    if isinstance(widget, QCheckBox | QRadioButton):
        return QPoint(12, widget.height() // 2)
    return widget.rect().center()


def _found(widget: QWidget, place: QPoint) -> tuple[QWindow, QPoint]:
    """Scroll to a place of a widget, and tell where it is in its window."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
    QApplication.processEvents()
    whole = widget.window()
    there = widget.mapTo(whole, place)
    hit = whole.childAt(there)
    assert hit is not None, f"{widget!r} is outside its window"
    assert hit is widget or widget.isAncestorOf(hit), f"{hit!r} lies over {widget!r}"
    return whole.windowHandle(), there
