# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is done about a client now and then: one button with a menu in the head of the page."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QPushButton

from counsellor.ui.look.retranslating import Retranslating


class ClientMenu(Retranslating, QPushButton):
    """Holds the acts; what they lead to, the head of the page knows."""

    def __init__(self) -> None:
        super().__init__()
        menu = QMenu(self)
        self.rename, self.identity, self.stage, self.consent, self.form, self.withdraw = (
            menu.addAction("") for _ in range(6)
        )
        menu.insertSeparator(self.withdraw)
        self.setMenu(menu)
        self.retranslate()

    def retranslate(self) -> None:
        self.setText(self.tr("More"))
        self.setAccessibleName(self.tr("More about this client"))
        self.rename.setText(self.tr("Rename…"))
        self.identity.setText(self.tr("Identity… (logged)"))
        self.stage.setText(self.tr("Change the stage…"))
        self.consent.setText(self.tr("Record the written consent…"))
        self.form.setText(self.tr("Print the consent form…"))
        self.withdraw.setText(self.tr("Withdraw consent…"))
