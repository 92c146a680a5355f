# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Folders and files inside a place of ours: what is written through a link lies elsewhere."""

from __future__ import annotations

import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from counsellor.domain.errors import StorageFailed
from counsellor.domain.place_errors import LinkedFile, LinkRefused

_WINDOWS_LINKS: Final = frozenset({0xA0000003, 0xA000000C})
"""`st_reparse_tag` of a junction and of a link; folders kept in a cloud have other tags."""


def is_folder_itself(path: Path) -> bool:
    """Tell whether a folder lies here, and no link or junction to one.

    Raises:
        OSError: nothing lies here, or it cannot be looked at.
    """
    found = path.lstat()
    return stat.S_ISDIR(found.st_mode) and getattr(found, "st_reparse_tag", 0) not in _WINDOWS_LINKS


def refuse_linked_files(files: Iterable[Path]) -> None:
    """See that none of these is a link: its content would lie, and be replaced, elsewhere.

    Raises:
        LinkedFile: a link lies here.
        OSError: one cannot be looked at.
    """
    for file in files:
        with suppress(FileNotFoundError, NotADirectoryError):
            found = file.lstat()
            reparsed = getattr(found, "st_reparse_tag", 0) in _WINDOWS_LINKS
            if stat.S_ISLNK(found.st_mode) or reparsed:
                raise LinkedFile(place=str(file))


def refuse_other_kinds(files: Iterable[Path]) -> None:
    """See that each of these is a file, or nothing: SQLite says of a folder what it likes.

    Raises:
        StorageFailed: a folder, a pipe or a device.
        OSError: one cannot be looked at.
    """
    for file in files:
        with suppress(FileNotFoundError, NotADirectoryError):
            if not stat.S_ISREG(file.stat().st_mode):
                raise StorageFailed(place=str(file), reason="EISDIR")


def refuse_links(folders: Iterable[Path]) -> None:
    """See that each of these is a folder, or nothing.

    Raises:
        LinkRefused: a link, a mount that Windows calls a junction, or another file.
        OSError: one cannot be looked at.
    """
    for folder in folders:
        with suppress(FileNotFoundError, NotADirectoryError):
            if not is_folder_itself(folder):
                raise LinkRefused(place=str(folder))
