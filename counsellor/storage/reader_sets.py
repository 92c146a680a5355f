# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Which people read which case, kept under the key that names them in streams."""

from __future__ import annotations

import json

from counsellor.domain.change import Change
from counsellor.domain.reader_set import ReaderSet
from counsellor.domain.records.cases import people_in, says_who_works
from counsellor.storage.case_people import case_people, who_knows
from counsellor.storage.driver import Connection

_WAITING = """
SELECT reader_group FROM queue WHERE position = (SELECT position FROM journal WHERE version = ?)
"""
_REACHED = """
SELECT r.staff FROM bundle_changes AS c JOIN bundles_out AS b ON b.id = c.bundle
JOIN streams_out AS s ON s.id = b.stream JOIN reader_sets AS r ON r.key = s.reader_group
WHERE c.version = ?1
UNION SELECT r.staff FROM queue JOIN reader_sets AS r ON r.key = queue.reader_group
WHERE position = (SELECT position FROM journal WHERE version = ?1)
"""


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
        return self._keep(found or self.get(team) or ReaderSet(team, frozenset({author} - {""})))

    def key_for_change(self, change: Change, queued_for: str) -> str:
        """Return the key of those whom a change about a client's case is for.

        They are those who read the case now. What says who works in it is also for those who
        read it when it was written and do not now, so that they learn it; nothing later is. Those
        to whom nothing of the client ever went have nothing to learn.

        Args:
            change: of the ``case`` audience.
            queued_for: key of those who read the case before the change, or for whom it was
                queued; the author's team where there was no such set.
        """
        key = self.key_for(change.client, change.author, queued_for)
        before = self.get(queued_for)
        if change.client is None or before is None or not says_who_works(change):
            return key
        now = self.get(key) or ReaderSet("", frozenset())
        leaving = before.staff - now.staff - people_in(change.fields)
        if leaving:
            leaving &= who_knows(self._connection, change.client)
        return self._keep(ReaderSet(now.team, now.staff | leaving))

    def key_for_all(self, client: str, author: str, team: str) -> str:
        """Return the key of those who read a client's case, and of all who have something of it.

        An erasure is for them: what was received before somebody left the case lies there still.
        """
        readers = self.get(self.key_for(client, author, team)) or ReaderSet(team, frozenset())
        everybody = readers.staff | who_knows(self._connection, client)
        return self._keep(ReaderSet(readers.team, everybody))

    def key_with(self, key: str, staff: str) -> str:
        """Return the key of those whom another key names, and one more."""
        readers = self.get(key) or ReaderSet("", frozenset())
        return self._keep(ReaderSet(readers.team, readers.staff | {staff}))

    def reached_by(self, version: bytes) -> frozenset[str]:
        """Return the staff to whom a change was sealed, or for whom it waits."""
        rows = self._connection.execute(_REACHED, (version,))
        return frozenset(staff for (named,) in rows for staff in json.loads(named))

    def waiting_for(self, version: bytes) -> str:
        """Return the key of those for whom a change waits in the queue; empty if it does not."""
        row = self._connection.execute(_WAITING, (version,)).fetchone()
        return "" if row is None else str(row[0])

    def _keep(self, readers: ReaderSet) -> str:
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
