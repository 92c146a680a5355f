# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A fingerprint in words under a line that says whose it is; nothing at all without words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.spoken_words import SpokenWords
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence


class NamedWords(QWidget):
    """Shows the words large: somebody reads them out, or listens to them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lead, self.spoken = TextLabel(), SpokenWords()
        self.words, self.language = self.spoken.words, self.spoken.language
        set_look(self.lead, "soft")
        self.lead.setWordWrap(True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE)
        box.addWidget(self.lead)
        box.addWidget(self.spoken)
        self.hide()

    def say(self, lead: str, words: Sequence[str]) -> None:
        """Show whose words they are, and the words; without any nothing is shown."""
        self.lead.setText(lead if words else "")
        self.spoken.show_words(words)
        self.setVisible(bool(words))
