# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Buttons in a row, or one below the other where a row is too wide for large print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from counsellor.ui.look.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class Flow(QWidget):
    """Holds buttons so that none is ever cut off."""

    def __init__(self, buttons: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = tuple(buttons)
        self._box = QBoxLayout(_ACROSS, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(SPACE)
        self._box.setSizeConstraint(QBoxLayout.SizeConstraint.SetNoConstraint)
        for button in self._buttons:
            self._box.addWidget(button)
        self._box.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._width_across(), self._box.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        widest = max((button.sizeHint().width() for button in self._shown()), default=0)
        return QSize(widest, self._box.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        direction = _ACROSS if self._width_across() <= self.width() else _DOWN
        if direction != self._box.direction():
            self._box.setDirection(direction)
            self.updateGeometry()

    def _width_across(self) -> int:
        widths = [button.sizeHint().width() for button in self._shown()]
        return sum(widths) + SPACE * max(0, len(widths) - 1)

    def _shown(self) -> list[QWidget]:
        return [button for button in self._buttons if not button.isHidden()]
