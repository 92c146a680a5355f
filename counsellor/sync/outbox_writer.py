# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Writes a whole outbox into one file: see ``sync.outbox_file``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from counsellor.plain_file import plain_opener, sha256_of
from counsellor.sync.bundle import name_by_content
from counsellor.sync.outbox_file import MEMBERS, member_of
from counsellor.sync.tar import TarWriter, Writable, archive_size

_PIECE: Final = 1 << 20


class Enclosing(NamedTuple):
    """One sealed file that is to go into it: where it lies, for which box, its name and size."""

    path: Path
    box: str
    name: str
    size: int


def enclosing(path: Path, box: str) -> Enclosing:
    """Look at a sealed file that is to go into one.

    Raises:
        OSError: it cannot be read.
    """
    return Enclosing(path, box, name_by_content(sha256_of(path)), path.stat().st_size)


def outbox_size(files: Sequence[Enclosing]) -> int:
    """Return how large the file will be, in bytes."""
    return archive_size([one.size for one in _members(files).values()])


def write_enclosed(
    files: Sequence[Enclosing], target: Writable, step: Callable[[int], None]
) -> None:
    """Write the file.

    Args:
        files: in any order.
        target: takes it.
        step: is told of every piece, in bytes; what it raises ends the writing.

    Raises:
        OSError: one of them cannot be read.
        ValueError: one of them has changed meanwhile.
    """
    archive = TarWriter(target, MEMBERS)
    for name, one in _members(files).items():
        archive.begin(name, one.size)
        with open(one.path, "rb", opener=plain_opener) as source:
            while piece := source.read(_PIECE):
                archive.write(piece)
                step(len(piece))
    archive.finish()


def _members(files: Sequence[Enclosing]) -> dict[str, Enclosing]:
    """Return each once, under its name there, in the one order."""
    return dict(sorted({member_of(one.box, one.name): one for one in files}.items()))
