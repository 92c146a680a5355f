# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Write a small file whole or not at all."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from pathlib import Path

from counsellor.storage.connection import of_system


def write_whole(target: Path, content: bytes, flush: Callable[[int], None] = os.fsync) -> None:
    """Write under a temporary name, flush, then rename.

    ``flush`` is left out by callers who can make the content again.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: nothing lies under the final name.
    """
    part = target.with_name(f".part-{secrets.token_hex(6)}")
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            flush(file.fileno())
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise of_system(error, target) from error


def unflushed(_descriptor: int) -> None:
    """Leave the flushing to the system."""
