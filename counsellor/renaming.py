# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Giving a file or a folder its name: the only place that renames.

On Windows nobody renames what somebody has open, and virus scanners and indexers open whatever
was just written. So each renaming waits a little there for those who only look.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

_PATIENCE_S = (0.02, 0.04, 0.08, 0.16, 0.32)


def rename_over(source: Path, target: Path) -> None:
    """Rename a file, over the one that bears the name.

    Raises:
        OSError: the system refuses; both lie there as they did.
    """
    _patiently(source.replace, target)


def rename_new(source: Path, target: Path) -> None:
    """Rename a file or a folder to a name that nothing bears yet.

    Raises:
        OSError: the system refuses. POSIX does not refuse where a file or an empty folder bears
            the name; Windows refuses always.
    """
    _patiently(source.rename, target)


def _patiently(rename: Callable[[Path], object], target: Path) -> None:
    for pause in _PATIENCE_S if sys.platform == "win32" else ():
        try:
            rename(target)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    rename(target)
