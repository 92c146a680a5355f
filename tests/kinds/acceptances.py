# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Acceptances, for the proofs that go over every kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from tests.kinds import Act, Fields, Row
    from tests.storage.histories import World
    from tests.storage.replicas import Replica

FIELDS: dict[str, Fields] = {"acceptance": {"change": "a" * 64}}

MAY_WRITE: dict[str, Row] = {
    "accepting what came late": ("acceptance", {}, ("supervisor",)),
}


def _accept(world: World, who: Replica, random: Random) -> None:
    if who.clients():
        change = f"{random.getrandbits(256):064x}"
        world.save(who, "acceptance", world.new_id(), random.choice(who.clients()), change=change)


ACTS: dict[str, Act] = {"accept": _accept}
