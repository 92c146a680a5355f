# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Stands in the place of everything while the vault cannot be opened: what is wrong, what now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from counsellor.services.accept_loss import can_be_accepted
from counsellor.ui.dialogs.accept_loss_dialog import AcceptLossDialog
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.column import Column
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.errors import say_error

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from counsellor.domain.errors import CounsellorError
    from counsellor.ui.context import PageContext

_WIDTH = 560
_PICTURE = 40


class AlarmPage(Retranslating, Column):
    """Calm: the vault was left untouched. Nobody goes on with one in doubt but by a decision."""

    try_again = Signal()
    """The person has done something about it."""
    accepted = Signal()
    """The person goes on with what is there, and knows what is lost by that."""
    restore_wanted = Signal()
    """The vault is to be made of a backup."""
    leave = Signal()
    """The person ends the program."""

    def __init__(self, context: PageContext, *, may_accept: bool) -> None:
        theme = context.theme
        super().__init__(theme, _WIDTH)
        self._context = context
        self._may_accept = may_accept
        self._colours = theme
        self._error: CounsellorError | None = None
        self._picture = TextLabel()
        self._title, self.sentence, self.next_step = TextLabel(), TextLabel(), TextLabel()
        self.again, self.go_on, self.quit = QPushButton(), QPushButton(), QPushButton()
        self.restore = QPushButton()
        self._build()
        theme.changed.connect(self._draw)
        self._draw()
        self.retranslate()

    def show_error(self, error: CounsellorError) -> None:
        """Say what is wrong with the vault."""
        self._error = error
        self.go_on.setVisible(self._may_accept and can_be_accepted(error))
        self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.again.setFocus()

    def retranslate(self) -> None:
        self._title.setText(self.tr("The vault was not opened"))
        self.again.setText(self.tr("Try again"))
        self.go_on.setText(self.tr("Go on with what is there…"))
        self.restore.setText(self.tr("Restore from a backup…"))
        self.quit.setText(self.tr("Quit"))
        if self._error is not None:
            said = say_error(self._error, self._context.speaker)
            self.sentence.setText(said.text)
            self.next_step.setText(said.next_step)

    def _build(self) -> None:
        set_look(self._title, "title")
        set_look(self.again, "primary")
        for label in (self._title, self.sentence, self.next_step):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = BreakingRow()
        for button in (self.again, self.restore, self.go_on, self.quit):
            buttons.add(button)
        card = QFrame()
        set_look(card, "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 4 * SPACE)
        inner.setSpacing(2 * SPACE)
        for part in (self._picture, self._title, self.sentence, self.next_step):
            inner.addWidget(part)
        inner.addWidget(buttons)
        self.box.addStretch(2)
        self.box.addWidget(card)
        self.box.addStretch(3)
        self.again.clicked.connect(self.try_again)
        self.restore.clicked.connect(self.restore_wanted)
        self.go_on.clicked.connect(self._ask)
        self.quit.clicked.connect(self.leave)

    def _ask(self) -> None:
        question = AcceptLossDialog(self._context, self.sentence.text(), self)
        question.answered.connect(self.accepted)
        question.ask()

    def _draw(self) -> None:
        side = self._colours.px(_PICTURE)
        self._picture.setPixmap(self._colours.icons.pixmap("triangle-alert", side, "warning"))
