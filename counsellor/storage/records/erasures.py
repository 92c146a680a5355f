# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Holds, and the tombstones of clients who were erased."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from counsellor.domain.records.erasures import HoldRow
from counsellor.storage.columns import AUTHOR, CLIENT, VERSION, of
from counsellor.storage.driver import Connection
from counsellor.storage.heads import StateHead
from counsellor.storage.tables import EventTable, StateTable

_UNSENT: Final = """
SELECT j.position, t.version FROM tombstones AS t JOIN journal AS j ON j.version = t.version
WHERE NOT EXISTS (SELECT 1 FROM bundle_changes WHERE version = t.version)
    AND NOT EXISTS (SELECT 1 FROM queue WHERE position = j.position)
ORDER BY j.position
"""


class HoldStore:
    """Holds by client."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_client(self, client: str) -> HoldRow | None:
        """Return what was last said of a hold on a client, or None if nothing ever was."""
        row = self._connection.execute(
            "SELECT client, held, reason, author FROM holds WHERE client = ?", (client,)
        ).fetchone()
        return HoldRow(row[0], bool(row[1]), row[2], row[3]) if row is not None else None


class TombstoneStore:
    """What is left of clients who were erased."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def versions(self) -> list[bytes]:
        """Return the packed versions of the erasures that are known."""
        return [row[0] for row in self._connection.execute("SELECT version FROM tombstones")]

    def of_client(self, client: str) -> list[bytes]:
        """Return the packed versions of a client's erasures."""
        rows = self._connection.execute(
            "SELECT version FROM tombstones WHERE client = ? ORDER BY version", (client,)
        )
        return [row[0] for row in rows]

    def unsent(self) -> list[tuple[int, bytes]]:
        """Return journal position and packed version of those that never were to leave here."""
        rows = self._connection.execute(_UNSENT)
        return [(int(position), version) for position, version in rows]

    def last_position(self) -> int:
        """Return the journal position of the newest erasure, 0 if there is none."""
        (last,) = self._connection.execute(
            "SELECT max(j.position) FROM tombstones AS t JOIN journal AS j ON j.version = t.version"
        ).fetchone()
        return int(last or 0)

    def since(self, position: int) -> dict[str, int]:
        """Return whom erasures after a journal position are about, and the last one's position."""
        rows = self._connection.execute(
            "SELECT t.client, max(j.position) FROM tombstones AS t"
            " JOIN journal AS j ON j.version = t.version WHERE j.position > ? GROUP BY t.client",
            (position,),
        )
        return {client: int(last) for client, last in rows}


def _read(connection: Connection, client: str) -> Iterator[tuple[str, HoldRow]]:
    hold = HoldStore(connection).of_client(client)
    if hold is not None:
        yield client, hold


def _holding(heads: Sequence[StateHead]) -> StateHead:
    """Choose one that holds while any does: an erasure cannot be taken back."""
    return ([head for head in heads if head.fields["held"]] or heads)[-1]


TABLES: Final = (
    StateTable(
        "holds",
        kind="hold",
        choose=_holding,
        read=_read,
        columns={
            "client": CLIENT,
            "held": of("held"),
            "reason": of("reason"),
            "author": AUTHOR,
            "version": VERSION,
        },
    ),
    EventTable(
        "tombstones",
        kind="erasure",
        outlives_erasure="they are what is left, and dominate what comes later",
        columns={
            "client": CLIENT,
            "code": of("code"),
            "basis": of("basis"),
            "on_day": of("on"),
            "version": VERSION,
        },
    ),
)
