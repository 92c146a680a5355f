# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The passphrase asked once more, before something is done that only its owner may do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.ui.dialogs.question import Question
from counsellor.ui.widgets.secret_field import SecretField
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from counsellor.ui.context import PageContext


class PresentPassphraseDialog(Question):
    """Answers with what was typed; whether it is right the vault tells."""

    unkept = "a passphrase is kept nowhere"

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(context, parent, width=460)
        self._label, self.field = TextLabel(), SecretField()
        self._label.setBuddy(self.field)
        self.body.addWidget(self._label)
        self.body.addWidget(self.field)
        self.body.addStretch(1)
        self.field.setFocus()
        self.retranslate()

    def answer(self) -> str:
        return self.field.text()

    def missing(self) -> str:
        return "" if self.field.text() else self.tr("Type the passphrase first.")

    def to_mend(self) -> QWidget | None:
        return self.field

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("A new recovery kit"))
        self._label.setText(self.tr("Your passphrase"))
        self.confirm.setText(self.tr("Show the words"))
