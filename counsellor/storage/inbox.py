# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What came in: streams of others and their bundles, tokens that were given out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from counsellor.domain.clock import stamp
from counsellor.domain.stream import NO_LINK
from counsellor.storage.received import ReceivedFile, ReceivedFiles

__all__ = ["InboxStore", "IncomingBundle", "IncomingStream", "IssuedToken", "ReceivedFile"]


@dataclass(frozen=True, slots=True)
class IncomingStream:
    """How far a stream of another device is imported."""

    stream: str
    device: str
    audience: str
    number: int
    link: str
    sealed_at: str | None
    incarnation: str


@dataclass(frozen=True, slots=True)
class IncomingBundle:
    """An imported bundle, as the Inbox lists it."""

    stream: str
    number: int
    device: str
    sealed_at: datetime
    imported_at: datetime
    changes: int
    outcome: str
    reason: str
    reviewed: bool


@dataclass(frozen=True, slots=True)
class IssuedToken:
    """A one-time token of an invitation: whose, since when, and which device used it."""

    id: str
    token: bytes
    staff: str
    issued_at: datetime
    device: str | None


_EXCEPTIONS: Final = """
SELECT stream, number, outcome, reason FROM bundles_in WHERE reason <> ''
UNION SELECT stream, number, outcome, reason FROM files_in WHERE stream IS NOT NULL
    AND (outcome IN ('waiting', 'pending') OR reason = 'fork' OR outcome = 'quarantined'
        AND number > coalesce((SELECT number FROM streams_in WHERE id = stream), 0))
ORDER BY 1, 2
"""


