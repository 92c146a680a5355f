# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a list shows while nothing is in it: one sentence, one button, one shortcut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from counsellor.ui.actions.registry import shown_keys
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from counsellor.ui.look.theme import Theme

_PICTURE = 40
_WIDTH = 360
"""The most, for the sentence to be read at a glance."""
_LEAST_HEIGHT = 120
_SHARE = 1000


class EmptyState(QWidget):
    """Says what would stand here and offers the one thing to do about it.

    Args:
        theme: as everywhere.
        icon: a picture above the sentence, for a whole page; without one it is a line in a section.
        action: the one thing to do.
        parent: as ever.
    """

    def __init__(
        self,
        theme: Theme,
        icon: str = "",
        action: QAction | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._action = action
        self._column, self._picture = QWidget(self), TextLabel("", self)
        self._sentence = TextLabel()
        set_look(self._sentence, "soft")
        self._sentence.setWordWrap(True)
        self.button = QPushButton()
        set_look(self.button, "primary")
        self._keys = TextLabel()
        set_look(self._keys, "small")
        self._build()
        theme.changed.connect(self._draw)
        self._draw()
        if action is not None:
            self.button.clicked.connect(action.trigger)
            action.changed.connect(self._on_action_changed)
            self._on_action_changed()
        self.button.setVisible(action is not None)
        self._keys.setVisible(action is not None)

    def say(self, sentence: str) -> None:
        """Set the sentence, in the present language."""
        self._sentence.setText(sentence)

    def height_in(self, width: int) -> int:
        """The little height in which all of it is seen at a width, in pixels."""
        least = self._theme.px(_LEAST_HEIGHT) if self._icon else 0
        return max(self.heightForWidth(width), least)

    def _build(self) -> None:
        if not self._icon:
            self._column.hide()
            self._build_line()
            return
        column = QVBoxLayout(self._column)
        column.setSpacing(2 * SPACE)
        column.addStretch(2)
        for label in (self._picture, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        for widget in (self.button, self._keys):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        across = QHBoxLayout(self)
        across.addStretch(1)
        across.addWidget(self._column, _SHARE)  # as wide as it may be, narrower where there is less
        across.addStretch(1)

    def _build_line(self) -> None:
        self._picture.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._sentence)
        for widget in (self.button, self._keys):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_action_changed(self) -> None:
        if self._action is not None:
            self.button.setText(self._action.text())
            self.button.setEnabled(self._action.isEnabled())
            self._keys.setText(shown_keys(self._action))

    def _draw(self) -> None:
        if not self._icon:
            return
        side = self._theme.px(_PICTURE)
        self._picture.setPixmap(self._theme.icons.pixmap(self._icon, side, "edge"))
        self._column.setMaximumWidth(self._theme.px(_WIDTH))
