# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is easier about the lock while a session runs; nothing is, unless somebody chooses it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from counsellor.services.session_lock import SessionLock
from counsellor.ui.dialogs.choices import CalmBox
from counsellor.ui.dialogs.question import label_row
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.widgets.card import Card
from counsellor.ui.widgets.form import Form


class SessionLockCard(Retranslating, Card):
    """Shows the choice, and says what it is worth."""

    chosen = Signal(object)
    """The ``SessionLock`` that somebody wants from now on."""

    def __init__(self) -> None:
        super().__init__()
        self.choice = CalmBox()
        for choice in SessionLock:
            self.choice.addItem("", choice)
        form = Form()
        self._label = form.add(self.choice)
        self.box.addLayout(form)
        self._worth = self.add_text()
        self.choice.activated.connect(self._on_activated)
        self.retranslate()

    def show_choice(self, choice: SessionLock) -> None:
        """Show what is kept."""
        self.choice.setCurrentIndex(self.choice.findData(choice))
        self._say_worth()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Lock while a session runs"))
        label_row(self._label, self.choice, self.tr("While a session runs"))
        said = {
            SessionLock.STRICT: self.tr("As at any other time"),
            SessionLock.LONGER: self.tr("Lock after 30 idle minutes"),
            SessionLock.PIN: self.tr("A PIN opens it for an hour"),
        }
        for number, choice in enumerate(SessionLock):
            self.choice.setItemText(number, said[choice])
        self._say_worth()

    def _say_worth(self) -> None:
        said = {
            SessionLock.STRICT: self.tr("The safest: only the passphrase opens your records."),
            SessionLock.LONGER: self.tr(
                "Whoever takes the laptop in these 30 minutes reads your records. You can lock at"
                " once, as ever."
            ),
            SessionLock.PIN: self.tr(
                "Three wrong tries, the end of the session or an hour, and only the passphrase"
                " opens it. A PIN does not protect from somebody who copies the memory of the"
                " running laptop."
            ),
        }
        self._worth.setText(said[SessionLock(self.choice.currentData())])

    def _on_activated(self) -> None:
        self.chosen.emit(SessionLock(self.choice.currentData()))
