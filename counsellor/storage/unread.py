# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What came in and nobody here has opened: notes, additions and sessions, and bundles of them.

It is local state: what one person in an office has read is no other device's business.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from counsellor.domain.arrivals import KINDS_READ, UnreadOf
from counsellor.domain.change import Entry
from counsellor.storage.driver import Connection

_COUNTS: Final = """
SELECT b.device, count(DISTINCT b.id), coalesce(sum(u.kind = 'session'), 0),
    coalesce(sum(u.kind <> 'session'), 0), max(b.imported_at)
FROM bundles_in AS b LEFT JOIN unread AS u ON u.bundle = b.id WHERE b.reviewed = 0
GROUP BY b.device ORDER BY max(b.id) DESC
"""


class UnreadStore:
    """What is unread; writes need an open transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, entries: Iterable[Entry], bundle: int) -> None:
        """Note what a bundle brought."""
        self._connection.executemany(
            "INSERT OR IGNORE INTO unread VALUES (?, ?, ?, ?)",
            [
                (one.change.record, one.change.client, one.change.kind, bundle)
                for one in entries
                if one.change.kind in KINDS_READ and one.change.client is not None
            ],
        )

    def of_client(self, client: str) -> frozenset[str]:
        """Give the unread records of a client."""
        rows = self._connection.execute("SELECT record FROM unread WHERE client = ?", (client,))
        return frozenset(row[0] for row in rows)

    def records(self) -> frozenset[str]:
        """Give every unread record."""
        return frozenset(row[0] for row in self._connection.execute("SELECT record FROM unread"))

    def by_client(self) -> dict[str, int]:
        """Count what is unread, by client."""
        rows = self._connection.execute("SELECT client, count(*) FROM unread GROUP BY client")
        return {row[0]: int(row[1]) for row in rows}

    def by_device(self) -> list[UnreadOf]:
        """Count what nobody has opened, by the device it is from, the newest first."""
        return [UnreadOf(*row) for row in self._connection.execute(_COUNTS)]

    def first_client(self) -> str | None:
        """Give the client of whom something has been unread longest, or None."""
        row = self._connection.execute(
            "SELECT client FROM unread ORDER BY bundle, record LIMIT 1"
        ).fetchone()
        return None if row is None else str(row[0])

    def first_in(self, stream: str) -> int | None:
        """Return the number of a stream's first bundle that nobody has opened whole, or None."""
        (number,) = self._connection.execute(
            "SELECT min(number) FROM bundles_in WHERE stream = ? AND reviewed = 0", (stream,)
        ).fetchone()
        return None if number is None else int(number)

    def read_client(self, client: str) -> None:
        """Note that a client's page was opened, and bundles of which nothing else is unread."""
        bundles = self._connection.execute(
            "SELECT DISTINCT bundle FROM unread WHERE client = ?", (client,)
        ).fetchall()
        self._connection.execute("DELETE FROM unread WHERE client = ?", (client,))
        self._connection.executemany(
            "UPDATE bundles_in SET reviewed = 1 WHERE id = ?1 AND NOT EXISTS"
            " (SELECT 1 FROM unread WHERE bundle = ?1)",
            bundles,
        )

    def read_bundle(self, stream: str, number: int, client: str = "") -> None:
        """Note that a bundle was opened at one client.

        It stays new while anything of another client in it is unread; what it brought stays unread
        until that is opened too.
        """
        self._connection.execute(
            "UPDATE bundles_in SET reviewed = 1 WHERE stream = ? AND number = ? AND NOT EXISTS"
            " (SELECT 1 FROM unread WHERE bundle = bundles_in.id AND client <> ?)",
            (stream, number, client),
        )

    def read_everything(self) -> None:
        """Note that nothing is new any more."""
        self._connection.execute("DELETE FROM unread")
        self._connection.execute("UPDATE bundles_in SET reviewed = 1 WHERE reviewed = 0")
