# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The fold: how changes become record rows, the same for a save, an import and a rebuild.

Rows of append-only events are gathered and written in batches; registers and state-bearing
events go to ``heads`` one by one. ``flush()`` then projects every record that was touched.
Nothing here depends on the order of changes: heads are the values that no known change
supersedes, and the row of an event is its own. A change supersedes and alters rows of its own
client only, so that erasing one client never alters what is known of another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping

from counsellor.domain.change import Change, Entry
from counsellor.domain.folding import index_text
from counsellor.domain.kind import Nature
from counsellor.domain.records import kind_of
from counsellor.storage.driver import Connection
from counsellor.storage.event_rows import EVENT_ROWS, OTHER_EVENTS, insert_of
from counsellor.storage.json_text import json_text
from counsellor.storage.projections import PROJECTIONS, Touched, of

Row = tuple[object, ...]


class Fold:
    """Applies changes inside the transaction that its caller has open."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows: dict[str, list[Row]] = defaultdict(list)
        self._index: list[tuple[int, str]] = []
        self._touched: Touched = defaultdict(set)

    def apply(self, entry: Entry, position: int) -> None:
        """Take one change in; nothing is written before ``flush()``, except heads."""
        change = entry.change
        kind = kind_of(change.kind)
        _BY_NATURE[kind.nature](self, entry, position)
        row_of = EVENT_ROWS.get(change.kind)
        if row_of is not None:
            self._rows[change.kind].append(row_of(change, entry.version.packed, position))
        if change.kind in _INDEXED:
            self._index.append((position, index_text(str(change.fields["text"]))))

    def flush(self) -> Touched:
        """Write what was gathered, project what was touched, and give that."""
        for kind, rows in self._rows.items():
            self._connection.executemany(insert_of(kind), rows)
        if self._index:
            self._connection.executemany(
                "INSERT INTO note_index (rowid, text) VALUES (?, ?)", self._index
            )
            self._merge_index()
        self._rows.clear()
        self._index.clear()
        touched, self._touched = self._touched, defaultdict(set)
        for table, project in PROJECTIONS:
            if touched.get(table):
                project(self._connection, touched[table])
        return touched

    def _merge_index(self) -> None:
        """Let the index grow in even steps while many notes come in.

        Left to itself it merges hundreds of pages at once, every dozen bundles; the commit that
        this falls on takes five times as long as the others. A note that is saved alone is not
        made to wait: FTS5 itself merges sixteen of them, which nobody feels.
        """
        if len(self._index) == 1:
            return
        letters = sum(len(text) for _, text in self._index)
        self._connection.execute(
            "INSERT INTO note_index (note_index, rank) VALUES ('merge', ?)",
            (1 + letters // _LETTERS_MERGED_BY_A_PAGE,),
        )

    def touch(self, table: str, change: Change, record: str) -> None:
        """Have a record of the change's client projected again at the next flush."""
        self._touched[table].add((of(change.client), record))

    def _event(self, entry: Entry, _position: int) -> None:
        change = entry.change
        if change.kind == "session":
            self.touch("sessions", change, change.record)
        elif change.kind == "note":
            self.touch("notes", change, change.record)
        elif change.kind == "note.addendum":
            self.touch("notes", change, str(change.fields["note"]))
        other = OTHER_EVENTS.get(change.kind)
        if other is not None:
            other(self._connection, change, entry.version.packed)

    def _register(self, entry: Entry, _position: int) -> None:
        change = entry.change
        for name, value in change.fields.items():
            self._head(entry, change.record, name, json_text(value))
        table = _REGISTER_TABLES.get(change.kind)
        if table is not None:
            self.touch(table, change, change.record)

    def _state(self, entry: Entry, _position: int) -> None:
        change = entry.change
        subject = str(change.fields["subject"])
        self._head(entry, subject, "", json_text(change.fields))
        self.touch(_STATE_TABLES[change.kind], change, subject)

    def _head(self, entry: Entry, record: str, field: str, value: str) -> None:
        change = entry.change
        register = (of(change.client), change.kind, record, field)
        superseded = [(*register, base.packed) for base in change.bases]
        if superseded:
            self._connection.executemany(
                "INSERT OR IGNORE INTO superseded VALUES (?, ?, ?, ?, ?)", superseded
            )
            self._connection.executemany(
                "DELETE FROM heads WHERE client = ? AND kind = ? AND record = ? AND field = ?"
                " AND version = ?",
                superseded,
            )
        self._connection.execute(
            "INSERT OR IGNORE INTO heads SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE NOT EXISTS ("
            "SELECT 1 FROM superseded WHERE client = ?1 AND kind = ?2 AND record = ?3"
            " AND field = ?4 AND version = ?5)",
            (*register, entry.version.packed, value, change.record),
        )

    def _erasure(self, entry: Entry, _position: int) -> None:
        """Keep the tombstone; the journal then erases what it stands for."""
        change, fields = entry.change, entry.change.fields
        self._connection.execute(
            "INSERT OR IGNORE INTO tombstones VALUES (?, ?, ?, ?, ?)",
            (change.client, fields["code"], fields["basis"], fields["on"], entry.version.packed),
        )


_BY_NATURE: Mapping[Nature, Callable[[Fold, Entry, int], None]] = {
    Nature.EVENT: Fold._event,  # noqa: SLF001
    Nature.STATE: Fold._state,  # noqa: SLF001
    Nature.REGISTER: Fold._register,  # noqa: SLF001
    Nature.ERASURE: Fold._erasure,  # noqa: SLF001
}
_LETTERS_MERGED_BY_A_PAGE = 500
"""A page of the index holds some 3,000 letters, and is written anew on each of six levels."""
_INDEXED = frozenset({"note", "note.addendum"})
_REGISTER_TABLES = {
    "client": "clients",
    "client.working_name": "clients",
    "identity": "identities",
    "case": "cases",
    "goal": "goals",
}
_STATE_TABLES = {
    "consent": "clients",
    "stage": "cases",
    "session.correction": "sessions",
    "note.misfiled": "notes",
    "hold": "holds",
}
