# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A fingerprint in words under a line that says whose it is; nothing at all without words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.code_words_hint import CodeWordsHint
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence


class NamedWords(QWidget):
    """Shows the words large: somebody reads them out, or listens to them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lead, self.words, self.hint = TextLabel(), TextLabel(), CodeWordsHint()
        set_look(self.lead, "soft")
        set_look(self.words, "words")
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE)
        for part in (self.lead, self.words, self.hint):
            part.setWordWrap(True)
            box.addWidget(part)
        self.hide()

    def say(self, lead: str, words: Sequence[str], *, explained: bool = False) -> None:
        """Show whose words they are, and the words; without any nothing is shown.

        What words are is not said again where it is ``explained`` right above.
        """
        self.lead.setText(lead if words else "")
        self.words.setText(" ".join(words))
        self.hint.setVisible(not explained)
        self.setVisible(bool(words))
