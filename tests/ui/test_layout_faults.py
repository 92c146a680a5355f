# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The walk through the window finds what is wrong: each kind of fault, made on purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from tests.ui.walk.keys import key_faults
from tests.ui.walk.layout import layout_faults

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.theme import Theme

LONG = "A sentence that is much longer than the room that it is given here"


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(400, 300)
    page.show()
    return page


def put(page: QWidget, widget: QWidget, width: int, height: int = 40, left: int = 0) -> None:
    widget.setParent(page)
    widget.setGeometry(left, 0, width, height)
    widget.show()


@pytest.mark.parametrize("kind", [QLabel, QPushButton, QCheckBox])
def test_cut_words_are_found(page: QWidget, kind: type[QLabel | QPushButton | QCheckBox]) -> None:
    put(page, kind(LONG), 80)
    assert any("A sentence" in fault for fault in layout_faults(page))


def test_words_with_room_are_none(page: QWidget) -> None:
    put(page, QPushButton("Save"), 200)
    assert layout_faults(page) == []


def test_a_choice_that_is_cut_is_found(page: QWidget) -> None:
    box = QComboBox()
    box.addItems(["Short", LONG])
    put(page, box, 120)
    assert len(layout_faults(page)) == 1


def test_lines_that_are_cut_are_found(page: QWidget) -> None:
    label = QLabel(LONG)
    label.setWordWrap(True)
    put(page, label, 120, 20)
    assert "height" in layout_faults(page)[0]


def test_what_lies_over_another_or_beyond_its_page_is_found(page: QWidget) -> None:
    put(page, QTextEdit(), 100)
    put(page, QTextEdit(), 100, left=50)
    assert "share 50 x 40" in layout_faults(page)[0]
    put(page, QTextEdit(), 100, left=350)
    assert any("lies at" in fault for fault in layout_faults(page))


def test_two_bars_for_one_way_are_found(qtbot: QtBot, page: QWidget) -> None:
    inner, text = QWidget(), QTextEdit(LONG * 99)
    inner.setMinimumHeight(900)
    QVBoxLayout(inner).addWidget(text)
    text.setFixedHeight(100)
    outer = QScrollArea()
    outer.setWidgetResizable(True)
    outer.setWidget(inner)
    put(page, outer, 400, 300)
    qtbot.waitUntil(lambda: text.verticalScrollBar().maximum() > 0)
    assert any("scrolls inside of QScrollArea" in fault for fault in layout_faults(page))


def test_an_enter_that_does_nothing_is_found(page: QWidget) -> None:
    button = QPushButton("Save")
    put(page, button, 200)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert any("Enter pressed 'Save' 0 times" in fault for fault in key_faults(page))


def test_a_focus_that_went_to_nothing_is_found(page: QWidget) -> None:
    assert "nothing has the focus" in key_faults(page)
