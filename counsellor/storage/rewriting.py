# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Writing the database anew, so that nothing which was deleted is on any page."""

from __future__ import annotations

import shutil
from typing import Final

from counsellor.domain.errors import DiskFull, ReadOnlyPlace
from counsellor.storage.connection import copies_on_disk, translating
from counsellor.storage.vault_core import VaultCore

ROOM_TO_WORK: Final = 8 << 20
"""Bytes that are left free."""


def rewrite_database(core: VaultCore) -> bool:
    """Write the database anew from the rows that it has, and empty the log.

    ``secure_delete`` blanks what a row leaves behind, but not what a page still shows of rows that
    were moved to another page when it was split or joined (SQLite's ``rebuildPage``): content that
    was deleted since then stays there. Afterwards only what is there now was ever on a page. It
    takes about half a minute for a gigabyte, and as much room again until the end.

    Returns:
        whether the database itself has the new pages. While a backup reads it, they stay in the
        log, and the old ones where they were.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed, VaultLocked, VaultMoved: nothing is lost.
    """
    if core.files is None:
        raise ReadOnlyPlace(place=str(core.folder.path))
    core.files.require_in_place()
    try:
        with translating(core.folder.database), copies_on_disk(core.connection):
            _require_room(core)
            core.connection.execute("VACUUM")
    finally:
        # Where it failed, the log has grown all the same.
        emptied = core.checkpoint()
    return emptied


def _require_room(core: VaultCore) -> None:
    """Refuse before the disk is full: until the log is emptied nobody else could save anything."""
    size = core.folder.database.stat().st_size
    if shutil.disk_usage(core.folder.path).free < size + size // 50 + ROOM_TO_WORK:
        raise DiskFull(place=str(core.folder.database), reason="room")
