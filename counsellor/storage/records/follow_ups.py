# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Follow-ups of a client, and those of all clients that are due."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Final

from counsellor.domain.records.follow_ups import FollowUpRow
from counsellor.storage.columns import CLIENT, RECORD, of
from counsellor.storage.driver import Connection
from counsellor.storage.tables import RegisterTable

_COLUMNS: Final = "id, client, case_id, due_on, what, done_on, outcome"


class FollowUpStore:
    """What is to be done, and what was."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_client(self, client: str) -> list[FollowUpRow]:
        """Return a client's follow-ups: open ones by the day, then done ones, newest first."""
        return _rows(
            self._connection.execute(
                f"SELECT {_COLUMNS} FROM follow_ups WHERE client = ?"  # noqa: S608
                " ORDER BY done_on DESC NULLS FIRST, due_on, id",
                (client,),
            )
        )

    def due_until(self, day: date) -> list[FollowUpRow]:
        """Return the open follow-ups of clients who are here, due on or before a day, by day."""
        return _rows(
            self._connection.execute(
                f"SELECT {_COLUMNS} FROM follow_ups WHERE done_on IS NULL AND due_on <= ?"  # noqa: S608
                " AND client IN (SELECT id FROM clients) ORDER BY due_on, id",
                (day.isoformat(),),
            )
        )


def _rows(found: Iterable[Sequence[Any]]) -> list[FollowUpRow]:
    return [
        FollowUpRow(
            id=row[0],
            client=row[1],
            case=row[2],
            due_on=date.fromisoformat(row[3]),
            what=row[4],
            done_on=date.fromisoformat(row[5]) if row[5] else None,
            outcome=row[6],
        )
        for row in found
    ]


def _read(connection: Connection, client: str) -> Iterator[tuple[str, FollowUpRow]]:
    return ((row.id, row) for row in FollowUpStore(connection).of_client(client))


TABLES: Final = (
    RegisterTable(
        "follow_ups",
        kind="follow_up",
        needs="due_on",
        read=_read,
        columns={
            "id": RECORD,
            "client": CLIENT,
            "case_id": of("case", ""),
            "due_on": of("due_on"),
            "what": of("what", ""),
            "done_on": of("done_on", None),
            "outcome": of("outcome", ""),
        },
    ),
)
