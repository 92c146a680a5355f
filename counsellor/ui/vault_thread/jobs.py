# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What waits for the vault's thread, in which order, and what came of it."""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, cast

from counsellor.domain.errors import CounsellorError, VaultLocked
from counsellor.services.errand import Errand
from counsellor.ui.vault_thread.receivers import is_gone

if TYPE_CHECKING:
    from counsellor.domain.touch import Touch
    from counsellor.services.written import Collecting

V = TypeVar("V")

Failed = Callable[[CounsellorError], None]
"""Told of an expected failure, on the GUI thread."""

Steps = Generator[object, None, Any]
"""A long job: yields its progress after each step of at most 100 ms, or an errand, which is done
outside; returns its result."""


class OpenVault(Protocol):
    """What the worker itself needs of the vault; jobs know the rest."""

    @property
    def touches(self) -> Collecting:
        """Collects what is written."""

    def interrupt(self) -> None:
        """Stop the running statement; called from another thread."""

    def close(self) -> None:
        """Close the database and wipe the keys."""


class Priority(IntEnum):
    """Who goes first; equals go in the order in which they came."""

    URGENT = 0
    ORDINARY = 1
    STEPS = 2


@dataclass(frozen=True, slots=True)
class Progress:
    """One step is done and more are to come."""

    value: object


@dataclass(frozen=True, slots=True)
class Outside:
    """What the next step needs is done elsewhere; more steps are to come when it is."""

    errand: Errand[Any]


@dataclass(eq=False, slots=True)
class Job:
    """One piece of work on its way through the vault's thread.

    Attributes:
        work: runs on the vault's thread, once, or once a step; a ``Progress`` means "again".
        priority: who goes first.
        then: takes the result on the GUI thread.
        failed: takes an expected failure on the GUI thread, in place of the signal.
        progress: takes what a step yielded, on the GUI thread.
        give_up: runs on the vault's thread in place of the steps that were not taken.
        cancelled: nobody wants the result any more.
        cut_off: the lock came first.
        touched: what it has saved so far; filled on the vault's thread.
    """

    work: Callable[[], object]
    priority: Priority
    then: Callable[[Any], None] | None = None
    failed: Failed | None = None
    progress: Callable[[Any], None] | None = None
    give_up: Callable[[], None] | None = None
    cancelled: bool = False
    cut_off: bool = False
    touched: set[Touch] = field(default_factory=set)
    number: int = field(default=-1, init=False)

    def cancel(self) -> None:
        """Take the job back.

        One that has not started never runs, one in steps stops after the step at hand, and one
        at work goes through (a write stays written); ``then`` is not called in any case.
        """
        self.cancelled = True

    def run(self) -> object:
        """Do the work, or the next step of it, or give up what a part of the work holds.

        Raises:
            VaultLocked: the lock came first.
        """
        if not (self.cancelled or self.cut_off):
            return self.work()
        if self.give_up is not None:
            self.give_up()
        if self.cut_off:
            raise VaultLocked
        return None

    def bring_home(self, result: object) -> None:
        """Hand a result, or what a step yielded, to whoever still wants it."""
        take = self.then
        if isinstance(result, Outside):
            return
        if isinstance(result, Progress):
            result, take = result.value, self.progress
        if take is not None and not self.cancelled and not is_gone(take):
            take(result)

    def fail(self, error: CounsellorError) -> bool:
        """Tell whoever asked of a failure, if still there; gives whether anybody wanted to know."""
        if self.failed is not None and not is_gone(self.failed):
            self.failed(error)
        return self.failed is not None

    def let_go(self) -> None:
        """Hold nothing any more: neither who asked, nor what was asked, nor with which words.

        On the GUI thread, so that a widget which only a callback held is destroyed there.
        """
        self.work, self.cancelled = nothing, True
        self.then = self.failed = self.progress = self.give_up = None


def nothing() -> None:
    """Do what a job does that is over."""


class StepByStep(Generic[V]):
    """Takes a long job's next step each time it is asked."""

    def __init__(self, job: Callable[[V], Steps]) -> None:
        self._job = job
        self._steps: Steps | None = None

    def step(self, vault: V) -> object:
        """Take a step; gives its ``Progress`` or errand, or the job's result at the end."""
        if self._steps is None:
            self._steps = self._job(vault)
        try:
            yielded = next(self._steps)
        except StopIteration as stop:
            return cast("object", stop.value)
        return Outside(yielded) if isinstance(yielded, Errand) else Progress(yielded)

    def give_up(self) -> None:
        """Close the job at the step that it reached."""
        if self._steps is not None:
            self._steps.close()


class Queue:
    """Jobs by priority and then by arrival; a job put back keeps its place."""

    def __init__(self) -> None:
        self._heap: list[tuple[int, int, Job]] = []
        self._numbers = itertools.count()

    def __bool__(self) -> bool:
        return bool(self._heap)

    def put(self, job: Job) -> None:
        if job.number < 0:
            job.number = next(self._numbers)
        heapq.heappush(self._heap, (job.priority, job.number, job))

    def take(self) -> Job:
        return heapq.heappop(self._heap)[2]

    def cut_off(self) -> None:
        """Let all that waits end before the lock: the urgent by running, the rest by failing."""
        for _, _, job in self._heap:
            if job.priority is not Priority.URGENT:
                job.cut_off = True
                job.priority = Priority.URGENT
        self._heap = [(job.priority, number, job) for _, number, job in self._heap]
        heapq.heapify(self._heap)
