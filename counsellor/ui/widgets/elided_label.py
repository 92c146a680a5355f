# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A line of text, or two, that ends in "…" where room is short, with the whole in its tooltip."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from counsellor.ui.look.plain_tooltip import plain_tooltip
from counsellor.ui.look.utf16 import split_at_unit
from counsellor.ui.widgets.text_label import TextLabel

_BETWEEN: Final = " · "
_NO_BREAK: Final = "\N{NO-BREAK SPACE}"


class ElidedLabel(TextLabel):
    """A label that can shrink; screen readers still get the whole text.

    Args:
        parent: as widgets have it.
        lines: so many it has room for, always: nothing moves when the text gets longer.
    """

    def __init__(self, parent: QWidget | None = None, *, lines: int = 1) -> None:
        super().__init__(parent=parent)
        self._lines = lines
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint().height()
        more = (self._lines - 1) * self.fontMetrics().lineSpacing()
        return QSize(self.fontMetrics().horizontalAdvance("…"), least + more)

    def shown_lines(self) -> list[str]:
        """Return what there is room for, line by line; only the last one can be cut.

        Lines break between the parts of the text, if it has room like that.
        """
        return self._shown_in(self.contentsRect().width())

    def is_whole_in(self, width: int) -> bool:
        """Tell whether so wide a label shows all of its text."""
        return self._is_whole(self._shown_in(width))

    def _shown_in(self, width: int) -> list[str]:
        held = self._lines_of(_held_together(self.text()), width)
        across = self.fontMetrics().horizontalAdvance
        if any(line.endswith("…") or across(line) > width for line in held):
            return self._lines_of(self.text(), width)
        return [line.replace(_NO_BREAK, " ") for line in held]

    def _lines_of(self, rest: str, width: int) -> list[str]:
        lines = []
        for _ in range(self._lines - 1):
            line, rest = self._broken(rest, width)
            lines.append(line)
        shown = self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, width)
        return [line for line in (*lines, shown) if line]

    def paintEvent(self, event: QPaintEvent) -> None:
        lines = self.shown_lines()
        self.setToolTip(plain_tooltip("" if self._is_whole(lines) else self.text()))
        painter = QPainter(self)
        painter.drawText(self.contentsRect(), self.alignment(), "\n".join(lines))

    def _is_whole(self, lines: list[str]) -> bool:
        return " ".join(lines).split() == self.text().split()

    def _broken(self, text: str, width: int) -> tuple[str, str]:
        """Return as many words of a text as a line has room for, and the rest."""
        layout = QTextLayout(text, self.font())
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        layout.endLayout()
        first, rest = split_at_unit(text, line.textLength() if line.isValid() else 0)
        return first.rstrip(), rest.lstrip()


def _held_together(text: str) -> str:
    return _BETWEEN.join(part.replace(" ", _NO_BREAK) for part in text.split(_BETWEEN))
