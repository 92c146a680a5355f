# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Keeps content in the middle of a wide window, never wider than is good to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from counsellor.ui.look.theme import Theme


class ReadableWidth(QWidget):
    """Put what is to be shown into ``box``.

    Args:
        theme: for the width at the present scale.
        width: the most, in pixels at 100 %.
        parent: as ever.
    """

    def __init__(self, theme: Theme, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._width = width
        self._inner = QWidget()
        self._inner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.box = QVBoxLayout(self._inner)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.across = QHBoxLayout(self)
        self.across.setContentsMargins(0, 0, 0, 0)
        self.across.addStretch(1)
        self.across.addWidget(self._inner, 1000)
        self.across.addStretch(1)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self._inner.setMaximumWidth(self._theme.px(self._width))
