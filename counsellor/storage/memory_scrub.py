# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Leaving nothing of what this process has freed in its memory."""

from __future__ import annotations

import ctypes
import logging
import sys
from typing import TYPE_CHECKING

from counsellor.storage.thread_caches import turn_off_thread_caches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from counsellor.storage.driver import Connection

_LOG = logging.getLogger(__name__)

_M_PERTURB = -6
"""From glibc's malloc.h: while it is not 0, every block is overwritten when it is freed."""
_PATTERN = 0xAA
_CACHED_BYTES = range(16, 1041, 16)
"""Sizes of blocks of which a thread may keep some for itself, which are not overwritten."""
_CACHED_BLOCKS = 7
_DOMAINS = (1, 2)
"""Python's own two allocators that cut small blocks out of big ones (PYMEM_DOMAIN_MEM, _OBJ)."""
_RAW = 0
_SMALL_BYTES = range(16, 513, 16)
"""Sizes of the small blocks that Python keeps for itself."""
_SMALL_BLOCKS = 2_000
"""More of each size than it has free; most of what it frees is glibc's."""


class _Allocator(ctypes.Structure):
    """Python's ``PyMemAllocatorEx``."""

    _fields_ = (
        ("context", ctypes.c_void_p),
        ("malloc", ctypes.c_void_p),
        ("calloc", ctypes.c_void_p),
        ("realloc", ctypes.c_void_p),
        ("free", ctypes.c_void_p),
    )


class _Heap:
    """glibc's allocator, and whether it overwrites what is freed all the time."""

    def __init__(self) -> None:
        library = ctypes.CDLL(None) if sys.platform == "linux" else None
        self.library = library if hasattr(library, "mallopt") else None
        self.always = False


_HEAP = _Heap()


def overwrites_what_is_freed() -> bool:
    """Tell whether closing leaves nothing of the page cache here: with glibc alone."""
    return _HEAP.library is not None


def overwrite_all_that_is_freed() -> None:
    """Have every block overwritten when it is freed, from now on; to be called once, at the start.

    Python's small blocks, which hold its texts, come from glibc as well from then on: Python
    itself would keep them, with what was in them, for the next text of that length. Blocks that
    were made before go back to where they came from. No thread keeps blocks at hand any more.

    It works with glibc only; elsewhere freed memory keeps its content until it is used again.
    """
    if _HEAP.library is None or _HEAP.always:
        return
    _HEAP.library.mallopt(_M_PERTURB, _PATTERN)
    if not turn_off_thread_caches(_HEAP.library):
        _LOG.warning("this glibc lets its threads keep freed blocks as they were")
    _HEAP.always = True
    raw = _allocator(_RAW)
    for domain in _DOMAINS:
        own = _allocator(domain)
        if raw.context or own.context:
            return  # Python was told to watch its allocators; they must stay in pairs
        # Python's `realloc` and `free` know their own blocks, and pass all others on to `raw`.
        mixed = _Allocator(own.context, raw.malloc, raw.calloc, own.realloc, own.free)
        ctypes.pythonapi.PyMem_SetAllocator(ctypes.c_int(domain), ctypes.byref(mixed))


def scrub_freed_memory() -> None:
    """Overwrite the blocks that this thread keeps at hand, and give the system back what is free.

    To be called on each thread that has had to do with what must not stay.
    """
    library = _HEAP.library
    if library is None:
        return
    if _HEAP.always:
        _overwrite_small_blocks()
    for block, size in list(_kept_at_hand(library)):
        ctypes.memset(block, _PATTERN, size)
        library.free(ctypes.c_void_p(block))
    library.malloc_trim(ctypes.c_size_t(0))


def close_and_overwrite(connection: Connection) -> None:
    """Close a connection and let what it frees, its page cache above all, be overwritten.

    SQLCipher's own way, `cipher_memory_security`, cannot be turned off again, and would slow the
    next unlocking's commits and searches down many times. This works with glibc only; elsewhere,
    and for what was freed before, freed memory keeps its content until it is used again.
    """
    if _HEAP.library is None or _HEAP.always:
        connection.close()
        scrub_freed_memory()
        return
    _HEAP.library.mallopt(_M_PERTURB, _PATTERN)
    try:
        connection.close()
    finally:
        _HEAP.library.mallopt(_M_PERTURB, 0)


def _kept_at_hand(library: ctypes.CDLL) -> Iterator[tuple[int, int]]:
    """Take every block that this thread's cache can hold; glibc hands those out first."""
    library.malloc.restype = ctypes.c_void_p
    library.malloc.argtypes = (ctypes.c_size_t,)
    for size in _CACHED_BYTES:
        room = size - 8  # glibc's own word stands before each block
        for _ in range(_CACHED_BLOCKS):
            block = library.malloc(room)
            if block:
                yield block, room


def _overwrite_small_blocks() -> None:
    """Overwrite the blocks that Python has free itself: it takes them for what grows from nothing.

    Those are the only ones that do not come from glibc.
    """
    for size in _SMALL_BYTES:
        content = bytes([_PATTERN]) * (size - 1)
        taken = [bytearray() for _ in range(_SMALL_BLOCKS)]
        for one in taken:
            one.extend(content)


def _allocator(domain: int) -> _Allocator:
    found = _Allocator()
    ctypes.pythonapi.PyMem_GetAllocator(ctypes.c_int(domain), ctypes.byref(found))
    return found
