# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Ways in which a disk, a copy or a hand damages a vault's files."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path

from tests.storage.vaults import flip

Damage = Callable[[Path, random.Random], str]
"""Damages a file at a random place, and says how."""

_SECTOR_BYTES = 512
_PAGE_BYTES = 4096


def flipped(path: Path, place: random.Random) -> str:
    offset = place.randrange(path.stat().st_size)
    flip(path, offset)
    return f"bit flipped at {offset}"


def cut(path: Path, place: random.Random) -> str:
    size = place.randrange(path.stat().st_size)
    os.truncate(path, size)
    return f"cut to {size}"


def zeroed(path: Path, place: random.Random) -> str:
    offset = place.randrange(path.stat().st_size // _SECTOR_BYTES) * _SECTOR_BYTES
    _write(path, offset, bytes(_SECTOR_BYTES))
    return f"sector of zeros at {offset}"


def scrambled(path: Path, place: random.Random) -> str:
    offset = place.randrange(path.stat().st_size)
    size = min(_PAGE_BYTES, path.stat().st_size - offset)
    _write(path, offset, place.randbytes(size))
    return f"{size} random bytes at {offset}"


def misplaced(path: Path, place: random.Random) -> str:
    """One aligned page written over another, as a disk does that mixes up two addresses."""
    pages = path.stat().st_size // _PAGE_BYTES
    source, target = (place.randrange(pages) * _PAGE_BYTES for _ in range(2))
    with path.open("rb") as file:
        file.seek(source)
        content = file.read(_PAGE_BYTES)
    _write(path, target, content)
    return f"page at {source} written over the one at {target}"


DAMAGES: tuple[Damage, ...] = (flipped, flipped, flipped, cut, zeroed, scrambled, misplaced)
"""Flips are what disks do most."""


def _write(path: Path, offset: int, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(content)
