# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Which names Windows gives, and which name it means."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path
from typing import Any

from tests.like_windows.open_somewhere import is_ours, is_there

LONGEST_NAME, LONGEST_PATH, LONGEST_FOLDER = 255, 259, 247
"""In letters as UTF-16 counts them; a folder leaves room for an 8.3 name in it."""

_BAD_NAME, _PATH_NOT_FOUND, _TOO_LONG = 123, 3, 206
_RESERVED = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|com[1-9¹²³]|lpt[1-9¹²³])(\..*)?", re.IGNORECASE
)
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f]|[. ]$')
_scandir = os.scandir


class BadName(OSError):
    """What Windows answers to a name that it cannot give."""

    winerror = _BAD_NAME


class PathNotFound(FileNotFoundError):
    """What Windows answers to a path that is too long for it."""

    winerror = _PATH_NOT_FOUND


class NameTooLong(FileNotFoundError):
    """What Windows answers to a folder with too long a path."""

    winerror = _TOO_LONG


def refuse_name(path: object, *, folder: bool = False) -> None:
    """Refuse what cannot be made under such a name.

    Raises:
        BadName: a reserved or impossible name.
        PathNotFound, NameTooLong: the path is too long.
    """
    if not isinstance(path, (str, Path)) or not is_ours(path):
        return
    whole = os.path.abspath(path)  # noqa: PTH100 - Path would ask the system
    name = whole.rpartition(os.sep)[2]
    if _RESERVED.fullmatch(name) or _FORBIDDEN.search(name) or _letters(name) > LONGEST_NAME:
        raise BadName(errno.EINVAL, "the name is not correct", str(path))
    if folder and _letters(whole) > LONGEST_FOLDER:
        raise NameTooLong(errno.ENOENT, "the name is too long", str(path))
    if _letters(whole) > LONGEST_PATH:
        raise PathNotFound(errno.ENOENT, "the path cannot be found", str(path))


def as_it_is_written(path: Any) -> Any:  # noqa: ANN401 - whatever a call is given
    """Return the name that is there, whatever its letters' case; the path itself if none is."""
    if not is_ours(path) or is_there(path):
        return path
    asked = Path(path)
    try:
        with _scandir(asked.parent) as entries:
            same = [one.path for one in entries if one.name.lower() == asked.name.lower()]
    except OSError:
        return path
    return same[0] if same else path


def _letters(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
