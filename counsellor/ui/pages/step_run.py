# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One long job at a time, step by step, so that drafts and the lock go between; it can stop."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from counsellor.domain.errors import CounsellorError, VaultLocked
from counsellor.services.vault_types import OpenVault

if TYPE_CHECKING:
    from counsellor.ui.vault_thread.jobs import Job
    from counsellor.ui.vault_thread.worker import VaultWorker

Cancelled = Callable[[], bool]
Steps = Callable[[OpenVault, Cancelled], Generator[object, None, object]]


class StepRun(QObject):
    """Starts, follows and stops it."""

    changed = Signal()
    """It began or ended."""
    stepped = Signal(object)
    """What a step yielded."""
    done = Signal(object)
    """What it returned at its end."""
    failed = Signal(object)
    """Why it stopped before; what was done until then stays done."""

    def __init__(self, worker: VaultWorker[OpenVault], parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._cancel = threading.Event()
        self._job: Job | None = None
        self._home: Callable[[], None] | None = None
        self._next: list[tuple[Steps, Callable[[], None] | None]] = []
        self.is_running = False

    def start(self, steps: Steps) -> None:
        """Begin, unless one runs."""
        if self.is_running:
            return
        self._cancel = cancel = threading.Event()
        self.is_running = True
        self._job = self._worker.submit_steps(
            lambda vault: steps(vault, cancel.is_set),
            self.stepped.emit,
            self._on_done,
            failed=self._on_failed,
        )
        self.changed.emit()

    def follow(self, steps: Steps, home: Callable[[], None] | None = None) -> None:
        """Begin, or else when what runs now has ended: what was handed over is not passed by.

        Args:
            steps: what is to be done.
            home: is called when it has ended, well or not; never where a lock has cut it off.
        """
        if self.is_running:
            self._next.append((steps, home))
        else:
            self._home = home
            self.start(steps)

    def cancel(self) -> None:
        """Stop before the next step that asks."""
        self._cancel.set()

    def forget(self) -> None:
        """Stop after the step at hand and tell nothing more: the window is covered."""
        self._next, self._home = [], None
        if self._job is not None and self.is_running:
            self._job.cancel()
            self.is_running = False
            self.changed.emit()

    def _on_done(self, result: object) -> None:
        self.is_running = False
        self.changed.emit()
        self.done.emit(result)
        self._go_on()

    def _on_failed(self, error: CounsellorError) -> None:
        self.is_running = False
        self.changed.emit()
        # That the lock came can be seen; after the unlock it is no news.
        if isinstance(error, VaultLocked):
            self._next, self._home = [], None
        else:
            self.failed.emit(error)
            self._go_on()

    def _go_on(self) -> None:
        home, self._home = self._home, None
        if home is not None:
            home()
        if self._next and not self.is_running:
            self.follow(*self._next.pop(0))
