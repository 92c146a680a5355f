# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A client takes the consent back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from counsellor.ui.dialogs.choices import DayEdit
from counsellor.ui.dialogs.question import Question, label_row

if TYPE_CHECKING:
    from datetime import date

    from counsellor.ui.context import PageContext


class WithdrawDialog(Question):
    """Answers with the day, and says before what follows."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(context, parent, width=480)
        today = context.today()
        self._follows = QLabel()
        self._follows.setWordWrap(True)
        self.on = DayEdit(today, today)
        self.body.addWidget(self._follows)
        self._label = self._form().add(self.on)
        self.body.addStretch(1)
        self.on.setFocus()
        self.retranslate()

    def answer(self) -> date:
        return self.on.value()

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Withdraw consent"))
        self._follows.setText(
            self.tr(
                "From now on nothing about this client is sent to the office, except that the "
                "consent was withdrawn. No session can be started. What is written here stays "
                "until it is erased."
            )
        )
        label_row(self._label, self.on, self.tr("Withdrawn on"))
        self.confirm.setText(self.tr("Withdraw"))