class InboxStore(ReceivedFiles):
    """Incoming streams and files; writes need an open transaction."""

    def stream(self, stream: str) -> IncomingStream | None:
        """Give how far a stream is imported, or None if it is new."""
        row = self._connection.execute(
            "SELECT id, device, audience, number, link, sealed_at, incarnation FROM streams_in"
            " WHERE id = ?",
            (stream,),
        ).fetchone()
        return IncomingStream(*row) if row is not None else None

    def streams_of(self, device: str) -> list[IncomingStream]:
        """Give every stream of a device."""
        rows = self._connection.execute(
            "SELECT id, device, audience, number, link, sealed_at, incarnation FROM streams_in"
            " WHERE device = ? ORDER BY id",
            (device,),
        )
        return [IncomingStream(*row) for row in rows]

    def devices(self) -> list[str]:
        """Give the devices that something came from, also what only waits."""
        rows = self._connection.execute(
            "SELECT device FROM streams_in UNION"
            " SELECT device FROM files_in WHERE device IS NOT NULL ORDER BY 1"
        )
        return [row[0] for row in rows]

    def streams_aside(self, device: str) -> list[str]:
        """Give the streams of a device of which nothing was imported, and something came."""
        rows = self._connection.execute(
            "SELECT DISTINCT stream FROM files_in WHERE device = ? AND stream IS NOT NULL"
            " AND stream NOT IN (SELECT id FROM streams_in) ORDER BY 1",
            (device,),
        )
        return [row[0] for row in rows]

    def count_streams(self, incarnation: str) -> int:
        """Count the streams that one life of a device has begun."""
        (count,) = self._connection.execute(
            "SELECT count(*) FROM streams_in WHERE incarnation = ?", (incarnation,)
        ).fetchone()
        return int(count)

    def taken_late(self, stream: str, number: int, changes: int) -> int:
        """Note that a bundle which was set aside is imported; gives its row id."""
        row = self._connection.execute(
            "UPDATE bundles_in SET outcome = 'imported', reason = '', changes = ?"
            " WHERE stream = ? AND number = ? RETURNING id",
            (changes, stream, number),
        ).fetchone()
        return int(row[0])

    def link_at(self, stream: str, number: int) -> str | None:
        """Give the link that was imported under a number, or None."""
        if number == 0:
            return NO_LINK
        row = self._connection.execute(
            "SELECT link FROM bundles_in WHERE stream = ? AND number = ?", (stream, number)
        ).fetchone()
        return str(row[0]) if row is not None else None

    def sealed_at(self, stream: str, number: int) -> datetime:
        """Return when an imported bundle was sealed, by its sender's clock."""
        (at,) = self._connection.execute(
            "SELECT sealed_at FROM bundles_in WHERE stream = ? AND number = ?", (stream, number)
        ).fetchone()
        return datetime.fromisoformat(at)

    def advance(self, bundle: IncomingBundle, link: str, place: tuple[str, str, str, int]) -> int:
        """Note an imported bundle and move its stream on; gives the bundle's row id.

        Args:
            bundle: the bundle.
            link: its link.
            place: incarnation, audience, reader group and generation of the stream.
        """
        cursor = self._connection.execute(
            "INSERT INTO bundles_in (stream, number, link, device, sealed_at, imported_at,"
            " changes, outcome, reason, reviewed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
            (
                bundle.stream,
                bundle.number,
                link,
                bundle.device,
                stamp(bundle.sealed_at),
                stamp(bundle.imported_at),
                bundle.changes,
                bundle.outcome,
                bundle.reason,
            ),
        )
        self._connection.execute(
            "INSERT INTO streams_in VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
            " ON CONFLICT (id) DO UPDATE SET number = ?7, link = ?8, sealed_at = ?9",
            (
                bundle.stream,
                *place,
                bundle.device,
                bundle.number,
                link,
                stamp(bundle.sealed_at),
            ),
        )
        return int(cursor.lastrowid)

    def newest(self, most: int = 500) -> list[IncomingBundle]:
        """Give imported bundles, newest first."""
        rows = self._connection.execute(
            "SELECT stream, number, device, sealed_at, imported_at, changes, outcome, reason,"
            " reviewed FROM bundles_in ORDER BY id DESC LIMIT ?",
            (most,),
        )
        return [
            IncomingBundle(
                row[0],
                row[1],
                row[2],
                datetime.fromisoformat(row[3]),
                datetime.fromisoformat(row[4]),
                row[5],
                row[6],
                row[7],
                bool(row[8]),
            )
            for row in rows
        ]

    def clients_of(self, stream: str, number: int) -> list[str]:
        """Give the clients that an imported bundle tells of, the one it tells most of first."""
        rows = self._connection.execute(
            "SELECT client FROM journal WHERE client IS NOT NULL AND bundle ="
            " (SELECT id FROM bundles_in WHERE stream = ? AND number = ?)"
            " GROUP BY client ORDER BY count(*) DESC, client",
            (stream, number),
        )
        return [row[0] for row in rows]

    def exceptions(self) -> list[tuple[str, int, str, str]]:
        """Give stream, number, outcome and reason of all bundles that came and are not imported.

        What was set aside has its place in its stream; what waits, is a fork, or is not what its
        link stands for has none yet.
        """
        rows = self._connection.execute(_EXCEPTIONS)
        return [(row[0], row[1], row[2], row[3]) for row in rows]

    def reason_at(self, stream: str, number: int) -> str:
        """Give why the bundle under a number was set aside; nothing if it is imported."""
        row = self._connection.execute(
            "SELECT reason FROM bundles_in WHERE stream = ? AND number = ?", (stream, number)
        ).fetchone()
        return str(row[0]) if row is not None else ""

    def add_token(self, token: str, secret: bytes, staff: str, at: datetime) -> None:
        """Keep a token that an invitation carries."""
        self._connection.execute(
            "INSERT INTO tokens VALUES (?, ?, ?, ?, NULL)", (token, secret, staff, stamp(at))
        )

    def tokens(self) -> list[IssuedToken]:
        """Give every token."""
        rows = self._connection.execute("SELECT id, token, staff, issued_at, device FROM tokens")
        return [
            IssuedToken(token, secret, staff, datetime.fromisoformat(at), device)
            for token, secret, staff, at, device in rows
        ]

    def use_token(self, token: str, device: str) -> None:
        """Note who used a token; it is used once."""
        self._connection.execute(
            "UPDATE tokens SET device = ? WHERE id = ? AND device IS NULL", (device, token)
        )

    def counts(self) -> tuple[int, int]:
        """Give how many bundles were imported and how many files are quarantined or pending."""
        (imported,) = self._connection.execute("SELECT count(*) FROM bundles_in").fetchone()
        (refused,) = self._connection.execute(
            "SELECT count(*) FROM files_in WHERE outcome IN ('quarantined', 'pending')"
        ).fetchone()
        return int(imported), int(refused)
