# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A page's content in one readable column that scrolls when the window is too low for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from counsellor.ui.look.theme import SPACE
from counsellor.ui.widgets.readable_width import ReadableWidth

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
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        held = ReadableWidth(theme, width)
        held.across.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 3 * SPACE)
        self.box = held.box
        self.box.setSpacing(2 * SPACE)
        self.setWidget(held)

    def fill(self, page: QWidget, *, above_and_below: int = 0) -> None:
        """Become all that stands on a page, with so many pixels above and below."""
        box = QVBoxLayout(page)
        box.setContentsMargins(0, above_and_below, 0, above_and_below)
        box.addWidget(self)
