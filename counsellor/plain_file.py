# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Opening a file to read, and nothing that only looks like one: a pipe would be waited for.

These are openers, for `open(…, "rb", opener=…)`.
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from pathlib import Path
from typing import Final

NO_FILE: Final = "no file"
"""What is said of a pipe, a folder or a device by those who opened it: also a reason of errors."""


class NotPlainFile(OSError):
    """A link, a pipe, a folder or a device lies where a file belongs."""


def plain_opener(path: str, flags: int) -> int:
    """Open what others may have put in its place: neither a link nor a pipe.

    Windows cannot be asked for that; the name is looked at first.

    Raises:
        NotPlainFile: it is none.
        OSError: it cannot be opened.
    """
    if Path(path).is_symlink():
        raise NotPlainFile(errno.ELOOP, "a link", path)
    try:
        return chosen_opener(path, flags | getattr(os, "O_NOFOLLOW", 0))
    except OSError as error:
        if error.errno == errno.ELOOP:
            # It became a link since.
            raise NotPlainFile(errno.ELOOP, "a link", path) from error
        raise


def chosen_opener(path: str, flags: int) -> int:
    """Open what a person has chosen: a link to a file will do, a pipe will not.

    Raises:
        NotPlainFile: it is no file.
        OSError: it cannot be opened.
    """
    # Before, where nothing else keeps from waiting; after, for it may have been changed between.
    _require_file(Path(path).stat(), path)
    flags |= getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
    opened = os.open(path, flags)
    try:
        _require_file(os.fstat(opened), path)
    except NotPlainFile:
        os.close(opened)
        raise
    return opened


def digest_of(path: Path) -> str | None:
    """Return a file's SHA-256 in hex; None where no file lies, or one that cannot be read."""
    try:
        return sha256_of(path)
    except OSError:
        return None


def sha256_of(path: Path) -> str:
    """Return a file's SHA-256 in hex.

    Raises:
        NotPlainFile: it is none.
        OSError: it cannot be read.
    """
    with open(path, "rb", opener=plain_opener) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _require_file(found: os.stat_result, path: str) -> None:
    if not stat.S_ISREG(found.st_mode):
        # Told as what belongs elsewhere, whichever of them it is.
        raise NotPlainFile(errno.EISDIR, NO_FILE, path)
