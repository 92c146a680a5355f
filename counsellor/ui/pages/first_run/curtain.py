# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is seen instead of the first run while somebody else may look: nothing of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from counsellor.services.create_vault import is_same_passphrase
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.pages.first_run.creating_step import CreatingStep
from counsellor.ui.pages.first_run.office_key_step import OfficeKeyStep
from counsellor.ui.pages.first_run.step import Step
from counsellor.ui.widgets.card import Card
from counsellor.ui.widgets.column import Column
from counsellor.ui.widgets.enter_presses import ENTER, press_focused
from counsellor.ui.widgets.notice import Notice, Tone
from counsellor.ui.widgets.secret_field import SecretField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent

    from counsellor.ui.look.theme import Theme
    from counsellor.ui.pages.first_run.wizard import FirstRun

_WIDTH = 460
_MAKES = (CreatingStep, OfficeKeyStep)
"""While these are shown the vault is being made, or is there: nothing begins again."""


class Curtain(Retranslating, QWidget):
    """Hides the first run. Once a passphrase is chosen, only that one brings it back."""

    lifted = Signal()
    """The first run is to be seen again, at the step at which it stood."""
    restart_wanted = Signal()
    """All that was answered is to be forgotten: the passphrase is not known any more."""

    def __init__(self, first_run: FirstRun, theme: Theme) -> None:
        super().__init__()
        self._first_run = first_run
        self._card = Card()
        self._text = self._card.add_text()
        self.field = SecretField()
        self.notice = Notice(theme)
        self.go_on, self.restart = QPushButton(), QPushButton()
        self._build(theme)
        self.go_on.clicked.connect(self._on_go_on)
        self.field.textEdited.connect(lambda _: self.notice.say(""))
        self.restart.clicked.connect(self.restart_wanted)
        self.retranslate()

    def draw(self) -> None:
        """Put away what is typed and shown; to be called before it is seen."""
        for step in self._first_run.findChildren(Step):
            step.put_away()
        self.notice.say("")
        self.field.clear()
        self._say()

    def retranslate(self) -> None:
        self._card.heading.setText(self.tr("Nothing is shown"))
        self.field.setAccessibleName(self.tr("Passphrase"))
        self.field.setPlaceholderText(self.tr("Passphrase"))
        self.go_on.setText(self.tr("Go on"))
        self.restart.setText(self.tr("Forgotten: begin again"))
        self._say()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        (self.field if self._asks else self.go_on).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for the curtain alone: what it brings back has a button that goes on."""
        if event.key() not in ENTER:
            super().keyPressEvent(event)
            return
        event.accept()
        if not press_focused(self, event) and not event.isAutoRepeat():
            self._on_go_on()

    @property
    def _asks(self) -> bool:
        return bool(self._chosen)

    @property
    def _chosen(self) -> str:
        return self._first_run.step.answers.passphrase

    def _say(self) -> None:
        asks = self._asks
        self._text.setText(
            self.tr("Type the passphrase that you have chosen, and you are where you were.")
            if asks
            else self.tr("You come back to where you were. What was secret is typed once more.")
        )
        self.field.setVisible(asks)
        self.restart.setVisible(asks and not isinstance(self._first_run.step, _MAKES))

    def _on_go_on(self) -> None:
        if self._asks and not is_same_passphrase(self.field.text(), self._chosen):
            if self.field.text():
                said = self.tr("This is not the passphrase that you have chosen.")
                self.notice.say(said, Tone.DANGER)
            else:
                self.notice.say(self.tr("Type the passphrase first."), Tone.WARNING)
            self.field.clear()
            self.field.setFocus()
            return
        self.field.clear()
        self.lifted.emit()

    def _build(self, theme: Theme) -> None:
        set_look(self.go_on, "primary")
        set_look(self.restart, "link")
        for part in (self.field, self.notice, self.go_on, self.restart):
            self._card.box.addWidget(part)
        column = Column(theme, _WIDTH)
        column.box.addStretch(2)
        column.box.addWidget(self._card)
        column.box.addStretch(3)
        column.fill(self, above_and_below=SPACE)
