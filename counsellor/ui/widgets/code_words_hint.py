# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The line under words that are a code, so that nobody takes them for a text left untranslated."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import set_look
from counsellor.ui.widgets.text_label import TextLabel


class CodeWordsHint(Retranslating, TextLabel):
    """Says that the words stay English: both sides, and every list of them, must have the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        set_look(self, "small")
        self.setWordWrap(True)
        self.retranslate()

    def retranslate(self) -> None:
        self.setText(self.tr("These words are a code: they stay English in every language."))
