# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Compares every row of a vault before and after each transaction with what was said of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from counsellor.domain.touch import Touch
from counsellor.storage.areas import AREA_OF
from counsellor.storage.erasing import LOCAL_TABLES
from counsellor.storage.records import TABLES
from counsellor.storage.vault import Vault

WHOSE = {
    **{table.name: table.client_column for table in TABLES if table.client_column is not None},
    **dict.fromkeys((*LOCAL_TABLES, "queue"), "client"),
}
"""By table: the column that says whose a row is."""
INNER = ("sqlite_", "_sqlite_", "note_index", "anchor")
"""What no store writes, or only the search index behind ``note_index``."""

Row = tuple[str, str, str]


@dataclass
class Watch:
    """What transactions wrote, and what was not told of it.

    Attributes:
        written: every area that was written.
        untold: table and client of each row that was written and of which nothing was told.
        idle: what was told of transactions after which every row is as it was before.
    """

    written: set[str] = field(default_factory=set)
    untold: set[tuple[str, str]] = field(default_factory=set)
    idle: set[Touch] = field(default_factory=set)

    def compare(self, before: Counter[Row], after: Counter[Row], told: frozenset[Touch]) -> None:
        changed = {(table, client) for table, client, _ in (before - after) + (after - before)}
        for table, client in changed:
            area = AREA_OF[table]
            self.written.add(area)
            if not any(one.subject == area and one.client in {"", client} for one in told):
                self.untold.add((table, client))
        if not changed:
            self.idle |= told


def tables_of(vault: Vault) -> list[str]:
    """Return the tables that stores write."""
    rows = vault.core.connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return [name for (name,) in rows if not name.startswith(INNER)]


def rows_of(vault: Vault) -> Counter[Row]:
    """Return every row of every store's table, with whose it is."""
    found: Counter[Row] = Counter()
    for table in tables_of(vault):
        whose = f"ifnull({WHOSE[table]}, '')" if table in WHOSE else "''"
        for client, *row in vault.core.connection.execute(
            f"SELECT {whose}, * FROM {table}"  # noqa: S608
        ):
            found[table, client, repr(row)] += 1
    return found


def watch(vault: Vault) -> Watch:
    """Watch every transaction of a vault from now on."""
    watched, plain = Watch(), vault.transaction

    @contextmanager
    def transaction() -> Iterator[None]:
        before = rows_of(vault)
        with plain():
            yield
        watched.compare(before, rows_of(vault), vault.touches.take())

    vault.transaction = transaction  # type: ignore[method-assign]
    return watched
