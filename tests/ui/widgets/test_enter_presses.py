# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Enter on a focused button does what a click does, wherever the button stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QDialog,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from counsellor.ui.widgets.enter_presses import EnterPresses

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

KEYS = [Qt.Key.Key_Return, Qt.Key.Key_Enter]


class APage(EnterPresses, QWidget):
    pass


class ADialog(EnterPresses, QDialog):
    pass


def stand_in(qtbot: QtBot, whole: QWidget, button: QAbstractButton) -> list[None]:
    """Put a button deep into a window; return what its clicks are added to."""
    clicks: list[None] = []
    button.clicked.connect(lambda: clicks.append(None))
    inner = QWidget()
    QVBoxLayout(inner).addWidget(button)
    scroll = QScrollArea()
    scroll.setWidget(inner)
    QVBoxLayout(whole).addWidget(scroll)
    qtbot.addWidget(whole)
    whole.show()
    button.setFocus()
    return clicks


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("kind", [QPushButton, QToolButton, QCheckBox])
def test_on_a_page(qtbot: QtBot, kind: type[QAbstractButton], key: Qt.Key) -> None:
    page, button = APage(), kind()
    clicks = stand_in(qtbot, page, button)
    QTest.keyClick(button, key)
    assert len(clicks) == 1


@pytest.mark.parametrize("kind", [QPushButton, QToolButton])
def test_in_a_dialog_it_is_the_focused_button_and_not_the_first(
    qtbot: QtBot, kind: type[QAbstractButton]
) -> None:
    dialog, first, focused = ADialog(), QPushButton(), kind()
    first.setDefault(True)
    if isinstance(focused, QPushButton):
        focused.setAutoDefault(False)
    clicks = stand_in(qtbot, dialog, focused)
    box = dialog.layout()
    assert box is not None
    box.addWidget(first)
    first.clicked.connect(dialog.accept)
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert len(clicks) == 1
    assert dialog.isVisible()


def test_what_is_ticked_in_a_dialog_is_part_of_the_answer(qtbot: QtBot) -> None:
    dialog, tick = ADialog(), QCheckBox()
    clicks = stand_in(qtbot, dialog, tick)
    QTest.keyClick(tick, Qt.Key.Key_Return)
    assert clicks == []


def test_not_where_a_button_is_off_nor_where_one_types(qtbot: QtBot) -> None:
    page, button = APage(), QPushButton()
    clicks = stand_in(qtbot, page, button)
    button.setEnabled(False)
    QTest.keyClick(button, Qt.Key.Key_Return)
    line = QLineEdit(page)
    line.show()
    line.setFocus()
    button.setEnabled(True)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert clicks == []


@pytest.mark.parametrize("gone", [True, False], ids=["is disabled", "hands the focus on"])
def test_not_a_button_to_which_the_act_of_a_field_has_led(qtbot: QtBot, *, gone: bool) -> None:
    page, button = APage(), QPushButton()
    clicks = stand_in(qtbot, page, button)
    page.findChildren(QScrollArea)[0].setFocusPolicy(Qt.FocusPolicy.NoFocus)
    line = QLineEdit(page)
    line.show()
    line.setFocus()
    line.returnPressed.connect(lambda: line.setEnabled(False) if gone else button.setFocus())
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert page.focusWidget() is button
    assert clicks == []
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert len(clicks) == 1
