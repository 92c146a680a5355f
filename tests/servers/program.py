# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A server's program: started, waited for until it says that it serves, stopped by its own id."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import threading
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import IO, Final

PATIENCE: Final = 30.0
"""Seconds in which a program that is going to serve has said so, on the slowest machine."""


TIED: Final = ("setpriv", "--pdeathsig", "TERM") if shutil.which("setpriv") else ()
"""Put before a command, it ends with us, even if we are killed."""


class DidNotServe(Exception):
    """A program ended, or said nothing, before it served; with its last words."""


@dataclass
class Program:
    """A program that runs, and what it says."""

    process: subprocess.Popen[bytes]
    said: deque[str] = field(default_factory=lambda: deque(maxlen=2_000))

    def words(self) -> str:
        """Return its last words."""
        return "".join(self.said)


@contextmanager
def serving(
    command: Sequence[str],
    says: re.Pattern[str],
    *,
    environment: Mapping[str, str] | None = None,
    heard_by: str | None = None,
    told: str = "",
) -> Iterator[tuple[Program, re.Match[str]]]:
    """Run a program from when a line of its says so; with that line's match.

    Args:
        heard_by: the user who may open its output once more by name.
        told: what it reads from its standard input.

    Raises:
        DidNotServe: it ended before.
    """
    reading, writing = os.pipe()
    if heard_by is not None:
        shutil.chown(writing, heard_by)
    with subprocess.Popen(
        [*TIED, *command],
        stdin=subprocess.PIPE,
        stdout=writing,
        stderr=subprocess.STDOUT,
        env=environment,
    ) as process:
        os.close(writing)
        assert process.stdin is not None
        with process.stdin as asking:
            asking.write(told.encode())
        program = Program(process)
        listener = _Listener(program, os.fdopen(reading, encoding="utf-8", errors="replace"), says)
        listener.start()
        try:
            yield program, listener.wait()
        finally:
            _stop(process)
            listener.join()


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


class _Listener(threading.Thread):
    """Reads all that a program says, so that its pipe is never full."""

    def __init__(self, program: Program, pipe: IO[str], says: re.Pattern[str]) -> None:
        super().__init__(name="what a server says", daemon=True)
        self._program, self._pipe, self._says = program, pipe, says
        self._known = threading.Event()
        self._match: re.Match[str] | None = None

    def run(self) -> None:
        with self._pipe:
            for line in self._pipe:
                self._program.said.append(line)
                if self._match is None and (found := self._says.search(line)):
                    self._match = found
                    self._known.set()
        self._known.set()

    def wait(self) -> re.Match[str]:
        self._known.wait(PATIENCE)
        if self._match is None:
            raise DidNotServe(self._program.words())
        return self._match
