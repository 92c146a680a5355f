# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Which sealed files lie in the outbox as they were written; what else bears their names is none.

A disk that fails, a program that cuts files short and a copy that was never finished leave files
of another length, of zeros, or with a bit that fell over; the name of a file says what its bytes
were. What was in them is here still, and is sealed anew.
"""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Mapping
from pathlib import Path

from counsellor.crypto.age_header import VERSION_LINE
from counsellor.plain_file import digest_of, plain_opener
from counsellor.sync.bundle import is_named_by_content, name_by_content

_Mark = tuple[int, int, int, int]


class SoundFiles:
    """What was found sound while one vault is open; it is read again where it was touched since.

    Thousands may wait, and to read them all for one more takes longer than to seal it.
    """

    def __init__(self) -> None:
        self._found: dict[str, tuple[_Mark, bool]] = {}

    def among(
        self,
        outbox: Path,
        names: Iterable[str],
        sizes: Mapping[str, int],
        *,
        read: Container[str],
    ) -> set[str]:
        """Return those of our files that lie here whole.

        Args:
            outbox: where they lie.
            names: of all that lies there.
            sizes: in bytes, of those whose size was noted.
            read: the names of those that are read to their end; of others is told what shows
                outside.
        """
        found: dict[str, tuple[_Mark, bool]] = {}
        for name in names:
            mark, is_read = _mark_of(outbox, name), name in read
            if mark is None or mark[0] != sizes.get(name, mark[0]):
                continue
            known, was_read = self._found.get(name, (None, False))
            if known != mark or is_read > was_read:
                if not _is_sound(outbox / name):
                    continue
                if is_read and not _is_what_was_sealed(outbox / name):
                    continue
            found[name] = mark, is_read or (was_read and known == mark)
        self._found = found
        return set(found)

    def close(self) -> None:
        """Forget it."""
        self._found.clear()


def _mark_of(outbox: Path, name: str) -> _Mark | None:
    """Return what changes when somebody writes to a file, its size first; None where none lies."""
    try:
        told = os.lstat(os.path.join(outbox, name))  # noqa: PTH118 - of thousands
    except OSError:
        return None
    return told.st_size, told.st_mtime_ns, told.st_ctime_ns, told.st_ino


def _is_sound(file: Path) -> bool:
    try:
        with open(file, "rb", opener=plain_opener) as opened:
            return opened.read(len(VERSION_LINE)) == VERSION_LINE
    except OSError:
        return False


def _is_what_was_sealed(file: Path) -> bool:
    """Tell whether a file holds what its name says; one from before names said so is believed."""
    if not is_named_by_content(file.name):
        return True
    digest = digest_of(file)
    return digest is not None and name_by_content(digest) == file.name
