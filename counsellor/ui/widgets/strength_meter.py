# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""How hard a passphrase is to guess, as a word and as a bar of four parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from counsellor.ui.look.theme import Theme

_PARTS = 4
_GOOD_BITS = 20.0
"""So many bits above the least are good."""
_LOOKS = ("danger", "danger", "warning", "good", "good")


class StrengthMeter(Retranslating, QWidget):
    """Judges by the bits that it is told; it never sees the passphrase."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = 0
        self._bar = _Bar(theme)
        self._word = TextLabel()
        set_look(self._word, "soft")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE + SPACE // 2)
        row.addWidget(self._bar)
        row.addWidget(self._word, 1)
        self.show_bits(0, 0)

    def show_bits(self, bits: float, least: float) -> None:
        """Show an estimate against the least that is accepted; nothing typed is 0."""
        self._level = level_of(bits, least)
        self._bar.show_level(self._level)
        self.retranslate()

    def retranslate(self) -> None:
        self._word.setText(
            (
                "",
                self.tr("Very easy to guess"),
                self.tr("Still easy to guess"),
                self.tr("Good"),
                self.tr("Very good"),
            )[self._level]
        )


def level_of(bits: float, least: float) -> int:
    """Return 0 for nothing, 1 and 2 below the least, 3 and 4 from it on."""
    if bits <= 0:
        return 0
    if bits < least:
        return 1 if bits < least / 2 else 2
    return 3 if bits < least + _GOOD_BITS else 4


class _Bar(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._level = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_level(self, level: int) -> None:
        self._level = level
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        gap = SPACE // 2
        width = (self.width() - gap * (_PARTS - 1)) / _PARTS
        for part in range(_PARTS):
            area = QRectF(part * (width + gap) + 0.5, 0.5, width - 1, self.height() - 1)
            full = part < self._level
            painter.setPen(tokens.colour(_LOOKS[self._level] if full else "edge"))
            painter.setBrush(tokens.colour(_LOOKS[self._level]) if full else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, 2, 2)
