# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What was begun and is not recorded yet: the session that runs, drafts, visits without a note."""

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

    def lacks_note(self, session: str, client: str, authors: frozenset[str]) -> bool:
        """Tell whether one of these authors met a client in a session that no note tells of."""
        return any(
            self._is_found(
                "SELECT 1 FROM sessions AS s WHERE id = ?1 AND client = ?2 AND author = ?3"
                " AND present = 1 AND NOT EXISTS (SELECT 1 FROM notes WHERE session = s.id"
                " AND client = s.client AND misfiled = 0)",
                session,
                client,
                author,
            )
            for author in sorted(authors)
        )

    def _is_found(self, query: str, *asked: str) -> bool:
        found = self._connection.execute(f"SELECT EXISTS ({query})", asked).fetchone()
        return bool(found[0])
