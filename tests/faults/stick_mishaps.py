# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What happens to files on a stick that nobody damages on purpose."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path


def _size(path: Path) -> int:
    return path.stat().st_size


def _rewrite(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def _repeat(path: Path, name: str) -> None:
    target = path.with_name(f"{name}.age")
    if target != path:
        shutil.copy2(path, target)


def _flipped(content: bytes, at: int) -> bytes:
    place = at % max(len(content), 1)
    return (
        content[:place]
        + bytes(byte ^ 1 for byte in content[place : place + 1])
        + content[place + 1 :]
    )


MISHAPS: dict[str, Callable[[Path, int], object]] = {
    "is lost": lambda path, _at: path.unlink(),
    "is cut in half": lambda path, _at: _rewrite(path, path.read_bytes()[: _size(path) // 2]),
    "is renamed": lambda path, at: path.rename(path.with_name(f"{('1', 'а', 'x')[at % 3]}.age")),
    "lies there twice": lambda path, at: _repeat(path, ("2", "again", "\udcff")[at % 3]),
    "grows": lambda path, at: _rewrite(path, path.read_bytes() + bytes(1 + at * 9_973)),
    "has a bit flipped": lambda path, at: _rewrite(path, _flipped(path.read_bytes(), at * 97)),
}
"""What happens to a file on a stick, somewhere in it."""


def _change_places(one: Path, other: Path) -> None:
    content = one.read_bytes()
    _rewrite(one, other.read_bytes())
    _rewrite(other, content)


def _go_to(one: Path, other: Path) -> None:
    target = other.parent / one.name
    if target != one:
        shutil.copy2(one, target)


MISHAPS_OF_TWO: dict[str, Callable[[Path, Path], object]] = {
    "change places": _change_places,
    "one lies in the box of the other as well": _go_to,
    "one takes the place of the other": lambda one, other: _rewrite(other, one.read_bytes()),
}
"""What happens to a file on a stick and another one there, or to one with itself."""

NAMES_OF_JUNK = (
    os.fsdecode(b"\xea\xff"),
    "отчёт (көшірме) #1%2f..%00&amp;",
    "\u202eega.\x1b[2J\n",
)
"""How names begin that nobody of ours has given."""
