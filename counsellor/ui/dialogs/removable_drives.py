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

_UNDER: Final = (Path("/media"), Path("/run/media"), Path("/mnt"))
_MAC_VOLUMES: Final = Path("/Volumes")
_DRIVE_REMOVABLE: Final = 2
"""What Windows answers of a stick."""


def removable_drives() -> list[Path]:
    """Return where they are mounted, those that can be written first."""
    ready = [one for one in QStorageInfo.mountedVolumes() if one.isValid() and one.isReady()]
    writable = {Path(one.rootPath()): not one.isReadOnly() for one in ready}
    found = removable_among(writable)
    return sorted(found, key=lambda path: (not writable[path], path))


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


def _is_removable_on_windows(root: Path) -> bool:
    if sys.platform == "win32":
        kind: int = ctypes.WinDLL("kernel32").GetDriveTypeW(str(root))
        return kind == _DRIVE_REMOVABLE
    return False
