# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The fold: how changes become record rows, the same for a save, an import and a rebuild.

Rows of append-only events, and the heads of registers and states, are gathered and written in
batches. ``flush()`` then projects every record that was touched.
Nothing here depends on the order of changes: heads are the values that no known change
supersedes, and the row of an event is its own. A change supersedes and alters rows of its own
client only, so that erasing one client never alters what is known of another.

What a change of each kind does is read off the declared tables once; no kind is named here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from counsellor.domain.change import Entry
from counsellor.domain.kind import Nature
from counsellor.domain.records import KINDS, kind_of
from counsellor.storage.columns import Said, Source
from counsellor.storage.driver import Connection
from counsellor.storage.heads import Touched, whose
from counsellor.storage.json_text import json_text
from counsellor.storage.note_index import add_texts
from counsellor.storage.records import TABLES
from counsellor.storage.tables import EventTable

Row = tuple[object, ...]


class Fold:
    """Applies changes inside the transaction that its caller has open."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows: dict[str, list[Row]] = defaultdict(list)
        self._texts: list[tuple[int, str]] = []
        self._touched: Touched = defaultdict(set)
        self._superseded: list[Row] = []
        self._heads: list[Row] = []

    def apply(self, entry: Entry, position: int) -> None:
        """Take one change in; nothing is written before ``write_heads()`` or ``flush()``."""
        change = entry.change
        doings = _DOINGS[kind_of(change.kind).name]
        version = entry.version.packed
        said = Said(
            change.record,
            change.client,
            change.fields,
            change.author,
            change.at,
            version,
            position,
        )
        if doings.heads is not None:
            doings.heads(self, entry, version)
        for insert, row_of in doings.rows:
            self._rows[insert].append(row_of(said))
        if doings.searched:
            self._texts.append((position, str(change.fields["text"])))
        for table, record_of in doings.touched:
            self._touched[table].add((whose(change.client), str(record_of(said))))

    def write_heads(self) -> None:
        """Write the heads of what was taken in, for a change that follows and builds on them.

        What is superseded is noted first: then it makes no difference which of two changes of
        one batch came before the other.
        """
        if self._superseded:
            self._connection.executemany(
                "INSERT OR IGNORE INTO superseded VALUES (?, ?, ?, ?, ?)", self._superseded
            )
            self._connection.executemany(
                "DELETE FROM heads WHERE client = ? AND kind = ? AND record = ? AND field = ?"
                " AND version = ?",
                self._superseded,
            )
            self._superseded.clear()
        if self._heads:
            self._connection.executemany(
                "INSERT OR IGNORE INTO heads SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE NOT EXISTS ("
                "SELECT 1 FROM superseded WHERE client = ?1 AND kind = ?2 AND record = ?3"
                " AND field = ?4 AND version = ?5)",
                self._heads,
            )
            self._heads.clear()

    def flush(self) -> Touched:
        """Write what was gathered, project what was touched, and return that."""
        self.write_heads()
        for insert, rows in self._rows.items():
            self._connection.executemany(insert, rows)
        if self._texts:
            add_texts(self._connection, self._texts)
        self._rows.clear()
        self._texts.clear()
        touched, self._touched = self._touched, defaultdict(set)
        for table in TABLES:
            if touched.get(table.name):
                table.project(self._connection, touched[table.name])
        return touched

    def _register(self, entry: Entry, version: bytes) -> None:
        for name, value in entry.change.fields.items():
            self._head(entry, entry.change.record, name, version, json_text(value))

    def _state(self, entry: Entry, version: bytes) -> None:
        fields = entry.change.fields
        self._head(entry, str(fields["subject"]), "", version, json_text(fields))

    def _head(self, entry: Entry, record: str, field: str, version: bytes, value: str) -> None:
        change = entry.change
        register = (whose(change.client), change.kind, record, field)
        self._superseded += [(*register, base.packed) for base in change.bases]
        self._heads.append((*register, version, value, change.record))


@dataclass(frozen=True, slots=True)
class _Doings:
    """What a change of one kind does.

    Attributes:
        heads: gathers its heads; None for an event.
        rows: statement and row of each table that gets one.
        searched: whether its text goes into the search index.
        touched: tables to project anew, and of which record.
    """

    heads: Callable[[Fold, Entry, bytes], None] | None
    rows: tuple[tuple[str, Callable[[Said], Row]], ...]
    searched: bool
    touched: tuple[tuple[str, Source], ...]


_HEADS: Final[Mapping[Nature, Callable[[Fold, Entry, bytes], None]]] = {
    Nature.REGISTER: Fold._register,  # noqa: SLF001
    Nature.STATE: Fold._state,  # noqa: SLF001
}


def _doings(kind: str) -> _Doings:
    """Read off the tables what a change of a kind does."""
    events = [table for table in TABLES if isinstance(table, EventTable) and table.kind == kind]
    return _Doings(
        _HEADS.get(KINDS[kind].nature),
        tuple((table.insert("INSERT OR IGNORE"), table.row_builder()) for table in events),
        any(table.searched_while for table in events),
        tuple((table.name, table.touched_by[kind]) for table in TABLES if kind in table.touched_by),
    )


_DOINGS: Final[Mapping[str, _Doings]] = {kind: _doings(kind) for kind in KINDS}
