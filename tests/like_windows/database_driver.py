# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The driver of the database removes its log at the end, past Python: nobody may have it open.

On Windows it would try for a while and leave the log there.
"""

# ruff: noqa: ANN401 - the driver ships no types

from __future__ import annotations

import os
from collections.abc import Callable
from types import ModuleType
from typing import Any

from tests.like_windows.open_somewhere import SharingViolation, is_held

_REMOVED = " (deleted)"
_SUFFIXES = ("-wal", "-shm", "-journal")


def refuse_removed_while_open(database: str) -> None:
    """Look for files beside a database that are gone and still open.

    Raises:
        SharingViolation: there is one.
    """
    ends = {f"{database}{suffix}{_REMOVED}" for suffix in _SUFFIXES}
    if is_held(lambda held: os.readlink(held) in ends):  # noqa: PTH115 - it need lead nowhere
        raise SharingViolation.of(database)


def connecting(driver: ModuleType) -> Callable[..., Any]:
    """Return the driver's `connect`, whose connections look around when they are closed."""

    class Connection(driver.Connection):  # type: ignore[name-defined, misc]
        def close(self) -> None:
            try:
                rows = self.execute("PRAGMA database_list").fetchall()
            except driver.Error:
                # Closed already, or never opened with its key.
                rows = []
            super().close()
            for row in rows:
                refuse_removed_while_open(row[2])

    def connect(*what: Any, **how: Any) -> Any:
        return driver.connect(*what, **{"factory": Connection, **how})

    return connect
