# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A passphrase of generated words that is offered instead of one thought up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.ui.widgets.words_language import WordsLanguage

if TYPE_CHECKING:
    from collections.abc import Callable


class WordsProposal(Retranslating, QFrame):
    """Shows words, makes others, and hands those that are taken to the form.

    Args:
        generate: gives words of a language, divided by blanks.
        parent: as ever.
    """

    taken = Signal(str)
    """The words that the person chose."""

    def __init__(self, generate: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._generate = generate
        set_look(self, "card")
        self._lead = TextLabel()
        set_look(self._lead, "soft")
        self._lead.setWordWrap(True)
        self.words = TextLabel()
        self.words.setWordWrap(True)
        set_look(self.words, "words")
        self.language = WordsLanguage()
        self.another = QPushButton()
        self.use = QPushButton()
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.use)
        row.addWidget(self.another)
        row.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        box.setSpacing(SPACE + SPACE // 2)
        for widget in (self._lead, self.words, self.language):
            box.addWidget(widget)
        box.addLayout(row)
        self.setTabOrder(self.another, self.language.box)  # most take the words as they are
        self.another.clicked.connect(self.propose)
        self.language.changed.connect(self.propose)
        self.use.clicked.connect(lambda: self.taken.emit(self.words.text()))
        self.propose()
        self.retranslate()

    def propose(self) -> None:
        """Show other words."""
        self.words.setText(self._generate(self.language.value()))

    def retranslate(self) -> None:
        self._lead.setText(
            self.tr(
                "Seven random words are hard to guess. Keep them on paper until you know them by"
                " heart."
            )
        )
        self.another.setText(self.tr("Other words"))
        self.use.setText(self.tr("Use these words"))
