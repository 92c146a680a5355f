# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One thread that takes jobs one at a time, the most urgent first, and can be cut off."""

from __future__ import annotations

import threading
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Any

from counsellor.ui.vault_thread.jobs import Job, Outside, Priority, Progress, Queue

if TYPE_CHECKING:
    from collections.abc import Callable

    from counsellor.services.errand import Errand

INTERRUPT_AGAIN_S = 0.02
"""How long an interrupted job may go on before it is interrupted again."""


class JobThread:
    """Runs jobs on a thread of its own and reports each, and each step, when it is done.

    Args:
        settled: takes the job and its future; called on that thread.
        interrupt: stops the statement at hand; called on any other thread.
    """

    def __init__(
        self,
        settled: Callable[[Job, Future[object]], None],
        interrupt: Callable[[], None],
    ) -> None:
        self._settled = settled
        self._interrupt = interrupt
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="vault")
        self.mutex = threading.RLock()
        self._queue = Queue()
        self._running: Job | None = None
        self._outside: dict[Job, Errand[Any]] = {}
        self._interrupted: Job | None = None
        self._stopped = False

    def enter(self, job: Job) -> Job:
        """Queue a job; after the end it is cancelled at once."""
        with self.mutex:
            if self._stopped:
                job.cancel()
                return job
            self._queue.put(job)
            self._go_on()
        return job

    def cut_off(self) -> None:
        """End everything but what is urgent: what runs is interrupted, what waits will fail."""
        with self.mutex:
            self._queue.cut_off()
            for waiting in self._outside:
                waiting.cut_off, waiting.priority = True, Priority.URGENT
            job = self._running
            if job is not None and job.priority is not Priority.URGENT:
                job.cut_off, job.priority = True, Priority.URGENT
                self._interrupted = job
        self.interrupt_again()

    def interrupt_again(self) -> bool:
        """Interrupt what was cut off and still runs, and tell whether there was such a job.

        A job of several statements may be between two of them when it is interrupted. The mutex
        keeps an urgent job from starting in between, which must not be interrupted.
        """
        with self.mutex:
            if self._interrupted is None:
                return False
            self._interrupt()
            return True

    def stop(self) -> None:
        """Finish what is queued and wait until the thread has ended; cut off first."""
        done = threading.Event()
        with self.mutex:
            self.enter(Job(done.set, Priority.URGENT))
            self._stopped = True
        while not done.wait(INTERRUPT_AGAIN_S):
            self.interrupt_again()
        self._thread.shutdown(wait=True)

    @property
    def has_errands(self) -> bool:
        """Whether something is done outside that may be sending what waits."""
        with self.mutex:
            return any(errand.sends for errand in self._outside.values())

    @property
    def stopped(self) -> bool:
        return self._stopped

    def _go_on(self) -> None:
        if self._running is None and self._queue:
            self._running = job = self._queue.take()
            self._thread.submit(job.run).add_done_callback(partial(self._on_done, job))

    def _on_done(self, job: Job, done: Future[object]) -> None:
        with self.mutex:
            self._running = self._interrupted = None
            reached = done.result() if done.exception() is None else None
            if isinstance(reached, Progress):
                self._queue.put(job)
            elif isinstance(reached, Outside):
                self._send_out(job, reached.errand)
            self._settled(job, done)
            self._go_on()

    def _send_out(self, job: Job, errand: Errand[Any]) -> None:
        """Do an errand on a thread of its own; a lock does not wait for it, nor does the end."""
        self._outside[job] = errand
        threading.Thread(
            target=self._do_outside, args=(job, errand), name="errand", daemon=True
        ).start()

    def _do_outside(self, job: Job, errand: Errand[Any]) -> None:
        errand.run()
        with self.mutex:
            self._outside.pop(job, None)
            if not self._stopped:
                self._queue.put(job)
                self._go_on()
