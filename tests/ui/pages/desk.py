# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A counsellor's desk: a real vault on its own thread, and pages in a real window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPushButton, QWidget

from counsellor.domain.errors import CounsellorError
from counsellor.ui.dialogs.question import Question
from counsellor.ui.pages.page import Page
from counsellor.ui.pages.session.session_actions import SessionActions
from counsellor.ui.pages.session.session_page import SessionPage
from counsellor.ui.shell.freshness import Freshness
from counsellor.ui.shell.routing import route_actions

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from tests.field import HandClock

T = TypeVar("T")
D = TypeVar("D", bound=Question)


@dataclass
class Desk:
    """What a test works with; jobs run on the vault's thread and their results come back."""

    qtbot: QtBot
    context: PageContext
    clock: HandClock
    folder: Path
    window: QMainWindow

    def show(self, page: QWidget) -> None:
        """Put a page into the window and wait until it has read what it shows."""
        if isinstance(page, Page):
            route_actions(self.context.actions, lambda: page)
            Freshness(self.context.worker, lambda: [page], page)
        if isinstance(page, SessionPage):
            SessionActions(self.context.actions, page._timer, page)
        self.window.setCentralWidget(page)
        self.window.show()
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.settle()

    def ask(self, job: Callable[[OpenVault], T]) -> T:
        """Read from the vault, after everything that was submitted before."""
        results: list[T] = []
        failures: list[CounsellorError] = []
        self.context.worker.submit(job, results.append, failed=failures.append)
        self.qtbot.waitUntil(lambda: bool(results or failures))
        if failures:
            raise failures[0]
        return results[0]

    def settle(self) -> None:
        """Wait until nothing that was submitted is still on its way, what it led to included."""
        for _ in range(3):
            self.ask(lambda _: None)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if QApplication.activeModalWidget() is None:
            self.window.activateWindow()  # a screen's window manager does that by itself
            self.qtbot.waitUntil(self.window.isActiveWindow)

    def dialog(self, kind: type[D]) -> D:
        """Wait for a dialog to be asked."""

        def found() -> D | None:
            widgets = QApplication.topLevelWidgets()
            return next((w for w in widgets if isinstance(w, kind) and w.isVisible()), None)

        self.qtbot.waitUntil(lambda: found() is not None)
        dialog = found()
        assert dialog is not None
        return dialog


def click(widget: QWidget) -> None:
    """Click in the middle of a widget, on a box's mark where it has one."""
    place = QPoint(12, widget.height() // 2)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def type_text(widget: QWidget, text: str) -> None:
    """Type into a widget as any keyboard layout does; QTest's own knows Latin letters alone."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = Qt.Key.Key_Return if letter == "\n" else Qt.Key.Key_unknown
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, event)


def retype(line: QLineEdit, text: str) -> None:
    """Type something else in place of what stands in a line."""
    line.selectAll()
    QTest.keyClicks(line, text)


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(widget, key, modifier or Qt.KeyboardModifier.NoModifier)


def button(parent: QWidget, text: str) -> QPushButton:
    """Find the visible button with a text."""
    found = [b for b in parent.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    assert len(found) == 1, f"{len(found)} buttons say {text!r}"
    return found[0]


def offered_by(page: QWidget) -> set[str]:
    """What a page's buttons and their menus say, as far as they are there."""
    buttons = [button for button in page.findChildren(QPushButton) if button.isVisible()]
    menus = [button.menu() for button in buttons if button.menu() is not None]
    chosen = {action.text() for menu in menus for action in menu.actions() if action.isVisible()}
    return {button.text() for button in buttons} | chosen - {""}
