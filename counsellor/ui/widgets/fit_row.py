# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A row of tool buttons that drops its words, never its buttons, when room is short."""

from __future__ import annotations

from enum import Enum, auto
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
_BESIDE_ICON = 4


class _Said(Enum):
    """What stands beside the icons, the most first."""

    WORDS = auto()
    KEYS = auto()
    NOTHING = auto()


class FitRow(QWidget):
    """Shows icons with words while they fit, else with their keys, else alone, with tooltips."""

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
        return self._size_with(_Said.WORDS)

    def minimumSizeHint(self) -> QSize:
        return self._size_with(_Said.NOTHING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        said = next(
            (one for one in _Said if self._size_with(one).width() <= self.width()), _Said.NOTHING
        )
        for button in self._buttons:
            style = _WORDS if _said(button, said) else _ICONS
            if isinstance(button, KeyedButton) and button.is_short != (said is _Said.KEYS):
                button.shorten(said is _Said.KEYS)
            if button.toolButtonStyle() != style:
                button.setToolButtonStyle(style)

    def _size_with(self, said: _Said) -> QSize:
        """Measure the row as it would be; a button's own hint follows what it says now."""
        width, height = -SPACE, 0
        for button in self._buttons:
            if button.isHidden():
                continue
            hint = button.sizeHint()
            now = "" if button.toolButtonStyle() == _ICONS else button.text()
            more = _room(button, _said(button, said)) - _room(button, now)
            width += hint.width() + more + SPACE
            height = max(height, hint.height())
        return QSize(max(width, 0), height)


def _said(button: QToolButton, said: _Said) -> str:
    """Return what stands beside the icon."""
    if said is _Said.NOTHING:
        return ""
    if isinstance(button, KeyedButton):
        return button.words() if said is _Said.WORDS else button.keys()
    return button.text() if said is _Said.WORDS else ""


def _room(button: QToolButton, said: str) -> int:
    """Return what words take beside an icon, as Qt reckons it."""
    metrics = button.fontMetrics()
    around = 2 * metrics.horizontalAdvance(" ") + _BESIDE_ICON
    return metrics.size(Qt.TextFlag.TextShowMnemonic, said).width() + around if said else 0
