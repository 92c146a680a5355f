# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The second in which the vault is made, and what is said if it cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProgressBar

from counsellor.ui.pages.first_run.step import Step
from counsellor.ui.widgets.notice import Notice, Tone
from counsellor.wording.errors import say_error

if TYPE_CHECKING:
    from counsellor.domain.errors import CounsellorError
    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme
    from counsellor.ui.pages.first_run.answers import Answers


class CreatingStep(Step):
    """Busy, or failed with a sentence and another try."""

    def __init__(self, answers: Answers, theme: Theme, languages: Languages) -> None:
        super().__init__(answers)
        self._languages = languages
        self._error: CounsellorError | None = None
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self.notice = Notice(theme)
        self.box.addWidget(self._busy)
        self.box.addWidget(self.notice)
        self.box.addStretch(1)
        self.retranslate()

    def show_busy(self) -> None:
        """It is being made."""
        self._error = None
        self._show()

    def show_error(self, error: CounsellorError) -> None:
        """It was not made."""
        self._error = error
        self._show()

    def is_ready(self) -> bool:
        return self._error is not None

    def next_text(self) -> str:
        return self.tr("Try again")

    def retranslate(self) -> None:
        self.title.setText(self.tr("Making your vault"))
        self.lead.setText(
            self.tr("This takes a few seconds: it is what makes guessing your passphrase slow.")
        )
        self._busy.setAccessibleName(self.tr("Making your vault"))
        self._say()

    def _show(self) -> None:
        self._busy.setVisible(self._error is None)
        self._say()
        self.ready_changed.emit()

    def _say(self) -> None:
        if self._error is None:
            self.notice.say("")
        else:
            self.notice.say(say_error(self._error, self._languages.speaker).whole, Tone.DANGER)
