# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A new passphrase in the place of the old one, which is asked first."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from counsellor.ui.dialogs.held_dialog import HeldDialog
from counsellor.ui.dialogs.question import Question
from counsellor.ui.widgets.new_passphrase import NewPassphrase
from counsellor.ui.widgets.notice import Notice, Tone
from counsellor.ui.widgets.secret_field import SecretField
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from counsellor.ui.context import PageContext


@dataclass(frozen=True, slots=True)
class PassphraseChange:
    """The old passphrase and the new one."""

    old: str = field(repr=False)
    new: str = field(repr=False)


class PassphraseDialog(Question):
    """Answers with a ``PassphraseChange``; a weak one, or one typed once, is not taken."""

    unkept = "a passphrase is kept nowhere"

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(context, parent, width=560)
        self._old_label, self.old = TextLabel(), SecretField()
        self._old_label.setBuddy(self.old)
        self.new = NewPassphrase(context.theme)
        self._backups = Notice(context.theme)
        for part in (self._old_label, self.old, self.new, self._backups):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.old.setFocus()
        self.retranslate()

    def answer(self) -> PassphraseChange:
        return PassphraseChange(self.old.text(), self.new.passphrase())

    def missing(self) -> str:
        if not self.old.text():
            return self.tr("Type the passphrase that you have now.")
        if self.new.passphrase():
            return ""
        return self.tr("Choose a passphrase that is hard to guess, and type your own one twice.")

    def to_mend(self) -> QWidget | None:
        return self.new.to_mend() if self.old.text() else self.old

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Change the passphrase"))
        self._old_label.setText(self.tr("The passphrase that you have now"))
        self.confirm.setText(self.tr("Change"))
        self._backups.say(
            self.tr(
                "Backups that were made before still open with the old passphrase."
                " The recovery kit stays as it is."
            ),
            Tone.INFO,
        )


class DuePassphraseDialog(HeldDialog):
    """Asked at once after the recovery kit was used; answers with the new passphrase."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(context, parent, width=560)
        self._lead = TextLabel()
        self._lead.setWordWrap(True)
        self.new = NewPassphrase(context.theme)
        self.body.addWidget(self._lead)
        self.body.addWidget(self.new)
        self.body.addStretch(1)
        self.new.proposal.use.setFocus()
        self.retranslate()

    def answer(self) -> str:
        return self.new.passphrase()

    def missing(self) -> str:
        if self.new.passphrase():
            return ""
        return self.tr("Choose a passphrase that is hard to guess, and type your own one twice.")

    def to_mend(self) -> QWidget | None:
        return self.new.to_mend()

    def held(self) -> str:
        return self.tr("Choose a new passphrase, or “Later”: it is asked at the next unlocking.")

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Choose a new passphrase"))
        self._lead.setText(
            self.tr(
                "You opened your records with the recovery kit. The new passphrase takes the"
                " place of the forgotten one; a new kit comes after it."
            )
        )
        self.confirm.setText(self.tr("Set the passphrase"))
