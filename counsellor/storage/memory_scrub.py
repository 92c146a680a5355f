# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Leaving as little as possible of a closed vault in this process's memory."""

from __future__ import annotations

import ctypes
import sys

from counsellor.storage.driver import Connection

_M_PERTURB = -6
"""From glibc's malloc.h: while it is not 0, every block is overwritten when it is freed."""
_PATTERN = 0xAA


def overwrites_what_is_freed() -> bool:
    """Tell whether closing leaves nothing of the page cache here."""
    return _allocator() is not None


def _allocator() -> ctypes.CDLL | None:
    """Return the allocator that overwrites what is freed if it is told to: glibc's alone."""
    library = ctypes.CDLL(None) if sys.platform == "linux" else None
    return library if hasattr(library, "mallopt") else None


def close_and_overwrite(connection: Connection) -> None:
    """Close a connection and let what it frees, its page cache above all, be overwritten.

    SQLCipher's own way, `cipher_memory_security`, cannot be turned off again, and would slow the
    next unlocking's commits and searches down many times. This works with glibc only; elsewhere,
    and for what was freed before, freed memory keeps its content until it is used again.
    """
    allocator = _allocator()
    if allocator is None:
        connection.close()
        return
    allocator.mallopt(_M_PERTURB, _PATTERN)
    try:
        connection.close()
    finally:
        allocator.mallopt(_M_PERTURB, 0)
