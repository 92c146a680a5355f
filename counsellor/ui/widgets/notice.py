# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A framed sentence that stands where it matters: good news, a warning, or what went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from counsellor.ui.look.theme import SPACE, restyle
from counsellor.ui.widgets.banner import Tone
from counsellor.ui.widgets.beside import beside_or_under
from counsellor.ui.widgets.screen_reader import announce
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from counsellor.ui.look.theme import Theme


__all__ = ["Notice", "Tone"]

_ICONS = {
    Tone.INFO: ("info", "accent"),
    Tone.GOOD: ("circle-check", "good"),
    Tone.WARNING: ("triangle-alert", "warning"),
    Tone.DANGER: ("circle-x", "danger"),
}
_ICON_PX = 20


class Notice(QFrame):
    """Shows one sentence with an icon, or nothing at all."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = Tone.INFO
        self._icon = TextLabel()
        self._text = TextLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        said = QHBoxLayout()
        said.setSpacing(SPACE + 4)
        said.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self._text, 1)
        middle = QVBoxLayout()
        middle.addStretch(1)
        middle.addLayout(said)
        middle.addStretch(1)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(SPACE + 4, SPACE, SPACE + 4, SPACE)
        self.row.setSpacing(SPACE + 4)
        self.row.addLayout(middle, 1)
        theme.changed.connect(self._draw)
        self.hide()

    def say(self, sentence: str, tone: Tone = Tone.INFO) -> None:
        """Show a sentence; an empty one hides the notice."""
        news = sentence != self._text.text()
        self._tone = tone
        self._text.setText(sentence)
        self.setProperty("tone", tone.value)
        restyle(self)
        self._draw()
        self.setVisible(bool(sentence))
        if sentence and news:
            announce(self, sentence)

    def text(self) -> str:
        """The sentence that is shown."""
        return self._text.text()

    def offer(self, button: QWidget) -> None:
        """Add a button, or several: beside the sentence, or under it where there is little room."""
        beside = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.row.addWidget(button, 0, beside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside_or_under(self.row, self.width(), self._theme)

    def _draw(self) -> None:
        name, colour = _ICONS[self._tone]
        self._icon.setPixmap(self._theme.icons.pixmap(name, self._theme.px(_ICON_PX), colour))
