# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What Windows says of a failure, where the C library's number for it says less."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Final

_REASONS: Final = {
    **dict.fromkeys((39, 112, 314), "ENOSPC"),
    **dict.fromkeys((1295, 1816), "EDQUOT"),
    223: "EFBIG",
    19: "EROFS",
    206: "ENAMETOOLONG",
    **dict.fromkeys((32, 33, 1224), "EBUSY"),
    # A stick that was pulled, and a medium that fails: to the C library, "permission denied".
    **dict.fromkeys((21, 55, 433, 1167), "ENODEV"),
    **dict.fromkeys((23, 27, 29, 30, 31, 1117, 1392, 1393), "EIO"),
    **dict.fromkeys((51, 53, 54, 59, 64, 67, 121, 1231, 1232), "ETIMEDOUT"),
    **dict.fromkeys((8, 14, 1450, 1455), "ENOMEM"),
    **dict.fromkeys((123, 161), "EILSEQ"),
    **dict.fromkeys((225, 1326, 1331), "EPERM"),
}

_LONGEST = 247
"""Letters of a path above which it may say that nothing is there: the limit of a folder's."""


def windows_reason(error: OSError) -> str | None:
    """Return Windows' own number by the C library's best name for it, as EBUSY; None if equal."""
    return _REASONS.get(getattr(error, "winerror", 0))


def clearer_on_windows(reason: str, named: Path, trial: str) -> str:
    """Return the reason that Windows had, where opening a file has told only this one.

    Args:
        reason: the C library's number by name.
        named: the file.
        trial: a name that nothing bears, for what is made for a moment beside it.
    """
    if reason == "ENOENT" and len(str(named)) > _LONGEST:
        return "ENAMETOOLONG"
    if reason == "EACCES" and _is_write_protected(named, trial):
        return "EROFS"
    return reason


def _is_write_protected(named: Path, trial: str) -> bool:
    try:
        folder = (named if named.is_dir() else named.parent) / trial
        folder.mkdir()
    except OSError as error:
        return windows_reason(error) == "EROFS"
    with suppress(OSError):
        folder.rmdir()
    return False
