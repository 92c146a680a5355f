# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What came in: streams of others, files with their outcome, tokens that were given out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counsellor.domain.clock import stamp
from counsellor.domain.coded import ImportOutcome
from counsellor.domain.stream import NO_LINK
from counsellor.storage.driver import Connection


@dataclass(frozen=True, slots=True)
class IncomingStream:
    """How far a stream of another device is imported."""

    stream: str
    device: str
    audience: str
    number: int
    link: str
    sealed_at: str | None


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
class ReceivedFile:
    """A file that was given to import; ``kept`` is its name in inbox or quarantine."""

    sha256: str
    name: str
    size: int
    outcome: ImportOutcome
    reason: str
    detail: str
    stream: str | None
    number: int | None
    at: str
    kept: str | None


@dataclass(frozen=True, slots=True)
class IssuedToken:
    """A one-time token of an invitation; ``device`` is who used it."""

    id: str
    token: bytes
    staff: str
    device: str | None


class InboxStore:
    """Incoming streams and files; writes need an open transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def stream(self, stream: str) -> IncomingStream | None:
        """Give how far a stream is imported, or None if it is new."""
        row = self._connection.execute(
            "SELECT id, device, audience, number, link, sealed_at FROM streams_in WHERE id = ?",
            (stream,),
        ).fetchone()
        return IncomingStream(*row) if row is not None else None

    def streams_of(self, device: str) -> list[IncomingStream]:
        """Give every stream of a device."""
        rows = self._connection.execute(
            "SELECT id, device, audience, number, link, sealed_at FROM streams_in"
            " WHERE device = ? ORDER BY id",
            (device,),
        )
        return [IncomingStream(*row) for row in rows]

    def devices(self) -> list[str]:
        """Give the devices that something came from."""
        rows = self._connection.execute("SELECT DISTINCT device FROM streams_in ORDER BY 1")
        return [row[0] for row in rows]

    def link_at(self, stream: str, number: int) -> str | None:
        """Give the link that was imported under a number, or None."""
        if number == 0:
            return NO_LINK
        row = self._connection.execute(
            "SELECT link FROM bundles_in WHERE stream = ? AND number = ?", (stream, number)
        ).fetchone()
        return str(row[0]) if row is not None else None

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

    def refused(self, stream: str) -> list[tuple[int, str]]:
        """Give number and reason of bundles of a stream that policy refused."""
        rows = self._connection.execute(
            "SELECT number, reason FROM bundles_in WHERE stream = ? AND reason <> ''"
            " ORDER BY number",
            (stream,),
        )
        return [(row[0], row[1]) for row in rows]

    def file(self, sha256: str) -> ReceivedFile | None:
        """Give what became of a file with this digest, or None."""
        row = self._connection.execute(
            "SELECT sha256, name, size, outcome, reason, detail, stream, number, at, kept"
            " FROM files_in WHERE sha256 = ?",
            (sha256,),
        ).fetchone()
        return _file(row) if row is not None else None

    def put_file(self, file: ReceivedFile) -> None:
        """Note what became of a file."""
        self._connection.execute(
            "INSERT OR REPLACE INTO files_in VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                file.sha256,
                file.name,
                file.size,
                file.outcome.value,
                file.reason,
                file.detail,
                file.stream,
                file.number,
                file.at,
                file.kept,
            ),
        )

    def files(self, outcome: ImportOutcome) -> list[ReceivedFile]:
        """Give the files with an outcome, in the order of stream and number."""
        rows = self._connection.execute(
            "SELECT sha256, name, size, outcome, reason, detail, stream, number, at, kept"
            " FROM files_in WHERE outcome = ? ORDER BY stream, number, at",
            (outcome.value,),
        )
        return [_file(row) for row in rows]

    def names(self) -> set[str]:
        """Give the names of all files that were given to import."""
        return {row[0] for row in self._connection.execute("SELECT name FROM files_in")}

    def kept_names(self) -> set[str]:
        """Give the names of files that are kept in the inbox or in quarantine."""
        rows = self._connection.execute("SELECT kept FROM files_in WHERE kept IS NOT NULL")
        return {row[0] for row in rows}

    def add_token(self, token: str, secret: bytes, staff: str, at: datetime) -> None:
        """Keep a token that an invitation carries."""
        self._connection.execute(
            "INSERT INTO tokens VALUES (?, ?, ?, ?, NULL)", (token, secret, staff, stamp(at))
        )

    def tokens(self) -> list[IssuedToken]:
        """Give every token."""
        rows = self._connection.execute("SELECT id, token, staff, device FROM tokens")
        return [IssuedToken(*row) for row in rows]

    def use_token(self, token: str, device: str) -> None:
        """Note who used a token; it is used once."""
        self._connection.execute(
            "UPDATE tokens SET device = ? WHERE id = ? AND device IS NULL", (device, token)
        )

    def counts(self) -> tuple[int, int]:
        """Give how many bundles were imported and how many files are quarantined or held."""
        (imported,) = self._connection.execute("SELECT count(*) FROM bundles_in").fetchone()
        (refused,) = self._connection.execute(
            "SELECT count(*) FROM files_in WHERE outcome IN ('quarantined', 'held')"
        ).fetchone()
        return int(imported), int(refused)


def _file(row: tuple[object, ...]) -> ReceivedFile:
    values = list(row)
    values[3] = ImportOutcome(str(values[3]))
    return ReceivedFile(*values)  # type: ignore[arg-type]
