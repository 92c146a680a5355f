# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""How long the window waits for somebody before it locks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from counsellor.services.keep_preferences import IDLE_MINUTES
from counsellor.ui.dialogs.choices import CalmBox
from counsellor.ui.dialogs.question import label_row
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.widgets.card import Card
from counsellor.ui.widgets.form import Form
from counsellor.wording.moments import say_duration

if TYPE_CHECKING:
    from counsellor.ui.context import PageContext


class IdleLockCard(Retranslating, Card):
    """Shows the choice.

    Args:
        context: of every page.
    """

    chosen = Signal(int)
    """So many minutes it is to be from now on."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.minutes = CalmBox()
        for minutes in IDLE_MINUTES:
            self.minutes.addItem("", minutes)
        form = Form()
        self._label = form.add(self.minutes)
        self.box.addLayout(form)
        self.minutes.currentIndexChanged.connect(self._on_changed)
        self.retranslate()

    def show_choice(self, minutes: int) -> None:
        """Show what is kept."""
        self.minutes.blockSignals(True)
        self.minutes.setCurrentIndex(self.minutes.findData(minutes))
        self.minutes.blockSignals(False)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Lock"))
        label_row(self._label, self.minutes, self.tr("Lock when idle for"))
        for number, minutes in enumerate(IDLE_MINUTES):
            said = say_duration(60 * minutes, self._context.speaker)
            self.minutes.setItemText(number, said)

    def _on_changed(self) -> None:
        self.chosen.emit(int(self.minutes.currentData()))
