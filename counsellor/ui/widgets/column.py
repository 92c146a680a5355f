# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A page's content in one readable column that scrolls when the window is too low for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from counsellor.ui.look.theme import SPACE

if TYPE_CHECKING:
    from counsellor.ui.look.theme import Theme


class Column(QScrollArea):
    """Holds widgets one below the other, never wider than is good to read.

    Args:
        theme: for the width at the present scale.
        width: the most, in pixels at 100 %.
        parent: as ever.
    """

    def __init__(self, theme: Theme, width: int = 760, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._width = width
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner = QWidget()
        self._inner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.box = QVBoxLayout(self._inner)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(2 * SPACE)
        outer = QWidget()
        across = QHBoxLayout(outer)
        across.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 3 * SPACE)
        across.addStretch(1)
        across.addWidget(self._inner, 1000)
        across.addStretch(1)
        self.setWidget(outer)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self._inner.setMaximumWidth(self._theme.px(self._width))
