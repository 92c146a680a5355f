# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Signed notes and addenda: their text lies in the journal and, folded, in the search index."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, Final

from counsellor.domain.change import NO_CLOCK
from counsellor.domain.errors import UnknownRecord
from counsellor.domain.plain_text import plain_text
from counsellor.domain.records.notes import AddendumText, NoteText
from counsellor.storage.columns import (
    AUTHOR,
    CLIENT,
    POSITION,
    RECORD,
    VERSION,
    always,
    of,
    seconds_of,
)
from counsellor.storage.driver import Connection
from counsellor.storage.heads import shown_states
from counsellor.storage.note_index import unindex
from counsellor.storage.tables import EventTable, Later

_NOTE = """
SELECT n.id, n.client, n.session, n.template, n.language, j.payload, n.signed_at, n.late,
    n.misfiled, n.author,
    j.bundle IS NOT NULL OR NOT EXISTS (SELECT 1 FROM queue AS q WHERE q.position = n.position)
FROM notes AS n JOIN journal AS j ON j.position = n.position
"""


class NoteStore:
    """Signed notes."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, note: str) -> NoteText:
        """Return one note with its addenda.

        Raises:
            UnknownRecord: there is none with this id.
        """
        row = self._connection.execute(
            _NOTE + " WHERE n.id = ? ORDER BY n.version LIMIT 1", (note,)
        ).fetchone()
        if row is None:
            raise UnknownRecord(kind="note", record=note)
        return self._note(row)

    def of_client(self, client: str, *, most: int = 500) -> list[NoteText]:
        """Return a client's notes, newest first, with their texts."""
        rows = self._connection.execute(
            _NOTE + " WHERE j.client = ? ORDER BY n.signed_utc DESC, n.id DESC LIMIT ?",
            (client, most),
        ).fetchall()
        return [self._note(row) for row in rows]

    def place_of(self, note: str) -> tuple[int, bytes]:
        """Return journal position and packed version of a note.

        Raises:
            UnknownRecord: there is none with this id.
        """
        row = self._connection.execute(
            "SELECT position, version FROM notes WHERE id = ? ORDER BY version LIMIT 1", (note,)
        ).fetchone()
        if row is None:
            raise UnknownRecord(kind="note", record=note)
        return int(row[0]), row[1]

    def remove(self, note: str, version: bytes) -> None:
        """Take an unsigned note's row away; its payload and index entry go with it."""
        self._connection.execute("DELETE FROM notes WHERE id = ? AND version = ?", (note, version))

    def count(self) -> int:
        """Count the signed notes."""
        return int(self._connection.execute("SELECT count(*) FROM notes").fetchone()[0])

    def _note(self, row: Sequence[Any]) -> NoteText:
        misfiled = bool(row[8])
        return NoteText(
            id=row[0],
            client=row[1],
            session=row[2],
            template=row[3],
            language=row[4],
            text="" if misfiled or row[5] is None else text_of(row[5]),
            signed_at=datetime.fromisoformat(row[6]),
            late=bool(row[7]),
            misfiled=misfiled,
            author=row[9],
            sealed=bool(row[10]),
            addenda=() if misfiled else self._addenda(row[0], row[1]),
            no_clock=row[5] is not None and without_clock(row[5]),
        )

    def _addenda(self, note: str, client: str) -> tuple[AddendumText, ...]:
        rows = self._connection.execute(
            "SELECT a.id, j.payload, a.signed_at, a.author FROM addenda AS a JOIN journal AS j"
            " ON j.position = a.position WHERE a.note = ? AND a.client = ? ORDER BY a.version",
            (note, client),
        )
        return tuple(
            AddendumText(
                row[0],
                text_of(row[1]),
                datetime.fromisoformat(row[2]),
                row[3],
                without_clock(row[1]),
            )
            for row in rows
            if row[1] is not None
        )


def text_of(payload: bytes) -> str:
    """Return the text of a note's or addendum's payload."""
    return plain_text(str(json.loads(payload)["fields"]["text"]))


def without_clock(payload: bytes) -> bool:
    """Tell whether a change's times are only the latest known ones."""
    return NO_CLOCK in json.loads(payload)


def _hide_misfiled(connection: Connection, touched: set[tuple[str, str]]) -> None:
    """Hide misfiled notes and their addenda, whichever came first."""
    for client, record, _fields in shown_states(connection, "note.misfiled", touched):
        for table, column in (("notes", "id"), ("addenda", "note")):
            shown = connection.execute(
                f"SELECT position, payload FROM {table} JOIN journal USING (position)"  # noqa: S608
                f" WHERE {table}.{column} = ? AND {table}.client = ? AND {_SHOWN}",
                (record, client),
            ).fetchall()
            for position, payload in shown:
                unindex(connection, position, payload)
            connection.execute(
                f"UPDATE {table} SET misfiled = 1 WHERE {column} = ? AND client = ?",  # noqa: S608
                (record, client),
            )


def _read(connection: Connection, client: str) -> Iterator[tuple[str, NoteText]]:
    notes = NoteStore(connection)
    return ((note.id, note) for note in notes.of_client(client, most=notes.count()))


_SHOWN = "misfiled = 0"
_ABOUT_A_NOTE = {"note": RECORD, "note.addendum": of("note"), "note.misfiled": of("subject")}

TABLES: Final = (
    EventTable(
        "notes",
        kind="note",
        searched_while=_SHOWN,
        later=Later(_ABOUT_A_NOTE, _hide_misfiled),
        read=_read,
        columns={
            "position": POSITION,
            "id": RECORD,
            "client": CLIENT,
            "session": of("session"),
            "template": of("template"),
            "language": of("language"),
            "signed_at": of("signed_at"),
            "signed_utc": seconds_of("signed_at"),
            "late": of("late"),
            "misfiled": always(0),
            "author": AUTHOR,
            "version": VERSION,
        },
    ),
    EventTable(
        "addenda",
        kind="note.addendum",
        searched_while=_SHOWN,
        columns={
            "id": RECORD,
            "position": POSITION,
            "note": of("note"),
            "client": CLIENT,
            "signed_at": of("signed_at"),
            "misfiled": always(0),
            "author": AUTHOR,
            "version": VERSION,
        },
    ),
)
