# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The four words that the office answers by telephone, with what they prove above them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from counsellor.ui.dialogs.question import Question
from counsellor.ui.look.theme import set_look
from counsellor.ui.widgets.spoken_words import SpokenWords
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.voice_words import say_answered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from counsellor.domain.voice_receipt import SpokenAnswer
    from counsellor.ui.context import PageContext


class SpokenAnswerDialog(Question):
    """Nothing is asked; Enter and Esc close it.

    Args:
        context, parent: as dialogs have them.
        name: of whoever calls.
        answers: what can be said, each with words of its own.
    """

    def __init__(
        self, context: PageContext, name: str, answers: Sequence[SpokenAnswer], parent: QWidget
    ) -> None:
        super().__init__(context, parent, width=520)
        self._name, self._answers = name, tuple(answers)
        self._said = [TextLabel() for _ in self._answers]
        self.spoken = [SpokenWords("title") for _ in self._answers]
        self._hint = TextLabel()
        self._lay_out()
        self.retranslate()

    def answer(self) -> None:
        return None

    def reject(self) -> None:
        """Another language of the words is nothing that could be lost."""
        QDialog.reject(self)

    def retranslate(self) -> None:
        super().retranslate()
        now, speaker = self._context.clock.now(), self._context.speaker
        self.title.setText(self.tr("Read out to {name}").format(name=self._name))
        for label, answer in zip(self._said, self._answers, strict=True):
            label.setText(say_answered(answer, now, speaker))
        self._hint.setText(
            self.tr("The words fit this question alone. The laptop says what they prove.")
        )
        self.confirm.setText(self.tr("Close"))

    def _lay_out(self) -> None:
        for label, spoken, answer in zip(self._said, self.spoken, self._answers, strict=True):
            label.setWordWrap(True)
            spoken.show_words(answer.words)
            self.body.addWidget(label)
            self.body.addWidget(spoken)
            spoken.language.hide()
        self._lay_out_language()
        self._hint.setWordWrap(True)
        set_look(self._hint, "small")
        self.body.addWidget(self._hint)
        self.body.addStretch(1)
        self.leave.hide()
        self.confirm.setFocus()

    def _lay_out_language(self) -> None:
        """Let one choice of a language count for all words."""
        first, *others = (one.language for one in self.spoken)
        first.show()
        self.body.addWidget(first)
        for one in others:
            first.box.currentIndexChanged.connect(one.box.setCurrentIndex)
