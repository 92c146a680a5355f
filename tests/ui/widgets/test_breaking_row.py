# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A row that breaks: nothing is cut off, and what is wide takes what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from counsellor.ui.widgets.breaking_row import BreakingRow, EvenRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.theme import Theme


class Holder(QWidget):
    """A row in a window, as pages have it."""

    def __init__(self) -> None:
        super().__init__()
        self.row, self.words = BreakingRow(), QLabel("Ауызша, 20.12.2026 дейін")
        self.one, self.two = QPushButton("Жазбаша келісімді рәсімдеу…"), QPushButton("Қайтару…")
        self.row.add_wide(self.words)
        self.row.add(self.one)
        self.row.add(self.two)
        box = QVBoxLayout(self)
        box.addWidget(self.row)
        box.addStretch(1)


@pytest.fixture
def holder(qtbot: QtBot, theme: Theme) -> Holder:
    holder = Holder()
    qtbot.addWidget(holder)
    holder.resize(900, 300)
    holder.show()
    qtbot.waitUntil(lambda: holder.row.width() > 800)
    return holder


def narrow(qtbot: QtBot, holder: Holder, width: int) -> None:
    holder.resize(width, 300)
    qtbot.waitUntil(lambda: holder.row.width() < width)


def test_it_is_one_line_while_there_is_room(holder: Holder) -> None:
    middles = {widget.geometry().center().y() for widget in (holder.words, holder.one, holder.two)}
    assert len({middle // 4 for middle in middles}) == 1
    assert holder.two.geometry().right() == holder.row.width() - 1


def test_it_breaks_before_anything_is_cut_off(qtbot: QtBot, holder: Holder) -> None:
    width = holder.one.sizeHint().width() + 40
    narrow(qtbot, holder, width)
    widgets = (holder.words, holder.one, holder.two)
    assert holder.one.y() > holder.words.geometry().bottom()
    assert all(widget.geometry().right() < holder.row.width() for widget in widgets)
    assert all(widget.width() >= widget.sizeHint().width() for widget in (holder.one, holder.two))
    assert holder.row.height() >= holder.row.heightForWidth(holder.row.width())


def test_what_is_hidden_takes_no_room(qtbot: QtBot, holder: Holder) -> None:
    before = holder.row.sizeHint().width()
    holder.one.hide()
    qtbot.waitUntil(lambda: holder.row.sizeHint().width() < before)
    assert holder.two.geometry().right() == holder.row.width() - 1


def test_a_longer_text_is_given_its_room(qtbot: QtBot, holder: Holder) -> None:
    narrow(qtbot, holder, 640)
    before = holder.row.height()
    holder.two.setText("Келісімді қайтарып алу туралы жазба")
    qtbot.waitUntil(lambda: holder.row.height() > before)
    assert holder.two.width() >= holder.two.sizeHint().width()


def test_a_scale_has_even_marks_in_even_lines(qtbot: QtBot, theme: Theme) -> None:
    row = EvenRow(2)
    marks = [QToolButton() for _ in range(11)]
    for value, mark in enumerate(marks):
        mark.setText(str(value))
        row.add(mark)
    qtbot.addWidget(row)
    row.resize(900, 200)
    row.show()
    widest = max(mark.sizeHint().width() for mark in marks)
    for width, length in ((900, 11), (8 * widest, 6), (5 * widest, 4), (widest, 1)):
        row.resize(width, 800)
        assert len(lines_of(marks)[0]) == length
        assert len({mark.width() for mark in marks}) == 1
        assert all(mark.geometry().right() < max(width, widest) for mark in marks)


def lines_of(widgets: list[QToolButton]) -> list[list[QToolButton]]:
    tops = sorted({widget.y() for widget in widgets})
    return [[widget for widget in widgets if widget.y() == top] for top in tops]
