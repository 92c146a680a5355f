# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Invitations that nobody has used yet: new words for them, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.moments import say_moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.services.open_invitations import OpenInvitation
    from counsellor.ui.context import PageContext


class InvitationsPanel(Retranslating, QWidget):
    """One row an invitation; hidden while there is none."""

    renewed = Signal(str)
    """Id of the member who is to get another file and other words."""
    withdrawn = Signal(str)
    """Id of the member whose invitation is to count no more."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._title = TextLabel()
        set_look(self._title, "heading")
        self.rows: list[InvitationRow] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(SPACE)
        self._box.addWidget(self._title)
        self.show_invitations(())

    def show_invitations(self, invitations: Sequence[OpenInvitation]) -> None:
        """Show these; what is shown already stays as it is."""
        if [row.invitation for row in self.rows] != list(invitations):
            for row in self.rows:
                self._box.removeWidget(row)
                row.deleteLater()
            self.rows = [InvitationRow(self._context, one) for one in invitations]
            for row in self.rows:
                row.renew.clicked.connect(lambda *_, to=row: self.renewed.emit(to.staff))
                row.withdraw.clicked.connect(lambda *_, to=row: self.withdrawn.emit(to.staff))
                self._box.addWidget(row)
        self.setVisible(bool(self.rows))
        self.retranslate()

    def name_of(self, staff: str) -> str:
        """The name on the row of a member."""
        return next((row.invitation.name for row in self.rows if row.staff == staff), "")

    def retranslate(self) -> None:
        self._title.setText(self.tr("Open invitations"))


class InvitationRow(Retranslating, QFrame):
    """Who is invited, since when, and whether the words were told."""

    def __init__(
        self, context: PageContext, invitation: OpenInvitation, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.invitation = invitation
        self.staff = invitation.staff
        set_look(self, "card")
        self._name = TextLabel(invitation.name)
        self._state = TextLabel()
        set_look(self._state, "soft")
        for label in (self._name, self._state):
            label.setWordWrap(True)
        self.renew, self.withdraw = QPushButton(), QPushButton()
        buttons = BreakingRow()
        buttons.add(self.renew)
        buttons.add(self.withdraw)
        box = QVBoxLayout(self)
        box.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        box.setSpacing(SPACE)
        box.addWidget(self._name)
        box.addWidget(self._state)
        box.addWidget(buttons)
        self.retranslate()

    def retranslate(self) -> None:
        speaker, now = self._context.speaker, self._context.clock.now()
        since = say_moment(self.invitation.issued_at, now, speaker)
        said = (
            self.tr("Invited: {moment}. The words are told.")
            if self.invitation.told
            else self.tr("Invited: {moment}. Nothing shows yet that the words were told.")
        )
        self._state.setText(said.format(moment=since))
        name = self.invitation.name
        self.renew.setText(self.tr("New file and words…"))
        self.withdraw.setText(self.tr("Withdraw…"))
        for button in (self.renew, self.withdraw):
            button.setAccessibleName(f"{button.text()} {name}")
