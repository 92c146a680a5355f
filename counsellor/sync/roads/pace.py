# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""How much goes in one piece: as much as a line carries in some seconds, less where it breaks.

A piece that was cut is sent again, so that what is lost by a cut is half a piece on the average;
a piece that is too small costs a round for nothing. Slow start, a halving at each cut and no
growth for a while after it, as TCP does with its window (RFC 5681, 3.1).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from counsellor.domain.errors import DropUnreachable
from counsellor.domain.road_errors import FileTooLarge
from counsellor.sync.roads.failures import speaks_of_load

FIRST: Final = 256 << 10
LEAST: Final = 64 << 10
MOST: Final = 4 << 20
LANES: Final = 4
"""What is under way at the same time at the most: beyond, a server gains little and feels it."""
UNLEARNT: Final = (FIRST, 0)
"""What is known of a road that was never gone."""
_SEVERAL: Final = 1 << 20
_SLOW_S: Final = 20.0
"""Seconds for one piece after which the next is smaller."""
_QUICK_S: Final = 5.0
_FAST_S: Final = 1.0
"""Seconds for the largest piece below which a cut costs little time, and waiting for each much."""
_CALM_BYTES: Final = 16 << 20
"""What must have passed after a cut before pieces grow again."""


class Pace:
    """The size of the next piece on one road, in bytes."""

    def __init__(
        self, learnt: tuple[int, int] = UNLEARNT, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Begin with what was ``learnt`` before; ``clock`` counts seconds."""
        piece, calm = learnt
        self.piece = max(LEAST, min(MOST, piece))
        self._calm = max(0, min(_CALM_BYTES, calm))
        self._clock = clock
        self._is_fast = False

    @property
    def learnt(self) -> tuple[int, int]:
        """The size of the next piece, and the bytes that must pass before pieces grow again."""
        return self.piece, self._calm

    @property
    def lanes(self) -> int:
        """How much may be under way at the same time: one, where the line has just broken."""
        return 1 if self._calm else LANES

    @property
    def share(self) -> int:
        """Bytes of a piece that goes beside others."""
        return max(LEAST, self.at_once // LANES)

    def cut(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Cut a span for several at the same time, each as large as a share is by its turn."""
        while start < end:
            until = min(end, start + self.share)
            yield start, until
            start = until

    @property
    def at_once(self) -> int:
        """Bytes that are under way at the same time: one piece, on a fast line some of them."""
        return LANES * MOST if self._is_fast and self.piece == MOST else self.piece

    @property
    def takes_several(self) -> bool:
        """Whether the line is quick enough for several large pieces at the same time."""
        return self.lanes > 1 and self.piece >= _SEVERAL

    def now(self) -> float:
        """Return seconds by the clock that pieces are measured with."""
        return self._clock()

    def broke(self) -> None:
        """Something did not go through: what goes next is smaller, and goes alone for a while."""
        self.shrink()
        self._calm = _CALM_BYTES
        self._is_fast = False

    @contextmanager
    def measuring(self, size: int) -> Iterator[None]:
        """Learn from one piece of so many bytes that goes alone."""
        began = self._clock()
        try:
            yield
        except FileTooLarge:
            self.shrink()
            raise
        except DropUnreachable as error:
            if speaks_of_load(error):
                self.broke()
            raise
        self.went(size, self._clock() - began)

    def went(self, size: int, took: float) -> None:
        """Learn from so many bytes that went through in so many seconds."""
        self._calm = max(0, self._calm - size)
        self._is_fast = took < _FAST_S and (size >= MOST or self._is_fast)
        if took > _SLOW_S:
            self.shrink()
        elif took < _QUICK_S and size >= self.piece and not self._calm:
            self.piece = min(MOST, 2 * self.piece)

    def shrink(self) -> bool:
        """Halve it; False where it is the least already."""
        before = self.piece
        self.piece = max(LEAST, self.piece // 2)
        return self.piece < before
