# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The reader's process as its parent sees it: a child with bounds, which gets files open."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from counsellor.domain.errors import ReaderUnavailable
from counsellor.sync.child_process import ChildProcess, own_command
from counsellor.sync.file_passing import FILES_ARE_PASSED
from counsellor.sync.frames import frame_bytes
from counsellor.sync.reader_protocol import READ, READY, UNCONFINED

READER_WORD: Final = "--bundle-reader"
"""First argument of a frozen program that shall be a reader; the others are the reader's."""

_SOURCE = (
    "import sys; sys.path.insert(0, sys.argv[1])\n"
    "from counsellor.sync.reader_process import main; main(sys.argv[2:])"
)
_TO_BEGIN = 600.0
"""Seconds that a child may take for its first word: on a slow disk a Python starts slowly."""


@dataclass(frozen=True, slots=True)
class ReaderLimits:
    """What reading one bundle may cost.

    Attributes:
        memory: bytes of address space.
        cpu: seconds of CPU time.
        patience: seconds that the parent waits for a verdict.
    """

    memory: int = 512 << 20
    cpu: int = 60
    patience: float = 600.0


LIMITS: Final = ReaderLimits()
"""What reading may cost unless said otherwise."""


class ReaderChild(ChildProcess):
    """One running reader."""

    def __init__(self, limits: ReaderLimits) -> None:
        self.limits = limits
        self._socket: socket.socket | None = None
        theirs: socket.socket | None = None
        if FILES_ARE_PASSED:
            self._socket, theirs = socket.socketpair()
        command = [*_command(), str(limits.memory), str(limits.cpu)]
        super().__init__(command, subprocess.PIPE if theirs is None else theirs.fileno())
        if self._socket is not None and theirs is not None:
            theirs.close()
            self._requests = self._socket.makefile("wb")

    def is_ready(self) -> bool:
        """Wait for its first word, and tell whether it lives and is confined.

        Nothing from outside has reached it by then, so that this word can be believed.

        Raises:
            ReaderUnavailable: it cannot be confined here, though the kernel knows how.
        """
        self._listen()
        first = self.receive(_TO_BEGIN)
        if first is not None and first[0] == UNCONFINED:
            raise ReaderUnavailable(reason=f"unconfined {first[-1].decode('ascii')}")
        return first == [READY]

    def send_file(self, path: Path, descriptor: int, word: bytes = READ) -> None:
        """Ask it to read a file that is open here, or to tell what else the word says of it."""
        if self._socket is None:
            self.send([word, os.fsencode(path)])
            return
        with contextlib.suppress(OSError):
            socket.send_fds(self._socket, [frame_bytes([word])], [descriptor])

    def _end_input(self) -> None:
        super()._end_input()
        if self._socket is not None:
            self._socket.close()


def _command() -> list[str]:
    return own_command(READER_WORD, _SOURCE)
