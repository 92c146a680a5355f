# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Reads a regular file of a folder that others write to, piece by piece."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from counsellor.domain.errors import CounsellorError
from counsellor.plain_file import plain_opener

_PIECE: Final = 1 << 20


@contextmanager
def reading(place: Path, failed: Callable[[OSError], CounsellorError]) -> Iterator[Iterator[bytes]]:
    """Lend a regular file piece by piece; its own failures are told apart from the writer's."""
    try:
        source = open(place, "rb", opener=plain_opener)  # noqa: SIM115 - closed below
    except OSError as error:
        # Windows says of a folder what it says of another user's file.
        is_folder = os.path.isdir(place)  # noqa: PTH112 - which never raises
        known = OSError(errno.EISDIR, "kind") if is_folder else error
        raise failed(known) from error
    with source:
        if not stat.S_ISREG(os.fstat(source.fileno()).st_mode):
            raise failed(OSError(errno.EINVAL, "kind"))
        yield _pieces(source, failed)


def _pieces(source: BinaryIO, failed: Callable[[OSError], CounsellorError]) -> Iterator[bytes]:
    while True:
        try:
            piece = source.read(_PIECE)
        except OSError as error:
            raise failed(error) from error
        if not piece:
            return
        yield piece
