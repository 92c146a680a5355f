# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What every dialog that asks has in common: how it is answered, left, kept and asked again."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal

from counsellor.domain.errors import CounsellorError
from counsellor.ui.dialogs.form_contents import when_changed
from counsellor.ui.dialogs.form_keeping import FormKeeping
from counsellor.ui.dialogs.question_frame import QuestionFrame, label_row
from counsellor.ui.widgets.banner import Offer, Tone
from counsellor.ui.widgets.enter_presses import ENTER
from counsellor.ui.widgets.holds_focus import lead_to
from counsellor.ui.widgets.limited_text import LineBox, limited_fields
from counsellor.wording.errors import say_error

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from counsellor.ui.context import PageContext

__all__ = ["Question", "label_row"]


class Question(QuestionFrame):
    """Asks with ``ask()``; Enter confirms, Esc leaves, and an incomplete answer is told why.

    Ctrl+Enter confirms from every field. A form that is filled asks before it is left.

    Attributes:
        keeping: keeps what stands in the fields, once it has a name.
    """

    answered = Signal(object)
    """The answer, once, after it was found complete."""
    is_final: ClassVar[bool] = False
    """Whether nothing can undo the answer: then no key but Space on the button gives it."""
    comes_back: ClassVar[bool] = True
    """Whether it is asked again, with what was typed, where the answer could not be written."""
    unkept: ClassVar[str] = ""
    """Why what stands in it does not outlive the lock; without a reason it has to."""
    _handed_over: ClassVar[Question | None] = None

    def __init__(self, context: PageContext, parent: QWidget, *, width: int = 560) -> None:
        super().__init__(context, parent, width=width)
        self._is_kept = False
        self.keeping = FormKeeping(self._inner, context.worker, self)
        self.keeping.restored.connect(self._say_restored)
        self._is_put_aside = False
        self.confirm.clicked.connect(self.accept)
        self.leave.clicked.connect(self.reject)

    def ask(self) -> None:
        """Show the question; the answer comes by ``answered``.

        What nobody can see is not asked: the window was covered, or the person is elsewhere.
        """
        if self._asker.isVisible():
            self.keeping.begin()
            when_changed(self._inner, self._on_changed)
            self.open()
        else:
            self.deleteLater()

    @staticmethod
    def handed_over() -> Question | None:
        """Return the question with typed text whose answer is being handed over at this moment."""
        return Question._handed_over

    def answer(self) -> object:
        """Return what was chosen.

        Raises:
            CounsellorError: it is not complete; the dialog says so and stays.
        """
        raise NotImplementedError

    def missing(self) -> str:
        """Say what is still to be filled in, or nothing."""
        return ""

    def to_mend(self) -> QWidget | None:
        """Return the field that is empty or wrong, where the hand goes next; None: any."""
        return None

    def accept(self) -> None:
        if self.limits.refuses():
            return
        missing = self.missing()
        if missing:
            self._tell(missing, Tone.WARNING)
            self._lead_to_mend()
            return
        try:
            value = self.answer()
        except CounsellorError as error:
            self._tell(say_error(error, self._context.speaker).whole, Tone.WARNING)
            self._lead_to_mend()
            return
        keeps = self.comes_back and bool(limited_fields(self._inner))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, not keeps)
        self.keeping.save_now()
        super().accept()
        self._hand_over(value, keeps=keeps)

    def _lead_to_mend(self) -> None:
        field = self.to_mend()
        lead_to(field)
        if field is not None:
            self._scroll.ensureWidgetVisible(field)

    def stay(self) -> None:
        """Stay, hidden, until ``let_go`` or ``ask_again``: what was answered is being written."""
        self._is_kept = True

    def let_go(self) -> None:
        """End: what was answered is in the vault, or nobody is there any more to be asked."""
        self.deleteLater()

    def ask_again(self, sentence: str, tone: Tone = Tone.DANGER) -> None:
        """Come back with all that was typed: it could not be written, as the sentence says."""
        self._is_kept = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not self._asker.isVisible():
            self.deleteLater()
            return
        self.open()
        fields = limited_fields(self._inner)
        fields[0].setFocus()
        if len(fields) == 1 and isinstance(fields[0], LineBox):
            # The one word that was not taken: another is typed in its place.
            fields[0].selectAll()
        self._tell(sentence, tone)

    def come_back(self, error: CounsellorError) -> None:
        """Come back with all that was typed, and say why it could not be written."""
        self.ask_again(say_error(error, self._context.speaker).whole)

    def reject(self) -> None:
        """Leave, but ask before where something was typed.

        The keys are on "stay", beside "discard": nothing that was typed goes by a slip of Enter.
        """
        if self.keeping.is_filled and not self._is_put_aside:
            discard = Offer(self.tr("Discard it"), self._discard)
            self._tell(self.tr("Discard what you typed?"), Tone.WARNING, discard)
            self.banner.dismiss.setFocus()
        else:
            super().reject()

    def done(self, result: int) -> None:
        super().done(result)
        self.keeping.let_go()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Be closed as by Esc; where the question keeps it open, it stays."""
        self.reject()
        event.setAccepted(not self.isVisible())

    def save_now(self) -> None:
        """The lock comes: keep what stands here, and close without a question."""
        self._is_put_aside = True
        self.keeping.save_now()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if ctrl and event.key() in ENTER and not self.is_final:
            self.accept()
        elif event.key() == Qt.Key.Key_Escape and self.banner.dismiss.hasFocus():
            self.banner.put_away()  # what is asked is whether to leave: Esc once more stays
        else:
            super().keyPressEvent(event)

    def _hand_over(self, value: object, *, keeps: bool) -> None:
        Question._handed_over = self if keeps else None
        try:
            self.answered.emit(value)
        finally:
            Question._handed_over = None
        if keeps and not self._is_kept:
            self.deleteLater()

    def _on_changed(self) -> None:
        """What was wrong, or was to be discarded, is being changed: it is said no longer."""
        if self.banner.tone is Tone.WARNING:
            self.banner.hide()

    def _discard(self) -> None:
        self.keeping.forget()
        super().reject()

    def _say_restored(self, whole: bool) -> None:
        said = self.tr("This is what you were writing before.")
        if not whole:
            said = self.tr("Not all that you had chosen before is still there: look it over.")
        self._tell(said, Tone.INFO if whole else Tone.WARNING)
