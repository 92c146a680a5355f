# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A double click does one thing: what comes under the pointer by the first is not pressed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from counsellor.domain.undoable import UndoableKind
from counsellor.services.set_goal import rate_goal, set_goal
from counsellor.services.undo_act import do_undoably, undoable_acts
from counsellor.ui.shell.second_click import SecondClick, acts
from tests.field import new_vault, take_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from counsellor.services.vault_types import OpenVault
    from tests.ui.shell.started import Start


class NextInPlace(QWidget):
    """A button whose click puts the next one in its place, as a list does whose head has gone."""

    def __init__(self, kind: type[QPushButton | QToolButton]) -> None:
        super().__init__()
        self._kind, self.pressed = kind, list[int]()
        self.setFixedSize(200, 120)
        QVBoxLayout(self)
        self._put(1)

    def _put(self, number: int) -> None:
        self.button = self._kind()
        self.button.setFixedSize(180, 90)
        self.button.clicked.connect(lambda: self._on_pressed(number))
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.button)

    def _on_pressed(self, number: int) -> None:
        self.pressed.append(number)
        self.button.hide()
        self._put(number + 1)


@pytest.fixture
def kept_apart(qapp: QApplication) -> Iterator[None]:
    kept = SecondClick(qapp, qapp)
    yield
    kept.deleteLater()


CLICK = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease)
SECOND = (CLICK[0], QEvent.Type.MouseButtonDblClick, CLICK[1])


def double_click(widget: QWidget, settle: Callable[[], object]) -> None:
    """Click twice as a person does: events come to the window, which finds what lies there then."""
    window, whole = widget.window().windowHandle(), widget.window()
    assert window is not None
    place = widget.mapTo(whole, widget.rect().center())
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kinds in (CLICK, SECOND):
        for kind in kinds:
            held = Qt.MouseButton.NoButton if kind is CLICK[1] else left
            at, anywhere = QPointF(place), QPointF(whole.mapToGlobal(place))
            QApplication.sendEvent(window, QMouseEvent(kind, at, anywhere, left, held, plain))
        settle()


@pytest.mark.usefixtures("kept_apart")
@pytest.mark.parametrize("kind", [QPushButton, QToolButton])
def test_the_next_button_in_its_place_is_not_pressed(
    qtbot: QtBot, kind: type[QPushButton | QToolButton]
) -> None:
    widget = NextInPlace(kind)
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    double_click(widget.button, QApplication.processEvents)
    assert widget.pressed == [1]
    double_click(widget.button, QApplication.processEvents)
    assert widget.pressed == [1, 2]


def test_what_does_nothing_but_show_takes_every_click(qtbot: QtBot) -> None:
    calendar = QCalendarWidget()
    qtbot.addWidget(calendar)
    leaves = calendar.findChildren(QToolButton)
    assert leaves
    assert not any(map(acts, leaves))
    assert acts(QToolButton())


def rated_twice(vault: OpenVault) -> None:
    client, today = take_in(vault), vault.clock.now().date()
    for value in (3, 5):
        goal = set_goal(vault, client, f"goal {value}")
        rate = partial(rate_goal, client=client, goal=goal, value=value, on=today)
        do_undoably(vault, UndoableKind.RATING, client, goal, rate, {"value": value})


def test_a_double_click_on_undo_undoes_one_act(start: Start) -> None:
    new_vault(start.folder, start.clock).close()
    start.begin()
    start.enter()
    start.do(rated_twice)
    banner = start.parts.undoing.banner
    start.qtbot.waitUntil(banner.act.isVisible)
    double_click(banner.act, start.settle)
    assert len(start.do(undoable_acts)) == 1
