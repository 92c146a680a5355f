# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A row of widgets that goes on in the next line where it does not fit, like words do."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from counsellor.ui.look.theme import SPACE
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_SLACK = 2


class BreakingRow(QWidget):
    """Lays its widgets out side by side in as many lines as it takes.

    It places them itself: items of a layout written in Python are freed by whoever comes first.
    """

    def __init__(self, spacing: int = SPACE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spacing = spacing
        self._widgets: list[QWidget] = []
        self._wide: set[QWidget] = set()
        self._needed: tuple[QSize, QSize, int] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @classmethod
    def of(cls, *widgets: QWidget) -> Self:
        """Make a row of widgets that are as wide as they need to be."""
        row = cls()
        for widget in widgets:
            row.add(widget)
        return row

    def add(self, widget: QWidget) -> None:
        """Add a widget that is as wide as it needs to be."""
        widget.setParent(self)
        self._widgets.append(widget)

    def add_wide(self, widget: QWidget) -> None:
        """Add a widget that takes what is left of its line."""
        self._wide.add(widget)
        self.add(widget)

    # --- how large ---------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        heights = [self._height(line, width) for line in self._lines(width)]
        return sum(heights) + self._spacing * max(0, len(heights) - 1)

    def sizeHint(self) -> QSize:
        hints = [_hint(widget) for widget in self._shown()]
        gaps = self._spacing * max(0, len(hints) - 1)
        height = max((hint.height() for hint in hints), default=0)
        return QSize(sum(hint.width() for hint in hints) + gaps, height)

    def minimumSizeHint(self) -> QSize:
        widest = max((_least(widget) for widget in self._shown()), default=0)
        height = max((_hint(widget).height() for widget in self._shown()), default=0)
        # What would break by itself may stand in one line here, and needs no more than that.
        return QSize(widest, min(height, self.heightForWidth(max(self.width(), widest))))

    # --- where -------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        self._tell_needs()

    def event(self, event: QEvent) -> bool:
        """Place the widgets anew when one of them came, went, or changed its size."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._place()
            self._tell_needs()
        return super().event(event)

    def _tell_needs(self) -> None:
        needs = (self.sizeHint(), self.minimumSizeHint(), self.heightForWidth(self.width()))
        if needs != self._needed:
            self._needed = needs
            self.updateGeometry()

    def _place(self) -> None:
        top = 0
        for line in self._lines(self.width()):
            height, left = self._height(line, self.width()), 0
            for widget, width in self._widths(line, self.width()):
                own = height if widget in self._wide else min(height, _high(widget, width))
                widget.setGeometry(left, top + (height - own) // 2, width, own)
                left += width + self._spacing
            top += height + self._spacing

    def _shown(self) -> list[QWidget]:
        return [one for one in self._widgets if not one.isHidden() or _keeps_room(one)]

    def _lines(self, width: int) -> list[list[QWidget]]:
        lines: list[list[QWidget]] = []
        used = 0
        for widget in self._shown():
            needed = _hint(widget).width()
            if lines and used + self._spacing + needed <= width:
                lines[-1].append(widget)
                used += self._spacing + needed
            else:
                lines.append([widget])
                used = needed
        return lines

    def _widths(self, line: list[QWidget], width: int) -> list[tuple[QWidget, int]]:
        hints = [min(_hint(widget).width(), width) for widget in line]
        left = max(0, width - sum(hints) - self._spacing * (len(line) - 1))
        wide = sum(widget in self._wide for widget in line)
        return [
            (widget, hint + (left // wide if widget in self._wide else 0))
            for widget, hint in zip(line, hints, strict=True)
        ]

    def _height(self, line: list[QWidget], width: int) -> int:
        heights = [_high(widget, own) for widget, own in self._widths(line, width)]
        return max(heights, default=0)


class EvenRow(BreakingRow):
    """The same, with every widget as wide as the others and lines of equal length: a scale."""

    def _lines(self, width: int) -> list[list[QWidget]]:
        shown = self._shown()
        widest = max((_hint(widget).width() for widget in shown), default=1)
        fitting = max(1, (width + self._spacing) // (widest + self._spacing))
        lines = max(1, ceil(len(shown) / fitting))
        length = max(1, ceil(len(shown) / lines))
        return [shown[first : first + length] for first in range(0, len(shown), length)]

    def _widths(self, line: list[QWidget], width: int) -> list[tuple[QWidget, int]]:
        length = len(self._lines(width)[0])
        own = (width - self._spacing * (length - 1)) // length
        return [(widget, own) for widget in line]


def _hint(widget: QWidget) -> QSize:
    """Return the size that a widget wants: a text that may be broken wants to stand in one line."""
    hint = widget.sizeHint().expandedTo(widget.minimumSizeHint())
    if isinstance(widget, TextLabel) and widget.wordWrap():
        hint.setWidth(widget.fontMetrics().horizontalAdvance(widget.text()) + _SLACK)
    return hint.expandedTo(widget.minimumSize()).boundedTo(widget.maximumSize())


def _high(widget: QWidget, width: int) -> int:
    return widget.heightForWidth(width) if widget.hasHeightForWidth() else _hint(widget).height()


def _least(widget: QWidget) -> int:
    return max(widget.minimumSizeHint().width(), widget.minimumSize().width())


def _keeps_room(widget: QWidget) -> bool:
    return widget.sizePolicy().retainSizeWhenHidden()
