# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The idle lock, with time told by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from counsellor.ui.shell.idle import IdleLock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


class Hand:
    """A clock whose hand the test moves."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def idle(qapp: QApplication, hand: Hand) -> Iterator[IdleLock]:
    idle = IdleLock(qapp, hand)
    idle.start()
    yield idle
    idle.stop()
    idle.deleteLater()


def test_it_locks_after_five_minutes(qtbot: QtBot, idle: IdleLock, hand: Hand) -> None:
    hand.seconds += 299
    assert not idle.look()
    hand.seconds += 1
    with qtbot.waitSignal(idle.idled):
        assert idle.look()


@pytest.fixture
def field(qtbot: QtBot, idle: IdleLock) -> QLineEdit:
    """A field in a window that came after the count began, as dialogs do."""
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)
    return field


def test_a_key_starts_the_count_again(idle: IdleLock, hand: Hand, field: QLineEdit) -> None:
    hand.seconds += 200
    QTest.keyClick(field.windowHandle(), Qt.Key.Key_A)
    assert field.text() == "a"
    hand.seconds += 200
    assert not idle.look()


def test_the_mouse_starts_the_count_again(idle: IdleLock, hand: Hand, field: QLineEdit) -> None:
    hand.seconds += 200
    QTest.mouseMove(field.windowHandle(), QPoint(3, 3))
    QTest.mouseMove(field.windowHandle(), QPoint(9, 9))
    hand.seconds += 200
    assert not idle.look()


def test_a_key_that_comes_too_late_locks_and_types_nothing(
    qtbot: QtBot, idle: IdleLock, hand: Hand, field: QLineEdit
) -> None:
    hand.seconds += 3600
    with qtbot.waitSignal(idle.idled):
        QTest.keyClick(field.windowHandle(), Qt.Key.Key_A)
    assert field.text() == ""


def test_waking_up_locks_before_anything_is_touched(
    qtbot: QtBot, qapp: QApplication, idle: IdleLock, hand: Hand
) -> None:
    hand.seconds += 3600
    with qtbot.waitSignal(idle.idled):
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)


def test_being_suspended_locks_at_once(qtbot: QtBot, qapp: QApplication, idle: IdleLock) -> None:
    with qtbot.waitSignal(idle.idled):
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationSuspended)


def test_while_locked_nothing_is_counted(qtbot: QtBot, idle: IdleLock, hand: Hand) -> None:
    idle.stop()
    hand.seconds += 3600
    with qtbot.assertNotEmitted(idle.idled):
        assert not idle.look()
    idle.start()
    assert not idle.look()


@pytest.mark.parametrize(("asked", "given"), [(0, 1), (1, 1), (10, 10), (15, 15), (600, 15)])
def test_the_patience_is_one_to_fifteen_minutes(idle: IdleLock, asked: int, given: int) -> None:
    idle.wait_for(asked)
    assert idle.minutes == given


def test_the_default_is_five_minutes(idle: IdleLock) -> None:
    assert idle.minutes == 5


def test_a_key_that_is_a_shortcut_starts_the_count_again(
    idle: IdleLock, hand: Hand, field: QLineEdit
) -> None:
    switched: list[str] = []
    action = QAction("phase", field)
    action.setShortcut("F2")
    action.triggered.connect(lambda: switched.append("phase"))
    field.addAction(action)
    hand.seconds += 200
    QTest.keyClick(field.windowHandle(), Qt.Key.Key_F2)
    assert switched == ["phase"]
    hand.seconds += 200
    assert not idle.look()


def test_a_shortcut_that_comes_too_late_locks_and_does_nothing_else(
    qtbot: QtBot, idle: IdleLock, hand: Hand, field: QLineEdit
) -> None:
    fired: list[bool] = []
    action = QAction("phase", field)
    action.setShortcut("F2")
    action.triggered.connect(fired.append)
    field.addAction(action)
    hand.seconds += 3600
    with qtbot.waitSignal(idle.idled):
        QTest.keyClick(field.windowHandle(), Qt.Key.Key_F2)
    assert fired == []


def test_only_the_late_key_itself_is_swallowed(
    qtbot: QtBot, idle: IdleLock, hand: Hand, field: QLineEdit
) -> None:
    hand.seconds += 3600
    with qtbot.waitSignal(idle.idled):
        QTest.keyClick(field.windowHandle(), Qt.Key.Key_A)
    QTest.keyClick(field.windowHandle(), Qt.Key.Key_B)
    assert field.text() == "b"
