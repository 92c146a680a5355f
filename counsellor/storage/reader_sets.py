# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Which people read which case, kept under the key that names them in streams."""

from __future__ import annotations

import json

from counsellor.domain.reader_set import ReaderSet
from counsellor.storage.case_people import case_people
from counsellor.storage.driver import Connection


class ReaderSets:
    """Reader sets by key; writes need an open transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, key: str) -> ReaderSet | None:
        """Return the set that a key names, or None."""
        row = self._connection.execute(
            "SELECT team, staff FROM reader_sets WHERE key = ?", (key,)
        ).fetchone()
        return ReaderSet(row[0], frozenset(json.loads(row[1]))) if row is not None else None

    def key_for(self, client: str | None, author: str = "", team: str = "") -> str:
        """Return the key of those who read a client's case, and keep the set.

        What is about nobody, or about a client without a case yet, is for its author and team, or
        for the set that is given in the team's place because it was queued for it before.
        """
        found = self._of_case(client) if client is not None else None
        readers = found or self.get(team) or ReaderSet(team, frozenset({author} - {""}))
        self._connection.execute(
            "INSERT OR IGNORE INTO reader_sets VALUES (?, ?, ?)",
            (readers.key, readers.team, json.dumps(sorted(readers.staff))),
        )
        return readers.key

    def _of_case(self, client: str) -> ReaderSet | None:
        people = case_people(self._connection, [client])[client]
        if not people.is_said:
            return None
        return ReaderSet(min(people.teams, default=""), people.leads | people.members)
