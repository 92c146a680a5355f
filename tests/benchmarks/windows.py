# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Starting and unlocking: real processes with real windows, drawn into memory."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from tests.benchmarks.ground import PASSPHRASE, Ground
from tests.benchmarks.measured import Measured, against_floor, median_of

RUNS = 7
STARTS = 15
"""A start is short, and a shared machine's speed changes by a third within seconds."""
START_LIMIT = 2.5
UNLOCK_LIMIT_MS = 150
MEMORY_LIMIT_MB = 150
AFTER_S = 5.0
"""How long after the list is painted memory is looked at."""

_ROOT = Path(__file__).resolve().parents[2]
_PATIENCE_S = 60


def starting(ground: Ground) -> list[Measured]:
    """From the spawn to the painted unlock screen, and to a painted bare window, in turn."""
    vault = ground.field
    values, floors = [], []
    for _ in range(STARTS):
        values.append(_painted_ms(ground, "watched_window", str(vault)))
        floors.append(_painted_ms(ground, "bare_window"))
    return [against_floor("unlock_screen", values, floors, START_LIMIT)]


def unlocking(ground: Ground) -> list[Measured]:
    """From Enter to the painted list of 1,000 clients, less the key derivation alone; memory."""
    beyond, memory = [], []
    with ground.copied(ground.office) as vault:
        for _ in range(RUNS):
            derived, unlocked, resident = _unlocked(ground, vault)
            beyond.append((unlocked - derived) * 1000)
            memory.append(resident)
    return [
        median_of("unlock_beyond_key_derivation", beyond, "ms", UNLOCK_LIMIT_MS),
        median_of("memory_5_s_after_list", memory, "MB", MEMORY_LIMIT_MB),
    ]


def _painted_ms(ground: Ground, program: str, *arguments: str) -> float:
    begun = time.monotonic()
    with _running(ground, program, *arguments) as process:
        painted = _said(process, "painted")
    return (painted - begun) * 1000


def _unlocked(ground: Ground, vault: Path) -> tuple[float, float, float]:
    """Give seconds of derivation and of unlocking, and resident megabytes afterwards."""
    with _running(ground, "unlocked_window", str(vault), PASSPHRASE) as process:
        _said(process, "painted")
        derived, unlocked = _said(process, "derived"), _said(process, "unlocked")
        time.sleep(AFTER_S)
        return derived, unlocked, _resident_mb(process.pid)


@contextmanager
def _running(ground: Ground, program: str, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Start a program of ours with a home of its own; it is told to end, and waited for."""
    home = str(ground.folder / "home")
    with subprocess.Popen(
        [sys.executable, "-m", f"tests.benchmarks.{program}", *arguments],
        cwd=_ROOT,
        env={**_environment(), "HOME": home},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield process
        process.communicate(timeout=_PATIENCE_S)
    if process.returncode:
        raise RuntimeError(f"{program} ended with {process.returncode}")


def _environment() -> dict[str, str]:
    passed = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    return {**passed, "QT_QPA_PLATFORM": "offscreen"}


def _said(process: subprocess.Popen[str], word: str) -> float:
    """Wait for a program to say a word, and give the number that comes with it."""
    output: IO[str] = process.stdout  # type: ignore[assignment]
    for line in output:
        said, _, value = line.partition(" ")
        if said == word:
            return float(value)
    raise RuntimeError(f"ended without {word}")


def _resident_mb(pid: int) -> float:
    """Give what a process holds in memory, in megabytes of 2^20 bytes."""
    pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / 2**20
