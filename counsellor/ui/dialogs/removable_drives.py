# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The sticks and cards that are plugged in, as far as the system tells."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStorageInfo

from counsellor.domain.plain_text import shown_name
from counsellor.services.mounted_devices import mounted_devices

_UNDER: Final = (Path("/media"), Path("/run/media"), Path("/mnt"))
_MAC_VOLUMES: Final = Path("/Volumes")
_MOST_LETTERS: Final = 32
"""Of a name: what Windows takes, and what a button can show."""
_LETTERS: Final = "CDEFGHIJKLMNOPQRSTUVWXYZ"
_DRIVE_REMOVABLE: Final = 2
"""What Windows answers of a stick."""


def removable_drives() -> list[Path]:
    """Return where they are mounted, those that can be written first."""
    volumes = {path: QStorageInfo(str(path)) for path in _mounted()}
    ready = [path for path, one in volumes.items() if one.isValid() and one.isReady()]
    return sorted(ready, key=lambda path: (volumes[path].isReadOnly(), path))


def _mounted() -> list[Path]:
    """Return what is mounted of them, as the system's own list says.

    Nothing else is asked: a share that answers no more would hold up whoever asks all of them.
    """
    if sys.platform == "win32":
        slots = removable_among(Path(f"{letter}:\\") for letter in _LETTERS)
        # A slot of a card reader has a letter also while nothing is in it.
        return [one for one in slots if one.exists()]
    if sys.platform == "darwin":
        mounted = [one for one in _listed(_MAC_VOLUMES) if not one.is_symlink()]
    else:
        mounted = list(mounted_devices())
    return sorted(set(removable_among(mounted)))


def stick_name(place: Path) -> str:
    """Return what a person knows a stick by, as text that can be shown."""
    name = shown_name(drive_name(place) or place.name or str(place))
    return name if len(name) <= _MOST_LETTERS else f"{name[: _MOST_LETTERS - 1]}…"


def drive_name(place: Path) -> str | None:
    """Return what a person knows a stick or a card by; None where this is the root of none."""
    if not removable_among([place]) or not place.is_mount():
        return None
    return QStorageInfo(str(place)).name() or place.name or str(place)


def removable_among(mounted: Iterable[Path]) -> list[Path]:
    """Return which of some mounted volumes can be pulled out."""
    if sys.platform == "win32":
        return [one for one in mounted if _is_removable_on_windows(one)]
    if sys.platform == "darwin":
        return [one for one in mounted if one.parent == _MAC_VOLUMES]
    return [one for one in mounted if any(place in one.parents for place in _UNDER)]


def _listed(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _is_removable_on_windows(root: Path) -> bool:
    if sys.platform == "win32":
        kind: int = ctypes.WinDLL("kernel32").GetDriveTypeW(str(root))
        return kind == _DRIVE_REMOVABLE
    return False
