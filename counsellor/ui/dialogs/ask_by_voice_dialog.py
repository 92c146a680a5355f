# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Four words for the office, and a field for the four that it answers by telephone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog

from counsellor.domain.shapes import text
from counsellor.domain.voice_errors import NoQuestionOpen
from counsellor.ui.dialogs.question import Question
from counsellor.ui.look.theme import set_look
from counsellor.ui.widgets.banner import Offer, Tone
from counsellor.ui.widgets.limited_text import LineBox
from counsellor.ui.widgets.spoken_words import SpokenWords
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.ui.widgets.typed_words_hint import TypedWordsHint
from counsellor.wording.errors import say_error
from counsellor.wording.voice_words import say_asked

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from counsellor.domain.errors import CounsellorError
    from counsellor.domain.voice_receipt import VoiceQuestion
    from counsellor.ui.context import PageContext

MOST_TYPED = text(200)
"""Four words have some forty letters."""


class AskByVoiceDialog(Question):
    """Answers with the words that were typed; it comes back where they prove nothing."""

    unkept = "words that answer one question; the vault knows how long that is open"

    renewed = Signal()
    """New words for the office are wanted: the question is closed."""

    def __init__(self, context: PageContext, asked: VoiceQuestion, parent: QWidget) -> None:
        super().__init__(context, parent, width=520)
        self._asked = asked
        self._lead, self._about, self._label = TextLabel(), TextLabel(), TextLabel()
        self.spoken = SpokenWords("title")
        self.spoken.show_words(asked.words)
        self.field = LineBox(limit=MOST_TYPED)
        self._lay_out()
        self.retranslate()

    def answer(self) -> str:
        return self.field.value()

    def missing(self) -> str:
        typed = self.field.value()
        return "" if typed else self.tr("Type the four words that the office reads out.")

    def to_mend(self) -> QWidget | None:
        return self.field

    def come_back(self, error: CounsellorError) -> None:
        """Say why nothing is proved; where no answer counts any more, offer new words."""
        super().come_back(error)
        if isinstance(error, NoQuestionOpen) and self.isVisible():
            said = say_error(error, self._context.speaker).whole
            self._tell(said, Tone.DANGER, Offer(self.tr("Show new words"), self._renew))
            self.banner.act.setFocus()

    def reject(self) -> None:
        """Where nothing was typed there is nothing to ask about: the words stay the same."""
        if self.field.value():
            super().reject()
        else:
            QDialog.reject(self)

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Receipt by telephone"))
        self._lead.setText(self.tr("Call the office and read these four words out:"))
        now = self._context.clock.now()
        self._about.setText(say_asked(self._asked, now, self._context.speaker))
        self._label.setText(self.tr("The four words that the office answers"))
        self.field.setAccessibleName(self._label.text())
        self.confirm.setText(self.tr("Check"))

    def _renew(self) -> None:
        self._discard()
        self.renewed.emit()

    def _lay_out(self) -> None:
        for label in (self._lead, self._about, self._label):
            label.setWordWrap(True)
        set_look(self._about, "small")
        self._label.setBuddy(self.field)
        hint = TypedWordsHint(self.field)
        for part in (self._lead, self.spoken, self._about, self._label, self.field, hint):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.field.setFocus()
