# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Starting a process of our own, talking to it, and making sure that it ends.

A plain command with pipes rather than ``multiprocessing``: nothing is pickled in either direction,
the parent's main module is not imported again, no second helper process is left running, the
environment does not come along, and it starts in two thirds of the time. In a frozen program there
is no ``python -c``; its own executable is called with the child's word, which ``__main__`` looks
for before anything else, as it would call ``freeze_support``.
"""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import IO, BinaryIO, Final, cast

import counsellor
from counsellor.sync.frames import BrokenFrame, read_frame, write_frame

_PIPE: Final = 1 << 20
"""Bytes that lie in a pipe at the most; any user of Linux may have so many."""
_KEPT: Final = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
"""All that a Python may need of its environment to start."""


class ChildProcess:
    """One running child; its replies are taken off the pipe as they come."""

    def __init__(
        self,
        command: Sequence[str],
        stdin: int = subprocess.PIPE,
        environment: Collection[str] = (),
    ) -> None:
        """Start it.

        Args:
            command: from ``own_command``.
            stdin: what it reads requests from; a pipe unless said otherwise.
            environment: names of variables that it gets besides those that a Python needs.
        """
        self._process = subprocess.Popen(  # noqa: S603 - our own command, no shell
            command,
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_given((*_KEPT, *environment)),
            # A group of its own is ended as a whole, and gets no Ctrl+C from a terminal.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._requests = cast("BinaryIO", self._process.stdin)
        self._replies = cast("BinaryIO", self._process.stdout)
        for pipe in filter(None, (self._process.stdin, self._process.stdout)):
            _widen(pipe)
        self._arrived: queue.Queue[list[bytes] | None] = queue.Queue()
        # A reply may be larger than a pipe holds; the child goes on while the parent works.
        self._drain = threading.Thread(target=self._take_replies, name="child-replies")

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    @property
    def is_running(self) -> bool:
        """Whether the process has not ended."""
        return self._process.poll() is None

    def send(self, parts: Sequence[bytes | bytearray | memoryview]) -> None:
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
        self.kill()
        left = self._process.wait()
        # A launcher that was killed may leave the program it launched: no input ends that.
        self._end_input()
        if self._drain.ident is not None:
            self._drain.join()
        self._replies.close()
        return f"exit{left if ended is None else ended}"

    def kill(self) -> None:
        """End it at once, from whatever thread; whoever waits for a reply is told."""
        if sys.platform == "win32":
            self._process.kill()
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)

    def _end_input(self) -> None:
        with contextlib.suppress(OSError):
            self._requests.close()

    def _listen(self) -> None:
        # Not before: a thread that waits for a child which nobody asks would keep a program from
        # ending.
        if self._drain.ident is None:
            self._drain.start()

    def _take_replies(self) -> None:
        with contextlib.suppress(BrokenFrame, OSError):
            while (parts := read_frame(self._replies)) is not None:
                self._arrived.put(parts)
        self._arrived.put(None)


def own_command(word: str, source: str) -> list[str]:
    """Return how this program is started again as a child.

    Args:
        word: the first argument by which a frozen program knows what it shall be.
        source: what a Python runs otherwise; the folder of the package is its first argument.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, word]
    root = Path(counsellor.__file__).resolve().parents[1]
    # -I: neither the environment nor the current folder decides what is imported.
    return [sys.executable, "-I", "-B", "-c", source, str(root)]


def _widen(pipe: IO[bytes]) -> None:
    """Let more than 64 KiB lie in a pipe, where that can be had: fewer turns from side to side."""
    if sys.platform == "linux":
        import fcntl  # noqa: PLC0415 - exists on POSIX only

        with contextlib.suppress(OSError):
            fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, _PIPE)


def _given(names: Sequence[str], environment: Mapping[str, str] = os.environ) -> dict[str, str]:
    return {name: environment[name] for name in names if name in environment}
