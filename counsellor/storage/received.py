# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Files that came in, known by their content; and what was seen under which name in a place."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from counsellor.domain.coded import ImportOutcome, RefusalReason
from counsellor.storage.columns import in_time
from counsellor.storage.driver import Connection


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    """A file that was given to import.

    Attributes:
        sha256: of its content, in hex.
        name: as it was given, for display.
        size: in bytes.
        outcome, reason, detail: what became of it.
        device, stream, number, link: what its sender vouched for, if it is authentic.
        at: when it was judged.
        kept: its name in inbox or quarantine, or None.
        judged: what judged it, ``program version`` and ``roster version``: another may judge
            otherwise.
    """

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
    device: str | None = None
    link: str | None = None
    judged: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen under a name.

    Attributes:
        size: in bytes.
        stamp: what the place tells that changes with the content.
        sha256: of its content, in hex; nothing if it was not copied.
        reason: why it was not copied, a code, or nothing.
    """

    size: int
    stamp: int
    sha256: str
    reason: str = ""


_COLUMNS: Final = (
    "sha256, name, size, outcome, reason, detail, stream, number, at, kept, device, link, judged"
)
_CAME: Final = in_time("at")
_FILES: Final = f"SELECT {_COLUMNS} FROM files_in"  # noqa: S608 - our own column names

COMING_BACK: Final = ("", RefusalReason.UNREADABLE.value, RefusalReason.NO_ROOM.value)
"""Why a file was not copied that is looked at again, though it seems to lie there as before."""

_SEEN: Final = "FROM seen_in AS s LEFT JOIN files_in AS f USING (sha256) WHERE s.place = ?"
_STILL_LACKED: Final = """
SELECT DISTINCT f.stream, f.number, f.outcome
FROM aside_changes AS a JOIN files_in AS f USING (sha256)
WHERE f.stream IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM journal AS j WHERE j.version = a.version)
    AND NOT EXISTS (SELECT 1 FROM pending_changes AS p WHERE p.version = a.version)
    AND NOT EXISTS (SELECT 1 FROM refused_changes AS r WHERE r.version = a.version)
ORDER BY f.stream, f.number
"""
_ABOUT_ALONE: Final = """
SELECT f.sha256, f.kept, f.outcome FROM files_in AS f WHERE f.kept IS NOT NULL
    AND f.sha256 IN (SELECT sha256 FROM aside_changes WHERE client = ?1)
    AND NOT EXISTS (SELECT 1 FROM aside_changes AS a WHERE a.sha256 = f.sha256
    AND a.client IS NOT ?1)
