# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is asked first: the language, and under it how one begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.pages.first_run.step import Step

if TYPE_CHECKING:
    from counsellor.ui.pages.first_run.answers import Answers
    from counsellor.ui.pages.first_run.language_step import LanguageStep
    from counsellor.ui.pages.first_run.role_step import RoleStep


class BeginningStep(Step):
    """Two questions on one page: most people answer both by going on."""

    def __init__(self, answers: Answers, language: LanguageStep, role: RoleStep) -> None:
        super().__init__(answers)
        self.language, self.role = language, role
        set_look(role.title, "heading")
        for label in (self.title, self.lead):
            label.hide()
        self.box.setSpacing(3 * SPACE)
        for part in (language, role):
            part.box.setSpacing(SPACE)
            part.ready_changed.connect(self.ready_changed)
            self.box.addWidget(part)
        self.box.addStretch(1)

    def enter(self) -> None:
        self.language.enter()

    def is_ready(self) -> bool:
        return self.language.is_ready() and self.role.is_ready()

    def leave(self) -> bool:
        return self.language.leave() and self.role.leave()

    def retranslate(self) -> None:
        """Both questions say their own texts."""
