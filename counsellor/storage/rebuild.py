# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Proof that the record tables are a fold of the journal: fold again and compare."""

from __future__ import annotations

from collections.abc import Callable

from counsellor.domain.errors import RebuildDiffers
from counsellor.storage.driver import Connection
from counsellor.storage.fold import Fold
from counsellor.storage.schema import POSITIONED, RECORD_TABLES
from counsellor.storage.vault import Vault

Dump = dict[str, list[tuple[object, ...]]]
_STEP = 500


def logical_dump(vault: Vault) -> Dump:
    """Give the rows of every record table in key order, without journal positions."""
    return _dump(vault.core.connection)


def rebuild(vault: Vault, progress: Callable[[int], None] = lambda _done: None) -> Dump:
    """Fold the journal into emptied record tables, in one transaction, and compare.

    Whatever differs, the journal is right: the folded rows are kept, and the caller is told.

    Returns:
        the rows as they are now.

    Raises:
        RebuildDiffers: some tables held other rows than the journal says; they are mended.
    """
    before = logical_dump(vault)
    with vault.transaction():
        _fold_again(vault, progress)
    after = logical_dump(vault)
    different = _differences(before, after)
    if different:
        raise RebuildDiffers(tables=", ".join(different))
    return after


def differing_tables(vault: Vault) -> list[str]:
    """Fold again, compare, and leave everything as it was."""
    before = logical_dump(vault)
    try:
        with vault.transaction():
            _fold_again(vault, lambda _done: None)
            raise _Compared(_differences(before, logical_dump(vault)))
    except _Compared as compared:
        return compared.tables


class _Compared(Exception):
    """Rolls the comparison back."""

    def __init__(self, tables: list[str]) -> None:
        super().__init__(tables)
        self.tables = tables


def _differences(before: Dump, after: Dump) -> list[str]:
    return sorted(table for table in RECORD_TABLES if before[table] != after[table])


def _fold_again(vault: Vault, progress: Callable[[int], None]) -> None:
    connection = vault.core.connection
    for table in RECORD_TABLES:
        connection.execute(f"DELETE FROM {table}")  # noqa: S608
    connection.execute("INSERT INTO note_index (note_index) VALUES ('delete-all')")
    fold = Fold(connection)
    for done, (position, entry) in enumerate(vault.journal.entries(), start=1):
        fold.apply(entry, position)
        if done % _STEP == 0:
            fold.flush()
            progress(done)
    fold.flush()


def _dump(connection: Connection) -> Dump:
    return {table: _rows(connection, table) for table in RECORD_TABLES}


def _rows(connection: Connection, table: str) -> list[tuple[object, ...]]:
    described = connection.execute(f"PRAGMA table_info({table})").fetchall()
    hidden = {"position"} if table in POSITIONED else set()
    columns = ", ".join(row[1] for row in described if row[1] not in hidden)
    keys = ", ".join(row[1] for row in sorted(described, key=lambda row: row[5]) if row[5])
    return list(connection.execute(f"SELECT {columns} FROM {table} ORDER BY {keys}"))  # noqa: S608
