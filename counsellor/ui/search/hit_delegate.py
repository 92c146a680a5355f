# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Draws a line of the Ctrl+K box: icon, title, and at the end the shortcut."""

from __future__ import annotations

import unicodedata
from math import ceil
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from counsellor.ui.look.theme import SPACE, STRONG
from counsellor.ui.look.utf16 import utf16_length

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont

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
        title = marked_line(hit, view.font(), tokens.colour("accent"), words.width())
        top = words.top() + (words.height() - title.boundingRect().height()) / 2
        title.draw(painter, QPointF(words.left(), top))


def marked_line(hit: Hit, font: QFont, colour: QColor, width: int) -> QTextLayout:
    """Lay a title out in one line, as much as there is room for, with what was found marked."""
    metrics, room = QFontMetrics(font), width
    while True:
        shown = metrics.elidedText(hit.title, Qt.TextElideMode.ElideRight, room)
        layout, natural = _line(shown, hit, font, colour)
        if natural <= width or room <= 0:
            return layout
        room -= max(1, ceil(natural - width))  # what is marked is wider than the rest


def _line(shown: str, hit: Hit, font: QFont, colour: QColor) -> tuple[QTextLayout, float]:
    layout = QTextLayout(shown, font)
    layout.setFormats(_formats(shown, hit, colour))
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return layout, line.naturalTextWidth()


def _formats(shown: str, hit: Hit, colour: QColor) -> list[QTextLayout.FormatRange]:
    kept = len(shown) if shown == hit.title else len(shown) - 1
    ranges = []
    for start, end in hit.marks:
        found = shown[start : min(end, kept)]
        if found:
            one = QTextLayout.FormatRange()
            one.start, one.length = utf16_length(shown[:start]), utf16_length(found)
            one.format = _mark(found, colour)
            ranges.append(one)
    return ranges


def _mark(found: str, colour: QColor) -> QTextCharFormat:
    """Make it bold; in a script that joins its letters, another weight would part them."""
    mark = QTextCharFormat()
    mark.setForeground(colour)
    if any(unicodedata.bidirectional(letter) == "AL" for letter in found):
        mark.setFontUnderline(True)
    else:
        mark.setFontWeight(STRONG)
    return mark
