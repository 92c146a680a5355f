# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A device that waits to be confirmed: whose it is, its words, and whether they are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.spoken_words import SpokenWords
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from counsellor.services.confirm_device import DeviceToConfirm


class ConfirmCard(Retranslating, QFrame):
    """Confirms only on a click: the words are compared by people."""

    confirmed = Signal(str)
    """The words are the same; id of the device."""
    differs = Signal(object)
    """The words differ; the device."""

    def __init__(self, device: DeviceToConfirm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.device = device
        set_look(self, "card")
        self._lead = TextLabel()
        self._lead.setWordWrap(True)
        self.spoken = SpokenWords()
        self.words, self.language = self.spoken.words, self.spoken.language
        self.spoken.show_words(device.words)
        self.confirm = QPushButton()
        set_look(self.confirm, "primary")
        self.differ = QPushButton()
        box = QVBoxLayout(self)
        box.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        box.setSpacing(SPACE)
        box.addWidget(self._lead)
        box.addWidget(self.spoken)
        box.addWidget(BreakingRow.of(self.confirm, self.differ))
        self.setTabOrder(self.differ, self.language.box)
        self.differ.clicked.connect(lambda: self.differs.emit(device))
        self.confirm.clicked.connect(lambda: self.confirmed.emit(device.device))
        self.retranslate()

    def retranslate(self) -> None:
        lead = self.tr(
            "Call {name} and have the words on the laptop's Exchange page read to you."
            " They must be:"
        )
        self._lead.setText(lead.format(name=self.device.staff_name))
        self.confirm.setText(self.tr("They match: confirm"))
        self.differ.setText(self.tr("They differ…"))
        for button in (self.confirm, self.differ):
            button.setAccessibleName(f"{button.text()} ({self.device.staff_name})")
