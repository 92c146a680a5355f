# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Who is invited: a name and a role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from counsellor.domain.coded import Role
from counsellor.domain.roster_form import NAME
from counsellor.services.invite_counsellor import Invitee
from counsellor.ui.dialogs.choices import CodeBox, LineBox
from counsellor.ui.dialogs.question import Question, label_row

if TYPE_CHECKING:
    from counsellor.ui.context import PageContext


class InviteDialog(Question):
    """Answers with an ``Invitee``; without a name it stays."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(context, parent, width=460)
        self.name = LineBox(limit=NAME)
        self.role = CodeBox(Role, context.languages)
        form = self._form()
        self._name_label = form.add(self.name)
        self._role_label = form.add(self.role)
        self._hint = form.add_hint()
        self.name.setFocus()
        self.retranslate()

    def answer(self) -> Invitee:
        return Invitee(self.name.value(), self.role.value())

    def missing(self) -> str:
        return "" if self.name.value() else self.tr("Write the name first.")

    def to_mend(self) -> QWidget | None:
        return self.name

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Invite a counsellor"))
        self.confirm.setText(self.tr("Save the invitation…"))
        label_row(self._name_label, self.name, self.tr("Name"))
        label_row(self._role_label, self.role, self.tr("Role"))
        self._hint.setText(
            self.tr("The invitation is a file. It opens with seven words that you tell by voice.")
        )