"""
_LET_GO: Final = "UPDATE files_in SET kept = NULL WHERE sha256 = ?"
_FORGET_CHANGES_OF: Final = """
DELETE FROM aside_changes WHERE sha256 IN (SELECT sha256 FROM files_in WHERE kept = ?)
"""
_FORGET_WAITING: Final = "DELETE FROM files_in WHERE kept = ? AND outcome = 'waiting'"
_IS_SETTLED: Final = (
    "(coalesce(f.outcome, '') IN ('imported', 'already', 'waiting')"
    " OR (f.outcome IS NULL AND s.reason NOT IN (?, ?, ?)))"
)


class ReceivedFiles:
    """Files by content; writes need an open transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def file(self, sha256: str) -> ReceivedFile | None:
        """Give what became of a file with this digest, or None."""
        row = self._connection.execute(_FILES + " WHERE sha256 = ?", (sha256,)).fetchone()
        return _file(row) if row is not None else None

    def beginning_with(self, digits: str) -> ReceivedFile | None:
        """Return what became of a file whose digest begins so, or None."""
        row = self._connection.execute(
            _FILES + " WHERE sha256 BETWEEN ? AND ? LIMIT 1", (digits, digits + "g")
        ).fetchone()
        return _file(row) if row is not None else None

    def put_file(self, file: ReceivedFile) -> None:
        """Note what became of a file."""
        self._connection.execute(
            f"INSERT OR REPLACE INTO files_in ({_COLUMNS})"  # noqa: S608
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
                file.device,
                file.link,
                file.judged,
            ),
        )
        self._forget_changes(file.sha256)

    def note_changes(self, sha256: str, changes: Iterable[tuple[bytes, str | None]]) -> None:
        """Note what stands in a bundle that was put aside: packed versions, and about whom."""
        self._connection.executemany(
            "INSERT OR IGNORE INTO aside_changes (sha256, version, client) VALUES (?, ?, ?)",
            [(sha256, version, client) for version, client in changes],
        )

    def forget_erased(self, client: str) -> list[str]:
        """Let go of files set aside in which nothing stands but of an erased client.

        One that waits for a gap is asked for again: its sender seals it without what was erased.
        Of the others it is forgotten that they hold something of that client.

        Returns:
            the names of the copies that are kept no longer.
        """
        rows = self._connection.execute(_ABOUT_ALONE, (client,)).fetchall()
        for sha256, _kept, outcome in rows:
            if outcome == ImportOutcome.WAITING.value:
                self._connection.execute("DELETE FROM files_in WHERE sha256 = ?", (sha256,))
            else:
                self._connection.execute(_LET_GO, (sha256,))
        self._connection.execute("DELETE FROM aside_changes WHERE client = ?", (client,))
        return [kept for _sha256, kept, _outcome in rows]

    def still_lacked(self) -> list[tuple[str, int, ImportOutcome]]:
        """Return stream, number and outcome of what lies aside with changes that came nowhere else.

        A laptop that has begun a new life sends again what is not held of the one before: what
        was a fork, or waited for a gap, is then here under other numbers.
        """
        rows = self._connection.execute(_STILL_LACKED)
        return [(row[0], row[1], ImportOutcome(row[2])) for row in rows]

    def files(self, outcome: ImportOutcome) -> list[ReceivedFile]:
        """Give the files with an outcome, in the order of stream and number."""
        rows = self._connection.execute(
            f"{_FILES} WHERE outcome = ? ORDER BY stream, number, {_CAME}", (outcome.value,)
        )
        return [_file(row) for row in rows]

    def files_of(self, stream: str, outcome: ImportOutcome) -> list[ReceivedFile]:
        """Give the files of a stream with an outcome, in the order of their numbers."""
        rows = self._connection.execute(
            f"{_FILES} WHERE outcome = ? AND stream = ? ORDER BY number, {_CAME}",
            (outcome.value, stream),
        )
        return [_file(row) for row in rows]

    def kept_for(self, reasons: Iterable[str]) -> list[ReceivedFile]:
        """Give the files that are kept for one of these reasons."""
        named = list(reasons)
        marks = ", ".join("?" for _ in named)
        rows = self._connection.execute(
            f"{_FILES} WHERE kept IS NOT NULL AND outcome <> 'waiting'"
            f" AND reason IN ({marks}) ORDER BY stream, number, {_CAME}",
            named,
        )
        return [_file(row) for row in rows]

    def kept_names(self) -> set[str]:
        """Give the names of files that are kept in the inbox or in quarantine."""
        rows = self._connection.execute("SELECT kept FROM files_in WHERE kept IS NOT NULL")
        return {row[0] for row in rows}

    def set_aside(self, folder: str) -> list[tuple[str, str, int]]:
        """Give digest, kept name and size of what is kept below a folder, oldest first."""
        rows = self._connection.execute(
            f"SELECT sha256, kept, size FROM files_in WHERE kept GLOB ? ORDER BY {_CAME}, sha256",  # noqa: S608
            (folder + "/*",),
        )
        return [(row[0], row[1], row[2]) for row in rows]

    def forget_copies(self, names: Iterable[str]) -> None:
        """Forget copies that are lost: what waits is unknown then, the rest is kept no longer."""
        lost = [(name,) for name in names]
        self._connection.executemany(_FORGET_CHANGES_OF, lost)
        self._connection.executemany(_FORGET_WAITING, lost)
        self._connection.executemany("UPDATE files_in SET kept = NULL WHERE kept = ?", lost)

    def let_go(self, sha256: str) -> None:
        """Note that the copy of a file is kept no longer."""
        self._connection.execute(_LET_GO, (sha256,))
        self._forget_changes(sha256)

    def settled_names(self, place: str) -> set[tuple[str, int, int]]:
        """Give name, size and stamp of what was seen in a place and is settled."""
        rows = self._connection.execute(
            f"SELECT s.name, s.size, s.stamp {_SEEN} AND {_IS_SETTLED}",
            (place, *COMING_BACK),
        ).fetchall()
        return {row if type(row[0]) is str else (_name(row[0]), *row[1:]) for row in rows}

    def unsettled_names(self, place: str) -> dict[str, tuple[Seen, ReceivedFile | None]]:
        """Give what was seen in a place and is not settled, with what became of it."""
        rows = self._connection.execute(
            "SELECT s.name, s.size, s.stamp, s.sha256, f.outcome, f.reason, f.judged, s.reason,"
            f" f.at {_SEEN} AND NOT {_IS_SETTLED}",
            (place, *COMING_BACK),
        )
        return {
            _name(row[0]): (Seen(row[1], row[2], row[3], row[7]), _verdict(row)) for row in rows
        }

    def note_seen(self, place: str, names: Mapping[str, Seen]) -> None:
        """Keep what was seen."""
        self._connection.executemany(
            "INSERT OR REPLACE INTO seen_in VALUES (?, ?, ?, ?, ?, ?)",
            [
                (place, _key(name), one.size, one.stamp, one.sha256, one.reason)
                for name, one in names.items()
            ],
        )

    def forget_seen(self, place: str, names: Iterable[str]) -> None:
        """Forget names that lie there no longer."""
        self._connection.executemany(
            "DELETE FROM seen_in WHERE place = ? AND name = ?",
            [(place, _key(name)) for name in names],
        )

    def _forget_changes(self, sha256: str) -> None:
        self._connection.execute("DELETE FROM aside_changes WHERE sha256 = ?", (sha256,))


def _key(name: str) -> str | bytes:
    """A name need not be text: only the system knows what its own half letters stand for."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return os.fsencode(name)
    return name


def _name(key: str | bytes) -> str:
    return key if isinstance(key, str) else os.fsdecode(key)


def _verdict(row: tuple[object, ...]) -> ReceivedFile | None:
    if row[4] is None:
        return None
    outcome, reason, judged = ImportOutcome(str(row[4])), str(row[5]), str(row[6])
    size, at = int(str(row[1])), str(row[8])
    return ReceivedFile(
        str(row[3]), "", size, outcome, reason, "", None, None, at, None, judged=judged
    )


def _file(row: tuple[object, ...]) -> ReceivedFile:
    values = list(row)
    values[3] = ImportOutcome(str(values[3]))
    return ReceivedFile(*values)  # type: ignore[arg-type]
