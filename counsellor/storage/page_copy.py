# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A second, independent copy of an open database, under the same key or another.

Pages are decrypted and encrypted one by one in memory, under a new salt: no plain text reaches
the disk, and the copy is of one moment even while the vault goes on being written.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from counsellor.crypto.secret import Secret
from counsellor.domain.errors import VaultLocked
from counsellor.domain.place_errors import VaultMoved
from counsellor.files import private_opener, sync_file
from counsellor.storage.anchor import Anchor, HeadState
from counsellor.storage.anchor_row import AnchorRow, read_row
from counsellor.storage.connection import Access, connect, translating
from counsellor.storage.copying import copy_file
from counsellor.storage.driver import Connection
from counsellor.storage.folder import VaultFolder
from counsellor.storage.head_file import HeadFile
from counsellor.storage.vault_core import VaultCore

PAGES_AT_ONCE = 1024
"""About 4 MiB, some 40 ms, between two looks at `cancelled`."""


def copy_vault(
    core: VaultCore, target: VaultFolder, target_key: Secret, cancelled: Callable[[], bool]
) -> None:
    """Make database, head and `vault.json` of one moment in another folder, each synced.

    It reads through a connection of its own, so that any thread may call it.

    Raises:
        VaultLocked: the vault closes, or `cancelled` said so.
        VaultMoved: the open files do not lie under their names.
        VaultDamaged, DiskFull, ReadOnlyPlace, StorageFailed: what was made is the caller's to
            remove.
    """
    with core.file.lent(), Secret(core.data_key) as data_key:
        row = _copy_database(core, data_key, target.database, target_key, cancelled)
    # It was read by its name: another file that bears the name is not what is open.
    if core.files is not None and not core.files.are_in_place():
        raise VaultMoved(folder=str(core.folder.path), copies=None)
    head = HeadFile.create(target.head)
    anchor = Anchor(head, target_key)
    try:
        anchor.begin(HeadState(row.state, row.state.chain))
    finally:
        anchor.wipe()
        head.close()
    with translating(target.json):
        copy_file(core.folder.json, target.json)


def _copy_database(
    core: VaultCore,
    data_key: Secret,
    target: Path,
    target_key: Secret,
    cancelled: Callable[[], bool],
) -> AnchorRow:
    source = core.connection if core.read_only else _reader(core.folder, data_key)
    try:
        with translating(target), open(target, "xb", opener=private_opener) as made:
            copy = connect(target, target_key, Access.FILL)
            try:
                _copy_pages(source, copy, cancelled)
                row = read_row(copy)
            finally:
                copy.close()
            sync_file(made)
    finally:
        if source is not core.connection:
            source.close()
    return row


def _reader(folder: VaultFolder, data_key: Secret) -> Connection:
    """Open a reader that stays at one moment; a checkpoint waits for it, commits do not."""
    reader = connect(folder.database, data_key, Access.READ)
    with translating(folder.database):
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return reader


def _copy_pages(source: Connection, copy: Connection, cancelled: Callable[[], bool]) -> None:
    def look(_status: int, _remaining: int, _total: int) -> None:
        if cancelled():
            raise VaultLocked

    source.backup(copy, pages=PAGES_AT_ONCE, progress=look)
