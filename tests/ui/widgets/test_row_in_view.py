# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""In a list that is as high as its rows, the page around it goes where the keys go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from counsellor.ui.models.table_model import Column, RecordTable
from counsellor.ui.widgets.empty_state import EmptyState
from counsellor.ui.widgets.record_list import RecordList
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme

_ROWS = 60


@pytest.fixture
def area(qtbot: QtBot, theme: Theme, english: Languages) -> QScrollArea:
    """A page that scrolls, with a list that does not."""
    column = Column[str](marked("Inbox", "From"), lambda row: row)
    model = RecordTable[str]("Inbox", (column,), lambda: english.speaker)
    records = RecordList(model, str, EmptyState(theme, "inbox"), theme)
    records.fit_rows()
    area, inner = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    QVBoxLayout(inner).addWidget(records)
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.resize(500, 300)
    model.replace_rows([str(number) for number in range(_ROWS)])
    area.show()
    area.activateWindow()
    qtbot.waitUntil(lambda: area.isActiveWindow() and area.verticalScrollBar().maximum() > 0)
    return area


def is_seen(area: QScrollArea, records: RecordList[str], row: int) -> bool:
    """Whether a row stands in the page's window whole."""
    table = records.table
    place = table.visualRect(records.model.index(row, 0))
    place.translate(table.viewport().mapTo(area.viewport(), QPoint(0, 0)))
    return place.top() >= 0 and place.bottom() < area.viewport().height()


def test_every_row_that_the_keys_go_to_is_seen(qtbot: QtBot, area: QScrollArea) -> None:
    (records,) = area.findChildren(RecordList)
    records.table.setFocus()
    keys = [Qt.Key.Key_Down] * _ROWS + [Qt.Key.Key_Up] * _ROWS
    for key in [*keys, Qt.Key.Key_End, Qt.Key.Key_Home]:
        QTest.keyClick(records.table, key)
        row = records.table.currentIndex().row()
        qtbot.waitUntil(lambda: is_seen(area, records, row))  # noqa: B023
        if key in (Qt.Key.Key_End, Qt.Key.Key_Home):
            assert row == (_ROWS - 1 if key == Qt.Key.Key_End else 0)
    assert area.verticalScrollBar().value() == 0 or is_seen(area, records, 0)


def test_who_comes_back_by_tab_sees_where_he_was(qtbot: QtBot, area: QScrollArea) -> None:
    (records,) = area.findChildren(RecordList)
    records.table.setFocus()
    records.select(str(_ROWS // 2))
    records.table.clearFocus()
    area.verticalScrollBar().setValue(0)
    records.table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: is_seen(area, records, _ROWS // 2))


def test_nothing_moves_under_the_mouse(qtbot: QtBot, area: QScrollArea) -> None:
    (records,) = area.findChildren(RecordList)
    area.verticalScrollBar().setValue(7)
    table = records.table
    lowest = next(row for row in reversed(range(_ROWS)) if is_seen(area, records, row))
    place = table.visualRect(records.model.index(lowest + 1, 0)).topLeft() + QPoint(5, 2)
    QTest.mousePress(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QApplication.processEvents()
    assert area.verticalScrollBar().value() == 7
    QTest.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert table.currentIndex().row() == lowest + 1
