# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Proof that the record tables are a fold of the journal: fold again and compare."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from counsellor.domain.errors import RebuildDiffers
from counsellor.storage.driver import Connection
from counsellor.storage.fold import Fold
from counsellor.storage.heads import HEAD_TABLES
from counsellor.storage.journal_log import JournalLog
from counsellor.storage.note_index import forget_all
from counsellor.storage.records import TABLES
from counsellor.storage.vault import Vault

Dump = dict[str, list[tuple[object, ...]]]
RECORD_TABLES: Final = (*HEAD_TABLES, *(table.name for table in TABLES))
"""What a fold of the journal must reproduce."""
_HIDDEN: Final = {table.name: table.positioned for table in TABLES}
"""Positions in the journal: devices that hold the same may have learned it in another order."""
_STEP = 500


def _untold(_done: int) -> None:
    """Take no notice of the progress."""


def logical_dump(vault: Vault) -> Dump:
    """Return the rows of every record table in key order, without journal positions."""
    return dump_tables(vault.core.connection)


def dump_tables(connection: Connection) -> Dump:
    """Return the same of any database with our tables."""
    return {table: _rows(connection, table) for table in RECORD_TABLES}


def rebuild(vault: Vault, progress: Callable[[int], None] = _untold) -> Dump:
    """Fold the journal into emptied record tables, in one transaction, and compare.

    Whatever differs, the journal is right: the folded rows are kept, and the caller is told.

    Returns:
        the rows as they are now.

    Raises:
        RebuildDiffers: some tables held other rows than the journal says; they are mended.
    """
    before = logical_dump(vault)
    with vault.transaction():
        fold_again(vault.connection, vault.journal, progress)
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
            fold_again(vault.connection, vault.journal)
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


def fold_again(
    connection: Connection, journal: JournalLog, progress: Callable[[int], None] = _untold
) -> None:
    """Empty the record tables and the index and fill them from the journal.

    The caller holds the transaction; ``progress`` is told how many changes are done.
    """
    for table in RECORD_TABLES:
        connection.execute(f"DELETE FROM {table}")  # noqa: S608
    forget_all(connection)
    fold = Fold(connection)
    for done, (position, entry) in enumerate(journal.entries(), start=1):
        fold.apply(entry, position)
        if done % _STEP == 0:
            fold.flush()
            progress(done)
    fold.flush()


def _rows(connection: Connection, table: str) -> list[tuple[object, ...]]:
    described = connection.execute(f"PRAGMA table_info({table})").fetchall()
    shown = [row for row in described if row[1] not in _HIDDEN.get(table, ())]
    columns = ", ".join(row[1] for row in shown)
    # A note's only key is its position, which is each device's own: its rows are put in order.
    keys = ", ".join(row[1] for row in sorted(shown, key=lambda row: row[5]) if row[5]) or columns
    return list(connection.execute(f"SELECT {columns} FROM {table} ORDER BY {keys}"))  # noqa: S608
