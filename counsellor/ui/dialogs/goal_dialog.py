# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A goal in the client's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from counsellor.ui.dialogs.question import Question, label_row

if TYPE_CHECKING:
    from counsellor.ui.context import PageContext

_LINES = 4


class GoalDialog(Question):
    """Answers with the words; without any it stays."""

    def __init__(self, context: PageContext, present: str, parent: QWidget) -> None:
        super().__init__(context, parent, width=500)
        self.words = QPlainTextEdit(present)
        self.words.setTabChangesFocus(True)
        self.words.setMinimumHeight(self.words.fontMetrics().lineSpacing() * (_LINES + 1))
        form = self._form()
        self._label = form.add(self.words)
        self._explained = self._explain(form)
        self.words.setFocus()
        self.retranslate()

    def answer(self) -> str:
        return self.words.toPlainText().strip()

    def missing(self) -> str:
        return "" if self.answer() else self.tr("Write the goal first.")

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Goal"))
        self.confirm.setText(self.tr("Save"))
        label_row(self._label, self.words, self.tr("What the client wants"))
        self._explained.setText(
            self.tr("In the client's own words. Your own aims go into the plan.")
        )
