# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Words that somebody reads out or listens to, in whichever language suits both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor.services.spell_words import in_language
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.ui.widgets.words_language import WordsLanguage

if TYPE_CHECKING:
    from collections.abc import Sequence


class SpokenWords(QWidget):
    """Shows them large, and spells them anew when another language is chosen.

    Args:
        look: of the words.
        parent: as ever.
    """

    def __init__(self, look: str = "words", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meant = ""
        self.words, self.language = TextLabel(), WordsLanguage()
        set_look(self.words, look)
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE)
        box.addWidget(self.words)
        box.addWidget(self.language)
        self.language.changed.connect(self._spell)

    def show_words(self, words: str | Sequence[str]) -> None:
        """Show words, in whatever language they are given; without any, none."""
        self._meant = words if isinstance(words, str) else " ".join(words)
        self._spell()

    def _spell(self) -> None:
        self.words.setText(in_language(self._meant, self.language.value()))
