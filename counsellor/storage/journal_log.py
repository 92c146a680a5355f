# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The rows of the journal: every change in order, and the chain that ties them together.

Chain (format 1): link n = SHA-256("counsellor.journal.v1" ‖ link n−1 ‖ version ‖ payload hash),
from 32 zero bytes. It needs no payload, so it stays checkable after an erasure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counsellor.domain.canonical import sha256
from counsellor.domain.change import Entry, ErasedEntry
from counsellor.domain.errors import Erased, UnknownRecord
from counsellor.domain.version import Version
from counsellor.storage.driver import Connection

CHAIN_LABEL = b"counsellor.journal.v1"
CHAIN_START = bytes(32)
_AT_ONCE = 500


class JournalLog:
    """Reads and appends; who writes holds the transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def entry(self, version: bytes) -> Entry | ErasedEntry:
        """Give one change, or what an erasure left of it.

        Raises:
            UnknownRecord: there is no such version.
        """
        row = self._connection.execute(
            "SELECT payload, hash, reason FROM journal WHERE version = ?", (version,)
        ).fetchone()
        if row is None:
            raise UnknownRecord(kind="change", record=version.hex())
        if row[0] is None:
            return ErasedEntry(Version.unpack(version), row[1], row[2])
        return Entry.read(row[0])

    def at(self, position: int) -> Entry:
        """Give the change at a position.

        Raises:
            Erased: its payload is gone.
        """
        row = self._connection.execute(
            "SELECT payload FROM journal WHERE position = ?", (position,)
        ).fetchone()
        if row is None or row[0] is None:
            raise Erased(record=str(position))
        return Entry.read(row[0])

    def position_of(self, version: bytes) -> int:
        """Give where a change stands.

        Raises:
            UnknownRecord: there is no such version.
        """
        row = self._connection.execute(
            "SELECT position FROM journal WHERE version = ?", (version,)
        ).fetchone()
        if row is None:
            raise UnknownRecord(kind="change", record=version.hex())
        return int(row[0])

    def entries(self) -> Iterator[tuple[int, Entry]]:
        """Give all changes that still have a payload, in order."""
        rows = self._connection.execute(
            "SELECT position, payload FROM journal WHERE payload IS NOT NULL ORDER BY position"
        )
        for position, payload in rows:
            yield position, Entry.read(payload)

    def erase_payload(self, position: int, reason: str) -> None:
        """Take a change's content away; hash and place stay."""
        self._connection.execute(
            "UPDATE journal SET payload = NULL, reason = ? WHERE position = ?", (reason, position)
        )

    def broken_link(self) -> int | None:
        """Give the first position whose chain link is wrong or whose payload is not its hash."""
        tip = CHAIN_START
        rows = self._connection.execute(
            "SELECT position, version, hash, payload, chain FROM journal ORDER BY position"
        )
        for position, version, digest, payload, chain in rows:
            tip = next_link(tip, version, digest)
            if chain != tip or (payload is not None and sha256(payload) != digest):
                return int(position)
        return None

    def top_counter(self) -> int:
        """Give the highest Lamport counter that was seen, up to the ceiling; 0 if there is none."""
        row = self._connection.execute("SELECT max(version) FROM journal").fetchone()
        return Version.unpack(row[0]).leading if row[0] is not None else 0

    def present(self, versions: Sequence[bytes]) -> set[bytes]:
        """Give those of the versions that are here already."""
        found: set[bytes] = set()
        for start in range(0, len(versions), _AT_ONCE):
            part = versions[start : start + _AT_ONCE]
            marks = ", ".join("?" for _ in part)
            rows = self._connection.execute(
                f"SELECT version FROM journal WHERE version IN ({marks})",  # noqa: S608
                part,
            )
            found.update(row[0] for row in rows)
        return found

    def end(self) -> tuple[int, bytes]:
        """Give the position of the newest change and its chain link; 0 in an empty journal."""
        row = self._connection.execute(
            "SELECT position, chain FROM journal ORDER BY position DESC LIMIT 1"
        ).fetchone()
        return (int(row[0]), row[1]) if row is not None else (0, CHAIN_START)

    def append(self, entries: Sequence[Entry | ErasedEntry], bundle: int | None) -> int:
        """Append changes in their order and give the position of the first."""
        last, tip = self.end()
        first = last + 1
        rows = []
        for position, entry in enumerate(entries, start=first):
            packed = entry.version.packed
            tip = next_link(tip, packed, entry.hash)
            content: tuple[bytes | None, str | None, str | None]
            if isinstance(entry, ErasedEntry):
                content = (None, entry.reason, None)
            else:
                content = (entry.payload, None, entry.change.client)
            rows.append((position, packed, entry.hash, *content, tip, bundle))
        self._connection.executemany("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
        return first


def next_link(tip: bytes, version: bytes, digest: bytes) -> bytes:
    """Give the chain link after ``tip``."""
    return sha256(CHAIN_LABEL + tip + version + digest)
