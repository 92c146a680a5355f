# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The language; each is named in itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QRadioButton

from counsellor.ui.look.languages import own_name
from counsellor.ui.look.theme import set_look
from counsellor.ui.pages.first_run.step import Step
from counsellor.wording.translation import languages

if TYPE_CHECKING:
    from collections.abc import Callable

    from counsellor.ui.look.languages import Languages
    from counsellor.ui.pages.first_run.answers import Answers


class LanguageStep(Step):
    """Changes the language at once; ``speak`` also keeps it for the next start."""

    def __init__(self, answers: Answers, spoken: Languages, speak: Callable[[str], None]) -> None:
        super().__init__(answers)
        self._spoken = spoken
        self._speak = speak
        self._group = QButtonGroup(self)
        self.choices: dict[str, QRadioButton] = {}
        for language in languages():
            choice = QRadioButton(own_name(language))
            set_look(choice, "choice")
            self._group.addButton(choice)
            self.box.addWidget(choice)
            self.choices[language] = choice
        self.choices[spoken.language].setChecked(True)
        for language, choice in self.choices.items():
            choice.toggled.connect(lambda on, to=language: self._on_toggled(to) if on else None)
        self.box.addStretch(1)
        self.retranslate()

    def enter(self) -> None:
        self.choices[self._spoken.language].setFocus()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Welcome"))
        self.lead.setText(self.tr("In which language do you work? You can change it at any time."))

    def _on_toggled(self, language: str) -> None:
        self._speak(language)
