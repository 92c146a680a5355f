# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Starting the reader's process, talking to it, and making sure that it ends.

A plain command with a pair of sockets and a pipe rather than ``multiprocessing``: nothing is
pickled in either direction, the parent's main module is not imported again, no second helper
process is left running, the environment does not come along, and it starts in two thirds of the
time. In a frozen program there is no ``python -c``; its own executable is called with
``READER_WORD``, which ``__main__`` looks for before anything else, as it would call
``freeze_support``.
"""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, cast

import counsellor
from counsellor.domain.errors import ReaderUnavailable
from counsellor.sync.file_passing import FILES_ARE_PASSED
from counsellor.sync.reader_protocol import (
    READ,
    READY,
    UNCONFINED,
    BrokenFrame,
    frame_bytes,
    read_frame,
    write_frame,
)

READER_WORD: Final = "--bundle-reader"
"""First argument of a frozen program that shall be a reader; the others are the reader's."""

_SOURCE = (
    "import sys; sys.path.insert(0, sys.argv[1])\n"
    "from counsellor.sync.reader_process import main; main(sys.argv[2:])"
)
_TO_BEGIN = 600.0
"""Seconds that a child may take for its first word: on a slow disk a Python starts slowly."""
_KEPT = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
"""All that a Python may need of its environment to start."""


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


class ReaderChild:
    """One running reader; its replies are taken off the pipe as they come."""

    def __init__(self, limits: ReaderLimits) -> None:
        self.limits = limits
        self._socket: socket.socket | None = None
        theirs: socket.socket | None = None
        if FILES_ARE_PASSED:
            self._socket, theirs = socket.socketpair()
        self._process = subprocess.Popen(  # noqa: S603 - our own command, no shell
            [*_command(), str(limits.memory), str(limits.cpu)],
            stdin=subprocess.PIPE if theirs is None else theirs.fileno(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={name: os.environ[name] for name in _KEPT if name in os.environ},
            # A group of its own is ended as a whole, and gets no Ctrl+C from a terminal.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        if self._socket is not None and theirs is not None:
            theirs.close()
            self._requests: BinaryIO = self._socket.makefile("wb")
        else:
            self._requests = cast("BinaryIO", self._process.stdin)
        self._replies = cast("BinaryIO", self._process.stdout)
        self._arrived: queue.Queue[list[bytes] | None] = queue.Queue()
        # A reply may be larger than a pipe holds; the child goes on while the parent commits.
        self._drain = threading.Thread(target=self._take_replies, name="bundle-replies")

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    @property
    def is_running(self) -> bool:
        """Whether the process has not ended."""
        return self._process.poll() is None

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

    def send_file(self, path: Path, descriptor: int) -> None:
        """Ask it to read a file that is open here."""
        if self._socket is None:
            self.send([READ, os.fsencode(path)])
            return
        with contextlib.suppress(OSError):
            socket.send_fds(self._socket, [frame_bytes([READ])], [descriptor])

    def send(self, parts: Sequence[bytes | bytearray]) -> None:
        """Send a request; if the child is gone, ``receive`` will say so."""
        self._listen()
        with contextlib.suppress(OSError):
            write_frame(self._requests, parts)

    def receive(self, patience: float) -> list[bytes] | None:
        """Give the next reply, or None if there will be none within so many seconds."""
        try:
            return self._arrived.get(timeout=patience)
        except queue.Empty:
            return None

    def close(self) -> str:
        """End the process, wait until it is gone, and tell how it ended, for the log."""
        ended = self._process.poll()
        self._kill()
        left = self._process.wait()
        # A launcher that was killed may leave the program it launched: no input ends that.
        with contextlib.suppress(OSError):
            self._requests.close()
        if self._socket is not None:
            self._socket.close()
        if self._drain.ident is not None:
            self._drain.join()
        self._replies.close()
        return f"exit{left if ended is None else ended}"

    def _listen(self) -> None:
        # Not before: a thread that waits for a child which nobody asks would keep a program from
        # ending.
        if self._drain.ident is None:
            self._drain.start()

    def _kill(self) -> None:
        if sys.platform == "win32":
            self._process.kill()
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)

    def _take_replies(self) -> None:
        with contextlib.suppress(BrokenFrame, OSError):
            while (parts := read_frame(self._replies)) is not None:
                self._arrived.put(parts)
        self._arrived.put(None)


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, READER_WORD]
    root = Path(counsellor.__file__).resolve().parents[1]
    # -I: neither the environment nor the current folder decides what is imported.
    return [sys.executable, "-I", "-B", "-c", _SOURCE, str(root)]
