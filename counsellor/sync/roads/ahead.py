# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Begins what will be asked for next, so that a line is not idle between one thing and the next.

Some are under way at the same time, as many bytes as ``Pace.at_once`` says; they are begun, and
taken, in their order. Of what fails nothing is said here: it is asked for once more, alone, by
whoever wants it, and then has its name.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Generic, NamedTuple, TypeVar

from counsellor.domain.errors import CounsellorError, ImportCancelled
from counsellor.sync.roads.carrier import Carrier, Ticket
from counsellor.sync.roads.failures import speaks_of_load
from counsellor.sync.roads.pace import LANES, Pace

K = TypeVar("K", bound=Hashable)


class Begun(NamedTuple):
    """What was begun, and how many bytes go or come."""

    ticket: Ticket
    size: int


class _UnderWay(NamedTuple):
    begun: Begun
    since: float


class Ahead(Generic[K]):
    """What goes beside each other on one road."""

    def __init__(self, carrier: Carrier, pace: Pace) -> None:
        self._carrier = carrier
        self._pace = pace
        self._waiting: deque[K] = deque()
        self._to_come: Iterator[K] = iter(())
        self._under_way: dict[K, _UnderWay] = {}
        self._begin: Callable[[K], Begun | None] = lambda _: None

    def expect(self, keys: Iterable[K], begin: Callable[[K], Begun | None]) -> None:
        """Hear what will be taken, in this order; ``begin`` gives None for what goes alone."""
        self.let_go()
        self._waiting.extend(keys)
        self._begin = begin

    def flow(
        self, keys: Iterable[K], begin: Callable[[K], Begun | None]
    ) -> Iterator[tuple[K, Sequence[bytes]]]:
        """Give all, each with what came of it, until one does not come through.

        A key is asked for when its turn comes, so that it may depend on how it went so far.
        """
        self.expect((), begin)
        self._to_come = iter(keys)
        try:
            self._fill()
            while self._under_way:
                key = next(iter(self._under_way))
                content = self.take(key)
                if content is None:
                    return
                yield key, content
        finally:
            self.let_go()

    def take(self, key: K) -> Sequence[bytes] | None:
        """Return what came of it, in parts; None where it is to be asked for alone."""
        if key not in self._under_way:
            self._go_on_from(key)
        if self._pace.lanes > 1:
            self._fill()
        found = self._under_way.pop(key, None)
        if found is None:
            return None
        try:
            content = self._carrier.finish(found.begun.ticket)
        except ImportCancelled:
            raise
        except CounsellorError as error:
            if speaks_of_load(error):
                self._pace.broke()
            self.let_go()
            return None
        # As long as its neighbours took it, for they went beside it.
        self._pace.went(found.begun.size * LANES, self._pace.now() - found.since)
        return content

    def let_go(self) -> None:
        """Expect nothing any more."""
        for one in self._under_way.values():
            self._carrier.forget(one.begun.ticket)
        self._under_way.clear()
        self._waiting.clear()
        self._to_come = iter(())

    def _go_on_from(self, key: K) -> None:
        """What was expected before it is not asked for any more."""
        if key in self._waiting:
            while self._waiting[0] != key:
                self._waiting.popleft()

    def _fill(self) -> None:
        while len(self._under_way) < self._pace.lanes:
            size = sum(one.begun.size for one in self._under_way.values())
            if self._under_way and size >= self._pace.at_once:
                return
            if not self._waiting:
                self._waiting.extend(islice(self._to_come, 1))
            if not self._waiting:
                return
            key = self._waiting.popleft()
            begun = self._begin(key)
            if begun is not None:
                self._under_way[key] = _UnderWay(begun, self._pace.now())
