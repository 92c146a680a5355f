# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What each bundle brought, counted by client and kind as it came: the journal is long."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from counsellor.domain.arrivals import Brought
from counsellor.domain.change import Entry
from counsellor.storage.driver import Connection

_NEWEST: Final = """
SELECT b.stream, b.number, i.client, coalesce(k.code, ''), i.kind, i.count
FROM (SELECT id, stream, number FROM bundles_in ORDER BY id DESC LIMIT ?) AS b
JOIN brought_in AS i ON i.bundle = b.id LEFT JOIN clients AS k ON k.id = i.client
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
