# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""To join an office with its invitation, or to create one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QRadioButton

from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.pages.first_run.answers import Role
from counsellor.ui.pages.first_run.step import Step
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from counsellor.ui.pages.first_run.answers import Answers


class RoleStep(Step):
    """Most people have an invitation; one person in an office creates it."""

    restore_wanted = Signal()
    """There was a vault already, and there is a backup of it."""

    def __init__(self, answers: Answers) -> None:
        super().__init__(answers)
        self._group = QButtonGroup(self)
        self.join, self._join_more = self._choice(Role.JOIN)
        self.office, self._office_more = self._choice(Role.OFFICE)
        (self.join if answers.role is Role.JOIN else self.office).setChecked(True)
        self.restore = QPushButton()
        set_look(self.restore, "link")
        self.box.addSpacing(SPACE)
        self.box.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignLeft)
        self.box.addStretch(1)
        self.restore.clicked.connect(self.restore_wanted)
        self.retranslate()

    def enter(self) -> None:
        (self.join if self.join.isChecked() else self.office).setFocus()

    def retranslate(self) -> None:
        self.title.setText(self.tr("How do you begin?"))
        self.lead.setText(self.tr("Everything you write stays encrypted on this computer."))
        self.join.setText(self.tr("Join with an invitation"))
        self._join_more.setText(self.tr("Your office gave you a file and told you seven words."))
        self.office.setText(self.tr("Create an office"))
        self._office_more.setText(
            self.tr("You receive what counsellors send, and invite them. Once for each office.")
        )
        self.restore.setText(self.tr("Restore from a backup…"))

    def _on_chosen(self, role: Role) -> None:
        self.answers.role = role
        self.ready_changed.emit()

    def _choice(self, role: Role) -> tuple[QRadioButton, TextLabel]:
        choice, more = QRadioButton(), TextLabel()
        set_look(choice, "choice")
        set_look(more, "soft")
        more.setWordWrap(True)
        more.setIndent(4 * SPACE)
        self._group.addButton(choice)
        self.box.addWidget(choice)
        self.box.addWidget(more)
        choice.toggled.connect(lambda on: self._on_chosen(role) if on else None)
        return choice, more
