# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Stopping the timer: asked about from any page, and before a note of its session is signed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from counsellor.domain.errors import VaultLocked
from counsellor.services.keep_form import forget_form, unfinished_forms
from counsellor.ui.dialogs.question import Question
from counsellor.ui.dialogs.stop_session_dialog import StopSessionDialog
from counsellor.wording.errors import say_error

if TYPE_CHECKING:
    from counsellor.domain.errors import CounsellorError
    from counsellor.services.run_session import Ending
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.page import Page
    from counsellor.ui.pages.session.session_timer import SessionTimer

STOPPING = "session.stop"
"""Name of the form, with the session's id; as that of the action that asks it."""


class SessionStopping(QObject):
    """Asks how the session ended; until it is answered, the timer runs on."""

    discarded = Signal(str)
    """Id of the session that was started by mistake and is not recorded."""

    def __init__(self, page: Page, context: PageContext, timer: SessionTimer) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._timer = timer
        self._then: Callable[[], None] | None = None
        self._on_its_way = False
        self._asked: Question | None = None
        timer.stopped.connect(self._on_stopped)
        context.actions[STOPPING].triggered.connect(self._ask)

    def times(self, session: str | None) -> bool:
        """Tell whether this is the session that runs."""
        running = self._timer.running
        return running is not None and running.id == session

    def ask_and_then(self, then: Callable[[], None]) -> None:
        """Ask, and do this after the session was recorded."""
        if not self._on_its_way:
            self._ask()
        self._then = then

    def ask_again(self, form: str) -> None:
        """Ask once more how the session ended, or let go what was said of one that runs no more."""
        if self.times(form.partition(":")[2]):
            self._ask()
        else:
            self._page.write(partial(_forget, form=form))

    def _ask(self) -> None:
        view = self._timer.view()
        if view is None or self._on_its_way:
            return
        self._then = None
        dialog = StopSessionDialog(
            self._context,
            view.elapsed_s,
            self._page.window(),
            began=self._timer.began,
            fell_asleep=self._timer.fell_asleep,
        )
        running = self._timer.running
        if running is not None:
            dialog.keeping.keep_as(f"{STOPPING}:{running.id}", running.client)
        dialog.answered.connect(self._stop)
        dialog.discarded.connect(self._discard)
        dialog.rejected.connect(self._leave)
        dialog.ask()

    def _stop(self, ending: Ending) -> None:
        """Have it recorded; the form stays until it is, and comes back if it cannot be."""
        self._on_its_way = True
        self._asked = Question.handed_over()
        if self._asked is not None:
            self._asked.stay()
        self._timer.stop(ending, self._on_not_stopped)

    def _on_not_stopped(self, error: CounsellorError) -> None:
        self._then, self._on_its_way = None, False
        asked, self._asked = self._asked, None
        if asked is None or not isValid(asked):
            self._page.say_failure(error)
        elif isinstance(error, VaultLocked):
            asked.let_go()
        else:
            asked.ask_again(say_error(error, self._context.speaker).whole)

    def _leave(self) -> None:
        self._then = None

    def _discard(self) -> None:
        running = self._timer.running
        if running is not None:
            session = running.id
            self._on_its_way = True
            self._page.save_now()
            self._timer.discard(self._on_not_stopped)
            self.discarded.emit(session)

    def _on_stopped(self, session: str) -> None:
        then, self._then = self._then, None
        self._on_its_way = False
        asked, self._asked = self._asked, None
        if asked is not None and isValid(asked):
            asked.keeping.forget()
            asked.let_go()
        if session and then is not None:
            then()


def _forget(vault: OpenVault, form: str) -> None:
    for one in unfinished_forms(vault):
        if one.name == form:
            forget_form(vault, one.name, one.client)
