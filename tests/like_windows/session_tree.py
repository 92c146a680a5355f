# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Which processes belong to one session of tests: the first of them, and all below it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress

_scandir, _open = os.scandir, open


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


def _children(process: int) -> list[int]:
    found: list[int] = []
    with suppress(OSError):
        for thread in _scandir(f"/proc/{process}/task"):
            with suppress(OSError), _open(f"{thread.path}/children", encoding="ascii") as listed:
                found += map(int, listed.read().split())
    return found
