# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A note lies in the wrong client's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from counsellor.ui.dialogs.question import Question, label_row

if TYPE_CHECKING:
    from counsellor.ui.pages.equipment import Equipment


class MisfiledDialog(Question):
    """Answers with the reason, without which it stays."""

    def __init__(self, equipment: Equipment, parent: QWidget) -> None:
        super().__init__(equipment, parent, width=480)
        self._follows = QLabel()
        self._follows.setWordWrap(True)
        self.reason = QLineEdit()
        self.body.addWidget(self._follows)
        self._label = self._form().add(self.reason)
        self.body.addStretch(1)
        self.reason.setFocus()
        self.retranslate()

    def answer(self) -> str:
        return self.reason.text().strip()

    def missing(self) -> str:
        return "" if self.answer() else self.tr("Say why, in a few words.")

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("In the wrong file"))
        self._follows.setText(
            self.tr(
                "The text is hidden on every device and left out of exports. It is erased when "
                "your supervisor has confirmed it. This cannot be undone: copy out first what "
                "belongs into another file."
            )
        )
        label_row(self._label, self.reason, self.tr("Why"))
        self.confirm.setText(self.tr("Hide the text"))
