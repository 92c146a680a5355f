# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Keeps Python from searching for circular garbage all the time while bundles are read.

A bundle becomes tens of thousands of objects that live until its commit and hang in no circle.
Left to itself, the collector walks through all of them again and again: a sixth of the time of an
import. Counted and under a lock, since its thresholds belong to the whole process.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar, Final

THRESHOLD: Final = 200_000
"""Objects made and not freed, some three full bundles, after which a search begins."""


class _Rarely:
    lock: ClassVar[threading.Lock] = threading.Lock()
    before: ClassVar[tuple[int, int, int]] = (0, 0, 0)
    users: ClassVar[int] = 0


@contextmanager
def rare_collections() -> Iterator[None]:
    """Let searches be rare until the last block that asks for it has ended."""
    with _Rarely.lock:
        if not _Rarely.users:
            _Rarely.before = gc.get_threshold()
            gc.set_threshold(THRESHOLD, *_Rarely.before[1:])
        _Rarely.users += 1
    try:
        yield
    finally:
        with _Rarely.lock:
            _Rarely.users -= 1
            if not _Rarely.users:
                gc.set_threshold(*_Rarely.before)
