# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Buttons that are disabled for a while: the focus comes back to the one that had it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from counsellor.ui.widgets.paused_buttons import PausedButtons

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@dataclass
class Row:
    """Two buttons that pause together, and one beside them."""

    window: QWidget
    first: QPushButton
    second: QPushButton
    other: QPushButton
    paused: PausedButtons


@pytest.fixture
def row(qtbot: QtBot) -> Row:
    window = QWidget()
    box = QHBoxLayout(window)
    first, second, other = (QPushButton(name) for name in ("first", "second", "other"))
    for button in (first, second, other):
        box.addWidget(button)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return Row(window, first, second, other, PausedButtons(first, second))


def test_the_focus_comes_back(row: Row) -> None:
    row.second.setFocus()
    row.paused.set_enabled(False)
    assert not row.first.isEnabled()
    assert not row.second.isEnabled()
    assert not row.second.hasFocus()
    row.paused.set_enabled(True)
    assert row.first.isEnabled()
    assert row.second.hasFocus()


def test_the_focus_stays_where_the_person_has_gone(row: Row) -> None:
    row.second.setFocus()
    row.paused.set_enabled(False)
    away = QPushButton("away", row.window)
    away.show()
    away.setFocus()
    row.paused.set_enabled(True)
    assert away.hasFocus()


def test_the_focus_that_was_elsewhere_is_left_there(row: Row) -> None:
    row.other.setFocus()
    row.paused.set_enabled(False)
    row.paused.set_enabled(True)
    assert row.other.hasFocus()


def test_where_nothing_could_take_the_focus_the_first_button_gets_it(row: Row) -> None:
    row.paused.set_enabled(False)
    row.window.setFocus()
    row.paused.set_enabled(True)
    assert row.first.hasFocus()
