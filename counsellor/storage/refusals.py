# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Why a write of SQLite's was refused, or a file could not be opened.

SQLite says that it was, and keeps the system's number to itself. So the system is asked once more
for the same kind of thing, and its answer has a name: a quota is no broken disk.
"""

from __future__ import annotations

import os
import secrets
import sys
from pathlib import Path
from typing import Final

from counsellor.domain.errors import CounsellorError, DiskFull, StorageFailed
from counsellor.domain.place_errors import PathTooLong
from counsellor.files import PART_PREFIX, name_error

CANTOPEN: Final = 14
IOERR: Final = 10
IOERR_SHMSIZE: Final = 4874
"""The shared-memory file could not grow: in practice, the disk is full."""
REFUSED_WRITES: Final = frozenset({IOERR, 778, 1034, 1290, 1546, 4618, IOERR_SHMSIZE, 5386})
"""SQLITE_IOERR itself, and those of writing, syncing, cutting and the shared memory."""

MOST_OF_PATH: Final = 259 if sys.platform == "win32" else 511
"""The longest path that SQLite opens, in letters on Windows and in bytes elsewhere."""
_LONGEST_SUFFIX = "-journal"
_TRIAL_BYTES = 64 << 10


def fits(path: Path, suffix: str) -> bool:
    """Tell whether SQLite could open a path with this behind it."""
    return path_length(f"{path.absolute()}{suffix}") <= MOST_OF_PATH


def path_length(path: str) -> int:
    """Return how long a path is, as `MOST_OF_PATH` counts: letters of UTF-16 or bytes."""
    if sys.platform == "win32":
        return len(path.encode("utf-16-le", "surrogatepass")) // 2
    return len(os.fsencode(path))


def name_refusal(code: int, name: str, database: Path) -> CounsellorError:
    """Return the failure that a person can be told for SQLite's code, whose name is given."""
    if not fits(database, _LONGEST_SUFFIX):
        return PathTooLong(place=str(database))
    log = database.with_name(f"{database.name}-wal")
    try:
        if code & 0xFF == CANTOPEN or not log.exists():
            _try_new_file(database.parent)
        else:
            _try_growing(log)
    except OSError as refusal:
        return name_error(refusal, database, whole=True)
    if code == IOERR_SHMSIZE:
        return DiskFull(place=str(database), reason="room")
    return StorageFailed(place=str(database), reason=name)


def _try_new_file(folder: Path) -> None:
    """See whether a folder takes one more file; if not, the system's error says why."""
    trial = folder / (PART_PREFIX + secrets.token_hex(8))
    try:
        trial.touch(mode=0o600, exist_ok=False)
    finally:
        trial.unlink(missing_ok=True)


def _try_growing(path: Path) -> None:
    """See whether a log can grow by 64 KiB; if not, the system's error says why.

    What is written lies behind all that SQLite knows of, and goes again.
    """
    with path.open("r+b", buffering=0) as file:
        end = file.seek(0, os.SEEK_END)
        try:
            file.write(bytes(_TRIAL_BYTES))
        finally:
            file.truncate(end)
