# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The journal: all changes in order, and the one way anything is written about a record.

In one transaction a commit applies changes to the record tables, appends them, fills the queue
and advances the anchor row. Import uses the same apply.

Chain (format 1): link n = SHA-256("counsellor.journal.v1" ‖ link n−1 ‖ version ‖ payload hash),
from 32 zero bytes. It needs no payload, so it stays checkable after an erasure.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from counsellor.domain.canonical import Value, sha256
from counsellor.domain.change import Change, Entry, ErasedEntry
from counsellor.domain.clock import Clock, stamp
from counsellor.domain.errors import CounterTooFarAhead, Erased, UnknownRecord
from counsellor.domain.ids import new_salt
from counsellor.domain.kind import Nature
from counsellor.domain.kinds import kind_of
from counsellor.domain.version import COUNTER_LEAP, Version
from counsellor.storage.driver import Connection
from counsellor.storage.erasing import erase_client
from counsellor.storage.fold import Fold
from counsellor.storage.queue import Queue

CHAIN_LABEL = b"counsellor.journal.v1"
CHAIN_START = bytes(32)


@dataclass(frozen=True, slots=True)
class DraftedChange:
    """A change before it has a place in the order.

    Attributes:
        kind, record, client, fields: as in ``Change``.
        bases: versions that the person saw; None takes the heads as they are at the commit.
        reader_group: whom a ``reply`` goes to; None for the device's own group.
    """

    kind: str
    record: str
    client: str | None
    fields: Mapping[str, Value]
    bases: tuple[Version, ...] | None = None
    reader_group: str | None = None


@dataclass(frozen=True, slots=True)
class Applied:
    """What an import did: changes that were new, known before, or held with the reason."""

    new: tuple[Entry, ...] = ()
    known: int = 0
    held: tuple[tuple[Entry, str], ...] = ()
    erased: int = field(default=0)


@dataclass(frozen=True, slots=True)
class Authorship:
    """Who writes here: staff id, incarnation (32 hex) and the device's reader group."""

    author: str
    incarnation: str
    reader_group: str


