# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Where two starts of the program find each other, and no other user can be before them.

Qt's own choice is the folder for temporary files: whoever knows the name, which follows from the
vault's path, could answer there in our place and keep the window from ever opening. So it is a
folder of ours that nobody else may enter. Windows' pipes lie in no folder; there the name holds
what only this user can read.
"""

from __future__ import annotations

import os
import secrets
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from counsellor import paths
from counsellor.files import private_opener

_LONGEST: Final = 100
"""Bytes of a path that a socket may have, on every system."""

_SECRET_BYTES = 16
_OTHERS = 0o077


def meeting_place(name: str) -> str | None:
    """Return what to listen at and connect to; None where no place is our own."""
    if sys.platform == "win32":
        secret = _secret_in(paths.meeting_folders()[-1])
        return None if secret is None else f"{name}-{secret}"
    for folder in paths.meeting_folders():
        place = folder / name
        if len(os.fsencode(place)) <= _LONGEST and _is_own(folder):
            return str(place)
    return None


def _is_own(folder: Path) -> bool:
    """Make a folder unless it is there, and tell whether nobody else gets in or can replace it."""
    if sys.platform == "win32":
        return False
    try:
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(FileExistsError):
            folder.mkdir(mode=0o700)
        found, above = folder.lstat(), folder.parent.stat()
    except OSError:
        return False
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid() or found.st_mode & _OTHERS:
        return False
    kept = above.st_mode & stat.S_ISVTX or not above.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return bool(kept) and above.st_uid in (0, os.geteuid())


def _secret_in(folder: Path) -> str | None:
    """Return a word that only this user can read; it is drawn once."""
    file = folder / "name"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError), open(file, "x", opener=private_opener) as made:
            made.write(secrets.token_hex(_SECRET_BYTES))
        return file.read_text("ascii") or None
    except (OSError, ValueError):
        return None
