# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Who is calling the office, and which four words they read out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.ui.dialogs.ask_by_voice_dialog import MOST_TYPED
from counsellor.ui.dialogs.choices import Choice, LineBox
from counsellor.ui.dialogs.question import Question, label_row
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.ui.widgets.typed_words_hint import TypedWordsHint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from counsellor.services.answer_by_voice import Caller
    from counsellor.ui.context import PageContext


class AnswerByVoiceDialog(Question):
    """Answers with the id of whoever calls, and their words; it comes back where these are wrong.

    Args:
        context, parent: as dialogs have them.
        callers: who may call, at least one.
    """

    unkept = "words of somebody who is on the telephone"

    def __init__(self, context: PageContext, callers: Sequence[Caller], parent: QWidget) -> None:
        super().__init__(context, parent, width=520)
        self._lead = TextLabel()
        self._lead.setWordWrap(True)
        self.caller, self.field = Choice[str](), LineBox(limit=MOST_TYPED)
        for one in callers:
            self.caller.add(one.name, one.staff)
        self.body.addWidget(self._lead)
        form = self._form()
        self._caller_label, self._words_label = form.add(self.caller), form.add(self.field)
        self.body.addWidget(TypedWordsHint(self.field))
        self.body.addStretch(1)
        self.caller.setFocus()
        self.retranslate()

    def answer(self) -> tuple[str, str]:
        return self.caller.value(), self.field.value()

    def missing(self) -> str:
        typed = self.field.value()
        return "" if typed else self.tr("Type the four words that the caller reads out.")

    def to_mend(self) -> QWidget | None:
        return self.field

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Receipt by telephone"))
        self._lead.setText(
            self.tr(
                "A counsellor without a network calls, and reads out four words from the Exchange"
                " page. You answer with four."
            )
        )
        label_row(self._caller_label, self.caller, self.tr("Who is calling"))
        label_row(self._words_label, self.field, self.tr("Their four words"))
        self.confirm.setText(self.tr("Find the answer"))
