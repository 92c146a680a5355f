# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Goals and their ratings, for the proofs that go over every kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from counsellor.domain.canonical import Value
    from tests.kinds import Act, Fields, Row
    from tests.storage.histories import World
    from tests.storage.replicas import Replica

FIELDS: dict[str, Fields] = {
    "goal": {"text": "работа", "position": 3, "open": True},
    "goal.rating": {
        "goal": "00000000-0000-7000-8000-000000000002",
        "value": 10,
        "rated_on": "2026-11-22",
    },
}

MAY_WRITE: dict[str, Row] = {
    "a goal": ("goal", {}, ("lead", "named")),
    "a rating": ("goal.rating", {}, ("lead", "named")),
}


def _goal(world: World, who: Replica, random: Random) -> None:
    if who.clients():
        fields: dict[str, Value] = {
            "text": "secret goal",
            "position": random.randint(1, 3),
            "open": True,
        }
        world.save(who, "goal", world.new_id(), random.choice(who.clients()), **fields)


def _reword(world: World, who: Replica, random: Random) -> None:
    if goals := who.ids("goals"):
        goal, client = random.choice(goals)
        fields: dict[str, Value] = {"text": f"secret {random.randrange(9)}", "open": False}
        for name in random.sample(("text", "open"), random.choice((0, 1))):
            del fields[name]
        world.save(who, "goal", goal, client, **fields)


def _rate(world: World, who: Replica, random: Random) -> None:
    if goals := who.ids("goals"):
        goal, client = random.choice(goals)
        fields: dict[str, Value] = {
            "goal": goal,
            "value": random.randint(0, 10),
            "rated_on": "2026-11-20",
        }
        world.save(who, "goal.rating", world.new_id(), client, **fields)


ACTS: dict[str, Act] = {"goal": _goal, "reword": _reword, "rate": _rate}
