# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Which devices Linux has mounted where, by its own list: none of them is asked anything."""

from __future__ import annotations

from pathlib import Path
from typing import Final

MOUNTS: Final = Path("/proc/self/mountinfo")

_PLACE: Final = 4
"""Field of a line (proc_pid_mountinfo(5)); behind a dash stand the kind and the source."""
_ESCAPED: Final = ("040", "011", "012", "134")
"""Blank, tab, line end and, last, the backslash, in octal."""


def mounted_devices(mounts: Path = MOUNTS) -> dict[Path, str]:
    """Return the devices by where they are mounted; shares and programs' own are none."""
    try:
        lines = mounts.read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return {}
    found = {}
    for line in lines:
        before, _, after = line.partition(" - ")
        _kind, _, source = after.partition(" ")
        place = before.split(" ")[_PLACE : _PLACE + 1]
        device = _unescaped(source.partition(" ")[0])
        if place and device.startswith("/dev/"):
            found[Path(_unescaped(place[0]))] = device
    return found


def _unescaped(field: str) -> str:
    for code in _ESCAPED:
        field = field.replace(f"\\{code}", chr(int(code, 8)))
    return field
