# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Two laptops meet: whom to go to, which words to compare, what moves, and what came of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog

from counsellor.ui.dialogs.meeting_parts import MOVING, MeetingParts, Phase
from counsellor.ui.dialogs.question import Question
from counsellor.ui.widgets.banner import Tone
from counsellor.ui.widgets.enter_presses import ENTER
from counsellor.ui.widgets.screen_reader import announce
from counsellor.wording.errors import say_error

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from counsellor.domain.errors import CounsellorError
    from counsellor.ui.context import PageContext

_WIDTH: Final = 560
_ASKS: Final = (Phase.WAITING, Phase.COMPARING, Phase.MET, Phase.FAILED)


class MeetingDialog(Question):
    """Says what the person wants; whoever opened it says what there is to show.

    No Enter and no Esc says that the words are the same: Space or a click on the button does.
    """

    unkept = "an address that counts for one try"
    comes_back = False

    called = Signal(str)
    """Go to this address."""
    compared = Signal(bool)
    """Whether the words are the same, as the person says."""
    begun_again = Signal()
    """The person wants another try."""
    stopped = Signal()
    """The person wants it no more, or the window is covered."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(context, parent, width=_WIDTH)
        self.parts = MeetingParts()
        self.body.addWidget(self.parts)
        self.body.addStretch(1)
        self.field, self.spoken = self.parts.field, self.parts.spoken
        self.leave.clicked.disconnect()
        self.leave.clicked.connect(self._on_leave)
        self.confirm.clicked.connect(self._on_confirm)
        self.confirm.installEventFilter(self)
        self.show_waiting(())
        self.retranslate()

    @property
    def phase(self) -> Phase:
        """How far it is."""
        return self.parts.phase

    # --- what is shown -----------------------------------------------------------------------

    def show_waiting(self, addresses: Sequence[str]) -> None:
        """Show where this laptop waits, and ask for the address of the other."""
        self.banner.put_away()
        self.parts.wait_at(addresses)
        self._settle()

    def show_words(self, words: str) -> None:
        """Somebody is there: show what is to be compared."""
        self.banner.put_away()
        self.spoken.show_words(words)
        self._show(Phase.COMPARING)

    def show_exchanging(self, name: str) -> None:
        """Both have said that the words are the same, and this is who is there."""
        self.parts.exchange_with(name)
        self._settle()

    def show_outcome(self, outcome: Callable[[], str]) -> None:
        """Show what came of it."""
        self.parts.show_outcome(Phase.MET, outcome)
        self._settle()

    def show_failure(self, error: CounsellorError) -> None:
        """Say why it ended; everything that was open is closed."""
        self.banner.put_away()
        said = partial(_said_of, error, self._context)
        self.parts.show_outcome(Phase.FAILED, said)
        self._settle()

    def refuse_address(self, error: CounsellorError) -> None:
        """Say what is wrong with the address that was typed; this laptop still waits."""
        self._show(Phase.WAITING)
        self._tell(say_error(error, self._context.speaker).whole, Tone.WARNING)
        self._lead_to_mend()

    # --- what the person does ----------------------------------------------------------------

    def answer(self) -> None:
        return None

    def to_mend(self) -> QWidget | None:
        return self.field

    def accept(self) -> None:
        """Do what the first button says, but for words: see ``_on_confirm``."""
        if self.limits.refuses():
            return
        if self.phase is Phase.WAITING:
            self._call()
        elif self.phase is Phase.FAILED:
            self.begun_again.emit()
        elif self.phase is Phase.MET:
            self.reject()

    def reject(self) -> None:
        """Nothing that is typed here is missed: an address counts for one try."""
        QDialog.reject(self)

    def done(self, result: int) -> None:
        super().done(result)
        self.stopped.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_enter = isinstance(event, QKeyEvent) and event.key() in ENTER
        if watched is self.confirm and is_enter and self.phase is Phase.COMPARING:
            if event.type() == QEvent.Type.KeyPress:
                self._say_what_confirms()
            return True  # some desktops press a button by Enter as well as by Space
        return super().eventFilter(watched, event)

    def takes_enter(self, button: QWidget) -> bool:
        """Tell whether Enter presses a button now: it may be the second of two, or say too much."""
        if self.phase is Phase.COMPARING:
            return button is not self.confirm
        return self.phase not in MOVING

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in ENTER
        if is_enter and self.phase is Phase.COMPARING and not self.leave.hasFocus():
            event.accept()
            self._say_what_confirms()
        elif is_enter and self.phase in MOVING:
            event.accept()  # of two that were pressed, the second takes nothing back
        else:
            super().keyPressEvent(event)

    # --- inside ------------------------------------------------------------------------------

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Two laptops meet"))
        self._say_buttons()

    def _call(self) -> None:
        if not self.field.value():
            self._tell(self.tr("Type the address that the other laptop shows."), Tone.WARNING)
            self._lead_to_mend()
            return
        self.banner.put_away()
        self._show(Phase.CALLING)
        self.called.emit(self.field.value())

    def _on_confirm(self) -> None:
        if self.phase is Phase.COMPARING:
            self._show(Phase.CONFIRMED)
            self.compared.emit(True)

    def _on_leave(self) -> None:
        if self.phase is Phase.COMPARING:
            self.compared.emit(False)
        else:
            self.reject()

    def _say_what_confirms(self) -> None:
        self._tell(self.tr("Here only Space on the button says yes."), Tone.INFO)

    def _show(self, phase: Phase) -> None:
        self.parts.show_phase(phase)
        self._settle()

    def _settle(self) -> None:
        """Say what the buttons do now, and put the keys where the hand goes next."""
        phase = self.phase
        by_enter = phase in (Phase.WAITING, Phase.MET, Phase.FAILED)
        self.confirm.setVisible(phase in _ASKS)
        self.confirm.setDefault(by_enter)
        self.confirm.setAutoDefault(by_enter)
        self.leave.setVisible(phase is not Phase.MET)
        self._say_buttons()
        first: dict[Phase, QWidget] = {
            Phase.WAITING: self.field,
            Phase.COMPARING: self.spoken.language.box,
            Phase.MET: self.confirm,
            Phase.FAILED: self.confirm,
        }
        first.get(phase, self.leave).setFocus()
        announce(self, self.parts.said_aloud())
        self._grow()

    def _say_buttons(self) -> None:
        yes = {
            Phase.WAITING: self.tr("Connect"),
            Phase.COMPARING: self.tr("The same on both"),
            Phase.MET: self.tr("Close"),
            Phase.FAILED: self.tr("Begin again"),
        }
        no = {Phase.COMPARING: self.tr("Not the same"), Phase.FAILED: self.tr("Close")}
        self.confirm.setText(yes.get(self.phase, ""))
        self.leave.setText(no.get(self.phase, self.tr("Cancel")))


def _said_of(error: CounsellorError, context: PageContext) -> str:
    return say_error(error, context.speaker).whole
