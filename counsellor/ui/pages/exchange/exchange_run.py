# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""An exchange that goes on, or files that are taken in: how far it is, and a way to stop it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer

from counsellor.ui.pages.exchange.exchange_view import exchange_job, take_in_job
from counsellor.ui.pages.exchange.exchange_words import say_going_on
from counsellor.ui.pages.exchange.moved_bytes import MovedBytes
from counsellor.ui.pages.exchange.road_words import say_movement
from counsellor.ui.pages.step_run import StepRun
from counsellor.ui.widgets.busy_row import BusyRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from counsellor.ui.context import PageContext

_LOOK_EVERY_MS: Final = 100
"""So often it is looked how much has moved: nobody reads faster."""
_PER_MILLE: Final = 1000


class ExchangeRun(StepRun):
    """Has a row that says how much was fetched, how much has moved, and how long it will take.

    Args:
        context: as the page has it.
        begun_by: gets the keys back at the end.
        parent: the page.
    """

    def __init__(self, context: PageContext, begun_by: QWidget, parent: QObject) -> None:
        super().__init__(context.worker, parent)
        self._context, self._begun_by = context, begun_by
        self._fetched, self._moved = 0, MovedBytes(context.clock.monotonic)
        self._looking = QTimer(self, interval=_LOOK_EVERY_MS)
        self.busy = BusyRow()
        self.changed.connect(self._on_changed)
        self.stepped.connect(self._on_step)
        self._looking.timeout.connect(self.say)
        self.busy.cancelled.connect(self.cancel)

    def exchange(self, drop_url: str | None = None) -> None:
        """Begin an exchange on all roads, or on one, or else when what is going on has ended."""
        self.follow(partial(exchange_job, moved=self._moved, drop_url=drop_url))

    def take_in(self, paths: Sequence[Path], home: Callable[[], None] | None) -> None:
        """Take in files that were handed over; see ``follow``."""
        self.follow(partial(take_in_job, paths=paths), home)

    def say(self) -> None:
        """Say how far it is, in the present language; hide where nothing goes on."""
        if not self.is_running:
            self.busy.finish(self._begun_by)
            return
        speaker, movement = self._context.speaker, self._moved.look()
        said = say_going_on(self._fetched, speaker), say_movement(movement, speaker)
        done, all_ = round(movement.share * _PER_MILLE), _PER_MILLE if movement.left else 0
        self.busy.show_busy(" · ".join(filter(None, said)), done, all_)

    def _on_step(self, fetched: int) -> None:
        self._fetched = fetched
        self.say()

    def _on_changed(self) -> None:
        self._fetched = 0
        self._moved.begin()
        (self._looking.start if self.is_running else self._looking.stop)()
