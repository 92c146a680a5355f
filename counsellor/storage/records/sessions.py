# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Sessions, as they stand after correction."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final

from counsellor.domain.coded import Phase, SessionStatus
from counsellor.domain.errors import UnknownRecord
from counsellor.domain.records.sessions import Segment, SessionRow
from counsellor.storage.columns import (
    AUTHOR,
    CLIENT,
    POSITION,
    RECORD,
    VERSION,
    always,
    of,
    seconds_of,
    utc_seconds,
)
from counsellor.storage.driver import Connection
from counsellor.storage.heads import shown_states
from counsellor.storage.json_text import json_text
from counsellor.storage.tables import EventTable, Later

_ROW = """
SELECT s.id, s.client, s.started_at, s.duration_s, s.net_s, s.contact_type, s.status, s.present,
    s.segments, s.correction, s.author,
    (SELECT id FROM notes WHERE session = s.id AND client = s.client AND misfiled = 0
        ORDER BY version LIMIT 1),
    c.code, c.working_name
FROM sessions AS s LEFT JOIN clients AS c ON c.id = s.client
"""


class SessionStore:
    """Sessions by client, newest first."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_client(self, client: str) -> list[SessionRow]:
        """Return a client's sessions, newest first."""
        rows = self._connection.execute(
            _ROW + " WHERE s.client = ? ORDER BY s.started_utc DESC, s.id DESC", (client,)
        )
        return [_session_row(row) for row in rows]

    def newest(self, *, before: tuple[int, str] | None = None, most: int = 200) -> list[SessionRow]:
        """Return a page of all sessions, newest first, after the last key of the page before."""
        where = " WHERE (s.started_utc, s.id) < (?, ?)" if before else ""
        rows = self._connection.execute(
            _ROW + where + " ORDER BY s.started_utc DESC, s.id DESC LIMIT ?",
            (*(before or ()), most),
        )
        return [_session_row(row) for row in rows]

    def get(self, session: str) -> SessionRow:
        """Return one session.

        Raises:
            UnknownRecord: there is none with this id.
        """
        row = self._connection.execute(
            _ROW + " WHERE s.id = ? ORDER BY s.version LIMIT 1", (session,)
        ).fetchone()
        if row is None:
            raise UnknownRecord(kind="session", record=session)
        return _session_row(row)

    def has(self, session: str) -> bool:
        """Tell whether a session was recorded."""
        found = self._connection.execute("SELECT 1 FROM sessions WHERE id = ?", (session,))
        return found.fetchone() is not None

    def ended_at(self, session: str) -> datetime:
        """Return when a session was over.

        Raises:
            UnknownRecord: there is none with this id.
        """
        row = self._connection.execute(
            "SELECT started_at, duration_s FROM sessions WHERE id = ? ORDER BY version LIMIT 1",
            (session,),
        ).fetchone()
        if row is None:
            raise UnknownRecord(kind="session", record=session)
        return datetime.fromisoformat(row[0]) + timedelta(seconds=row[1])

    def without_note(self) -> list[SessionRow]:
        """Return completed sessions that no signed note belongs to, newest first."""
        rows = self._connection.execute(
            _ROW + " WHERE s.present = 1 AND s.client IS NOT NULL AND NOT EXISTS (SELECT 1 FROM"
            " notes WHERE session = s.id AND client = s.client AND misfiled = 0)"
            " ORDER BY s.started_utc DESC LIMIT 500"
        )
        return [_session_row(row) for row in rows]

    def present_since(self, client: str, day: date) -> int:
        """Count a client's sessions with the client present from a day on."""
        (count,) = self._connection.execute(
            "SELECT count(*) FROM sessions WHERE client = ? AND present = 1 AND started_at >= ?",
            (client, day.isoformat()),
        ).fetchone()
        return int(count)

    def count(self) -> int:
        """Count the sessions."""
        return int(self._connection.execute("SELECT count(*) FROM sessions").fetchone()[0])


def _session_row(row: Sequence[Any]) -> SessionRow:
    return SessionRow(
        id=row[0],
        client=row[1],
        started_at=datetime.fromisoformat(row[2]),
        duration_s=row[3],
        net_s=row[4],
        contact_type=row[5],
        status=SessionStatus(row[6]),
        present=bool(row[7]),
        segments=tuple(Segment.from_value(value) for value in json.loads(row[8])),
        correction=row[9],
        author=row[10],
        note=row[11],
        client_code=row[12] or "",
        working_name=row[13] or "",
    )


def _net_seconds(fields: Mapping[str, Any]) -> int:
    """Return a session's seconds without breaks, from checked fields."""
    net: int = fields["duration_s"]
    for part in fields["segments"]:
        if part["phase"] == Phase.BREAK.value:
            net -= part["end_s"] - part["start_s"]
    return net


def _correct(connection: Connection, touched: set[tuple[str, str]]) -> None:
    """Show the corrections that count in place of what was recorded."""
    for client, record, fields in shown_states(connection, "session.correction", touched):
        connection.execute(
            "UPDATE sessions SET started_at = ?, started_utc = ?, duration_s = ?, net_s = ?,"
            " status = ?, present = ?, segments = ?, correction = ?"
            " WHERE id = ? AND ifnull(client, '') = ?",
            (
                fields["started_at"],
                utc_seconds(fields["started_at"]),
                fields["duration_s"],
                _net_seconds(fields),
                fields["status"],
                fields["present"],
                json_text(fields["segments"]),
                fields["reason"],
                record,
                client,
            ),
        )


def _read(connection: Connection, client: str) -> Iterator[tuple[str, SessionRow]]:
    return ((session.id, session) for session in SessionStore(connection).of_client(client))


TABLES: Final = (
    EventTable(
        "sessions",
        kind="session",
        later=Later({"session": RECORD, "session.correction": of("subject")}, _correct),
        read=_read,
        columns={
            "position": POSITION,
            "id": RECORD,
            "client": CLIENT,
            "case_id": of("case"),
            "enquiry": of("enquiry"),
            "started_at": of("started_at"),
            "started_utc": seconds_of("started_at"),
            "duration_s": of("duration_s"),
            "net_s": lambda said: _net_seconds(said.fields),
            "contact_type": of("contact_type"),
            "status": of("status"),
            "present": of("present"),
            "staff": of("staff"),
            "segments": lambda said: json_text(said.fields["segments"]),
            "correction": always(None),
            "author": AUTHOR,
            "version": VERSION,
        },
    ),
)
