# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Bundles of ours and streams out: number, link and change list, before a file has a name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain
from typing import Any

from counsellor.domain.clock import stamp
from counsellor.domain.exchange_state import NamedChange, OutgoingBundle
from counsellor.domain.stream import NO_LINK, StreamKey
from counsellor.storage.bundle_states import ABANDONED, HELD, SENT, WAITING, BundleStates

__all__ = ["ABANDONED", "HELD", "SENT", "WAITING", "BundleStore", "SealedRow", "StreamEnd"]


@dataclass(frozen=True, slots=True)
class StreamEnd:
    """Where an outgoing stream stands: last number and link; 0 and NO_LINK at the start."""

    stream: str
    number: int
    link: str


@dataclass(frozen=True, slots=True)
class SealedRow:
    """A bundle to be noted: place in its stream, file and changes."""

    stream: str
    number: int
    previous: str
    link: str
    name: str
    size: int
    sealed_at: datetime
    closes: bool
    versions: tuple[bytes, ...]


_BUNDLES = """
SELECT name, stream, number, link, size, state, sealed_at, sent_at,
    (SELECT count(*) FROM bundle_changes WHERE bundle = b.id), reason
FROM bundles_out AS b
"""

_NEWEST = """
 WHERE state NOT IN (?1, ?2) OR id IN
    (SELECT id FROM bundles_out WHERE state = ?2 ORDER BY id DESC LIMIT ?3)
ORDER BY id DESC
"""

_CHANGES_AT = """
SELECT hex(c.version), CAST(j.payload AS TEXT) ->> 'kind',
    coalesce(k.code, CAST(j.payload AS TEXT) ->> '$.fields.code'),
    CAST(j.payload AS TEXT) ->> 'at'
FROM bundle_changes AS c JOIN bundles_out AS b ON b.id = c.bundle
    LEFT JOIN journal AS j ON j.version = c.version LEFT JOIN clients AS k ON k.id = j.client
WHERE b.stream = ? AND b.number = ? AND c.place BETWEEN ? AND ? ORDER BY c.place LIMIT ?
"""


_NAMED = """
SELECT lower(hex(j.version)), CAST(j.payload AS TEXT) ->> 'kind', k.code,
    CAST(j.payload AS TEXT) ->> 'at' FROM journal AS j LEFT JOIN clients AS k ON k.id = j.client
WHERE j.version = ?1 AND j.payload IS NOT NULL AND (?2 IS NULL OR j.client = ?2)
"""

_PLACES = """
SELECT lower(hex(c.version)), b.stream, b.number FROM bundle_changes AS c
JOIN bundles_out AS b ON b.id = c.bundle WHERE c.version = ? AND b.state <> ?
"""


