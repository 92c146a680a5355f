# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What lies in a box of a drop, as the place itself tells it."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from operator import itemgetter
from pathlib import Path
from typing import Final, NamedTuple

SUFFIX: Final = ".age"
OUTBOX_SUFFIX: Final = ".outbox"
_STAMPS: Final = 1 << 63
"""A file may be dated to any year: what is further away than 2262 is counted round."""


class Lying(NamedTuple):
    """One entry that may be a bundle; a tuple, since a drop may hold very many.

    Attributes:
        name: as the place gives it; display text, which need not even be UTF-8.
        size: in bytes.
        stamp: changes with the content, as far as the place says so; less than 2^63.
        is_file: whether it is a regular file; a folder, a link or a pipe is told and passed over.
    """

    name: str
    size: int
    stamp: int
    is_file: bool


def may_be_bundle(name: str) -> bool:
    """Tell by its name whether a file may be a bundle; hidden ones belong to other programs."""
    return name[-len(SUFFIX) :].lower() == SUFFIX and name[0] != "."


def may_be_outbox(name: str) -> bool:
    """Tell by its name whether a file may be a whole outbox; see ``sync.outbox_file``."""
    return name[-len(OUTBOX_SUFFIX) :].lower() == OUTBOX_SUFFIX and name[0] != "."


def lying_in(folder: Path, wanted: Callable[[str], bool] = may_be_bundle) -> tuple[Lying, ...]:
    """List the entries of a folder with wanted names, sorted by name.

    What vanishes meanwhile or tells nothing of itself is given as no file.

    Raises:
        OSError: the folder cannot be listed.
    """
    with os.scandir(folder) as entries:
        found = [_lying(entry) for entry in entries if wanted(entry.name)]
    return tuple(sorted(found, key=itemgetter(0)))


def _lying(entry: os.DirEntry[str]) -> Lying:
    try:
        found = entry.stat(follow_symlinks=False)
    except OSError:
        return Lying(entry.name, 0, 0, is_file=False)
    regular = stat.S_ISREG(found.st_mode)
    return Lying(entry.name, found.st_size, found.st_mtime_ns % _STAMPS, regular)
