# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The recovery kit: twelve numbered words to copy by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QGridLayout

from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.pages.first_run.step import Step
from counsellor.ui.widgets.code_words_hint import CodeWordsHint
from counsellor.ui.widgets.notice import Notice, Tone
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from counsellor.ui.look.theme import Theme
    from counsellor.ui.pages.first_run.answers import Answers

COLUMNS = 3


class KitStep(Step):
    """Shows the words and never writes them anywhere."""

    def __init__(self, answers: Answers, theme: Theme) -> None:
        super().__init__(answers)
        card = QFrame()
        set_look(card, "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(2 * SPACE)
        self.words = answers.recovery_words.split()
        rows = -(-len(self.words) // COLUMNS)
        for place, word in enumerate(self.words):
            row, column = place % rows, place // rows
            number, shown = TextLabel(f"{place + 1}."), TextLabel(word)
            set_look(number, "soft")
            set_look(shown, "words")
            grid.addWidget(number, row, 2 * column)
            grid.addWidget(shown, row, 2 * column + 1)
            grid.setColumnStretch(2 * column + 1, 1)
        self._keep = Notice(theme)
        self.box.addWidget(card)
        self.box.addWidget(CodeWordsHint())
        self.box.addWidget(self._keep)
        self.box.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Recovery kit"))
        self.lead.setText(
            self.tr(
                "Copy these twelve words onto paper by hand, with their numbers."
                " They open your records when the passphrase is forgotten."
            )
        )
        self._keep.say(
            self.tr(
                "No photo and no file: whoever has these words can read everything."
                " Keep the paper where nobody looks, apart from the laptop."
            ),
            Tone.WARNING,
        )

    def next_text(self) -> str:
        return self.tr("I have copied them")
