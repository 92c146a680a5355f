# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A recovery kit made anew: seven words to copy, three of them asked back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from counsellor.reports.kit_sheet import kit_sheet
from counsellor.services.create_vault import ASKED_BACK, propose_recovery_words
from counsellor.services.spell_words import in_language
from counsellor.ui.dialogs.once_dialog import OnceDialog
from counsellor.ui.widgets.notice import Notice, Tone
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.ui.widgets.words_grid import WordsGrid
from counsellor.ui.widgets.words_language import WordsLanguage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from counsellor.ui.context import PageContext


class KitDialog(OnceDialog):
    """Answers with the words; until then the old kit holds."""

    print_wanted = Signal(object)
    """The ``Document`` of the words, for paper alone."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        words = propose_recovery_words()
        super().__init__(context, parent, words, ASKED_BACK, width=620)
        self.words = words
        self._lead = TextLabel()
        self._lead.setWordWrap(True)
        self._old = Notice(context.theme)
        self.language = WordsLanguage()
        self.grid = WordsGrid(self.spelled)
        for part in (self._lead, self.grid, self.language, self._old):
            self.shown_box.addWidget(part)
        self.print = QPushButton()
        self.print.setAutoDefault(False)
        context.theme.icons.put(self.print, "printer")
        self.shown_box.insertWidget(3, self.print, 0, Qt.AlignmentFlag.AlignLeft)
        self.print.clicked.connect(self._on_print)
        self.language.changed.connect(lambda: self.grid.show_words(self.spelled))
        self.retranslate()

    @property
    def spelled(self) -> list[str]:
        """The words, in the language that is chosen for them."""
        return in_language(self.words, self.language.value()).split()

    def held(self) -> str:
        return self.tr("Write the words down, or choose “Later”: until then the old kit counts.")

    def retranslate(self) -> None:
        super().retranslate()
        self.print.setText(self.tr("Print…"))
        self.title.setText(self.tr("A new recovery kit"))
        self._lead.setText(self.tr("Copy these seven words by hand, with their numbers."))
        self._old.say(
            self.tr(
                "When you are done the old words no longer open this computer's records. Backups"
                " made before still open with them: then destroy the old paper."
            ),
            Tone.INFO,
        )

    def _on_print(self) -> None:
        self.print_wanted.emit(
            kit_sheet(self.spelled, self.language.value(), self._context.speaker)
        )
