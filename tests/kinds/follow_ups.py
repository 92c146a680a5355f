# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Follow-ups, for the proofs that go over every kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from counsellor.domain.canonical import Value
    from tests.kinds import Act, Fields, Row
    from tests.storage.histories import World
    from tests.storage.replicas import Replica

FIELDS: dict[str, Fields] = {
    "follow_up": {
        "case": "00000000-0000-7000-8000-000000000002",
        "due_on": "2026-11-29",
        "what": "позвонить в колледж",
        "done_on": "2026-11-27",
        "outcome": "приняли документы",
    },
}

MAY_WRITE: dict[str, Row] = {
    "a follow-up": ("follow_up", {}, ("lead", "named")),
    "a follow-up that is open again": ("follow_up", {"done_on": None}, ("lead", "named")),
}


def _follow_up(world: World, who: Replica, random: Random) -> None:
    if cases := who.ids("cases"):
        case, client = random.choice(cases)
        fields: dict[str, Value] = {
            "case": case,
            "due_on": f"2026-11-{random.randint(10, 30)}",
            "what": "secret call",
            "done_on": None,
            "outcome": "",
        }
        world.save(who, "follow_up", world.new_id(), client, **fields)


def _finish(world: World, who: Replica, random: Random) -> None:
    """Two devices may finish the same one, or one takes it back while the other puts it off."""
    if follow_ups := who.ids("follow_ups"):
        follow_up, client = random.choice(follow_ups)
        done: dict[str, Value] = {
            "done_on": random.choice(("2026-11-20", None)),
            "outcome": f"secret {random.randrange(9)}",
        }
        later: dict[str, Value] = {"due_on": f"2026-12-{random.randint(10, 30)}"}
        fields = random.choice((done, later, {**done, **later}))
        world.save(who, "follow_up", follow_up, client, **fields)


ACTS: dict[str, Act] = {"follow up": _follow_up, "finish": _finish}
