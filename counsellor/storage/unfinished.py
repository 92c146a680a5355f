# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What was begun on this device and is not recorded yet: the session that runs, and drafts."""

from __future__ import annotations

from typing import Final

from counsellor.storage.driver import Connection

RUNNING: Final = "timer"
"""Setting: the session that is being timed."""

_SESSION: Final = "session"


class Unfinished:
    """Asks local state, in which nothing is begun that could not be written at that time."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def has(self, kind: str, record: str, client: str) -> bool:
        """Tell whether a record of a kind was begun about a client, and waits to be finished."""
        if kind == _SESSION:
            return self.runs(record, client)
        return self._is_found(
            "SELECT 1 FROM drafts WHERE id = ? AND kind = ? AND client = ?", record, kind, client
        )

    def runs(self, session: str, client: str) -> bool:
        """Tell whether this session with a client is the one that is being timed."""
        return self._is_found(
            "SELECT 1 FROM settings WHERE key = ? AND value ->> 'session' = ?"
            " AND value ->> 'client' = ?",
            RUNNING,
            session,
            client,
        )

    def _is_found(self, query: str, *asked: str) -> bool:
        found = self._connection.execute(f"SELECT EXISTS ({query})", asked).fetchone()
        return bool(found[0])
