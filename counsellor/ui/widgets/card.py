# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A part of a page with a heading and a frame of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class CardFrame(QFrame):
    """A frame as high as what stands in it, and no higher."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        """Be as high as its texts are at its present width: without that, Qt takes a wide one."""
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), self.heightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class Card(CardFrame):
    """Holds what belongs together, one below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = TextLabel()
        self.heading.setWordWrap(True)
        set_look(self.heading, "heading")
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        self.box.setSpacing(SPACE + SPACE // 2)
        self.box.addWidget(self.heading)

    def add_text(self) -> TextLabel:
        """Add a soft paragraph and give it for its text."""
        label = TextLabel()
        label.setWordWrap(True)
        set_look(label, "soft")
        self.box.addWidget(label)
        return label
