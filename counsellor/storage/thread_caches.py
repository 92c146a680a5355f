# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Turning off the caches in which glibc keeps freed blocks of each thread as they were."""

from __future__ import annotations

import ctypes
import struct
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAPS: Final = Path("/proc/self/maps")
_WORD: Final = ctypes.sizeof(ctypes.c_size_t)
_LIMITS: Final = struct.pack("2N", 64, 1032)
"""How many sizes such a cache has blocks of, and the largest: glibc's own numbers (`malloc_par`),
after which stands how many blocks there may be of each."""
_MOST_BLOCKS: Final = 0xFFFF


def turn_off_thread_caches(library: ctypes.CDLL) -> bool:
    """Let no thread keep blocks that it frees, from now on; tell whether glibc let it be done.

    `M_PERTURB` overwrites neither what goes into such a cache nor what comes out of it. What
    takes a block for long and does not fill it, as Qt's lists and fonts do, would keep a piece
    of what lay there before, and no lock reaches it: it is not free.

    There is a tunable for it, `glibc.malloc.tcache_count`, which is read before a program starts,
    and no function. This sets the same number. A glibc that lays its numbers out in another way
    (from 2.42 on) is left alone.
    """
    found = [ctypes.c_size_t.from_address(place) for place in _places_of_count(library)]
    if len(found) != 1 or found[0].value > _MOST_BLOCKS:
        return False
    found[0].value = 0
    return True


def _places_of_count(library: ctypes.CDLL) -> Iterator[int]:
    """Return the addresses of what follows the limits, wherever these stand."""
    for first, content in _data_of(library):
        for place in range(0, len(content) - len(_LIMITS) - _WORD + 1, _WORD):
            if content.startswith(_LIMITS, place):
                yield first + place + len(_LIMITS)


def _data_of(library: ctypes.CDLL) -> Iterator[tuple[int, bytes]]:
    """Return the parts of the C library's own file that it writes into, with their addresses."""
    inside = ctypes.cast(library.mallopt, ctypes.c_void_p).value or 0
    parts = list(_mapped())
    name = next((name for first, last, _, name in parts if first <= inside < last), "")
    for first, last, rights, of in parts:
        if name and of == name and rights.startswith("rw"):
            yield first, ctypes.string_at(first, last - first)


def _mapped() -> Iterator[tuple[int, int, str, str]]:
    """Return what is mapped into this process: from where to where, its rights, its file."""
    try:
        lines = _MAPS.read_text("utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return
    for line in lines:
        span, rights, _, _, _, *name = line.split(maxsplit=5)
        first, last = (int(address, 16) for address in span.split("-"))
        yield first, last, rights, "".join(name)
