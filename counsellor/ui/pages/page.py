# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What all pages have in common: they read what they show, ask, write, and say what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from shiboken6 import isValid

from counsellor.domain.errors import VaultLocked
from counsellor.domain.open_form import OpenForm
from counsellor.services.keep_form import forget_form
from counsellor.services.undo_act import do_undoably
from counsellor.ui.dialogs.question import Question
from counsellor.ui.pages.acts_under_way import ActsUnderWay
from counsellor.ui.pages.reading_page import ReadingPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from counsellor.domain.errors import CounsellorError
    from counsellor.domain.undoable import UndoableKind
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext

T = TypeVar("T")


class Page(ReadingPage):
    """Asks the person, and has services write what was answered."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._under_way = ActsUnderWay()
        self._worker.crashed.connect(self._under_way.forget)
        self._answered: OpenForm | None = None

    def forget(self) -> None:
        super().forget()
        self._under_way.forget()

    def write(
        self,
        job: Callable[[OpenVault], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[CounsellorError], None] | None = None,
    ) -> None:
        """Have a service write something; what shows it reads again before ``then``.

        A form whose answer it is stays until that is written, and comes back if it cannot be; the
        page then reads again as well, so that nothing on it shows what is not so. The same again,
        while it is being written, is a second click and does nothing.
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
            if not isinstance(error, VaultLocked):
                self.outdate()  # what was pressed or chosen shows what is kept again

        def written(result: T) -> None:
            self._under_way.ends(job)
            self.banner.put_away()
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
            asked.come_back(error)

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


def _write_answer(job: Callable[[OpenVault], T], form: OpenForm, vault: OpenVault) -> T:
    """Write what was answered; the form is forgotten when that is saved, and not before."""
    result = job(vault)
    forget_form(vault, form.name, form.client)
    return result
