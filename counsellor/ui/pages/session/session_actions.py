# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The timer's actions: what its keys and buttons do, and when they are there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counsellor.ui.models.phases import LOOKS

if TYPE_CHECKING:
    from counsellor.domain.coded import Phase
    from counsellor.ui.actions.registry import ActionRegistry
    from counsellor.ui.pages.session.session_timer import SessionTimer

PHASE_ACTIONS = {look.action: phase for phase, look in LOOKS.items() if look.action is not None}
WHILE_RUNNING = frozenset({*PHASE_ACTIONS, "session.pause", "session.stop", "session.go_on"})
_IDLE = "no session runs"
_BUSY = "a session runs"


class SessionActions(QObject):
    """Ties phases and pause to the timer; stopping asks first, so its page does that."""

    def __init__(
        self, actions: ActionRegistry, timer: SessionTimer, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._timer = timer
        for action_id, phase in PHASE_ACTIONS.items():
            actions[action_id].triggered.connect(partial(self._switch, phase))
        actions["session.pause"].triggered.connect(self._toggle_pause)
        timer.started.connect(self._show_what_there_is)
        timer.stopped.connect(self._show_what_there_is)
        self._show_what_there_is()

    def _switch(self, phase: Phase, _checked: object = None) -> None:
        self._timer.switch(phase)
        self._mark()

    def _toggle_pause(self) -> None:
        self._timer.toggle_pause()
        self._mark()

    def _mark(self) -> None:
        """Show what runs, also where a click has just unmarked it."""
        view = self._timer.view()
        for action_id, phase in PHASE_ACTIONS.items():
            running = view is not None and view.running and view.phase is phase
            self._actions[action_id].setChecked(running)
        self._actions["session.pause"].setChecked(view is not None and not view.running)

    def _show_what_there_is(self, _what: object = None) -> None:
        running = self._timer.running is not None
        self._actions.disable(_IDLE, () if running else WHILE_RUNNING)
        self._actions.disable(_BUSY, ("session.start",) if running else ())
        self._mark()
