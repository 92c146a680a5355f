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

FIRST: Final = 256 << 10
LEAST: Final = 64 << 10
MOST: Final = 4 << 20
UNLEARNT: Final = (FIRST, 0)
"""What is known of a road that was never gone."""
_SLOW_S: Final = 20.0
"""Seconds for one piece after which the next is smaller."""
_QUICK_S: Final = 5.0
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

    @property
    def learnt(self) -> tuple[int, int]:
        """The size of the next piece, and the bytes that must pass before pieces grow again."""
        return self.piece, self._calm

    @contextmanager
    def measuring(self, size: int) -> Iterator[None]:
        """Learn from one piece of so many bytes."""
        began = self._clock()
        try:
            yield
        except DropUnreachable:
            self.shrink()
            self._calm = _CALM_BYTES
            raise
        took = self._clock() - began
        self._calm = max(0, self._calm - size)
        if took > _SLOW_S:
            self.shrink()
        elif took < _QUICK_S and size >= self.piece and not self._calm:
            self.piece = min(MOST, 2 * self.piece)

    def shrink(self) -> bool:
        """Halve it; False where it is the least already."""
        before = self.piece
        self.piece = max(LEAST, self.piece // 2)
        return self.piece < before
