# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Three words of the kit are asked back, so that the copy is known to be there."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from counsellor.domain.errors import CounsellorError
from counsellor.services.create_vault import ASKED_BACK, check_words_back
from counsellor.services.unlock_vault import KIT_WORDS
from counsellor.ui.pages.first_run.step import Step
from counsellor.ui.widgets.asked_back import AskedBack
from counsellor.ui.widgets.holds_focus import lead_to
from counsellor.ui.widgets.notice import Notice, Tone
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
        self._error: CounsellorError | None = None
        self.back = AskedBack(ASKED_BACK)
        self.back.changed.connect(self._on_typed)
        self.fields = self.back.fields
        self.notice = Notice(theme)
        self.box.addWidget(self.back)
        self.box.addWidget(self.notice)
        self.box.addStretch(1)
        self._ask()
        self.retranslate()

    @property
    def asked(self) -> list[int]:
        """The places that are asked, from 0."""
        return self.back.places

    def enter(self) -> None:
        self._ask()
        self.retranslate()
        self.fields[0].setFocus()

    def put_away(self) -> None:
        self._ask()
        self.retranslate()

    def is_ready(self) -> bool:
        return self.back.is_filled()

    def leave(self) -> bool:
        try:
            check_words_back(self.answers.recovery_words, self.back.typed())
        except CounsellorError as error:
            self._error = error
            self.retranslate()
            lead_to(self.back.to_mend(error))
            return False
        return True

    def retranslate(self) -> None:
        self.title.setText(self.tr("Three words from your paper"))
        self.lead.setText(self.tr("Type them from what you wrote down. Go back to see them again."))
        self.back.say(lambda place: self.tr("Word {number}").format(number=place + 1))
        if self._error is None:
            self.notice.say("")
        else:
            self.notice.say(say_error(self._error, self._languages.speaker).whole, Tone.DANGER)

    def _ask(self) -> None:
        places = secrets.SystemRandom().sample(range(KIT_WORDS), ASKED_BACK)
        self._error = None
        self.back.ask(places)

    def _on_typed(self) -> None:
        if self._error is not None:
            self._error = None
            self.notice.say("")
        self.ready_changed.emit()
