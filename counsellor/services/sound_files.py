# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Which sealed files lie in the outbox as they were written; what else bears their names is none.

A disk that fails, a program that cuts files short and a copy that was never finished leave files
of another length, of zeros, or with a bit that fell over; the name of a file says what its bytes
were. What was in them is here still, and is sealed anew.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from pathlib import Path

from counsellor.crypto.age_header import VERSION_LINE
from counsellor.plain_file import digest_of, plain_opener
from counsellor.sync.bundle import is_named_by_content, name_by_content


def sound_files(
    outbox: Path, names: Iterable[str], sizes: Mapping[str, int], *, read: Container[str]
) -> set[str]:
    """Return those of our files that lie here whole.

    Args:
        outbox: where they lie.
        names: of all that lies there.
        sizes: in bytes, of those whose size was noted.
        read: the names of those that are read to their end; of others is told what shows outside.
    """
    return {
        name
        for name in names
        if _is_sound(outbox / name, sizes.get(name))
        and (name not in read or _is_what_was_sealed(outbox / name))
    }


def _is_sound(file: Path, size: int | None) -> bool:
    try:
        if size is not None and file.stat().st_size != size:
            return False
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
