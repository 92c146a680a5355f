# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Room that is given back when the disk is full: deleting, too, needs some."""

from __future__ import annotations

import os

from counsellor.files import UNSUPPORTED, size_of, sync_file, written_aside
from counsellor.storage.connection import translating
from counsellor.storage.folder import VaultFolder

BALLAST_BYTES = 32 << 20
_CHUNK_BYTES = 1 << 20


def ensure_ballast(folder: VaultFolder) -> None:
    """Set 32 MiB aside, unless they are.

    Raises:
        DiskFull: there is not that much room; what was taken is free again.
        ReadOnlyPlace, StorageFailed: as they say.
    """
    with translating(folder.ballast):
        if size_of(folder.ballast) == BALLAST_BYTES:
            return
        with written_aside(folder.ballast) as file:
            _fill(file.fileno())
            sync_file(file)


def give_back(folder: VaultFolder) -> int:
    """Free the ballast and say how many bytes that gave; `ensure_ballast` sets them aside anew.

    Raises:
        ReadOnlyPlace, StorageFailed: as they say.
    """
    with translating(folder.ballast):
        freed = size_of(folder.ballast)
        folder.ballast.unlink(missing_ok=True)
    return freed


def _fill(descriptor: int) -> None:
    if hasattr(os, "posix_fallocate"):
        try:
            os.posix_fallocate(descriptor, 0, BALLAST_BYTES)
        except OSError as error:
            if error.errno not in UNSUPPORTED:
                raise
        else:
            return
    # Random, because a file system that compresses would set nothing aside for zeros.
    for _ in range(BALLAST_BYTES // _CHUNK_BYTES):
        os.write(descriptor, os.urandom(_CHUNK_BYTES))
