# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The passphrase, chosen once and typed at every unlocking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.ui.pages.first_run.step import Step
from counsellor.ui.widgets.new_passphrase import NewPassphrase
from counsellor.ui.widgets.notice import Notice, Tone

if TYPE_CHECKING:
    from counsellor.ui.look.theme import Theme
    from counsellor.ui.pages.first_run.answers import Answers


class PassphraseStep(Step):
    """Says plainly what losing it means."""

    def __init__(self, answers: Answers, theme: Theme) -> None:
        super().__init__(answers)
        self.new = NewPassphrase(theme)
        self._losing = Notice(theme)
        self.box.addWidget(self.new)
        self.box.addWidget(self._losing)
        self.box.addStretch(1)
        self.new.changed.connect(self.ready_changed)
        self.retranslate()

    def enter(self) -> None:
        self.new.proposal.use.setFocus()

    def put_away(self) -> None:
        self.new.forget()

    def is_ready(self) -> bool:
        return bool(self.new.passphrase())

    def leave(self) -> bool:
        self.answers.passphrase = self.new.passphrase()
        return True

    def retranslate(self) -> None:
        self.title.setText(self.tr("Passphrase"))
        self.lead.setText(
            self.tr("It opens your records. Tell it to nobody, and keep it apart from the laptop.")
        )
        self._losing.say(
            self.tr(
                "Nobody can tell you a forgotten passphrase: neither your office nor the makers."
                " Then only the recovery kit on the next page opens your records."
            ),
            Tone.INFO,
        )
