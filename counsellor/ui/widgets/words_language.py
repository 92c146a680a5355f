# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The line beside words that are read aloud: which language they are in, and a choice of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counsellor.ui.look.languages import window_language
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.calm_box import LanguageBox
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Parent


class WordsLanguage(Retranslating, QWidget):
    """The window's language until another is chosen: whoever listens may speak that."""

    changed = Signal()
    """The words are wanted in another language."""

    def __init__(self, parent: _Parent | None = None) -> None:
        super().__init__(parent)
        self._is_chosen = False
        self._label, self.box = TextLabel(), LanguageBox(window_language())
        set_look(self._label, "small")
        self._label.setBuddy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self._label)
        row.addWidget(self.box)
        row.addStretch(1)
        self.box.activated.connect(self._on_chosen)
        self.box.currentIndexChanged.connect(self.changed)
        self.retranslate()

    def value(self) -> str:
        """The code of the language that the words are shown in."""
        return self.box.value()

    def follow(self, other: WordsLanguage) -> None:
        """Keep to what was chosen in another one, in whose place this one stands now."""
        if other._is_chosen:
            self.box.setCurrentIndex(self.box.findData(other.value()))
            self._is_chosen = True

    def retranslate(self) -> None:
        self._label.setText(self.tr("Language of these words"))
        self.box.setAccessibleName(self._label.text())
        if not self._is_chosen:
            self.box.setCurrentIndex(self.box.findData(window_language()))

    def _on_chosen(self, _place: int) -> None:
        self._is_chosen = True
