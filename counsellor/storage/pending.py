# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Changes that came in and are not applied: what waits for a person, and what was refused.

What is pending keeps its content until somebody decides; of what was refused only the name is
kept, since the sender still has it and is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from counsellor.domain.change import Entry
from counsellor.domain.permission import RETURNED
from counsellor.storage.driver import Connection

REQUEST = "request"
"""The reason of a decision that its sender may ask for but not make."""

ASKED = frozenset({REQUEST, RETURNED})
"""Why a change is pending that somebody asks for; whoever decides says yes or no."""

KEPT = "kept"
"""What is told of an erasure that came back and was declined: the office keeps the client."""

_LISTED = """
SELECT p.version, p.payload, p.reason, b.device, b.imported_at
FROM pending_changes AS p JOIN bundles_in AS b ON b.id = p.bundle
WHERE p.decided IS NULL
"""

_OF_DEVICE = """
FROM pending_changes AS p JOIN bundles_in AS b ON b.id = p.bundle
WHERE b.device = (SELECT device FROM bundles_in WHERE id = ?)
"""

_BROUGHT = """
SELECT b.stream, b.number, 'pending', p.reason, w.place FROM pending_changes AS p
    JOIN brought_by AS w USING (version) JOIN bundles_in AS b ON b.id = w.bundle
    WHERE p.decided IS NULL AND b.device = ?1
UNION ALL SELECT b.stream, b.number, 'quarantined',
    CASE p.reason WHEN ?2 THEN ?3 ELSE p.decided END, w.place FROM pending_changes AS p
    JOIN brought_by AS w USING (version) JOIN bundles_in AS b ON b.id = w.bundle
    WHERE p.decided = 'declined' AND b.device = ?1
UNION ALL SELECT b.stream, b.number, 'quarantined', r.reason, w.place FROM refused_changes AS r
    JOIN brought_by AS w USING (version) JOIN bundles_in AS b ON b.id = w.bundle
    WHERE b.device = ?1
ORDER BY 1, 2, 5
"""


@dataclass(frozen=True, slots=True)
class BroughtChange:
    """A change of a bundle that came and is not applied.

    Attributes:
        stream, number: of the bundle.
        outcome: ``pending`` or ``quarantined``.
        reason: the code of why.
        place: where in the bundle it stands, from 0; None where that was not noted.
    """

    stream: str
    number: int
    outcome: str
    reason: str
    place: int | None


@dataclass(frozen=True, slots=True)
class PendingChange:
    """A change that waits for a person.

    Attributes:
        version: its packed version.
        entry: the change itself.
        reason: ``request``, or why it is kept aside.
        device: whose bundle brought it, or empty.
        came_at: when it was imported.
    """

    version: bytes
    entry: Entry
    reason: str
    device: str
    came_at: datetime


@dataclass(frozen=True, slots=True)
class WaitingChange:
    """A change that may yet be applied as it is: with the reason, and who sent it.

    ``bundle`` is the row of the bundle that brought it, ``device`` whose that was, ``stream`` and
    ``number`` its place; ``declined`` tells whether a person turned it away.
    """

    entry: Entry
    reason: str
    bundle: int
    device: str
    stream: str
    number: int
    declined: bool


@dataclass(frozen=True, slots=True)
class RefusedChange:
    """A change that was not applied, by name; ``key`` is its packed version, in hex."""

    key: str
    kind: str
    client: str | None
    reason: str
    device: str
    came_at: datetime


