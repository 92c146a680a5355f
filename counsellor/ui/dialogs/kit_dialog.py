# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A recovery kit made anew: twelve words to copy, three of them asked back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.services.create_vault import ASKED_BACK, propose_recovery_words
from counsellor.ui.dialogs.once_dialog import OnceDialog
from counsellor.ui.widgets.code_words_hint import CodeWordsHint
from counsellor.ui.widgets.notice import Notice, Tone
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.ui.widgets.words_grid import WordsGrid

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from counsellor.ui.context import PageContext


class KitDialog(OnceDialog):
    """Answers with the words; until then the old kit holds."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        words = propose_recovery_words()
        super().__init__(context, parent, words, ASKED_BACK, width=620)
        self.words = words
        self._lead = TextLabel()
        self._lead.setWordWrap(True)
        self._old = Notice(context.theme)
        for part in (self._lead, WordsGrid(words.split()), CodeWordsHint(), self._old):
            self.shown_box.addWidget(part)
        self.retranslate()

    def held(self) -> str:
        return self.tr("Write the words down, or choose “Later”: until then the old kit counts.")

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("A new recovery kit"))
        self._lead.setText(self.tr("Copy these twelve words by hand, with their numbers."))
        self._old.say(
            self.tr(
                "When you are done the old words no longer open this computer's records. Backups"
                " made before still open with them: then destroy the old paper."
            ),
            Tone.INFO,
        )
