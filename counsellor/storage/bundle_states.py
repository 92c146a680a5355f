# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What has become of our bundles: waiting, sent, held, or set aside by those they are for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from counsellor.domain.clock import stamp
from counsellor.domain.stream import NO_LINK
from counsellor.domain.word import FORK, REFUSED, StreamWord
from counsellor.storage.driver import Connection

WAITING, SENT, HELD, ABANDONED = "waiting", "sent", "held", "abandoned"


class BundleStates:
    """States of outgoing bundles; writes need an open transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def abandon_unheld(self) -> list[tuple[bytes, str]]:
        """Give up the bundles that nobody holds, and give their changes with reader groups.

        What follows one of them in its stream goes with it: to a reader who lacks it still, it
        would wait for ever behind what never comes.
        """
        streams = self._connection.execute(
            "SELECT stream, min(number) FROM bundles_out WHERE state NOT IN (?, ?)"
            " GROUP BY stream ORDER BY min(id)",
            (HELD, ABANDONED),
        ).fetchall()
        return [one for stream, first in streams for one in self.give_up(stream, first)]

    def waiting_of(self, names: Iterable[str]) -> list[str]:
        """Give those of some files that were not known to have been sent."""
        rows = self._connection.execute(
            "SELECT name FROM bundles_out WHERE state = ?", (WAITING,)
        ).fetchall()
        return sorted({row[0] for row in rows}.intersection(names))

    def give_up(self, stream: str, first: int) -> list[tuple[bytes, str]]:
        """Give up a stream's bundles from a number on, held or not, and give their changes."""
        rows = self._connection.execute(
            "SELECT c.version, s.reader_group FROM bundle_changes AS c JOIN bundles_out AS b"
            " ON b.id = c.bundle JOIN streams_out AS s ON s.id = b.stream"
            " WHERE b.stream = ? AND b.number >= ? AND b.state <> ? ORDER BY b.id, c.place",
            (stream, first, ABANDONED),
        ).fetchall()
        self._connection.execute(
            "UPDATE bundles_out SET state = ? WHERE stream = ? AND number >= ?",
            (ABANDONED, stream, first),
        )
        return [(row[0], row[1]) for row in rows]

    def mark_sent(self, names: Sequence[str], at: datetime) -> None:
        """Note that files lie in the drop, read back."""
        self._connection.executemany(
            "UPDATE bundles_out SET state = ?, sent_at = ? WHERE name = ? AND state = ?",
            [(SENT, stamp(at), name, WAITING) for name in names],
        )

    def link_at(self, stream: str, number: int) -> str | None:
        """Give the link of a bundle of ours, or None if we never sealed it."""
        if number == 0:
            return NO_LINK
        row = self._connection.execute(
            "SELECT link FROM bundles_out WHERE stream = ? AND number = ?", (stream, number)
        ).fetchone()
        return str(row[0]) if row is not None else None

    def newest_of(self, stream: str, most: int) -> list[tuple[int, str, datetime]]:
        """Return number, link and sealing time of a stream's bundles, the newest first."""
        rows = self._connection.execute(
            "SELECT number, link, sealed_at FROM bundles_out WHERE stream = ?"
            " ORDER BY number DESC LIMIT ?",
            (stream, most),
        )
        return [(row[0], row[1], datetime.fromisoformat(row[2])) for row in rows]

    def sealed_as(self, stream: str, number: int, link: str) -> datetime | None:
        """Return when a bundle of ours was sealed; None if we never sealed one with this link."""
        row = self._connection.execute(
            "SELECT sealed_at FROM bundles_out WHERE stream = ? AND number = ? AND link = ?",
            (stream, number, link),
        ).fetchone()
        return None if row is None else datetime.fromisoformat(row[0])

    def streams(self) -> list[str]:
        """Give every stream of ours, of this life and of those before."""
        return [row[0] for row in self._connection.execute("SELECT id FROM streams_out")]

    def settle(self, word: StreamWord) -> None:
        """Note what is said of a stream of ours by its link; the caller has compared that.

        A restored office may say less than before: what it no longer holds waits again.
        """
        self._mark(word.stream, HELD, "number <= ?", word.number)
        self._mark(
            word.stream, WAITING, "state NOT IN ('waiting', 'sent') AND number > ?", word.number
        )
        for first, last in word.missing:
            self._mark(word.stream, WAITING, "number BETWEEN ? AND ?", first, last)
        for one in word.settled:
            # Of two under one number the other may be ours.
            if one.outcome == FORK:
                continue
            # What was refused above has no place there: ours is still to come.
            above = one.outcome == REFUSED and one.number > word.number
            state = WAITING if above else one.outcome
            self._mark(word.stream, state, "number = ?", one.number, reason=one.reason)

    def streams_of_names(self, names: Iterable[str]) -> list[str]:
        """Give the streams whose bundles have these file names."""
        wanted = set(names)
        rows = self._connection.execute("SELECT DISTINCT stream, name FROM bundles_out")
        return sorted({row[0] for row in rows if row[1] in wanted})

    def unconfirm(self) -> None:
        """Take nothing for held any longer: who said so has lost what it knew."""
        self._connection.execute(
            "UPDATE bundles_out SET state = ?, reason = '' WHERE state <> ?", (WAITING, ABANDONED)
        )

    def unheld_in(self, stream: str) -> bool:
        """Tell whether something of a stream is neither held nor given up."""
        row = self._connection.execute(
            "SELECT EXISTS (SELECT 1 FROM bundles_out WHERE stream = ? AND state NOT IN (?, ?))",
            (stream, HELD, ABANDONED),
        ).fetchone()
        return bool(row[0])

    def open_numbers(self, stream: str) -> set[int]:
        """Return the numbers of a stream that are neither held nor given up."""
        rows = self._connection.execute(
            "SELECT number FROM bundles_out WHERE stream = ? AND state NOT IN (?, ?)",
            (stream, HELD, ABANDONED),
        )
        return {row[0] for row in rows}

    def held_names(self, stream: str, number: int) -> set[str]:
        """Give the file names of held bundles of a stream up to a number."""
        rows = self._connection.execute(
            "SELECT name FROM bundles_out WHERE stream = ? AND number <= ? AND state = ?",
            (stream, number, HELD),
        )
        return {row[0] for row in rows}

    def held_above(self, stream: str, number: int) -> list[tuple[int, str]]:
        """Give number and file name of held bundles of a stream above a number."""
        rows = self._connection.execute(
            "SELECT number, name FROM bundles_out WHERE stream = ? AND number > ? AND state = ?"
            " ORDER BY number",
            (stream, number, HELD),
        )
        return [(row[0], row[1]) for row in rows]

    def superseded_names(self) -> set[str]:
        """Give the file names of abandoned bundles whose every change is held in another."""
        rows = self._connection.execute(
            "SELECT name FROM bundles_out AS b WHERE state = ? AND NOT EXISTS ("
            " SELECT 1 FROM bundle_changes AS c WHERE c.bundle = b.id AND NOT EXISTS ("
            "  SELECT 1 FROM bundle_changes AS d JOIN bundles_out AS o ON o.id = d.bundle"
            "  WHERE d.version = c.version AND o.state = ?))",
            (ABANDONED, HELD),
        )
        return {row[0] for row in rows}

    def abandoned_names_with(self, client: str) -> set[str]:
        """Give the file names of bundles that were given up and hold a client's changes."""
        rows = self._connection.execute(
            "SELECT DISTINCT b.name FROM bundles_out AS b JOIN bundle_changes AS c"
            " ON c.bundle = b.id JOIN journal AS j ON j.version = c.version"
            " WHERE j.client = ? AND b.state = ?",
            (client, ABANDONED),
        )
        return {row[0] for row in rows}

    def abandoned_names(self) -> set[str]:
        """Give the file names of bundles that were given up."""
        rows = self._connection.execute(
            "SELECT name FROM bundles_out WHERE state = ?", (ABANDONED,)
        )
        return {row[0] for row in rows}

    def _mark(self, stream: str, state: str, which: str, *numbers: int, reason: str = "") -> None:
        self._connection.execute(
            "UPDATE bundles_out SET state = ?, reason = ? WHERE stream = ? AND state <> ?"  # noqa: S608
            f" AND {which}",
            (state, reason, stream, ABANDONED, *numbers),
        )