class PendingStore:
    """What is pending and what was refused; writes need an open transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, pending: Iterable[tuple[Entry, str]], bundle: int | None) -> None:
        """Keep changes with their reasons until a person decides.

        One that is here already stays as it is: a new life of its device sends it again, and so
        does a twin. That it came with this bundle as well is noted, for its sender's sake.
        """
        pending = list(pending)
        if bundle is not None:
            self._note_brought((entry for entry, _reason in pending), bundle)
        self._connection.executemany(
            "INSERT OR IGNORE INTO pending_changes VALUES (?, ?, ?, ?, ?, ?, NULL)",
            [
                (
                    entry.version.packed,
                    entry.payload,
                    entry.change.client,
                    entry.change.kind,
                    reason,
                    bundle,
                )
                for entry, reason in pending
            ],
        )

    def refuse(self, refused: Iterable[tuple[Entry, str]], bundle: int) -> None:
        """Note by name what is not applied."""
        refused = list(refused)
        self._note_brought((entry for entry, _reason in refused), bundle)
        self._connection.executemany(
            "INSERT INTO refused_changes (version, client, kind, reason, bundle)"
            " VALUES (?, ?, ?, ?, ?) ON CONFLICT (version) DO UPDATE SET bundle = excluded.bundle,"
            " dismissed = dismissed AND reason = excluded.reason, reason = excluded.reason",
            [
                (entry.version.packed, entry.change.client, entry.change.kind, reason, bundle)
                for entry, reason in refused
            ],
        )

    def note_places(self, places: Iterable[tuple[Entry, int]], bundle: int) -> None:
        """Note at which place of the bundle that brought them, from 0, some changes stand."""
        self._connection.executemany(
            "UPDATE brought_by SET place = ? WHERE version = ? AND bundle = ?",
            [(place, entry.version.packed, bundle) for entry, place in places],
        )

    def brought_by(self, device: str) -> list[BroughtChange]:
        """Return what a device's bundles brought and is not applied, by stream, number and place.

        What was decided otherwise than by declining it is not among it.
        """
        values = (device, RETURNED, KEPT)
        return [BroughtChange(*row) for row in self._connection.execute(_BROUGHT, values)]

    def let_go(self, versions: Sequence[bytes]) -> None:
        """Forget what has its place in the journal now, with its content or without."""
        for table in ("pending_changes", "refused_changes"):
            found = self._connection.execute(f"SELECT EXISTS (SELECT 1 FROM {table})").fetchone()  # noqa: S608
            if found[0]:
                self._connection.executemany(
                    f"DELETE FROM {table} WHERE version = ?",  # noqa: S608
                    [(version,) for version in versions],
                )

    def of_client(self, client: str, reason: str) -> list[Entry]:
        """Return a client's pending changes with this reason, in version order."""
        return [one.entry for one in self.waiting(frozenset({reason}), client)]

    def weight(self, reason: str, bundle: int) -> tuple[int, int]:
        """Return how many changes of a bundle's device wait with a reason, and their bytes."""
        row = self._connection.execute(
            f"SELECT count(*), ifnull(sum(length(p.payload)), 0) {_OF_DEVICE} AND p.reason = ?",
            (bundle, reason),
        ).fetchone()
        return int(row[0]), int(row[1])

    def asked_of(self, bundle: int) -> int:
        """Return how many changes that a bundle's device asks for nobody has decided."""
        row = self._connection.execute(
            f"SELECT count(*) {_OF_DEVICE} AND p.decided IS NULL AND p.reason IN (?, ?)",
            (bundle, *ASKED),
        ).fetchone()
        return int(row[0])

    def waiting(self, reasons: frozenset[str], client: str) -> list[WaitingChange]:
        """Return a client's changes whose content is kept, with these reasons, in version order.

        What one person declined may still be let in by another.
        """
        marks = ", ".join("?" for _ in reasons)
        rows = self._connection.execute(
            "SELECT p.payload, p.reason, p.bundle, b.device, b.stream, b.number,"  # noqa: S608
            " p.decided IS NOT NULL FROM pending_changes AS p"
            " JOIN bundles_in AS b ON b.id = p.bundle"
            f" WHERE p.client = ? AND length(p.payload) > 0 AND p.reason IN ({marks})"
            " ORDER BY p.version",
            (client, *sorted(reasons)),
        ).fetchall()
        return [
            WaitingChange(
                Entry.read(payload), reason, bundle, device, stream, number, bool(declined)
            )
            for payload, reason, bundle, device, stream, number, declined in rows
        ]

    def undecided(self) -> list[PendingChange]:
        """Return all that waits for a person, in version order."""
        rows = self._connection.execute(f"{_LISTED} ORDER BY p.version")
        return [_pending(row) for row in rows]

    def undecided_at(self, version: bytes) -> PendingChange | None:
        """Return the one of them with this packed version, or None."""
        row = self._connection.execute(f"{_LISTED} AND p.version = ?", (version,)).fetchone()
        return None if row is None else _pending(row)

    def decide(self, version: bytes, decision: str) -> None:
        """Note what a person decided of what was asked for; its content goes, the word stays."""
        self._connection.execute(
            "UPDATE pending_changes SET decided = ?, payload = X'' WHERE version = ?",
            (decision, version),
        )

    def turn_away(self, version: bytes) -> None:
        """Note that a person declined what waits as it is; it is kept for another's decision."""
        self._connection.execute(
            "UPDATE pending_changes SET decided = 'declined' WHERE version = ?", (version,)
        )

    def refused(self, most: int = 500) -> list[RefusedChange]:
        """Return what was refused and not dismissed, newest first."""
        rows = self._connection.execute(
            "SELECT lower(hex(r.version)), r.kind, r.client, r.reason, b.device, b.imported_at"
            " FROM refused_changes AS r JOIN bundles_in AS b ON b.id = r.bundle"
            " WHERE NOT r.dismissed ORDER BY r.bundle DESC, r.version LIMIT ?",
            (most,),
        )
        return [
            RefusedChange(key, kind, client, reason, device, datetime.fromisoformat(came_at))
            for key, kind, client, reason, device, came_at in rows
        ]

    def dismiss(self, versions: Iterable[bytes]) -> None:
        """Note that a person has read these refusals; they stay, and their senders are told."""
        self._connection.executemany(
            "UPDATE refused_changes SET dismissed = 1 WHERE version = ?",
            [(version,) for version in versions],
        )

    def are_kept(self, versions: Sequence[bytes]) -> set[bytes]:
        """Return those of some versions that are pending, or were decided."""
        return self._among("pending_changes", versions)

    def were_refused(self, versions: Sequence[bytes]) -> set[bytes]:
        """Return those of a few versions that were refused."""
        return self._among("refused_changes", versions)

    def _among(self, table: str, versions: Sequence[bytes]) -> set[bytes]:
        marks = ", ".join("?" for _ in versions)
        rows = self._connection.execute(
            f"SELECT version FROM {table} WHERE version IN ({marks})",  # noqa: S608 - ours
            tuple(versions),
        )
        return {row[0] for row in rows}

    def _note_brought(self, entries: Iterable[Entry], bundle: int) -> None:
        self._connection.executemany(
            "INSERT OR IGNORE INTO brought_by (version, bundle) VALUES (?, ?)",
            [(entry.version.packed, bundle) for entry in entries],
        )


def _pending(row: tuple[bytes, bytes, str, str, str]) -> PendingChange:
    version, payload, reason, device, came_at = row
    return PendingChange(
        version, Entry.read(payload), reason, device or "", datetime.fromisoformat(came_at)
    )
