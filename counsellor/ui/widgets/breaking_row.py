# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A row of widgets that goes on in the next line where it does not fit, like words do."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from counsellor.ui.theme import SPACE


class BreakingLayout(QLayout):
    """Breaks its widgets into lines; wide ones share the room that is left in theirs."""

    def __init__(self, spacing: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._wide: set[QWidget] = set()
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def widen(self, widget: QWidget) -> None:
        """Let a widget take what is left of its line."""
        self._wide.add(widget)

    # --- QLayout -----------------------------------------------------------------------------

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = [self._height(line, width) for line in self._lines(width)]
        return sum(lines) + self.spacing() * max(0, len(lines) - 1)

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._shown()]
        gaps = self.spacing() * max(0, len(hints) - 1)
        height = max((hint.height() for hint in hints), default=0)
        return QSize(sum(hint.width() for hint in hints) + gaps, height)

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        widest = max((size.width() for size in sizes), default=0)
        return QSize(widest, max((size.height() for size in sizes), default=0))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        top = rect.top()
        for line in self._lines(rect.width()):
            height, left = self._height(line, rect.width()), rect.left()
            for item, width in self._widths(line, rect.width()):
                own = height if self._is_wide(item) else min(height, item.sizeHint().height())
                place = QPoint(left, top + (height - own) // 2)
                item.setGeometry(QRect(place, QSize(width, own)))
                left += width + self.spacing()
            top += height + self.spacing()

    # --- lines -------------------------------------------------------------------------------

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _is_wide(self, item: QLayoutItem) -> bool:
        return item.widget() in self._wide

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            needed = item.sizeHint().width()
            if lines and used + self.spacing() + needed <= width:
                lines[-1].append(item)
                used += self.spacing() + needed
            else:
                lines.append([item])
                used = needed
        return lines

    def _widths(self, line: list[QLayoutItem], width: int) -> list[tuple[QLayoutItem, int]]:
        hints = [min(item.sizeHint().width(), width) for item in line]
        left = width - sum(hints) - self.spacing() * (len(line) - 1)
        wide = sum(self._is_wide(item) for item in line)
        return [
            (item, hint + (left // wide if wide and self._is_wide(item) else 0))
            for item, hint in zip(line, hints, strict=True)
        ]

    def _height(self, line: list[QLayoutItem], width: int) -> int:
        heights = [
            item.heightForWidth(own) if item.hasHeightForWidth() else item.sizeHint().height()
            for item, own in self._widths(line, width)
        ]
        return max(heights, default=0)


class BreakingRow(QWidget):
    """Lays its widgets out side by side, in as many lines as it takes."""

    def __init__(self, spacing: int = SPACE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = BreakingLayout(spacing, self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Add a widget that is as wide as it needs to be."""
        self._layout.addWidget(widget)

    def add_wide(self, widget: QWidget) -> None:
        """Add a widget that takes what is left of its line."""
        self._layout.widen(widget)
        self._layout.addWidget(widget)