class BundleStore(BundleStates):
    """Outgoing streams and bundles; writes need an open transaction."""

    def generation(self, audience: str, reader_group: str) -> int:
        """Give the generation of the open stream of a lane; 0 if there was none."""
        row = self._connection.execute(
            "SELECT max(generation + closed) FROM streams_out WHERE audience = ?"
            " AND reader_group = ?",
            (audience, reader_group),
        ).fetchone()
        return int(row[0] or 0)

    def note_stream(self, key: StreamKey) -> None:
        """Keep a stream that is about to get its first bundle."""
        self._connection.execute(
            "INSERT OR IGNORE INTO streams_out VALUES (?, ?, ?, ?, 0, ?)",
            (key.id, key.audience, key.group, key.generation, key.incarnation),
        )

    def key_of(self, stream: str, office: str) -> StreamKey:
        """Give what a stream of ours is named by, also one of a life before."""
        row = self._connection.execute(
            "SELECT incarnation, audience, reader_group, generation FROM streams_out WHERE id = ?",
            (stream,),
        ).fetchone()
        return StreamKey(office, *row)

    def end_of(self, stream: str) -> StreamEnd:
        """Give where a stream stands."""
        row = self._connection.execute(
            "SELECT number, link FROM bundles_out WHERE stream = ? ORDER BY number DESC LIMIT 1",
            (stream,),
        ).fetchone()
        return StreamEnd(stream, row[0], row[1]) if row else StreamEnd(stream, 0, NO_LINK)

    def add(self, sealed: SealedRow) -> None:
        """Note a bundle with its change list."""
        cursor = self._connection.execute(
            "INSERT INTO bundles_out (stream, number, previous, link, name, size, state,"
            " sealed_at, sent_at, closes, blobs) VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, '[]')",
            (
                sealed.stream,
                sealed.number,
                sealed.previous,
                sealed.link,
                sealed.name,
                sealed.size,
                WAITING,
                stamp(sealed.sealed_at),
                sealed.closes,
            ),
        )
        self._connection.executemany(
            "INSERT INTO bundle_changes VALUES (?, ?, ?)",
            [(cursor.lastrowid, place, version) for place, version in enumerate(sealed.versions)],
        )
        if sealed.closes:
            self._connection.execute(
                "UPDATE streams_out SET closed = 1 WHERE id = ?", (sealed.stream,)
            )

    def versions(self, stream: str, number: int) -> list[bytes]:
        """Give a bundle's change list in its order."""
        rows = self._connection.execute(
            "SELECT version FROM bundle_changes JOIN bundles_out ON bundles_out.id = bundle"
            " WHERE stream = ? AND number = ? ORDER BY place",
            (stream, number),
        )
        return [row[0] for row in rows]

    def place_of_stream(self, stream: str) -> tuple[str, str, int]:
        """Give audience, reader group and generation of a stream of ours."""
        row = self._connection.execute(
            "SELECT audience, reader_group, generation FROM streams_out WHERE id = ?", (stream,)
        ).fetchone()
        return str(row[0]), str(row[1]), int(row[2])

    def newest(self, most: int = 500) -> list[OutgoingBundle]:
        """Give our bundles, newest first: every one that is not held, and the newest that are."""
        rows = self._connection.execute(_BUNDLES + _NEWEST, (ABANDONED, HELD, most))
        return [_outgoing(row) for row in rows]

    def unheld(self) -> list[OutgoingBundle]:
        """Give our bundles that nobody holds yet, oldest first."""
        rows = self._connection.execute(
            _BUNDLES + " WHERE state IN (?, ?) ORDER BY id", (WAITING, SENT)
        )
        return [_outgoing(row) for row in rows]

    def names(self) -> set[str]:
        """Give the file names of every bundle that is known."""
        return {row[0] for row in self._connection.execute("SELECT name FROM bundles_out")}

    def sizes(self) -> dict[str, int]:
        """Give the size of the file of every bundle that is known, by its name."""
        return dict(self._connection.execute("SELECT name, size FROM bundles_out").fetchall())

    def previous_of(self, stream: str, number: int) -> str:
        """Give the link before a bundle of ours."""
        row = self._connection.execute(
            "SELECT previous FROM bundles_out WHERE stream = ? AND number = ?", (stream, number)
        ).fetchone()
        return str(row[0])

    def with_client(self, client: str) -> list[tuple[str, int]]:
        """Give stream and number of our bundles with a client's changes, but for abandoned ones."""
        rows = self._connection.execute(
            "SELECT DISTINCT b.stream, b.number FROM bundles_out AS b JOIN bundle_changes AS c"
            " ON c.bundle = b.id JOIN journal AS j ON j.version = c.version"
            " WHERE j.client = ? AND b.state <> ? ORDER BY b.id",
            (client, ABANDONED),
        ).fetchall()
        return [(row[0], row[1]) for row in rows]

    def codes_in_settled(self) -> dict[tuple[str, int], list[str]]:
        """Give the codes of the clients in bundles that came and are not held, by their place."""
        rows = self._connection.execute(
            "SELECT DISTINCT b.stream, b.number, k.code FROM bundles_out AS b"
            " JOIN bundle_changes AS c ON c.bundle = b.id"
            " JOIN journal AS j ON j.version = c.version"
            " JOIN clients AS k ON k.id = j.client WHERE b.state NOT IN (?, ?, ?, ?)"
            " ORDER BY b.stream, b.number, k.code",
            (WAITING, SENT, HELD, ABANDONED),
        )
        found: dict[tuple[str, int], list[str]] = {}
        for stream, number, code in rows:
            found.setdefault((stream, number), []).append(code)
        return found

    def changes_at(
        self, stream: str, number: int, places: tuple[int, int], most: int
    ) -> list[NamedChange]:
        """Return what stands from one place to another, both included, of a bundle of ours.

        An erasure has the code of who is here no more.
        """
        rows = self._connection.execute(_CHANGES_AT, (stream, number, *places, most))
        return [
            NamedChange(row[0], row[1] or "", row[2] or "", _day(row[3])) for row in rows.fetchall()
        ]

    def changes_named(self, versions: Iterable[bytes], client: str | None) -> list[NamedChange]:
        """Return some changes of ours as people know them; of one client alone, if one is given.

        What was erased is not among them.
        """
        found = (self._connection.execute(_NAMED, (one, client)) for one in versions)
        return [
            NamedChange(row[0], row[1], row[2] or "", _day(row[3]))
            for row in chain.from_iterable(found)
        ]

    def places_of(self, versions: Iterable[str]) -> list[tuple[str, str, int]]:
        """Return version, stream and number of the bundles that hold some changes of ours.

        Versions are packed, in hex; a bundle that was given up is not among them.
        """
        found = (
            self._connection.execute(_PLACES, (bytes.fromhex(one), ABANDONED)) for one in versions
        )
        return [(row[0], row[1], row[2]) for row in chain.from_iterable(found)]

    def rename(self, stream: str, number: int, name: str, size: int) -> str:
        """Note that a bundle was sealed anew into another file; one that is held stays held.

        Returns:
            the name of the file that it replaces.
        """
        (old,) = self._connection.execute(
            "SELECT name FROM bundles_out WHERE stream = ? AND number = ?", (stream, number)
        ).fetchone()
        self._connection.execute(
            "UPDATE bundles_out SET name = ?, size = ?, sent_at = NULL,"
            " state = CASE state WHEN ? THEN state ELSE ? END WHERE stream = ? AND number = ?",
            (name, size, HELD, WAITING, stream, number),
        )
        return str(old)


def _day(at: str | None) -> date | None:
    """Return the day of a moment, as the clock of whoever wrote it showed."""
    return None if at is None else datetime.fromisoformat(at).date()


def _outgoing(row: Sequence[Any]) -> OutgoingBundle:
    return OutgoingBundle(
        name=row[0],
        stream=row[1],
        number=row[2],
        link=row[3],
        size=row[4],
        state=row[5],
        sealed_at=datetime.fromisoformat(row[6]),
        sent_at=datetime.fromisoformat(row[7]) if row[7] else None,
        changes=row[8],
        reason=row[9],
    )
