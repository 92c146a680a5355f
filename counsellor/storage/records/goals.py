# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Goals in the client's own words, and how the client rated them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from counsellor.domain.records.goals import GoalRow, Rating
from counsellor.storage.columns import AUTHOR, CLIENT, RECORD, VERSION, of
from counsellor.storage.driver import Connection
from counsellor.storage.tables import EventTable, RegisterTable


class GoalStore:
    """A client's goals."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_client(self, client: str) -> list[GoalRow]:
        """Return a client's goals by position, with ratings in the order of versions."""
        rows = self._connection.execute(
            "SELECT id, text, position, open FROM goals WHERE client = ?"
            " ORDER BY open DESC, position, id",
            (client,),
        ).fetchall()
        return [
            GoalRow(row[0], row[1], row[2], bool(row[3]), self._ratings(row[0], client))
            for row in rows
        ]

    def _ratings(self, goal: str, client: str) -> tuple[Rating, ...]:
        rows = self._connection.execute(
            "SELECT value, rated_on FROM goal_ratings WHERE goal = ? AND client = ?"
            " ORDER BY rated_on, version",
            (goal, client),
        )
        return tuple(Rating(value, date.fromisoformat(day)) for value, day in rows)


def _read(connection: Connection, client: str) -> Iterator[tuple[str, GoalRow]]:
    return ((goal.id, goal) for goal in GoalStore(connection).of_client(client))


TABLES: Final = (
    RegisterTable(
        "goals",
        kind="goal",
        needs="text",
        read=_read,
        columns={
            "id": RECORD,
            "client": CLIENT,
            "text": of("text"),
            "position": of("position", 1),
            "open": of("open", True),
        },
    ),
    EventTable(
        "goal_ratings",
        kind="goal.rating",
        columns={
            "id": RECORD,
            "goal": of("goal"),
            "client": CLIENT,
            "value": of("value"),
            "rated_on": of("rated_on"),
            "author": AUTHOR,
            "version": VERSION,
        },
    ),
)
