# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is said over a page hides nothing that has the keys, wherever they go meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QPushButton, QScrollArea, QVBoxLayout, QWidget

from counsellor.ui.widgets.floating_banner import FloatingBanner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.theme import Theme

_ROWS = 40


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """A list above many buttons, in a column that scrolls."""
    page, inner, area = QWidget(), QWidget(), QScrollArea()
    qtbot.addWidget(page)
    rows = QListWidget()
    rows.addItems([str(number) for number in range(_ROWS)])
    rows.setMinimumHeight(380)
    column = QVBoxLayout(inner)
    column.addWidget(rows)
    for number in range(12):
        column.addWidget(QPushButton(str(number)))
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    QVBoxLayout(page).addWidget(area)
    page.resize(600, 420)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def await_apart(qtbot: QtBot, banner: FloatingBanner, widget: QWidget, place: QRect) -> None:
    """Wait until the banner covers nothing of a place in a widget that can be seen."""
    page = banner._page

    def is_apart() -> bool:
        there = place & widget.visibleRegion().boundingRect()
        return not banner.geometry().intersects(there.translated(widget.mapTo(page, QPoint(0, 0))))

    qtbot.waitUntil(is_apart)


def test_the_button_that_tab_comes_to_is_seen_whole(
    qtbot: QtBot, theme: Theme, page: QWidget
) -> None:
    banner = FloatingBanner(theme, page)
    (rows,) = page.findChildren(QListWidget)
    rows.setFocus()
    banner.say("Done.")
    for button in page.findChildren(QPushButton)[:12]:
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        assert button.hasFocus()
        await_apart(qtbot, banner, button, button.rect())


def test_the_row_that_has_the_keys_is_seen_when_one_comes_to_it(
    qtbot: QtBot, theme: Theme, page: QWidget
) -> None:
    banner = FloatingBanner(theme, page)
    (rows,) = page.findChildren(QListWidget)
    page.findChildren(QPushButton)[0].setFocus()
    banner.say("Done.")
    for row in range(0, _ROWS, 7):
        rows.setCurrentRow(row)
        page.findChildren(QPushButton)[0].setFocus()
        rows.setFocus()
        place = rows.visualItemRect(rows.item(row))
        await_apart(qtbot, banner, rows.viewport(), place)
