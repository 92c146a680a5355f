# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Replicas in memory: the real tables, journal, fold and search, without files and anchor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any
from unittest.mock import patch

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

import counsellor.storage.schema  # noqa: F401 - registers the steps
from counsellor.domain.change import Entry, ErasedEntry
from counsellor.domain.membership import Membership
from counsellor.domain.search_hit import SearchHit
from counsellor.domain.version import Version
from counsellor.storage.driver import Connection
from counsellor.storage.journal import Applied, Authorship, DraftedChange, Journal
from counsellor.storage.own_permission import OwnPermission
from counsellor.storage.queue import Queue
from counsellor.storage.rebuild import Dump, dump_tables, fold_again
from counsellor.storage.schema_base import migrations
from counsellor.storage.search import Search
from counsellor.storage.touches import Touches
from counsellor.storage.vault_clock import VaultClock
from tests.field import HandClock

Delivery = Sequence[Sequence[Entry | ErasedEntry]]
"""Bundles in the order in which they come."""


@cache
def _template() -> Connection:
    connection = sqlcipher.connect(":memory:", isolation_level=None)
    migrations.apply(Database(connection, execute_plugins=False))
    return connection


def _copy_of(source: Connection) -> Connection:
    target = sqlcipher.connect(":memory:", isolation_level=None)
    source.backup(target)
    return target


class Replica:
    """One device's records; ``name`` (one digit) is its author and makes its incarnation."""

    def __init__(self, name: str, connection: Connection | None = None, life: int = 0) -> None:
        self.name = name
        self.life = life
        self.connection = connection or _copy_of(_template())
        self.queue = Queue(self.connection)
        self.search = Search(self.connection)
        authorship = Authorship(f"staff-{name}", f"{name * 30}{life:02}", "team")
        alone = OwnPermission(self.connection, Membership.alone())
        clock = VaultClock(HandClock(), self.connection)
        self.journal = Journal(self.connection, self.queue, clock, authorship, alone, Touches())

    def clone(self) -> Replica:
        """A copied disk: the same incarnation lives twice."""
        return Replica(self.name, _copy_of(self.connection), self.life)

    def restored(self, life: int) -> Replica:
        """An old state under a new incarnation."""
        return Replica(self.name, _copy_of(self.connection), life)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        self.connection.execute("BEGIN")
        try:
            yield
        except BaseException:
            self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")

    def save(
        self,
        kind: str,
        record: str,
        client: str | None,
        fields: Mapping[str, Any],
        bases: tuple[Version, ...] | None = None,
    ) -> Entry:
        """Commit one change."""
        with self.transaction():
            draft = DraftedChange(kind, record, client, fields, bases)
            (entry,) = self.journal.commit([draft])
        return entry

    def take(self, bundle: Sequence[Entry | ErasedEntry], number: int = 1) -> Applied:
        """Import one bundle."""
        with self.transaction():
            return self.journal.apply_bundle(bundle, number)

    def take_all(self, delivery: Delivery) -> Replica:
        for number, bundle in enumerate(delivery, start=1):
            self.take(bundle, number)
        return self

    def dump(self) -> Dump:
        return dump_tables(self.connection)

    def rebuilt_dump(self) -> Dump:
        with self.transaction():
            fold_again(self.connection, self.journal)
        return self.dump()

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        return list(self.connection.execute(query, values))

    def ids(self, table: str) -> list[tuple[str, str | None]]:
        """Give id and client of a table's rows, in order."""
        return self.rows(f"SELECT DISTINCT id, client FROM {table} ORDER BY 1, 2")  # noqa: S608

    def clients(self) -> list[str]:
        return [row[0] for row in self.rows("SELECT id FROM clients ORDER BY 1")]

    def found(self, word: str) -> set[SearchHit]:
        """Give what a search finds; the order follows the journal, which is each device's own."""
        return set(self.search.find(word, most=10_000))

    def check_index(self) -> None:
        """Have FTS5 check its own tables; raises the driver's error."""
        self.connection.execute("INSERT INTO note_index (note_index) VALUES ('integrity-check')")

    def everything(self, *, but: Sequence[str] = ()) -> str:
        """Give every value of every table but some, in one text."""
        tables = [
            name
            for (name,) in self.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
            if name not in but and not name.startswith("note_index")
        ]
        values = (
            value
            for table in tables
            for row in self.rows(f"SELECT * FROM {table}")  # noqa: S608
            for value in row
        )
        return "\n".join(
            value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
            for value in values
        )


@contextmanager
def counted_salts() -> Iterator[None]:
    """Salts that repeat from run to run, so that a failing example stays the same one."""
    numbers = iter(range(1 << 32))
    with patch("counsellor.storage.journal.new_salt", lambda: f"{next(numbers):032x}"):
        yield


def made_id(number: int) -> str:
    """Give a record id that repeats from run to run."""
    return f"00000000-0000-7000-8000-{number:012x}"
