# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What waits for the vault's thread, in which order, and what came of it."""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Protocol

from counsellor.domain.errors import CounsellorError, VaultLocked

if TYPE_CHECKING:
    from counsellor.domain.change import Change

Failed = Callable[[CounsellorError], None]
"""Told of an expected failure, on the GUI thread."""

Steps = Generator[object, None, Any]
"""A long job: yields its progress after each step of at most 100 ms, returns its result."""


class OpenVault(Protocol):
    """What the worker itself needs of the vault; jobs know the rest."""

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
    """

    work: Callable[[], object]
    priority: Priority
    then: Callable[[Any], None] | None = None
    failed: Failed | None = None
    progress: Callable[[Any], None] | None = None
    give_up: Callable[[], None] | None = None
    cancelled: bool = False
    cut_off: bool = False
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


def changes_in(result: object) -> tuple[Change, ...]:
    """Return the changes that a job's result says it has written; none for a read.

    A write's result is a change, an entry of the journal, several of them, or a value with
    these in its ``changes``.
    """
    # Whoever has a result has loaded this; the window is seen before.
    from counsellor.domain.change import Change, Entry  # noqa: PLC0415

    match result:
        case Change():
            return (result,)
        case Entry():
            return (result.change,)
        case tuple() | list():
            written = all(isinstance(item, Change | Entry) for item in result)
            return _flat(result) if written else ()
        case _:
            told = getattr(result, "changes", ())
            return changes_in(told) if isinstance(told, tuple | list) else ()


def _flat(results: Iterable[object]) -> tuple[Change, ...]:
    return tuple(change for result in results for change in changes_in(result))
