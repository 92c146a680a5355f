# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Goals of the client, in the client's words, and their ratings."""

from __future__ import annotations

from datetime import date

from counsellor.domain.canonical import Value
from counsellor.domain.errors import UnknownRecord
from counsellor.domain.ids import new_id
from counsellor.domain.records.goals import check_rating, free_position
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault


def set_goal(vault: Vault, client: str, text: str) -> str:
    """Save a new goal and return its id.

    Raises:
        RecordInvalid: three are open.
    """
    taken = {goal.position for goal in vault.goals.of_client(client) if goal.open}
    position = free_position(taken)
    goal = new_id()
    fields: dict[str, Value] = {"text": text.strip(), "position": position, "open": True}
    vault.commit([DraftedChange("goal", goal, client, fields)])
    return goal


def reword_goal(vault: Vault, client: str, goal: str, text: str) -> None:
    """Save other words for a goal.

    Raises:
        UnknownRecord: the client has no such goal.
    """
    _require(vault, client, goal)
    vault.commit([DraftedChange("goal", goal, client, {"text": text.strip()})])


def close_goal(vault: Vault, client: str, goal: str) -> None:
    """Close a goal; its ratings stay.

    Raises:
        UnknownRecord: the client has no such goal.
    """
    _require(vault, client, goal)
    vault.commit([DraftedChange("goal", goal, client, {"open": False})])


def rate_goal(vault: Vault, client: str, goal: str, value: int, on: date) -> None:
    """Save a rating that the client gave.

    Raises:
        RecordInvalid: not 0 to 10.
        UnknownRecord: the client has no such goal.
    """
    check_rating(value)
    _require(vault, client, goal)
    fields: dict[str, Value] = {"goal": goal, "value": value, "rated_on": on.isoformat()}
    vault.commit([DraftedChange("goal.rating", new_id(), client, fields)])


def _require(vault: Vault, client: str, goal: str) -> None:
    if goal not in {own.id for own in vault.goals.of_client(client)}:
        raise UnknownRecord(kind="goal", record=goal)
