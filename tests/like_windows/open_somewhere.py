# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is open in some process of the session, and the answer to who wants it moved or gone."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Self

from tests.like_windows.session_tree import TREE, wait_until_started

_SHARING_VIOLATION, _ACCESS_DENIED, _WRITE_PROTECT = 32, 5, 19
_stat, _lstat, _scandir, _readlink = os.stat, os.lstat, os.scandir, os.readlink
_PLACES = (os.path.realpath(tempfile.gettempdir()), "/dev/shm/")  # noqa: S108 - of these tests


class _Refusal(PermissionError):
    said = ""

    @classmethod
    def of(cls, path: object) -> Self:
        """Make one that names the path."""
        return cls(errno.EACCES, cls.said, str(path))


class SharingViolation(_Refusal):
    """What Windows answers where somebody has the file open."""

    winerror = _SHARING_VIOLATION
    said = "it is being used by another process"


class WriteProtected(_Refusal):
    """What Windows answers of a medium that may only be read."""

    winerror = _WRITE_PROTECT
    said = "The media is write protected"


class NoAccess(_Refusal):
    """What Windows answers of a file that may only be read, and of most that suits no folder."""

    winerror = _ACCESS_DENIED
    said = "Access is denied"


def is_ours(path: object) -> bool:
    """Tell whether a path lies where Windows' rules are imposed."""
    if not isinstance(path, (str, Path)):
        return False
    return f"{os.path.abspath(path)}/".startswith(_PLACES)  # noqa: PTH100 - Path would ask the system


def is_there(path: str | Path) -> bool:
    """Tell whether a name is there exactly so, whatever it leads to."""
    try:
        _lstat(path)
    except (OSError, ValueError):
        return False
    return True


def is_folder(path: str | Path) -> bool:
    """Tell whether a folder, and no link to one, bears the name."""
    try:
        return stat.S_ISDIR(_lstat(path).st_mode)
    except (OSError, ValueError):
        return False


def is_empty(path: str | Path) -> bool:
    """Tell whether nothing lies in a folder; what is none, or is not there, is empty too."""
    try:
        with _scandir(path) as found:
            return next(found, None) is None
    except OSError:
        return True


def refuse_open(*paths: object) -> None:
    """Refuse what somebody has open.

    Raises:
        SharingViolation: a process has it, or something in it, open, or works in that folder.
    """
    for path in paths:
        if isinstance(path, (str, Path)) and is_ours(path) and _is_open(path):
            raise SharingViolation.of(path)


def refuse_read_only(path: object) -> None:
    """Refuse to change a file that is marked so that it may only be read.

    Raises:
        NoAccess: it is marked so; administrators are refused as well.
    """
    if not isinstance(path, (str, Path)) or not is_ours(path):
        return
    try:
        found = _lstat(path)
    except (OSError, ValueError):
        return
    if stat.S_ISREG(found.st_mode) and not found.st_mode & stat.S_IWUSR:
        raise NoAccess.of(path)


def _is_open(path: str | Path) -> bool:
    try:
        found = _lstat(path)
    except OSError:
        return False
    below = os.path.realpath(path) + os.sep
    is_folder = stat.S_ISDIR(found.st_mode)
    return is_held(
        lambda held: (
            os.path.samestat(_stat(held), found)
            or (is_folder and _readlink(held).startswith(below))
        )
    )


def is_held(matches: Callable[[str], bool]) -> bool:
    """Tell whether a link to something that the session's processes have open or stand in matches.

    What a process has open that is just being started is its parent's, and counts if it stays.
    """
    for process, held in _held_somewhere():
        with suppress(OSError):
            if matches(held):
                wait_until_started(process)
                if matches(held):
                    return True
    return False


def _held_somewhere() -> Iterator[tuple[int, str]]:
    for process in TREE.processes():
        yield process, f"/proc/{process}/cwd"
        try:
            entries = list(_scandir(f"/proc/{process}/fd"))
        except OSError:
            continue
        yield from ((process, entry.path) for entry in entries)
