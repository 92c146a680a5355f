# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Home and End in a list of records."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView

_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class RowEnds(QObject):
    """They go to the first and the last row; Qt goes across the one that is selected."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self._table.model().rowCount() - 1}
            if event.key() in ends and not event.modifiers() & ~_KEYPAD:
                self._table.selectRow(ends[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)
