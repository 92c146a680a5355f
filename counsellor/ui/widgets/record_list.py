# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A list of records with its empty state; the selection survives a refresh."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QSize, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from counsellor.ui.models.table_model import RECORD_ROLE, RecordTable
from counsellor.ui.widgets.column_fit import ColumnFit
from counsellor.ui.widgets.holds_focus import holds_focus
from counsellor.ui.widgets.row_ends import RowEnds
from counsellor.ui.widgets.row_in_view import RowInView
from counsellor.ui.widgets.snug_stack import SnugStack

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from counsellor.ui.look.theme import Theme
    from counsellor.ui.models.table_model import Index
    from counsellor.ui.widgets.empty_state import EmptyState

R = TypeVar("R")

_ROW_PADDING = 14
_CELL_PADDING = 10
"""On each side of a cell's text, as the look has it."""
_LEAST_COLUMN = 40
"""What stands in a column stays readable in the largest print."""
_LEAST_HEIGHT = 74
"""A list that scrolls by itself: its heading, and a line of a row."""
_MOST_MEASURED = 300
"""Rows that are measured one by one, so that a window is resized without waiting."""


class _Wrapping(QStyledItemDelegate):
    """Measures a sentence by the room that the cell's padding leaves it, which Qt forgets."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        narrow = QStyleOptionViewItem(option)
        padding = 2 * self._theme.px(_CELL_PADDING)
        narrow.rect = narrow.rect.adjusted(0, 0, -padding, 0)
        return super().sizeHint(narrow, index)


class RecordList(SnugStack, Generic[R]):
    """Shows a ``RecordTable``, or the empty state while it has no rows.

    Args:
        model: the rows.
        identity: a record's id, by which the selected one is found again.
        empty: what stands there while there are no rows.
        theme: for the height of rows.
        stretch: number of the column that takes the room that is left.
    """

    record_activated = Signal(object)
    """A record was opened: Enter or double click."""
    record_selected = Signal(object)
    """Another record is selected, or none (None)."""

    def __init__(
        self,
        model: RecordTable[R],
        identity: Callable[[R], str],
        empty: EmptyState,
        theme: Theme,
        *,
        stretch: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = model
        self._identity = identity
        self._theme = theme
        self._selected: str | None = None
        self._fit: ColumnFit | None = None
        self._empty = empty
        self._is_whole = False
        self._measuring = QTimer(self, singleShot=True, interval=0)
        self._measuring.timeout.connect(self._measure)
        self.table = QTableView()
        self._prepare(stretch)
        self.addWidget(empty)
        self.addWidget(self.table)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._on_reset)
        model.rowsInserted.connect(self._show_what_there_is)
        theme.changed.connect(self._size_rows)
        self._size_rows()
        self._show_what_there_is()

    def selected(self) -> R | None:
        """The selected record."""
        index = self.table.currentIndex()
        return self.model.record(index.row()) if index.isValid() else None

    def selected_id(self) -> str | None:
        """Id of the selected record."""
        return None if (record := self.selected()) is None else self._identity(record)

    def select(self, record_id: str) -> None:
        """Select a record, if it is among those that are loaded."""
        row = self.model.find_row(lambda record: self._identity(record) == record_id)
        if row is not None:
            self.table.selectRow(row)

    def fit_columns(self, sentences: Sequence[int], *, hold: bool = False) -> None:
        """Let columns wrap or give way where they would not stand side by side.

        For the lists that scroll by themselves. What stands in the columns of sentences, which
        share the room that is left, goes on in further lines.

        Args:
            sentences: numbers of these columns.
            hold: measure only when ``measure`` is called, or the room is another one: for lists
                that are narrowed while one types, so that nothing jumps.
        """
        self._fit_to(sentences, hold=hold)
        for changed in (self.model.modelReset, self.model.rowsInserted):
            changed.connect(self._size_tall_rows if hold else self._measuring.start)

    def fit_rows(self, sentences: Sequence[int] = ()) -> None:
        """Be as high as the rows are, and show sentences whole.

        For the lists of a page that scrolls as a whole: a list that scrolls inside of it holds
        whoever turns the wheel on the way down. What stands in the columns of sentences,
        which share the room, goes on in further lines, in large print as well; without any, each
        row has one line. Rows are measured once all has its place. An empty list says so in little
        room, but whole.
        """
        self._is_whole = True
        RowInView(self.table)
        if sentences:
            self._fit_to(sentences)
        for changed in (self.model.modelReset, self.model.rowsInserted, self.model.dataChanged):
            changed.connect(self._measuring.start)

    def measure(self) -> None:
        """Fit the columns to the rows that are there now."""
        self._measuring.start()

    def minimumSizeHint(self) -> QSize:
        hint, least = super().minimumSizeHint(), self._theme.px(_LEAST_HEIGHT)
        return QSize(hint.width(), min(hint.height(), least))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.model.retranslate()
            self._measuring.start()  # what an empty list says has other lengths
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_whole and event.size().width() != event.oldSize().width():
            self._measuring.start()

    def _prepare(self, stretch: int) -> None:
        table = self.table
        table.setModel(self.model)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(50)
        header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
        table.activated.connect(self._on_activated)
        RowEnds(table)
        table.selectionModel().currentRowChanged.connect(self._on_current)

    def _size_rows(self) -> None:
        self.table.ensurePolished()
        height = self.table.fontMetrics().height() + self._theme.px(_ROW_PADDING)
        self.table.verticalHeader().setDefaultSectionSize(height)
        self._measuring.start()

    def _fit_to(self, sentences: Sequence[int], *, hold: bool = False) -> None:
        table, header = self.table, self.table.horizontalHeader()
        header.setMinimumSectionSize(_LEAST_COLUMN)
        table.setWordWrap(True)
        wrapping, goes = _Wrapping(self._theme, self), self.model.columns_that_go()
        self._fit = ColumnFit(table, self._theme, sentences, goes, wrapping, hold=hold)
        for column in sentences:
            table.setItemDelegateForColumn(column, wrapping)
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for changed in (header.sectionResized, table.horizontalScrollBar().rangeChanged):
            changed.connect(self._measuring.start)

    def _measure(self) -> None:
        rows = self.model.rowCount()
        if self._fit is not None and rows:
            self._fit.fit()
        if self._is_whole:
            self._be_as_high_as(rows)
        else:
            self._size_tall_rows()

    def _size_tall_rows(self) -> None:
        """Let rows be as high as their lines, as far as somebody may look; others have one."""
        header = self.table.verticalHeader()
        for row in range(min(self.model.rowCount(), _MOST_MEASURED)):
            needed = max(self.table.sizeHintForRow(row), header.defaultSectionSize())
            if needed != header.sectionSize(row):
                header.resizeSection(row, needed)

    def _be_as_high_as(self, rows: int) -> None:
        table = self.table
        if self._fit is not None:
            table.resizeRowsToContents()
        height = _height_of(table, rows) if rows else self._empty.height_in(self.width())
        self.setFixedHeight(height)

    def _remember(self) -> None:
        self._selected = self.selected_id()

    def _on_reset(self) -> None:
        self._show_what_there_is()
        if self._selected is not None:
            self.select(self._selected)
            if self.selected() is None:
                self.record_selected.emit(None)

    def _show_what_there_is(self) -> None:
        has_rows = self.model.rowCount() > 0
        if has_rows and holds_focus(self._empty):
            self.table.setFocus()  # who came before the rows did is among them
        self.setCurrentWidget(self.table if has_rows else self._empty)
        # Tab stops for good where the focus is handed on to what is not in view.
        self.setFocusProxy(self.table if has_rows else None)  # type: ignore[arg-type]

    def _on_activated(self, index: QModelIndex) -> None:
        self.record_activated.emit(index.data(RECORD_ROLE))

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid() and not self.table.selectionModel().isRowSelected(index.row()):
            # The focus that comes in makes the first row the current one without showing it.
            self.table.selectRow(index.row())
        self.record_selected.emit(index.data(RECORD_ROLE) if index.isValid() else None)


def _height_of(table: QTableView, rows: int) -> int:
    header = table.horizontalHeader()
    height = max(header.sizeHint().height(), header.minimumHeight()) + 2 * table.frameWidth()
    height += sum(table.rowHeight(row) for row in range(rows))
    if table.horizontalScrollBar().maximum():
        height += table.horizontalScrollBar().sizeHint().height()
    return height
