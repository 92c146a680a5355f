# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Lists of records for Qt's views: columns are data, pages come from the database by key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon

from counsellor.ui.look.plain_tooltip import plain_tooltip
from counsellor.wording.moments import say_date, say_time
from counsellor.wording.translation import Speaker

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex

SORT_ROLE = int(Qt.ItemDataRole.UserRole)
"""A cell's value itself, for proxies below 500 rows."""
RECORD_ROLE = SORT_ROLE + 1
"""The row's record."""
_DISPLAY, _TOOL_TIP = int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.ToolTipRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_ICON = int(Qt.ItemDataRole.DecorationRole)
_ANSWERED = frozenset({_DISPLAY, _TOOL_TIP, _ALIGNMENT, _ICON, SORT_ROLE, RECORD_ROLE})
_AT_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_AT_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NO_BREAK = "\u00a0"
"""A day stands in one line, where there is room for it; its time may come under it."""
_NO_INDEX = QModelIndex()


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column.

    Attributes:
        title: English, marked for translation in the model's context.
        value: what of a record stands in it; dates, numbers and None are written out here.
        tooltip: more about the cell, where it is worth it.
        icon: a picture before it, which says nothing that the words do not.
        order: name by which the list can be sorted in SQL; empty where it cannot.
        at_end: whether it is written to the end of the cell, as numbers are.
        spare: whether it gives way where there is no room for the longest words of all columns.
        spare_last: its place among those that go when all spare ones have; the lowest goes first.
    """

    title: str
    value: Callable[[R], object]
    tooltip: Callable[[R], str] | None = None
    icon: Callable[[R], QIcon] | None = None
    order: str = ""
    at_end: bool = False
    spare: bool = False
    spare_last: int = 0


class RecordTable(QAbstractTableModel, Generic[R]):
    """Rows of one kind of record, read only, fetched page by page.

    Args:
        context: translation context of the column titles.
        columns: the columns.
        speaker: gives the present speaker, who writes dates and numbers.
        load_more: asks for the rows after this record; they come by ``append_rows``. None if
            ``replace_rows`` always gives all.
        page_size: rows asked for at a time; fewer mean that there are no more.
        parent: as ever.
    """

    sort_requested = Signal(str, bool)
    """A column's ``order``, and whether it is descending; the rows are asked for anew."""

    def __init__(
        self,
        context: str,
        columns: Sequence[Column[R]],
        speaker: Callable[[], Speaker],
        *,
        load_more: Callable[[R], None] | None = None,
        page_size: int = 100,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._columns = tuple(columns)
        self._speaker = speaker
        self._load_more = load_more
        self._page_size = page_size
        self._rows: list[R] = []
        self._more = False

    # --- rows --------------------------------------------------------------------------------

    def replace_rows(self, rows: Sequence[R]) -> None:
        """Show these from the beginning."""
        self.beginResetModel()
        self._rows = list(rows)
        self._more = self._load_more is not None and len(rows) >= self._page_size
        self.endResetModel()

    def append_rows(self, rows: Sequence[R]) -> None:
        """Show these below the others: the answer to ``load_more``."""
        self._more = len(rows) >= self._page_size
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def record(self, row: int) -> R:
        """Return a row's record."""
        return self._rows[row]

    def spare_columns(self) -> list[int]:
        """Return the columns that may give way, the one that goes first at the beginning."""
        spare = [place for place, column in enumerate(self._columns) if column.spare]
        return spare[::-1]

    def columns_that_go(self) -> tuple[list[int], list[int]]:
        """Return the spare columns, and those that go when all of them have, in their order."""
        last = [place for place, column in enumerate(self._columns) if column.spare_last]
        return self.spare_columns(), sorted(last, key=lambda one: self._columns[one].spare_last)

    def find_row(self, wanted: Callable[[R], bool]) -> int | None:
        """Find the first row whose record is wanted, among those that are loaded."""
        return next((row for row, record in enumerate(self._rows) if wanted(record)), None)

    # --- Qt's side ---------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def canFetchMore(self, parent: Index) -> bool:
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        if self._more and self._load_more is not None:
            self._more = False
            self._load_more(self._rows[-1])

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401
        # A view asks a dozen roles of every cell that it paints, most of them for nothing.
        if role not in _ANSWERED or not index.isValid():
            return None
        record, column = self._rows[index.row()], self._columns[index.column()]
        if role == _DISPLAY:
            return self._said(column.value(record))
        if role == _TOOL_TIP:
            return column.tooltip and plain_tooltip(column.tooltip(record))
        if role == _ALIGNMENT:
            return _aligned(column)
        if role == _ICON:
            return column.icon and column.icon(record)
        return column.value(record) if role == SORT_ROLE else record

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        if orientation != Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate(self._context, self._columns[section].title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(self._columns[section]) | Qt.TextFlag.TextWordWrap
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(self._columns) and self._columns[column].order:
            descending = order == Qt.SortOrder.DescendingOrder
            self.sort_requested.emit(self._columns[column].order, descending)

    def retranslate(self) -> None:
        """Say titles, dates and numbers in the present language; the view calls it."""
        if self._columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _said(self, value: object) -> str:
        match value:
            case None:
                return ""
            case datetime():
                day = say_date(value.date(), self._speaker()).replace(" ", _NO_BREAK)
                return f"{day}, {say_time(value)}"
            case date():
                return say_date(value, self._speaker())
            case bool():
                return "✓" if value else ""
            case int():
                return self._speaker().number(value)
        return str(value)


def _aligned(column: Column[Any]) -> Qt.AlignmentFlag:
    return _AT_END if column.at_end else _AT_START
