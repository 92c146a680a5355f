# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Whether bundles go and come by themselves where there is a connection."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.widgets.card import Card


class ByItselfCard(Retranslating, Card):
    """Shows the choice."""

    chosen = Signal(bool)
    """So it is to be from now on."""

    def __init__(self) -> None:
        super().__init__()
        self.by_itself = QCheckBox()
        self._text = self.add_text()
        self.box.addWidget(self.by_itself)
        self.by_itself.toggled.connect(self.chosen)
        self.retranslate()

    def show_choice(self, by_itself: bool) -> None:
        """Show what is kept."""
        self.by_itself.blockSignals(True)
        self.by_itself.setChecked(by_itself)
        self.by_itself.blockSignals(False)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Exchange by itself"))
        self.by_itself.setText(self.tr("When there is a connection"))
        self._text.setText(
            self.tr(
                "Only sealed bundles go, to the servers of your office alone; also while the"
                " window is locked. On a stick nothing is written by itself."
            )
        )
