# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Reading signed notes and addenda: their text lies in the journal alone."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from counsellor.domain.coded import NoteTemplate
from counsellor.domain.errors import UnknownRecord
from counsellor.domain.records.notes import AddendumText, NoteText
from counsellor.storage.driver import Connection

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
        """Give one note with its addenda.

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
        """Give a client's notes, newest first, with their texts."""
        rows = self._connection.execute(
            _NOTE + " WHERE n.client = ? ORDER BY n.signed_utc DESC, n.id DESC LIMIT ?",
            (client, most),
        ).fetchall()
        return [self._note(row) for row in rows]

    def place_of(self, note: str) -> tuple[int, bytes]:
        """Give journal position and packed version of a note.

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
            template=NoteTemplate(row[3]),
            language=row[4],
            text="" if misfiled or row[5] is None else text_of(row[5]),
            signed_at=datetime.fromisoformat(row[6]),
            late=bool(row[7]),
            misfiled=misfiled,
            author=row[9],
            sealed=bool(row[10]),
            addenda=() if misfiled else self._addenda(row[0], row[1]),
        )

    def _addenda(self, note: str, client: str) -> tuple[AddendumText, ...]:
        rows = self._connection.execute(
            "SELECT a.id, j.payload, a.signed_at, a.author FROM addenda AS a JOIN journal AS j"
            " ON j.position = a.position WHERE a.note = ? AND a.client = ? ORDER BY a.version",
            (note, client),
        )
        return tuple(
            AddendumText(row[0], text_of(row[1]), datetime.fromisoformat(row[2]), row[3])
            for row in rows
            if row[1] is not None
        )


def text_of(payload: bytes) -> str:
    """Give the text of a note's or addendum's payload."""
    return str(json.loads(payload)["fields"]["text"])
