# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Reading goals and their ratings."""

from __future__ import annotations

from datetime import date

from counsellor.domain.records.goals import GoalRow, Rating
from counsellor.storage.driver import Connection


class GoalStore:
    """A client's goals."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_client(self, client: str) -> list[GoalRow]:
        """Give a client's goals by position, with ratings in the order of versions."""
        rows = self._connection.execute(
            "SELECT id, text, position, open FROM goals WHERE client = ?"
            " ORDER BY open DESC, position, id",
            (client,),
        ).fetchall()
        return [
            GoalRow(row[0], row[1], row[2], bool(row[3]), self._ratings(row[0])) for row in rows
        ]

    def _ratings(self, goal: str) -> tuple[Rating, ...]:
        rows = self._connection.execute(
            "SELECT value, rated_on FROM goal_ratings WHERE goal = ? ORDER BY rated_on, version",
            (goal,),
        )
        return tuple(Rating(value, date.fromisoformat(day)) for value, day in rows)
