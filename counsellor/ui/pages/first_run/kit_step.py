# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The recovery kit: seven numbered words to copy by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from counsellor.reports.kit_sheet import kit_sheet
from counsellor.services.spell_words import in_language
from counsellor.ui.look.theme import SPACE
from counsellor.ui.pages.first_run.step import Step
from counsellor.ui.widgets.notice import Notice, Tone
from counsellor.ui.widgets.words_grid import WordsGrid
from counsellor.ui.widgets.words_language import WordsLanguage

if TYPE_CHECKING:
    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme
    from counsellor.ui.pages.first_run.answers import Answers


class KitStep(Step):
    """Shows the words and never writes them anywhere."""

    print_wanted = Signal(object)
    """The ``Document`` of the words, for paper alone."""

    def __init__(self, answers: Answers, theme: Theme, languages: Languages) -> None:
        super().__init__(answers)
        self._languages = languages
        self.language = WordsLanguage()
        self.grid = WordsGrid(self.words)
        self._keep = Notice(theme)
        self.box.setSpacing(SPACE)
        self.box.addWidget(self.grid)
        self.print = QPushButton()
        theme.icons.put(self.print, "printer")
        self.box.addWidget(self.language)
        self.box.addWidget(self.print, 0, Qt.AlignmentFlag.AlignLeft)
        self.box.addWidget(self._keep)
        self.box.addStretch(1)
        self.print.clicked.connect(self._on_print)
        self.language.changed.connect(self._on_language)
        self.retranslate()

    @property
    def words(self) -> list[str]:
        """The words, in the language that is chosen for them."""
        return in_language(self.answers.recovery_words, self.language.value()).split()

    def enter(self) -> None:
        self.grid.show_words(self.words)

    def put_away(self) -> None:
        self.grid.show_words(())

    def _on_language(self) -> None:
        if self.isVisible():
            self.grid.show_words(self.words)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Recovery kit"))
        self.print.setText(self.tr("Print…"))
        self.lead.setText(
            self.tr(
                "Copy these seven words onto paper by hand, with their numbers."
                " They open your records when the passphrase is forgotten."
            )
        )
        self._keep.say(
            self.tr(
                "Take no photo and save no file: whoever has these words can read everything."
                " Keep the paper where nobody looks, apart from the laptop."
            ),
            Tone.WARNING,
        )

    def _on_print(self) -> None:
        self.print_wanted.emit(
            kit_sheet(self.words, self.language.value(), self._languages.speaker)
        )

    def next_text(self) -> str:
        return self.tr("I have copied them")
