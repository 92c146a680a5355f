# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Where the sections of a client's page stand: on top, and in two columns where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from counsellor.ui.look.theme import SPACE
from counsellor.ui.pages.client.section import Place, Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from counsellor.ui.look.theme import Theme

_WIDE = 740
_SIDE = 330
"""So wide that the words of a session stand whole in the list, in every language."""


class SectionColumns(QScrollArea):
    """Scrolls all sections together; in a narrow window the side stands under the main ones."""

    def __init__(self, theme: Theme, sections: Sequence[Section[Any]]) -> None:
        super().__init__()
        self._theme = theme
        self._least = QWidget()
        self._least.setFixedHeight(0)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(3 * SPACE)
        self._columns.addLayout(_stacked(sections, Place.MAIN), 3)
        side = _stacked(sections, Place.SIDE)
        side.addWidget(self._least)
        self._columns.addLayout(side, 2)
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 0, SPACE, 0)
        inside.setSpacing(2 * SPACE)
        inside.addLayout(_stacked(sections, Place.TOP))
        inside.addLayout(self._columns)
        inside.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(_WIDE)
        self._least.setMinimumWidth(self._theme.px(_SIDE) if wide else 0)
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)


def _stacked(sections: Sequence[Section[Any]], place: Place) -> QVBoxLayout:
    """Return the sections that stand in one place, one below the other."""
    box = QVBoxLayout()
    box.setSpacing(2 * SPACE)
    for section in sections:
        if section.place is place:
            box.addWidget(section)
    if place is Place.SIDE:
        box.addStretch(1)
    return box
