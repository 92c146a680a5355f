# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""How a table of records is declared: which changes fill it, and where each column comes from.

``storage.records`` declares every table in these words, and everything else that has to know the
tables asks there: the fold, an erasure, a rebuild, search and the comparison of two vaults.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field
from typing import Any

from counsellor.domain.kind import Nature
from counsellor.domain.records import KINDS
from counsellor.storage.columns import CLIENT, POSITION, RECORD, Said, Source, of
from counsellor.storage.driver import Connection
from counsellor.storage.heads import StateHead, shown_fields, state_fields, state_heads

Reader = Callable[[Connection, str], Iterable[tuple[str, object]]]
"""The records of a client as people see them, each with its id."""
Project = Callable[[Connection, set[tuple[str, str]]], None]
"""Computes anew what is shown of some (client, record)."""


@dataclass(frozen=True, eq=False)
class Table:
    """What every declaration says.

    Attributes:
        name: of the table.
        kind: whose changes make its rows.
        columns: where each column's value comes from, in the order of the table.
        outlives_erasure: why an erasure of the client leaves its rows; empty where it does not.
        read: gives a client's records from here to whoever compares or exports them; None for
            what belongs to another record, or never leaves the device.
    """

    name: str
    _: KW_ONLY
    kind: str
    columns: Mapping[str, Source]
    outlives_erasure: str = ""
    read: Reader | None = None

    @property
    def client_column(self) -> str | None:
        """The column that says whose row it is, or None."""
        found = [name for name, source in self.columns.items() if source is CLIENT]
        return found[0] if found else None

    @property
    def positioned(self) -> frozenset[str]:
        """The columns with a journal position."""
        return frozenset(name for name, source in self.columns.items() if source is POSITION)

    @property
    def touched_by(self) -> Mapping[str, Source]:
        """Kinds after whose changes rows are computed anew, and of which record."""
        return {}

    def project(self, connection: Connection, touched: set[tuple[str, str]]) -> None:
        """Compute anew what is shown of some (client, record)."""

    def row_builder(self) -> Callable[[Said], tuple[object, ...]]:
        """Return the function that makes a row, put together once."""
        sources, kind = tuple(self.columns.values()), KINDS[self.kind]

        def row(said: Said) -> tuple[object, ...]:
            shown = kind.plain(said.fields)
            if shown is not said.fields:
                said = said._replace(fields=shown)
            return tuple([source(said) for source in sources])

        return row

    def insert(self, verb: str) -> str:
        """Return the statement that writes a row; the verb says what becomes of an older one."""
        marks = ", ".join("?" for _ in self.columns)
        return f"{verb} INTO {self.name} ({', '.join(self.columns)}) VALUES ({marks})"


@dataclass(frozen=True, eq=False)
class Later:
    """How rows of events change by what is said later.

    Attributes:
        touched_by: kinds, and the record that a change of each is about.
        project: what is done to those records; the rows are there, whichever came first.
    """

    touched_by: Mapping[str, Source]
    project: Project


@dataclass(frozen=True, eq=False)
class EventTable(Table):
    """One row for each change of its kind; the same change twice is one row.

    Attributes:
        searched_while: the condition on a row, in SQL, under which the field ``text`` of its
            change is in the search index; empty where it never is.
        later: how later changes alter its rows.
    """

    searched_while: str = ""
    later: Later | None = None

    @property
    def touched_by(self) -> Mapping[str, Source]:
        """As declared."""
        return self.later.touched_by if self.later is not None else {}

    def project(self, connection: Connection, touched: set[tuple[str, str]]) -> None:
        """As declared."""
        if self.later is not None:
            self.later.project(connection, touched)


Joined = Callable[[Connection, str, str], Mapping[str, Any]]
"""More fields for the row of a record, from the heads of another kind: (client, record)."""


def shown_register(kind: str) -> Joined:
    """Join another register's fields, as ``kind.field``."""
    return lambda connection, client, record: _under(
        kind, shown_fields(connection, client, kind, record)
    )


def shown_state(kind: str) -> Joined:
    """Join the fields of the state that shows, as ``kind.field``; none while there is none."""

    def join(connection: Connection, client: str, record: str) -> Mapping[str, Any]:
        heads = state_fields(connection, client, kind, record)
        return _under(kind, heads[-1]) if heads else {}

    return join


def _under(kind: str, fields: Mapping[str, Any]) -> dict[str, Any]:
    return {f"{kind}.{name}": value for name, value in fields.items()}


@dataclass(frozen=True, eq=False)
class RegisterTable(Table):
    """One row for each record of registers, with the shown value of each field.

    Attributes:
        needs: a field without which there is no record yet; empty if any field makes one.
        joined: kinds whose heads belong to the same record, and how their fields come to its row.
    """

    needs: str = ""
    joined: Mapping[str, Joined] = field(default_factory=dict)

    @property
    def touched_by(self) -> Mapping[str, Source]:
        """Its own kind, and those that are joined."""
        return {kind: _record_of(kind) for kind in (self.kind, *self.joined)}

    def project(self, connection: Connection, touched: set[tuple[str, str]]) -> None:
        """Write the rows of records that have what they need."""
        insert, row_of = self.insert("INSERT OR REPLACE"), self.row_builder()
        for client, record in touched:
            fields = shown_fields(connection, client, self.kind, record)
            if self.needs and self.needs not in fields:
                continue
            for join in self.joined.values():
                fields.update(join(connection, client, record))
            connection.execute(insert, row_of(Said(record, client, fields)))


def newest(heads: Sequence[StateHead]) -> StateHead:
    """Choose the head with the highest version."""
    return heads[-1]


@dataclass(frozen=True, eq=False)
class StateTable(Table):
    """One row for each subject of a state.

    Attributes:
        choose: which of concurrent heads shows, given in version order.
    """

    choose: Callable[[Sequence[StateHead]], StateHead] = newest

    @property
    def touched_by(self) -> Mapping[str, Source]:
        """Its own kind."""
        return {self.kind: _record_of(self.kind)}

    def project(self, connection: Connection, touched: set[tuple[str, str]]) -> None:
        """Write the row of each subject."""
        insert, row_of = self.insert("INSERT OR REPLACE"), self.row_builder()
        for client, subject in touched:
            head = self.choose(state_heads(connection, client, self.kind, subject))
            said = Said(subject, client, head.fields, head.author, version=head.version)
            connection.execute(insert, row_of(said))


def _record_of(kind: str) -> Source:
    """Take the record that a change of a kind alters: of a state, what it is about."""
    return of("subject") if KINDS[kind].nature is Nature.STATE else RECORD
