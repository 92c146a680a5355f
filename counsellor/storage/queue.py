# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The queue: what waits to be sealed, per audience and reader group.

Filled by every local commit; a change that may not leave stays and is released when consent
says so. Sealing takes from here, never from a journal cursor. Its rows have the journal's positions
and no index of their own, since every save writes them; the journal's indexes lead to them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from counsellor.domain.audience import may_leave
from counsellor.domain.change import Change, Entry
from counsellor.domain.coded import Audience, ConsentItem
from counsellor.domain.kind import Kind
from counsellor.domain.level import MOST_LEVEL
from counsellor.domain.records import KINDS, kind_of
from counsellor.domain.records.cases import says_who_works
from counsellor.storage.client_files import is_known_outside
from counsellor.storage.driver import Connection
from counsellor.storage.reader_sets import ReaderSets
from counsellor.storage.records.consents import counting_consent


@dataclass(frozen=True, slots=True)
class Lane:
    """One reader group of one audience with something ready to be sealed."""

    audience: Audience
    reader_group: str


@dataclass(frozen=True, slots=True)
class Queued:
    """A change in the queue: its packed version and its payload's size in bytes."""

    version: bytes
    size: int


_BY_VERSION = "position = (SELECT position FROM journal WHERE version = ?)"


class Queue:
    """What waits to be sealed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.reader_sets = ReaderSets(connection)

    def fill(self, entries: Iterable[tuple[int, Entry, str]]) -> None:
        """Take local changes in, with journal position and group.

        The group of what is of the ``case`` audience is the author's team, or the key of those
        who read the client's case before; it is queued for those who read the case now, and what
        says who works in it also for whom it takes out. What is about a client stays unless the
        consent that counts now lets it leave.
        """
        rows = []
        rules: dict[str | None, Callable[[Kind], bool]] = {None: lambda _kind: True}
        readers: dict[tuple[str | None, str, str], str] = {}
        for position, entry, reader_group in entries:
            kind, change = kind_of(entry.change.kind), entry.change
            if kind.audience is Audience.DEVICE:
                continue
            client, group = change.client, reader_group
            if client is not None and client not in rules:
                rules[client] = self._rule(client)
            if kind.audience is Audience.CASE:
                asked = client, change.author, reader_group
                if says_who_works(change):
                    group = self.reader_sets.key_for_change(change, reader_group)
                else:
                    if asked not in readers:
                        readers[asked] = self.reader_sets.key_for(*asked)
                    group = readers[asked]
            rows.append(
                (
                    position,
                    entry.version.packed,
                    kind.audience.value,
                    group,
                    client,
                    kind.name,
                    not rules[client](kind),
                    len(entry.payload),
                    kind.level_of(change.fields),
                )
            )
        if rows:
            self._connection.executemany(
                "INSERT OR IGNORE INTO queue VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows
            )

    def release(self, client: str) -> None:
        """Hold or let go what waits of one client, as the consent that counts now says."""
        leaves = self._rule(client)
        free = [name for name, kind in KINDS.items() if leaves(kind)]
        held = f"kind NOT IN ({', '.join('?' for _ in free)})"
        self._connection.execute(
            f"UPDATE queue SET held = {held} WHERE position IN (SELECT position FROM journal"  # noqa: S608
            f" WHERE client = ?) AND held <> ({held})",
            (*free, client, *free),
        )

    def regroup(self, client: str, author: str = "", team: str = "") -> None:
        """Queue what waits of one client for those who read the case now.

        What says who works in it is still for those whom it takes out, until it has left.
        """
        (waits,) = self._connection.execute(
            "SELECT EXISTS (SELECT 1 FROM queue JOIN journal USING (position)"
            " WHERE journal.client = ?)",
            (client,),
        ).fetchone()
        if not waits:
            return
        key = self.reader_sets.key_for(client, author, team)
        naming = self._naming_people(client)
        self._connection.execute(
            "UPDATE queue SET reader_group = ? WHERE audience = ? AND position IN"
            " (SELECT position FROM journal WHERE client = ?)",
            (key, Audience.CASE.value, client),
        )
        self._connection.executemany(
            "UPDATE queue SET reader_group = ? WHERE position = ?",
            [
                (self.reader_sets.key_for_change(change, group), position)
                for position, group, change in naming
            ],
        )

    def send_also_to(self, staff: str, position: int, erasure: Entry) -> None:
        """Let an erasure of ours go to one who turns out to have something of the client.

        Nothing is done for whom it was sealed to already, or waits.
        """
        version, sets = erasure.version.packed, self.reader_sets
        if staff not in sets.reached_by(version):
            key = sets.key_with(sets.waiting_for(version), staff)
            self.remove([version])
            self.fill([(position, erasure, key)])

    def known_outside(self, client: str) -> bool:
        """Tell whether anything of this client was ever sealed here, or came from outside."""
        return is_known_outside(self._connection, client)

    def lanes(self) -> list[Lane]:
        """Give the lanes in which something is ready."""
        rows = self._connection.execute(
            "SELECT DISTINCT audience, reader_group FROM queue WHERE held = 0 ORDER BY 1, 2"
        )
        return [Lane(Audience(audience), group) for audience, group in rows]

    def take(
        self, lane: Lane, most: int, most_bytes: int, *, level: int = MOST_LEVEL
    ) -> list[Queued]:
        """Give the oldest ready changes of a lane, within both caps; at least one if any."""
        rows = self._connection.execute(
            "SELECT version, size FROM queue WHERE held = 0 AND audience = ?"
            " AND reader_group = ? AND level <= ? ORDER BY position LIMIT ?",
            (lane.audience.value, lane.reader_group, level, most),
        )
        taken: list[Queued] = []
        total = 0
        for version, size in rows:
            total += size + 1
            if taken and total > most_bytes:
                break
            taken.append(Queued(version, size))
        return taken

    def remove(self, versions: Sequence[bytes]) -> None:
        """Take changes out: they are in a bundle now, or were unsigned."""
        self._connection.executemany(
            f"DELETE FROM queue WHERE {_BY_VERSION}",  # noqa: S608
            [(version,) for version in versions],
        )

    def waits(self, version: bytes) -> bool:
        """Tell whether a change has not been sealed yet."""
        found = self._connection.execute(
            f"SELECT EXISTS (SELECT 1 FROM queue WHERE {_BY_VERSION})",  # noqa: S608
            (version,),
        ).fetchone()
        return bool(found[0])

    def move(self, team: str, staff: str) -> None:
        """Queue for a team's readers what was saved before an office was joined."""
        clients = self._connection.execute("SELECT DISTINCT client FROM queue").fetchall()
        for (client,) in clients:
            if client is not None:
                self.regroup(client, staff, team)
        self._connection.execute(
            "UPDATE queue SET reader_group = ? WHERE audience = ? AND client IS NULL",
            (self.reader_sets.key_for(None, staff, team), Audience.CASE.value),
        )

    def counts(self) -> tuple[int, int]:
        """Give how many changes are ready and how many stay."""
        row = self._connection.execute("SELECT sum(held = 0), sum(held = 1) FROM queue").fetchone()
        return int(row[0] or 0), int(row[1] or 0)

    def above(self, level: int) -> dict[str, int]:
        """Return how many ready changes others cannot read yet, by kind."""
        rows = self._connection.execute(
            "SELECT kind, count(*) FROM queue WHERE held = 0 AND level > ? GROUP BY kind", (level,)
        )
        return {kind: int(count) for kind, count in rows}

    def ready_bytes(self) -> int:
        """Give how many bytes of payloads are ready."""
        row = self._connection.execute("SELECT sum(size) FROM queue WHERE held = 0").fetchone()
        return int(row[0] or 0)

    def clients_staying(self) -> int:
        """Give how many clients stay on this device alone."""
        (count,) = self._connection.execute(
            "SELECT count(DISTINCT client) FROM queue JOIN clients ON clients.id = client"
            " WHERE held = 1"
        ).fetchone()
        return int(count)

    def _naming_people(self, client: str) -> list[tuple[int, str, Change]]:
        """Return what waits and says who works in a case: its position and group, and itself."""
        rows = self._connection.execute(
            "SELECT queue.position, queue.reader_group, journal.payload FROM queue"
            " JOIN journal USING (position) WHERE journal.client = ? AND queue.kind = 'case'",
            (client,),
        )
        waiting = [
            (position, group, Entry.read(payload).change) for position, group, payload in rows
        ]
        return [row for row in waiting if says_who_works(row[2])]

    def _rule(self, client: str) -> Callable[[Kind], bool]:
        """Give what may leave of one client as things stand."""
        consent = counting_consent(self._connection, client)
        granted = consent is not None and consent.grants(ConsentItem.SYNC)
        # What is known outside is asked only where it decides: it reads the client's journal.
        known = granted or self.known_outside(client)
        return lambda kind: may_leave(kind, consent, known_outside=known)
