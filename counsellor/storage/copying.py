# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Copying and hashing whole files, which may take long and stops when the vault is locked."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from counsellor.domain.errors import VaultLocked
from counsellor.files import private_opener, sync_file
from counsellor.plain_file import chosen_opener

_COPY_BYTES = 1 << 20


def never() -> bool:
    """Tell that nobody asked to stop."""
    return False


def copy_file(source: Path, target: Path, cancelled: Callable[[], bool] = never) -> None:
    """Copy content and sync it; the target must not exist. Its name lasts once synced.

    Raises:
        VaultLocked: `cancelled`, asked every mebibyte, said so; a part may be there.
    """
    with (
        open(source, "rb", opener=chosen_opener) as read,
        open(target, "xb", opener=private_opener) as written,
    ):
        while chunk := read.read(_COPY_BYTES):
            if cancelled():
                raise VaultLocked
            written.write(chunk)
        sync_file(written)


def hash_file(path: Path, cancelled: Callable[[], bool] = never) -> tuple[int, str]:
    """Return a file's size in bytes and its SHA-256 in hex.

    Raises:
        VaultLocked: `cancelled`, asked every mebibyte, said so.
    """
    digest, size = hashlib.sha256(), 0
    with open(path, "rb", buffering=0, opener=chosen_opener) as file:
        while chunk := file.read(_COPY_BYTES):
            if cancelled():
                raise VaultLocked
            digest.update(chunk)
            size += len(chunk)
    return size, digest.hexdigest()
