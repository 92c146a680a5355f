# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Which processes belong to one session of tests: the first of them, and all below it."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import suppress

_scandir, _open = os.scandir, open
_FORKED_ONLY = 0x40
"""Linux' PF_FORKNOEXEC."""
_LOOKS, _BETWEEN_S = 10, 0.005


class SessionTree:
    """The processes of a session, asked of the kernel each time."""

    def __init__(self) -> None:
        self.first = os.getpid()
        """The process that the session began with; children are told its number."""

    def processes(self) -> Iterator[int]:
        """Yield the process numbers, the first one and what it started, however deep."""
        waiting = [self.first]
        while waiting:
            process = waiting.pop()
            yield process
            waiting += _children(process)


TREE = SessionTree()


def wait_until_started(process: int) -> None:
    """Wait a moment for a process that is its parent's copy still, and holds all that it has open.

    One that was forked to stay as it is is not waited for longer.
    """
    for _ in range(_LOOKS):
        if not _is_a_copy(process):
            return
        time.sleep(_BETWEEN_S)


def _is_a_copy(process: int) -> bool:
    with suppress(OSError, IndexError), _open(f"/proc/{process}/stat", encoding="utf-8") as told:
        # Behind the name, which may hold brackets and blanks: proc(5), field 9.
        flags = told.read().rpartition(")")[2].split()[6]
        return bool(int(flags) & _FORKED_ONLY)
    return False


def _children(process: int) -> list[int]:
    found: list[int] = []
    with suppress(OSError):
        for thread in _scandir(f"/proc/{process}/task"):
            with suppress(OSError), _open(f"{thread.path}/children", encoding="ascii") as listed:
                found += map(int, listed.read().split())
    return found
