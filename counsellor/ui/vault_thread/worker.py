# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The one thread on which the vault is opened, used and closed, so that the window never waits."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from counsellor.domain.errors import CounsellorError, VaultLocked
from counsellor.files import system_failure
from counsellor.services.written import run_told
from counsellor.ui.vault_thread.gui_thread_gc import GuiThreadGc
from counsellor.ui.vault_thread.job_thread import INTERRUPT_AGAIN_S, JobThread
from counsellor.ui.vault_thread.jobs import (
    Failed,
    Job,
    OpenVault,
    Outside,
    Priority,
    Progress,
    StepByStep,
    Steps,
    nothing,
)

if TYPE_CHECKING:
    from counsellor.domain.touch import Touch

_LOG = logging.getLogger(__name__)
V = TypeVar("V", bound=OpenVault)
T = TypeVar("T")


class VaultWorker(QObject, Generic[V]):
    """Runs jobs on the open vault one after another and brings their results home.

    Every call is made on the GUI thread, and every callback and signal arrives there. A job
    holds the thread for 100 ms at the most; longer work goes through ``submit_steps``.
    """

    opened = Signal()
    """The vault is open; jobs run from now on."""
    locked = Signal()
    """The vault is closed and its keys are wiped."""
    failed = Signal(object)
    """An expected failure (``CounsellorError``) of a job that gave no callback of its own."""
    crashed = Signal(object)
    """A bug: any other exception that a job raised, but for what the system refused."""
    changed = Signal(object)
    """What one job has written (``Changes``), once, before its callback; nothing of a read."""
    _settled = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        place: Path = Path(),
        at_rest: Callable[[], object] = bool,
    ) -> None:
        super().__init__(parent)
        self.place = place
        self._at_rest = at_rest
        self._vault: V | None = None
        self._gc = GuiThreadGc(self)
        self._jobs = JobThread(lambda job, done: self._settled.emit((job, done)), self._interrupt)
        self._settled.connect(self._on_settled, Qt.ConnectionType.QueuedConnection)

    # --- commands ----------------------------------------------------------------------------

    def open(
        self,
        opener: Callable[[], V],
        then: Callable[[None], None] | None = None,
        *,
        failed: Failed | None = None,
    ) -> Job:
        """Open the vault on its thread, then say ``opened`` and call ``then``.

        Fails with ``VaultLocked`` if the lock comes before the vault is open.
        """

        def work() -> None:
            vault = opener()
            vault.touches.take()  # whoever shows it has not read anything before
            with self._jobs.mutex:
                if not job.cut_off:
                    self._vault = vault
                    return
            vault.close()
            raise VaultLocked

        job = Job(work, Priority.ORDINARY, _both(self.opened.emit, then), failed)
        return self._jobs.enter(job)

    def submit(
        self,
        job: Callable[[V], T],
        then: Callable[[T], None] | None = None,
        *,
        failed: Failed | None = None,
    ) -> Job:
        """Run a job of at most 100 ms with the open vault, after those before it.

        Fails with ``VaultLocked`` if the vault is locked before its turn comes.
        """
        return self._enter(job, Priority.ORDINARY, then, failed)

    def submit_urgent(
        self,
        job: Callable[[V], T],
        then: Callable[[T], None] | None = None,
        *,
        failed: Failed | None = None,
    ) -> Job:
        """Run a job before all that waits; the lock neither drops nor interrupts it.

        For what must not be lost: saving a draft, signing, stopping a timer.
        """
        return self._enter(job, Priority.URGENT, then, failed)

    def submit_steps(
        self,
        job: Callable[[V], Steps],
        progress: Callable[[object], None] | None = None,
        then: Callable[[T], None] | None = None,
        *,
        failed: Failed | None = None,
    ) -> Job:
        """Run a long job step by step; other jobs go between the steps.

        Long jobs go one after another; while an errand of one is done outside, the next goes on.
        One that is cancelled, or cut off by the lock, is closed at the step that it reached
        (``GeneratorExit`` at its ``yield``). What it wrote is told when it ends, whichever way.
        """
        steps = StepByStep(job)
        return self._enter(steps.step, Priority.STEPS, then, failed, progress, steps.give_up)

    def lock(
        self,
        before: Callable[[V], object] | None = None,
        then: Callable[[None], None] | None = None,
        *,
        settled: Callable[[None], None] | None = None,
    ) -> None:
        """Interrupt the running statement, run ``before`` (seal what waits), close the vault.

        Urgent jobs that wait still run first, others fail with ``VaultLocked``; ``settled`` is
        called when all are home. A failure of ``before`` is signalled and does not stop the lock.
        """
        home = _both(self.locked.emit, then)

        def not_well_closed(error: CounsellorError) -> None:
            self.failed.emit(error)
            home(None)

        with self._jobs.mutex:
            self._jobs.cut_off()
            if settled is not None:
                self._jobs.enter(Job(nothing, Priority.URGENT, settled))
            if before is not None:
                self.submit_urgent(before)
            self._jobs.enter(Job(self._close, Priority.URGENT, home, not_well_closed))
        self._interrupt_again()

    @property
    def has_errands(self) -> bool:
        """Whether a long job waits for something that is being sent."""
        return self._jobs.has_errands

    def stop(self) -> None:
        """Lock without a last word, and wait until the thread has ended. For the exit only."""
        if not self._jobs.stopped:
            self.lock()
            self._jobs.stop()
            self._gc.stop()

    def _interrupt_again(self) -> None:
        if self._jobs.interrupt_again():
            QTimer.singleShot(round(INTERRUPT_AGAIN_S * 1000), self, self._interrupt_again)

    def _enter(
        self,
        job: Callable[[V], object],
        priority: Priority,
        then: Callable[[T], None] | None,
        failed: Failed | None,
        progress: Callable[[object], None] | None = None,
        give_up: Callable[[], None] | None = None,
    ) -> Job:
        """Queue what runs with the open vault, and notes what it writes there."""
        touched: set[Touch] = set()

        def work() -> object:
            return run_told(self._unlocked(), job, touched)

        return self._jobs.enter(
            Job(work, priority, then, failed, progress, give_up, touched=touched)
        )

    # --- on the vault's thread ---------------------------------------------------------------

    def _unlocked(self) -> V:
        if self._vault is None:
            raise VaultLocked
        return self._vault

    def _interrupt(self) -> None:
        if (vault := self._vault) is not None:
            vault.interrupt()

    def _close(self) -> None:
        vault, self._vault = self._vault, None
        try:
            if vault is not None:
                vault.close()
        finally:
            del vault
            self._at_rest()

    # --- at home, on the GUI thread ----------------------------------------------------------

    def _on_settled(self, settled: tuple[Job, Future[object]]) -> None:
        job, done = settled
        error = _named(done.exception(), self.place)
        goes_on = error is None and isinstance(done.result(), Progress | Outside)
        try:
            self._tell(job, done, error, goes_on=goes_on)
        finally:
            # The vault's thread may still be leaving this job. Were it the last to let go, a
            # widget that only the callbacks held would be destroyed there.
            if not goes_on:
                job.let_go()

    def _tell(
        self, job: Job, done: Future[object], error: BaseException | None, *, goes_on: bool
    ) -> None:
        if job.touched and not goes_on:
            self.changed.emit(frozenset(job.touched))
        if error is None:
            job.bring_home(done.result())
        elif not isinstance(error, CounsellorError):
            self.crashed.emit(error)
        elif not job.cancelled:
            why = VaultLocked() if job.cut_off else error
            # That the vault is locked can be seen, so only who asks hears it.
            if not job.fail(why) and not isinstance(why, VaultLocked):
                self.failed.emit(why)


def _named(error: BaseException | None, place: Path) -> BaseException | None:
    """Name what the system refused where nobody else has: it is no bug."""
    known = system_failure(error, place) if error is not None else None
    if known is not None:
        _LOG.error("a failure of the system had no name: %s", known)
    return known or error


def _both(
    first: Callable[[], object], then: Callable[[None], None] | None
) -> Callable[[None], None]:
    """Return what tells everybody, and then whoever asked."""

    def home(_: None) -> None:
        first()
        if then is not None:
            then(None)

    return home
