# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Reading sessions."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from counsellor.domain.coded import ContactType, SessionStatus
from counsellor.domain.errors import UnknownRecord
from counsellor.domain.records.sessions import Segment, SessionRow
from counsellor.storage.driver import Connection

_ROW = """
SELECT s.id, s.client, s.started_at, s.duration_s, s.net_s, s.contact_type, s.status, s.present,
    s.segments, s.correction, s.author,
    (SELECT id FROM notes WHERE client = s.client AND session = s.id AND misfiled = 0
        ORDER BY version LIMIT 1),
    c.code, c.working_name
FROM sessions AS s LEFT JOIN clients AS c ON c.id = s.client
"""


class SessionStore:
    """Sessions by client, newest first."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_client(self, client: str) -> list[SessionRow]:
        """Give a client's sessions, newest first."""
        rows = self._connection.execute(
            _ROW + " WHERE s.client = ? ORDER BY s.started_utc DESC, s.id DESC", (client,)
        )
        return [_session_row(row) for row in rows]

    def newest(self, *, before: tuple[int, str] | None = None, most: int = 200) -> list[SessionRow]:
        """Give a page of all sessions, newest first, after the last key of the page before."""
        where = " WHERE (s.started_utc, s.id) < (?, ?)" if before else ""
        rows = self._connection.execute(
            _ROW + where + " ORDER BY s.started_utc DESC, s.id DESC LIMIT ?",
            (*(before or ()), most),
        )
        return [_session_row(row) for row in rows]

    def get(self, session: str) -> SessionRow:
        """Give one session.

        Raises:
            UnknownRecord: there is none with this id.
        """
        row = self._connection.execute(
            _ROW + " WHERE s.id = ? ORDER BY s.version LIMIT 1", (session,)
        ).fetchone()
        if row is None:
            raise UnknownRecord(kind="session", record=session)
        return _session_row(row)

    def ended_at(self, session: str) -> datetime:
        """Give when a session was over.

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
        """Give completed sessions that no signed note belongs to, newest first."""
        rows = self._connection.execute(
            _ROW + " WHERE s.present = 1 AND s.client IS NOT NULL AND NOT EXISTS (SELECT 1 FROM"
            " notes WHERE client = s.client AND session = s.id AND misfiled = 0)"
            " ORDER BY s.started_utc DESC LIMIT 500"
        )
        return [_session_row(row) for row in rows]

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
        contact_type=ContactType(row[5]),
        status=SessionStatus(row[6]),
        present=bool(row[7]),
        segments=tuple(Segment.from_value(value) for value in json.loads(row[8])),
        correction=row[9],
        author=row[10],
        note=row[11],
        client_code=row[12] or "",
        working_name=row[13] or "",
    )
