# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What all pages have in common: they read what they show, and say what went wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from counsellor.domain.errors import VaultLocked
from counsellor.domain.open_form import OpenForm
from counsellor.domain.touch import Area
from counsellor.services.keep_form import forget_form
from counsellor.services.undo_act import as_if_done, do_undoably
from counsellor.ui.dialogs.question import Question
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE
from counsellor.ui.pages.acts_under_way import ActsUnderWay
from counsellor.ui.pages.place import Place, go_back, place_on
from counsellor.ui.vault_thread.newest import Newest
from counsellor.ui.vault_thread.reads import Reads
from counsellor.ui.widgets.banner import Offer, Tone
from counsellor.ui.widgets.floating_banner import FloatingBanner
from counsellor.wording.errors import say_error

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QHideEvent, QShowEvent

    from counsellor.domain.errors import CounsellorError
    from counsellor.domain.undoable import UndoableKind
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext

T = TypeVar("T")

_ACTS: Final = Reads.of(Area.ACT)


class Page(Retranslating, QWidget):
    """Reads what it shows when that has changed: at once while it is in view, else when it comes.

    It also reads anew on another day, because words such as "today" depend on it.
    """

    READS: ClassVar[Reads]
    """What is shown of the vault, whoever is in view."""
    READ_WHEN_SHOWN: ClassVar[bool] = False
    """Whether coming into view is itself a reason to read: whoever comes back goes on writing."""

    open_client = Signal(str)
    """Id of the client whose page is wanted."""
    print_wanted = Signal(object)
    """The ``Document`` that is to be printed."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._worker = context.worker
        self.banner = FloatingBanner(context.theme, self)
        self._shown_answer: Newest[OpenVault] = Newest(context.worker)
        self._inquiry: Newest[OpenVault] = Newest(context.worker)
        self._under_way = ActsUnderWay()
        self._worker.crashed.connect(self._under_way.forget)
        self._read_on: date | None = None
        self._answered: OpenForm | None = None
        self._anew = False
        self._came_from: Place | None = None

    def reads(self) -> Reads:
        """What is shown of the vault now, and of whom; what can be undone is shown as done."""
        return self.READS | _ACTS

    def refresh(self) -> None:
        """Read again what is shown, by ``read``."""
        raise NotImplementedError

    def outdate(self) -> None:
        """Something of what is shown has changed."""
        self._read_on = None
        if self.isVisible():
            self.refresh()

    def read(
        self,
        job: Callable[[OpenVault], T],
        then: Callable[[T], None],
        failed: Callable[[CounsellorError], None] | None = None,
        *,
        urgent: bool = False,
        writes: bool = False,
    ) -> None:
        """Read what is to be shown, in place of what was asked for before.

        What can still be undone is read as if it were done; a job that begins what is not there
        yet says that it ``writes``.
        """
        self._read_on = self._context.today()
        wanted = job if writes else as_if_done(job)
        self._anew = False

        def not_read(error: CounsellorError) -> None:
            self._read_on = None
            (failed or self.say_failure)(error)

        def shown(answer: T) -> None:
            then(answer)
            self._come_back()

        self._shown_answer.ask(wanted, shown, not_read, urgent=urgent)

    def read_anew(self, job: Callable[[OpenVault], T], then: Callable[[T], None]) -> None:
        """Read again what is shown, unless something else was asked for already."""
        if not self.awaits_other:
            self.read(job, then, urgent=True)
            self._anew = True

    @property
    def awaits_other(self) -> bool:
        """Whether something else than what is shown was asked for, and is not answered yet."""
        return self._shown_answer.waits and not self._anew

    def inquire(self, job: Callable[[OpenVault], T], then: Callable[[T], None]) -> None:
        """Ask what has to be known before a question to the person; dropped when they go on."""
        self._inquiry.ask(job, then, self.say_failure)

    def handles(self) -> Mapping[str, Callable[[], None]]:
        """The actions that this page answers while it is in view, by their ids, and how."""
        return {}

    def subject(self) -> tuple[str, ...]:
        """Name what is shown by its ids, so that it can be shown again; nothing if always so."""
        return ()

    def show_subject(self, subject: tuple[str, ...]) -> None:
        """Show again what was shown, by its ids."""

    def place(self) -> Place:
        """Where the person is on this page: ids and numbers, which outlive the page."""
        return self._came_from or place_on(self, self.subject())

    def return_to(self, place: Place) -> None:
        """Show what was shown, and put cursor and focus where they were once it can be seen."""
        self._came_from = place
        if place.subject:
            self.show_subject(place.subject)

    def forget(self) -> None:
        """Forget what is shown: the window is covered."""
        self._read_on = None
        self._shown_answer.drop()
        self._inquiry.drop()
        self._under_way.forget()
        self.banner.clear()

    def say_failure(self, error: CounsellorError, offer: Offer | None = None) -> None:
        """Say an expected failure in words, with what to do, until something works.

        That the vault is locked can be seen; behind the cover and after it, it is no news.
        """
        if isinstance(error, VaultLocked):
            return
        sentence = say_error(error, self._context.speaker)
        self.banner.say(sentence.whole, Tone.DANGER, offer)

    def write(
        self,
        job: Callable[[OpenVault], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[CounsellorError], None] | None = None,
    ) -> None:
        """Have a service write something; what shows it reads again before ``then``.

        A form whose answer it is stays until that is written, and comes back if it cannot be. The
        same again, while it is being written, is a second click and does nothing.
        """
        if not self._under_way.begins(job):
            return
        form = self._answered
        asked = Question.handed_over() if failed is None else None
        if asked is not None:
            asked.stay()

        def not_written(error: CounsellorError) -> None:
            self._under_way.ends(job)
            (failed or self.say_failure)(error)
            if asked is not None and isValid(asked):
                self._bring_back(asked, error)

        def written(result: T) -> None:
            self._under_way.ends(job)
            self.banner.hide()
            if asked is not None and isValid(asked):
                asked.let_go()
            if then is not None:
                then(result)

        wanted = job if form is None else partial(_write_answer, job, form)
        self._worker.submit_urgent(wanted, written, failed=not_written)

    def _bring_back(self, asked: Question, error: CounsellorError) -> None:
        if isinstance(error, VaultLocked):
            asked.let_go()
        else:
            asked.ask_again(say_error(error, self._context.speaker).whole)

    def ask(
        self, question: Question, then: Callable[[Any], None], form: str = "", client: str = ""
    ) -> None:
        """Ask the person; what is typed is kept until what was answered is written.

        Args:
            question: asks.
            then: is told the answer, and writes it.
            form: the name under which the form is kept and opened again; or it is not kept.
            client: whom it is about, or nobody.
        """

        def answered(answer: object) -> None:
            self._answered = OpenForm(form, client, {}) if form else None
            then(answer)
            self._answered = None

        question.keeping.keep_as(form, client)
        question.answered.connect(answered)
        question.ask()

    def reopen(self, form: str) -> None:
        """Open a form again that was not answered, or whose answer could not be written."""

    def write_undoably(
        self,
        kind: UndoableKind,
        client: str,
        subject: str,
        job: Callable[[OpenVault], object],
        **said: int,
    ) -> None:
        """Have a service do what can be undone for a minute; the window offers that.

        Args:
            kind: what is done.
            client: about whom.
            subject: the record that it is done to.
            job: does it.
            said: what a sentence about it needs.
        """
        self.write(lambda vault: do_undoably(vault, kind, client, subject, job, said))

    def _come_back(self) -> None:
        place = self._came_from
        if place is None or not self.isVisible():
            return
        self._came_from = None
        if place.subject == self.subject():
            go_back(self, place)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.READ_WHEN_SHOWN or self._read_on != self._context.today():
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._inquiry.drop()

    def _lay_out(self, content: QWidget) -> None:
        """Let the content fill the page."""
        box = QVBoxLayout(self)
        box.setContentsMargins(3 * SPACE, SPACE, 3 * SPACE, 2 * SPACE)
        box.addWidget(content, 1)


def _write_answer(job: Callable[[OpenVault], T], form: OpenForm, vault: OpenVault) -> T:
    """Write what was answered; the form is forgotten when that is saved, and not before."""
    result = job(vault)
    forget_form(vault, form.name, form.client)
    return result
