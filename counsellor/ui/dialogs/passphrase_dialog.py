# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A new passphrase in the place of the old one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.ui.dialogs.question import Question
from counsellor.ui.widgets.new_passphrase import NewPassphrase
from counsellor.ui.widgets.notice import Notice, Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from counsellor.ui.context import PageContext


class PassphraseDialog(Question):
    """Answers with the passphrase; a weak one, or one typed once, is not taken."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(context, parent, width=560)
        self.new = NewPassphrase(context.theme)
        self._old = Notice(context.theme)
        self.body.addWidget(self.new)
        self.body.addWidget(self._old)
        self.body.addStretch(1)
        self.new.proposal.use.setFocus()
        self.retranslate()

    def answer(self) -> str:
        return self.new.passphrase()

    def missing(self) -> str:
        if self.new.passphrase():
            return ""
        return self.tr("Choose a passphrase that is hard to guess, and type your own one twice.")

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Change the passphrase"))
        self.confirm.setText(self.tr("Change"))
        self._old.say(
            self.tr(
                "Backups that were made before still open with the old passphrase."
                " The recovery kit stays as it is."
            ),
            Tone.INFO,
        )
