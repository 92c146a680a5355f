# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Three words of the kit are asked back, so that the copy is known to be there."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout, QLineEdit

from counsellor.domain.errors import RecoveryWordsDiffer
from counsellor.services.create_vault import ASKED_BACK, KIT_WORDS, check_words_back
from counsellor.ui.look.theme import SPACE
from counsellor.ui.pages.first_run.step import Step
from counsellor.ui.widgets.notice import Notice, Tone
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.errors import say_error

if TYPE_CHECKING:
    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme
    from counsellor.ui.pages.first_run.answers import Answers


class WordsBackStep(Step):
    """Asks for words by their numbers; other numbers at every visit."""

    def __init__(self, answers: Answers, theme: Theme, languages: Languages) -> None:
        super().__init__(answers)
        self._languages = languages
        self._error: RecoveryWordsDiffer | None = None
        self.asked: list[int] = []
        self.fields = [QLineEdit() for _ in range(ASKED_BACK)]
        self._labels = [TextLabel() for _ in self.fields]
        self.notice = Notice(theme)
        form = QFormLayout()
        form.setVerticalSpacing(2 * SPACE)
        form.setHorizontalSpacing(2 * SPACE)
        for label, field in zip(self._labels, self.fields, strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
            field.textChanged.connect(lambda *_: self._on_typed())
        self.box.addLayout(form)
        self.box.addWidget(self.notice)
        self.box.addStretch(1)
        self._ask()
        self.retranslate()

    def enter(self) -> None:
        self._ask()
        self.retranslate()
        self.fields[0].setFocus()

    def is_ready(self) -> bool:
        return all(field.text().strip() for field in self.fields)

    def leave(self) -> bool:
        typed = {place: field.text() for place, field in zip(self.asked, self.fields, strict=True)}
        try:
            check_words_back(self.answers.recovery_words, typed)
        except RecoveryWordsDiffer as error:
            self._error = error
            self.retranslate()
            return False
        return True

    def retranslate(self) -> None:
        self.title.setText(self.tr("Three words from your paper"))
        self.lead.setText(self.tr("Type them from what you wrote down. Go back to see them again."))
        for label, place in zip(self._labels, self.asked, strict=True):
            label.setText(self.tr("Word {number}").format(number=place + 1))
        if self._error is None:
            self.notice.say("")
        else:
            self.notice.say(say_error(self._error, self._languages.speaker).whole, Tone.DANGER)

    def _ask(self) -> None:
        places = secrets.SystemRandom().sample(range(KIT_WORDS), ASKED_BACK)
        self.asked = sorted(places)
        self._error = None
        for field in self.fields:
            field.clear()

    def _on_typed(self) -> None:
        if self._error is not None:
            self._error = None
            self.notice.say("")
        self.ready_changed.emit()
