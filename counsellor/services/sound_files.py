# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Which sealed files lie in the outbox as they were written; what else bears their names is none.

A disk that fails, a program that cuts files short and a copy that was never finished leave files
of another length, or of zeros. What was in them is here still, and is sealed anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from counsellor.crypto.age_header import VERSION_LINE
from counsellor.plain_file import plain_opener


def sound_files(outbox: Path, names: Iterable[str], sizes: Mapping[str, int]) -> set[str]:
    """Return those of our files that lie here whole, as far as that shows from outside.

    Args:
        outbox: where they lie.
        names: of all that lies there.
        sizes: in bytes, of those whose size was noted.
    """
    return {name for name in names if _is_sound(outbox / name, sizes.get(name))}


def _is_sound(file: Path, size: int | None) -> bool:
    try:
        if size is not None and file.stat().st_size != size:
            return False
        with open(file, "rb", opener=plain_opener) as opened:
            return opened.read(len(VERSION_LINE)) == VERSION_LINE
    except OSError:
        return False
