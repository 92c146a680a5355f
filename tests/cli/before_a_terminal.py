# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Somebody who meets another laptop by the command line, before a real terminal."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


class MeetingPerson:
    """Somebody before a terminal, on which the command is running."""

    def __init__(self, *words: str | Path) -> None:
        pty = pytest.importorskip("pty")
        self._ours, theirs = pty.openpty()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.cli.meeting_terminal", "meet", *map(str, words)],
            env={**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)
        self.said = ""

    def sees(self, pattern: str) -> str:
        """Read until something is there."""
        while (found := re.search(pattern, self.said)) is None:
            piece = os.read(self._ours, 4096)
            assert piece, self.said
            self.said += piece.decode()
        return found[1]

    def leave(self) -> None:
        """End what a failed test has left."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()

    def types(self, text: str) -> None:
        os.write(self._ours, f"{text}\n".encode())

    def end(self) -> int:
        with suppress(OSError):
            while piece := os.read(self._ours, 4096):
                self.said += piece.decode()
        os.close(self._ours)
        return self._process.wait()
