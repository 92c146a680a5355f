# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Let a stick be pulled out: the system's own way of it, and where it has none, all written."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple

from counsellor.domain.place_errors import EjectRefused, StickBusy
from counsellor.services.mounted_devices import mounted_devices

_PATIENCE_S: Final = 300
"""Seconds for what waits to be written: an old stick takes 1 MiB in one of them."""
_BUSY: Final = ("busy", "in use", "dissent")
_MISSING: Final = 127
"""What a shell answers of a program that is not there."""


class Ejected(StrEnum):
    """How far it came."""

    OUT = "out"
    FLUSHED = "flushed"


class Answer(NamedTuple):
    """How a program of the system ended, and what it said."""

    code: int
    said: str


Run = Callable[[Sequence[str]], Answer]
"""Runs a program of the system."""


def eject_stick(stick: Path, run: Run | None = None) -> Ejected:
    """Write what waits and let go of a stick; done outside of the vault's thread.

    Args:
        stick: where it is mounted.
        run: runs the system's programs; a test takes their place.

    Raises:
        StickBusy: another program has something open on it.
        EjectRefused: the system does not let go of it.
    """
    if sys.platform == "win32":
        return _eject_on_windows(stick)
    run = run or _run
    _flush()
    if sys.platform == "darwin":
        return _ended(stick, run(["diskutil", "eject", str(stick)]))
    return _eject_on_linux(stick, run)


def _eject_on_linux(stick: Path, run: Run) -> Ejected:
    device = mounted_devices().get(stick)
    answer = Answer(_MISSING, "")
    if device is not None:
        answer = run(["udisksctl", "unmount", "--no-user-interaction", "-b", device])
        if answer.code == 0:
            # What else of it is mounted keeps it under power, and this part can be pulled.
            run(["udisksctl", "power-off", "--no-user-interaction", "-b", device])
    if answer.code != 0 and not _is_busy(answer):
        by_gio = run(["gio", "mount", "-e", str(stick)])
        answer = by_gio if by_gio.code != _MISSING else answer
    if answer.code == _MISSING:
        return Ejected.FLUSHED
    return _ended(stick, answer)


def _ended(stick: Path, answer: Answer) -> Ejected:
    if answer.code == 0:
        return Ejected.OUT
    if _is_busy(answer):
        raise StickBusy(place=str(stick))
    raise EjectRefused(place=str(stick))


def _is_busy(answer: Answer) -> bool:
    said = answer.said.lower()
    return answer.code != 0 and any(word in said for word in _BUSY)


def _flush() -> None:
    if hasattr(os, "sync"):
        os.sync()


def _run(command: Sequence[str]) -> Answer:
    """Run a program in the language in which its answers are known here."""
    program = shutil.which(command[0])
    if program is None:
        return Answer(_MISSING, "")
    try:
        done = subprocess.run(  # noqa: S603 -- the system's own program, no shell
            [program, *command[1:]],
            check=False,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE_S,
            env={**os.environ, "LC_ALL": "C"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return Answer(1, "")
    return Answer(done.returncode, (done.stdout + done.stderr).decode("utf-8", "replace"))


_READ_WRITE: Final = 0xC0000000
_SHARED: Final = 3
_OPEN_EXISTING: Final = 3
_LOCK, _DISMOUNT, _EJECT = 0x00090018, 0x00090020, 0x002D4808
_ALLOW_REMOVAL: Final = 0x002D4804


if sys.platform == "win32":

    def _eject_on_windows(stick: Path) -> Ejected:
        """Lock the volume, which writes what waits and fails while a file is open; let it go."""
        kernel = ctypes.WinDLL("kernel32")
        kernel.CreateFileW.restype = ctypes.c_void_p
        volume = kernel.CreateFileW(
            f"\\\\.\\{stick.drive}", _READ_WRITE, _SHARED, None, _OPEN_EXISTING, 0, None
        )
        if volume is None or volume == ctypes.c_void_p(-1).value:
            raise EjectRefused(place=str(stick))
        handle, given = ctypes.c_void_p(volume), ctypes.c_ulong()

        def control(code: int, value: bytes = b"") -> bool:
            sent = value or None
            return bool(
                kernel.DeviceIoControl(
                    handle, code, sent, len(value), None, 0, ctypes.byref(given), None
                )
            )

        try:
            kernel.FlushFileBuffers(handle)
            if not control(_LOCK):
                raise StickBusy(place=str(stick))
            if not control(_DISMOUNT):
                raise EjectRefused(place=str(stick))
            control(_ALLOW_REMOVAL, b"\0")
            # Dismounted it can be pulled, also where the slot has no power to take from it.
            control(_EJECT)
            return Ejected.OUT
        finally:
            kernel.CloseHandle(handle)
