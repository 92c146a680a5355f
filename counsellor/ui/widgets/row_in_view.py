# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Keeps the row that the keys go to in view, where a page scrolls and the list in it does not."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QApplication, QScrollArea, QTableView

from counsellor.ui.look.theme import SPACE
from counsellor.ui.widgets.next_turn import NextTurn

_AROUND: Final = SPACE
"""So much of what stands around the row is seen as well, in pixels."""


class RowInView(QObject):
    """Scrolls the page around a list; what the mouse is on stays where it is."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._soon = NextTurn(self._show, self)
        table.selectionModel().currentRowChanged.connect(lambda *_: self._show())
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            # Qt brings the whole list into view first, as far as there is room for it.
            self._soon.start()
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        table, index = self._table, self._table.currentIndex()
        area = self._area()
        inner = area.widget() if area is not None else None
        if area is None or inner is None or QApplication.mouseButtons().value:
            return
        if not index.isValid() or not table.hasFocus():
            return
        row = table.visualRect(index)
        to_inner = table.viewport().mapTo(inner, QPoint(0, 0)).y()
        above = table.horizontalHeader().height() if index.row() == 0 else 0
        left = area.horizontalScrollBar().value()
        for edge in (row.bottom(), row.top() - above):
            area.ensureVisible(left, to_inner + edge, 0, _AROUND)

    def _area(self) -> QScrollArea | None:
        around = self._table.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        return around
