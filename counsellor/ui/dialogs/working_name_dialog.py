# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Another working name for a client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from counsellor.ui.dialogs.question import Question, label_row

if TYPE_CHECKING:
    from counsellor.ui.context import PageContext


class WorkingNameDialog(Question):
    """Answers with the name, which may be empty."""

    def __init__(self, context: PageContext, present: str, parent: QWidget) -> None:
        super().__init__(context, parent, width=460)
        self.name = QLineEdit(present)
        form = self._form()
        self._label = form.add(self.name)
        self._explained = self._explain(form)
        self.name.selectAll()
        self.name.setFocus()
        self.retranslate()

    def answer(self) -> str:
        return self.name.text().strip()

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Working name"))
        self.confirm.setText(self.tr("Save"))
        label_row(self._label, self.name, self.tr("Working name"))
        self._explained.setText(
            self.tr(
                "A word that helps you remember and tells a stranger nothing. It never leaves "
                "this laptop."
            )
        )
