# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Lets the columns of a list wrap where they would not stand side by side."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHeaderView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtWidgets import QAbstractItemDelegate, QTableView

    from counsellor.ui.look.theme import Theme

_PADDING: Final = 26
"""Of a cell and of a heading, both sides together, with what a mark of sorting takes."""
_BREAKS: Final = re.compile(r"[ \n]+")
"""Where a text may go on in the next line: a no-break space is no such place."""
_SENTENCE: Final = 220
"""Four or five words side by side."""
_MOST_ROWS: Final = 50
_TALL: Final = 10_000


class ColumnFit:
    """Columns are as wide as what stands in them, or else no narrower than its longest word.

    Where there is not even room for that, spare columns give way; where the words of all others
    have none either, those go that count least of them.

    Args:
        table: whose columns they are.
        theme: for lengths at the present scale.
        sentences: columns that share the room that is left, and wrap as it is; alike, but for one
            whose longest word needs more than that.
        goes: spare columns that give way, the one that goes first at the beginning, and those that
            go when all of them have gone, in the same order.
        wrapping: what paints and measures a cell that wraps.
        hold: whether widths stay as they are until they are fitted again, whatever rows come.
    """

    def __init__(
        self,
        table: QTableView,
        theme: Theme,
        sentences: Sequence[int],
        goes: tuple[Sequence[int], Sequence[int]],
        wrapping: QAbstractItemDelegate,
        *,
        hold: bool = False,
    ) -> None:
        self._table = table
        self._theme = theme
        self._sentences = frozenset(sentences)
        self._spare, self._last = map(tuple, goes)
        self._wrapping = wrapping
        self._hold = hold

    def fit(self) -> None:
        """Give every column its width, and the headings their height."""
        table, header = self._table, self._table.horizontalHeader()
        self._give_way()
        columns = self._shown()
        narrow = [one for one in columns if one not in self._sentences]
        whole = {
            one: max(table.sizeHintForColumn(one), header.sectionSizeHint(one)) for one in narrow
        }
        room = table.viewport().width()
        room -= sum(self._least(one) for one in columns if one in self._sentences)
        if sum(whole.values()) <= room:
            taken = self._stand_whole(whole)
        else:
            taken = self._shrink(whole, room)
        self._share(table.viewport().width() - taken)
        # The headings of sentences wrap as well, where all the others stand whole.
        header.setMinimumHeight(max(map(self._heading_height, self._shown()), default=0))

    def _give_way(self) -> None:
        """Leave out spare columns where not even the least of all columns stands side by side."""
        every = {*self._shown(), *self._spare, *self._last}
        self._leave_out(self._spare, every, self._least)
        self._leave_out(self._last, {*self._shown(), *self._last}, self._longest_word)

    def _leave_out(
        self, columns: Sequence[int], shown: Iterable[int], least: Callable[[int], int]
    ) -> None:
        needed, room = sum(map(least, shown)), self._least_room()
        for column in columns:
            gives_way = needed > room
            needed -= least(column) if gives_way else 0
            # Hidden and shown again, it would be measured without end.
            if gives_way != self._table.isColumnHidden(column):
                self._table.setColumnHidden(column, gives_way)

    def _least_room(self) -> int:
        """Return the room beside a scroll bar, there or not: what goes may be what made it come."""
        bar = self._table.verticalScrollBar().sizeHint().width()
        inside = self._table.width() - 2 * self._table.frameWidth() - bar
        return min(self._table.viewport().width(), inside)

    def _shown(self) -> list[int]:
        header = self._table.horizontalHeader()
        return [one for one in range(header.count()) if not header.isSectionHidden(one)]

    def _stand_whole(self, whole: dict[int, int]) -> int:
        """Return how wide all of them are."""
        header, modes = self._table.horizontalHeader(), QHeaderView.ResizeMode
        for column, width in whole.items():
            self._table.setItemDelegateForColumn(column, None)  # type: ignore[arg-type]
            if self._hold:
                header.setSectionResizeMode(column, modes.Interactive)
                header.resizeSection(column, width)
            else:
                header.setSectionResizeMode(column, modes.ResizeToContents)
        return sum(whole.values())

    def _shrink(self, whole: dict[int, int], room: int) -> int:
        """Take from the columns what they can spare, from those that have most of it first.

        So one long text wraps before every date does. Returns how wide all of them are now.
        """
        header = self._table.horizontalHeader()
        least = {one: min(width, self._longest_word(one)) for one, width in whole.items()}
        left = max(room - sum(least.values()), 0)
        by_need = sorted(whole, key=lambda one: whole[one] - least[one])
        for place, column in enumerate(by_need):
            given = min(whole[column] - least[column], left // (len(by_need) - place))
            left -= given
            self._table.setItemDelegateForColumn(column, self._wrapping)
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, least[column] + given)
        return max(room, sum(least.values())) - left

    def _share(self, room: int) -> None:
        """Let sentences share the room alike; one whose longest word needs more has that much.

        Where not all of the words have room, none is better off than the others.
        """
        header, modes = self._table.horizontalHeader(), QHeaderView.ResizeMode
        least = {one: self._longest_word(one) for one in self._shown() if one in self._sentences}
        fits = sum(least.values()) <= room
        for place, column in enumerate(sorted(least, key=lambda one: -least[one])):
            if fits and least[column] * (len(least) - place) > room:
                header.setSectionResizeMode(column, modes.Interactive)
                header.resizeSection(column, least[column])
                room -= least[column]
            else:
                header.setSectionResizeMode(column, modes.Stretch)

    def _least(self, column: int) -> int:
        """Return the least width of a column: a sentence in a very narrow one is a tower."""
        word = self._longest_word(column)
        if column not in self._sentences:
            return word
        whole = self._table.sizeHintForColumn(column)
        return max(word, min(whole, self._theme.px(_SENTENCE)))

    def _longest_word(self, column: int) -> int:
        """Return how wide the longest word in a column is, its heading included."""
        model = self._table.model()
        rows = range(min(model.rowCount(), _MOST_ROWS))
        texts = [self._heading(column), *(model.index(row, column).data() for row in rows)]
        words = [word for text in texts for word in _BREAKS.split(str(text or ""))]
        metrics = self._table.fontMetrics(), self._heading_metrics()
        widest = max((one.horizontalAdvance(word) for one in metrics for word in words), default=0)
        return max(widest + self._padding, self._table.horizontalHeader().minimumSectionSize())

    def _heading_height(self, column: int) -> int:
        header = self._table.horizontalHeader()
        across = max(header.sectionSize(column) - self._padding, 1)
        needed = self._heading_metrics().boundingRect(
            QRect(0, 0, across, _TALL), Qt.TextFlag.TextWordWrap, self._heading(column)
        )
        return needed.height() + header.sizeHint().height() - header.fontMetrics().height()

    def _heading_metrics(self) -> QFontMetrics:
        """Return how wide headings are: the look makes them bold."""
        bold = QFont(self._table.horizontalHeader().font())
        bold.setBold(True)
        return QFontMetrics(bold)

    def _heading(self, column: int) -> str:
        return str(self._table.model().headerData(column, Qt.Orientation.Horizontal) or "")

    @property
    def _padding(self) -> int:
        return self._theme.px(_PADDING)