class Journal:
    """The one write path; its caller holds the transaction."""

    def __init__(
        self, connection: Connection, queue: Queue, clock: Clock, authorship: Authorship
    ) -> None:
        self._connection = connection
        self._queue = queue
        self._clock = clock
        self.authorship = authorship

    def commit(self, drafted: Sequence[DraftedChange]) -> tuple[Entry, ...]:
        """Give local changes their place, apply, append and queue them.

        Raises:
            MalformedChange: a change does not fit its kind.
            Erased: a client was erased.
        """
        counter, at = self.top_counter(), stamp(self._clock.now())
        done: list[Entry] = []
        fold, tip = Fold(self._connection), self._tip()
        queued: list[tuple[int, Entry, str]] = []
        for draft in drafted:
            counter += 1
            entry = self._entry(draft, counter, at)
            position, tip = self._append(entry, tip, bundle=None)
            self._apply(fold, entry, position)
            queued.append((position, entry, self._group_of(draft)))
            done.append(entry)
        touched = fold.flush()
        self._queue.fill(queued)
        clients = {entry.change.client for entry in done} | set(touched.get("clients", ()))
        for client in sorted(filter(None, clients)):
            self._queue.release(client)
        return tuple(done)

    def apply_bundle(self, entries: Sequence[Entry | ErasedEntry], bundle: int) -> Applied:
        """Apply what a bundle brought, in its order, inside one transaction.

        A change that is known already changes nothing. One whose counter is too far ahead, or
        whose client was erased here, is kept aside for a person.
        """
        fold, tip = Fold(self._connection), self._tip()
        limit = self.top_counter() + COUNTER_LEAP
        gone = self._erased_clients()
        new: list[Entry] = []
        held: list[tuple[Entry, str]] = []
        known = erased = 0
        present = self._present([entry.version.packed for entry in entries])
        rows: list[tuple[object, ...]] = []
        position = self._last_position()
        for entry in entries:
            packed = entry.version.packed
            if packed in present:
                known += 1
                continue
            present.add(packed)
            if isinstance(entry, ErasedEntry):
                position, tip = position + 1, _next_link(tip, packed, entry.hash)
                rows.append((position, packed, entry.hash, None, entry.reason, None, tip, bundle))
                erased += 1
                continue
            reason = self._hold_reason(entry, limit, gone)
            if reason is not None:
                held.append((entry, reason))
                self._hold(entry, reason)
                continue
            position, tip = position + 1, _next_link(tip, packed, entry.hash)
            client = entry.change.client
            rows.append((position, packed, entry.hash, entry.payload, None, client, tip, bundle))
            if kind_of(entry.change.kind).nature is Nature.ERASURE:
                self._write(rows)
                gone.add(str(client))
            self._apply(fold, entry, position)
            new.append(entry)
        self._write(rows)
        fold.flush()
        return Applied(tuple(new), known, tuple(held), erased)

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
            tip = _next_link(tip, version, digest)
            if chain != tip or (payload is not None and sha256(payload) != digest):
                return int(position)
        return None

    def top_counter(self) -> int:
        """Give the highest Lamport counter that was seen; 0 in an empty journal."""
        row = self._connection.execute("SELECT max(version) FROM journal").fetchone()
        return Version.unpack(row[0]).counter if row[0] is not None else 0

    def tip(self) -> bytes:
        """Give the last chain link, 32 bytes."""
        return self._tip()

    # --- internal -----------------------------------------------------------------------------

    def _entry(self, draft: DraftedChange, counter: int, at: str) -> Entry:
        kind = kind_of(draft.kind)
        kind.check(draft.client, draft.fields)
        if draft.client in self._erased_clients():
            raise Erased(record=draft.client)
        bases = draft.bases if draft.bases is not None else self._bases(draft)
        change = Change(
            kind=draft.kind,
            record=draft.record,
            client=draft.client,
            author=self.authorship.author,
            fields=draft.fields,
            bases=bases,
            at=at,
            counter=counter,
            incarnation=self.authorship.incarnation,
            salt=new_salt(),
        )
        return change.entry()

    def _bases(self, draft: DraftedChange) -> tuple[Version, ...]:
        nature = kind_of(draft.kind).nature
        if nature is Nature.REGISTER:
            record, names = draft.record, tuple(draft.fields)
        elif nature is Nature.STATE:
            record, names = str(draft.fields["subject"]), ("",)
        else:
            return ()
        found: set[Version] = set()
        for name in names:
            rows = self._connection.execute(
                "SELECT version FROM heads WHERE kind = ? AND record = ? AND field = ?",
                (draft.kind, record, name),
            )
            found.update(Version.unpack(row[0]) for row in rows)
        return tuple(sorted(found))

    def _apply(self, fold: Fold, entry: Entry, position: int) -> None:
        change = entry.change
        if kind_of(change.kind).nature is Nature.ERASURE and change.client is not None:
            fold.flush()
            erase_client(self._connection, change.client, position)
        fold.apply(entry, position)

    def _append(self, entry: Entry, tip: bytes, bundle: int | None) -> tuple[int, bytes]:
        position, packed = self._last_position() + 1, entry.version.packed
        chain = _next_link(tip, packed, entry.hash)
        client = entry.change.client
        self._write([(position, packed, entry.hash, entry.payload, None, client, chain, bundle)])
        return position, chain

    def _write(self, rows: list[tuple[object, ...]]) -> None:
        self._connection.executemany("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
        rows.clear()

    def _hold(self, entry: Entry, reason: str) -> None:
        self._connection.execute(
            "INSERT OR IGNORE INTO held_changes VALUES (?, ?, ?, ?)",
            (entry.version.packed, entry.payload, entry.change.client, reason),
        )

    def _present(self, versions: Sequence[bytes]) -> set[bytes]:
        found: set[bytes] = set()
        for start in range(0, len(versions), 500):
            part = versions[start : start + 500]
            marks = ", ".join("?" for _ in part)
            rows = self._connection.execute(
                f"SELECT version FROM journal WHERE version IN ({marks})",  # noqa: S608
                part,
            )
            found.update(row[0] for row in rows)
        return found

    def _erased_clients(self) -> set[str]:
        return {row[0] for row in self._connection.execute("SELECT client FROM tombstones")}

    def _last_position(self) -> int:
        row = self._connection.execute("SELECT max(position) FROM journal").fetchone()
        return int(row[0] or 0)

    def _tip(self) -> bytes:
        row = self._connection.execute(
            "SELECT chain FROM journal ORDER BY position DESC LIMIT 1"
        ).fetchone()
        return row[0] if row is not None else CHAIN_START

    def _group_of(self, draft: DraftedChange) -> str:
        if draft.reader_group is not None:
            return draft.reader_group
        return self.authorship.reader_group

    @staticmethod
    def _hold_reason(entry: Entry, limit: int, gone: set[str]) -> str | None:
        if entry.version.counter > limit:
            return CounterTooFarAhead.code
        nature = kind_of(entry.change.kind).nature
        if entry.change.client in gone and nature is not Nature.ERASURE:
            return Erased.code
        return None


def _next_link(tip: bytes, version: bytes, digest: bytes) -> bytes:
    return sha256(CHAIN_LABEL + tip + version + digest)
