# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Draws a line of the Ctrl+K box: icon, title, and at the end the shortcut."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from counsellor.ui.look.theme import SPACE

if TYPE_CHECKING:
    from counsellor.ui.look.theme import Theme
    from counsellor.ui.search.hits import Hit

_HEIGHT = 36


class HitDelegate(QStyledItemDelegate):
    """The current line is marked by its ground and by a bar."""

    def __init__(self, theme: Theme, role: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, self._theme.px(_HEIGHT))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        hit = cast("Hit", index.data(self._role))
        view, area = cast("QListView", option.widget), option.rect
        tokens, icons = self._theme.tokens, self._theme.icons
        if index == view.currentIndex():
            painter.fillRect(area, tokens.colour("accent_soft"))
            painter.fillRect(
                QRect(area.topLeft(), QSize(4, area.height())), tokens.colour("accent")
            )
        inner = area.adjusted(2 * SPACE, 0, -SPACE - SPACE // 2, 0)
        side = icons.size.width()
        picture = icons.pixmap(hit.icon, side, "ink_soft")
        painter.drawPixmap(inner.left(), inner.center().y() - side // 2, picture)
        words = inner.adjusted(side + SPACE + SPACE // 2, 0, 0, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(tokens.colour("ink_soft"))
        painter.drawText(words, middle | Qt.AlignmentFlag.AlignRight, hit.detail)
        words.setRight(words.right() - view.fontMetrics().horizontalAdvance(hit.detail) - SPACE)
        painter.setPen(tokens.colour("ink"))
        title = view.fontMetrics().elidedText(hit.title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, middle | Qt.AlignmentFlag.AlignLeft, title)
