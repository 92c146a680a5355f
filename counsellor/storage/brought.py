# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What each bundle brought, counted by client and kind as it came: the journal is long."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Final

from counsellor.domain.arrivals import ADDENDUM, NOTE, SESSION, Arrived, Brought
from counsellor.domain.change import Entry
from counsellor.storage.driver import Connection

_NEWEST: Final = """
SELECT b.stream, b.number, i.client, coalesce(k.code, ''), i.kind, i.count
FROM (SELECT id, stream, number FROM bundles_in ORDER BY id DESC LIMIT ?) AS b
JOIN brought_in AS i ON i.bundle = b.id LEFT JOIN clients AS k ON k.id = i.client
"""

_RECORDS: Final = """
SELECT i.client, coalesce(CAST(j.payload AS TEXT) ->> 'kind', ''),
    CAST(j.payload AS TEXT) ->> 'record', CAST(j.payload AS TEXT) -> 'fields' ->> 'note',
    EXISTS (SELECT 1 FROM unread AS u WHERE u.bundle = b.id AND u.client = i.client)
FROM bundles_in AS b
JOIN (SELECT DISTINCT bundle, client FROM brought_in) AS i ON i.bundle = b.id
JOIN clients AS k ON k.id = i.client
LEFT JOIN journal AS j ON j.client = i.client AND j.bundle = b.id AND j.payload IS NOT NULL
WHERE b.stream = ? AND b.number = ? ORDER BY i.client, j.position
"""


class BroughtStore:
    """What bundles brought; writes need an open transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, entries: Iterable[Entry], bundle: int) -> None:
        """Count what of a bundle was applied, at once or later."""
        counts = Counter((one.change.client or "", one.change.kind) for one in entries)
        self._connection.executemany(
            "INSERT INTO brought_in VALUES (?1, ?2, ?3, ?4)"
            " ON CONFLICT (bundle, client, kind) DO UPDATE SET count = count + ?4",
            [(bundle, client, kind, count) for (client, kind), count in counts.items()],
        )

    def newest(self, most: int) -> Mapping[tuple[str, int], Sequence[Brought]]:
        """Give what the newest bundles brought, by stream and number."""
        found = defaultdict[tuple[str, int], list[Brought]](list)
        for stream, number, *brought in self._connection.execute(_NEWEST, (most,)):
            found[stream, number].append(Brought(*brought))
        return found

    def by_client(self, stream: str, number: int) -> list[Arrived]:
        """Give what one bundle brought about each client who is known here."""
        rows = self._connection.execute(_RECORDS, (stream, number))
        return [_arrived(client, list(its)) for client, its in groupby(rows, itemgetter(0))]


def _arrived(client: str, rows: Sequence[tuple[str, str, str, str | None, int]]) -> Arrived:
    """Name the notes in the order in which they came, one that was only added to as well."""
    notes = [
        note if kind == ADDENDUM else record
        for _, kind, record, note, _ in rows
        if kind in (NOTE, ADDENDUM)
    ]
    sessions = tuple(record for _, kind, record, _, _ in rows if kind == SESSION)
    named = tuple(dict.fromkeys(note for note in notes if note is not None))
    return Arrived(client, named, sessions, bool(rows[0][-1]))
