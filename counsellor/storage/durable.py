# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Files that survive a power cut: written aside, synced, and only then given their name.

New folders are 0700 and new files 0600, whatever the umask of the session is.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from counsellor.domain.errors import VaultLocked

_COPY_BYTES = 1 << 20


def private_opener(path: str, flags: int) -> int:
    """Open for `open(…, opener=…)`: a file that is made is its owner's alone."""
    return os.open(path, flags | getattr(os, "O_BINARY", 0), 0o600)


def make_private_folder(path: Path) -> None:
    """Make one folder, 0700, and make its name last."""
    path.mkdir(mode=0o700)
    sync_folder(path.parent)


def sync_descriptor(descriptor: int) -> None:
    """Wait until the content, and a changed size, are on the medium itself.

    On macOS only F_FULLFSYNC goes through the drive's own cache (fsync(2) there says so).
    """
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415 - exists on POSIX only

        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    elif hasattr(os, "fdatasync"):
        os.fdatasync(descriptor)
    else:
        os.fsync(descriptor)


def sync_file(file: IO[bytes]) -> None:
    """Flush a writer's buffer and wait for the medium."""
    file.flush()
    sync_descriptor(file.fileno())


def sync_folder(path: Path) -> None:
    """Make names, renames and removals in a folder last. Windows does so by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace_file(path: Path, content: bytes) -> None:
    """Give a file new content in one step: a reader sees the old or the new, never a part."""
    aside = path.with_name(path.name + ".new")
    try:
        with open(aside, "wb", opener=private_opener) as file:
            file.write(content)
            sync_file(file)
        aside.replace(path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def never() -> bool:
    """Tell that nobody asked to stop."""
    return False


def copy_file(source: Path, target: Path, cancelled: Callable[[], bool] = never) -> None:
    """Copy content and sync it; the target must not exist. Its name lasts once synced.

    Raises:
        VaultLocked: `cancelled`, asked every mebibyte, said so; a part may be there.
    """
    with source.open("rb") as read, open(target, "xb", opener=private_opener) as written:
        while chunk := read.read(_COPY_BYTES):
            if cancelled():
                raise VaultLocked
            written.write(chunk)
        sync_file(written)


def hash_file(path: Path, cancelled: Callable[[], bool] = never) -> tuple[int, str]:
    """Give a file's size in bytes and its SHA-256 in hex.

    Raises:
        VaultLocked: `cancelled`, asked every mebibyte, said so.
    """
    digest, size = hashlib.sha256(), 0
    with path.open("rb", buffering=0) as file:
        while chunk := file.read(_COPY_BYTES):
            if cancelled():
                raise VaultLocked
            digest.update(chunk)
            size += len(chunk)
    return size, digest.hexdigest()


def size_of(path: Path) -> int:
    """The size in bytes; a missing file has 0."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def utc_stamp() -> str:
    """Now, as part of a file name that sorts by age: 20260704T120000.000000Z."""
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
