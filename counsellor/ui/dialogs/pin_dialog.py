# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A PIN that opens the lock for an hour while a session runs, typed twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from counsellor.services.session_lock import PIN_DIGITS, is_pin
from counsellor.ui.dialogs.question import Question, label_row
from counsellor.ui.widgets.notice import Notice, Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from counsellor.ui.context import PageContext


class PinDialog(Question):
    """Answers with the PIN, and says what it is worth."""

    unkept = "a PIN is kept nowhere"

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(context, parent, width=480)
        self._worth = Notice(context.theme)
        self.body.addWidget(self._worth)
        form = self._form()
        self.pin, self.again = QLineEdit(), QLineEdit()
        for field in (self.pin, self.again):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.setMaxLength(PIN_DIGITS[-1])
            field.setInputMethodHints(
                Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData
            )
        self._labels = [form.add(self.pin), form.add(self.again)]
        self.body.addStretch(1)
        self.pin.setFocus()
        self.retranslate()

    def answer(self) -> str:
        return self.pin.text()

    def missing(self) -> str:
        if not is_pin(self.pin.text()):
            return self.tr("A PIN has 6 to 12 digits.")
        if self.pin.text() != self.again.text():
            return self.tr("The two PINs are not the same. Type it again.")
        return ""

    def to_mend(self) -> QWidget | None:
        return self.again if is_pin(self.pin.text()) else self.pin

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("A PIN for while a session runs"))
        self.confirm.setText(self.tr("Use this PIN"))
        for label, field, text in zip(
            self._labels,
            (self.pin, self.again),
            (self.tr("PIN, 6 to 12 digits"), self.tr("The same PIN again")),
            strict=True,
        ):
            label_row(label, field, text)
        self._worth.say(
            self.tr(
                "A PIN is worth less than the passphrase: whoever takes the laptop while it runs"
                " and copies its memory can try all PINs within days. Do not use the PIN of your"
                " bank card or telephone."
            ),
            Tone.WARNING,
        )
