# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Something long is going on: a bar, a word on how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.give_focus import give_focus
from counsellor.ui.widgets.holds_focus import holds_focus
from counsellor.ui.widgets.text_label import TextLabel


class BusyRow(Retranslating, QWidget):
    """Hidden while nothing goes on."""

    cancelled = Signal()
    """The person wants it to stop."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self._text = TextLabel()
        self._text.setWordWrap(True)
        set_look(self._text, "small")
        self.cancel = QPushButton()
        said = QVBoxLayout()
        said.setSpacing(SPACE // 2)
        said.addWidget(self._text)
        said.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * SPACE)
        row.addLayout(said, 1)
        row.addWidget(self.cancel)
        self.cancel.clicked.connect(self._on_cancel)
        self.retranslate()
        self.hide()

    def show_busy(self, text: str, done: int = 0, all_: int = 0) -> None:
        """Show how far it is; without a known end the bar only moves."""
        self._text.setText(text)
        self.bar.setRange(0, all_)
        self.bar.setValue(done)
        self.bar.setAccessibleName(text)
        if self.isHidden():
            self.cancel.setEnabled(True)
            self.show()

    def finish(self, begun_by: QWidget) -> None:
        """Hide; the keys, if they are here, go to what began it and not to whatever is next."""
        if holds_focus(self):
            give_focus(begun_by)
        self.hide()

    def retranslate(self) -> None:
        self.cancel.setText(self.tr("Cancel"))

    def _on_cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.cancelled.emit()
