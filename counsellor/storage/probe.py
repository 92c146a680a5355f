# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Looking into a database without any way of changing it.

The database file is reached only through descriptors that were opened to read; its log is a copy.
SQLite may then recover, index or truncate whatever it likes: the originals stay as they are.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from counsellor.crypto.secret import Secret
from counsellor.domain.errors import VaultDamaged
from counsellor.files import private_opener
from counsellor.plain_file import plain_opener
from counsellor.storage.anchor_row import AnchorRow, read_row
from counsellor.storage.connection import Access, connect, translating
from counsellor.storage.driver import Connection
from counsellor.storage.folder import VaultFolder
from counsellor.storage.schema_base import is_up_to_date


def probe_alone(folder: VaultFolder, data_key: Secret) -> AnchorRow:
    """Read the anchor row of the database file by itself, as if there were no log.

    Raises:
        VaultDamaged, VaultNotEncrypted, VaultTooNew, StorageFailed: it cannot be read.
    """
    with opened_alone(folder, data_key) as connection:
        return _look(connection)


def probe_with_log(folder: VaultFolder, data_key: Secret, room: Path | None = None) -> AnchorRow:
    """Read the anchor row that the database gives together with its log.

    `room` is where the log is copied, if not into the vault's own backups.

    Raises:
        VaultDamaged, VaultNotEncrypted, VaultTooNew, StorageFailed: it cannot be read.
        DiskFull: there is no room for a copy of the log.
    """
    with opened_with_log(folder, data_key, room) as connection:
        return _look(connection)


@contextmanager
def opened_alone(folder: VaultFolder, data_key: Secret) -> Iterator[Connection]:
    """Open the database file as it lies there: no log is read and no file is made."""
    connection = connect(folder.database, data_key, Access.READ_ALONE)
    try:
        with translating(folder.database):
            yield connection
    finally:
        connection.close()


@contextmanager
def opened_with_log(
    folder: VaultFolder, data_key: Secret, room: Path | None = None
) -> Iterator[Connection]:
    """Open the database with a copy of its log, in a scratch folder that is removed after."""
    with scratch(room or folder.backups) as place:
        inside = link_and_copy_log(folder, place)
        connection = connect(inside.database, data_key, Access.READ)
        try:
            with translating(folder.database):
                yield connection
        finally:
            connection.close()


@contextmanager
def scratch(parent: Path) -> Iterator[Path]:
    """Make a private folder, `probe-…`, that does not outlive the block."""
    with translating(parent):
        parent.mkdir(mode=0o700, exist_ok=True)
        place = Path(tempfile.mkdtemp(prefix="probe-", dir=parent))
    try:
        yield place
    finally:
        with translating(place):
            shutil.rmtree(place)


def link_and_copy_log(folder: VaultFolder, place: Path) -> VaultFolder:
    """Give the database a second name beside a copy of its log.

    A hard link costs nothing, and a connection that only reads cannot write through it. Where
    there are no hard links (FAT), the database is copied; the copy is never synced, so on most
    systems it does not reach the disk before it is removed.
    """
    inside = VaultFolder(place)
    if not folder.database.exists():
        raise VaultDamaged(part="database", reason="missing")
    # There, a second name of what another reader has open cannot be removed again.
    shared = sys.platform == "win32" and not place.is_relative_to(folder.path)
    with translating(place):
        try:
            if shared:
                raise OSError(errno.ENOTSUP, "shared")
            os.link(folder.database, inside.database)
        except OSError:
            _copy_unsynced(folder.database, inside.database)
        if folder.wal.exists():
            _copy_unsynced(folder.wal, inside.wal)
    return inside


def _copy_unsynced(source: Path, target: Path) -> None:
    with (
        open(source, "rb", opener=plain_opener) as read,
        open(target, "xb", opener=private_opener) as written,
    ):
        shutil.copyfileobj(read, written)


def _look(connection: Connection) -> AnchorRow:
    """Read what every opening reads, so that nothing is touched when that is refused."""
    row = read_row(connection)
    is_up_to_date(Database(connection, execute_plugins=False))
    return row
