# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A row of tool buttons that drops its words, never its buttons, when room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from counsellor.ui.look.theme import SPACE
from counsellor.ui.widgets.keyed_button import KeyedButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

_WORDS = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
_ICONS = Qt.ToolButtonStyle.ToolButtonIconOnly


class FitRow(QWidget):
    """Shows icons with words while they fit, and icons alone, with tooltips, when not."""

    def __init__(self, buttons: Sequence[QToolButton], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = tuple(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        for button in self._buttons:
            button.setToolButtonStyle(_WORDS)
            row.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return self._size_with(_WORDS)

    def minimumSizeHint(self) -> QSize:
        return self._size_with(_ICONS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        style = _WORDS if self._size_with(_WORDS).width() <= self.width() else _ICONS
        for button in self._buttons:
            if button.toolButtonStyle() != style:
                button.setToolButtonStyle(style)

    def _size_with(self, style: Qt.ToolButtonStyle) -> QSize:
        """Measure the row as it would be; a button's own hint follows the style it has now."""
        width, height = -SPACE, 0
        for button in self._buttons:
            if button.isHidden():
                continue
            hint = button.sizeHint()
            said = button.words() if isinstance(button, KeyedButton) else button.text()
            words = button.fontMetrics().horizontalAdvance(said) + SPACE
            now = button.toolButtonStyle()
            if now != style:
                hint.setWidth(hint.width() + (words if style == _WORDS else -words))
            width += hint.width() + SPACE
            height = max(height, hint.height())
        return QSize(max(width, 0), height)
