# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""After the laptop slept in a session: asked on return, on whatever page one is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from counsellor.domain.open_form import PLACED
from counsellor.ui.dialogs.sleep_dialog import SleepDialog, Slept

if TYPE_CHECKING:
    from counsellor.domain.timer import Gap
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.page import Page
    from counsellor.ui.pages.session.session_timer import SessionTimer


class SessionSleeping(QObject):
    """Asks about one gap after the other; what is put off is asked again after the next unlock."""

    def __init__(self, page: Page, context: PageContext, timer: SessionTimer) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._timer = timer
        self._put_off: Gap | None = None
        timer.shown.connect(self._look)
        context.worker.opened.connect(self._begin_anew)

    def _begin_anew(self) -> None:
        self._put_off = None

    def _look(self, _view: object = None) -> None:
        """Ask, unless nobody is there to answer, or something else is being asked."""
        gap = self._timer.open_gap
        running = self._timer.running
        # What stops the session is off while the window is covered.
        there = self._context.actions["session.stop"].isEnabled()
        busy = QApplication.activeModalWidget() is not None
        if gap is None or running is None or gap == self._put_off or busy or not there:
            return
        self._put_off = gap
        timer = running.timer
        phase = next((s.phase for s in timer.segments if s.end_s >= gap.at_s), timer.phase)
        dialog = SleepDialog(self._context, gap, phase, self._page.window())
        dialog.keeping.keep_as(f"{PLACED}sleep:{running.id}:{gap.since}", running.client)
        dialog.answered.connect(partial(self._settle, gap, dialog))
        dialog.ask()

    def _settle(self, gap: Gap, dialog: SleepDialog, slept: Slept) -> None:
        dialog.keeping.forget()
        self._timer.settle_gap(gap, slept.counted_s, slept.phase)
