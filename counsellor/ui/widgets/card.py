# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A part of a page with a heading and a frame of its own."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from counsellor.ui.look.theme import SPACE, set_look


class Card(QFrame):
    """Holds what belongs together, one below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.heading = QLabel()
        self.heading.setWordWrap(True)
        set_look(self.heading, "heading")
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        self.box.setSpacing(SPACE + SPACE // 2)
        self.box.addWidget(self.heading)

    def add_text(self) -> QLabel:
        """Add a soft paragraph and give it for its text."""
        label = QLabel()
        label.setWordWrap(True)
        set_look(label, "soft")
        self.box.addWidget(label)
        return label
