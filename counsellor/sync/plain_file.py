# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Opening what others have put somewhere, and nothing that only looks like a file."""

from __future__ import annotations

import errno
import os
from pathlib import Path


def plain_opener(path: str, flags: int) -> int:
    """Open for `open(…, opener=…)`: neither a link nor, waiting for somebody to write, a pipe.

    Windows cannot be asked for that; there the name is looked at first.
    """
    flags |= getattr(os, "O_BINARY", 0)
    if hasattr(os, "O_NOFOLLOW"):
        return os.open(path, flags | os.O_NOFOLLOW | os.O_NONBLOCK)
    if Path(path).is_symlink():
        raise OSError(errno.ELOOP, "a link", path)
    return os.open(path, flags)
