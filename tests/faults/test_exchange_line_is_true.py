# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""In whatever order people work, exchange and lose things, no side says more than is so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from counsellor.domain.exchange_standing import Standing, standing_of
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.office_roster import current_roster
from tests.faults.exchange_acts import name_colleague
from tests.faults.exchange_truth import lacking, unsealed
from tests.faults.exchange_world import FIELDS, OFFICE, World, reading_here

pytestmark = pytest.mark.faults

HISTORIES, ACTS = 30, 16
ORDERS: dict[str, tuple[str, ...]] = {
    "sent and not answered": ("work 0", "sync 0"),
    "answered and not heard": ("work 0", "sync 0", "sync office"),
    "answered and heard": ("work 0", "sync 0", "sync office", "sync 0"),
    "written after it was sent": ("work 0", "sync 0", "work 0", "sync office", "sync 0"),
    "a stick that is lost on the way there": ("work 0", "sync 0", "lose", "sync office", "sync 0"),
    "a stick that is lost on the way back": ("work 0", "sync 0", "sync office", "lose", "sync 0"),
    "another stick": ("work 0", "sync 0", "stick", "sync office", "sync 0", "sync office"),
    "two, and the stick of one": ("work 0", "work 1", "sync 0", "sync office", "sync 1"),
    "the laptop is put back": ("work 0", "keep 0", "work 0", "sync 0", "back 0", "sync office"),
    "the laptop is restored": ("work 0", "keep 0", "sync 0", "sync office", "restore 0", "sync 0"),
    "confirmed and not told": ("work 0", "sync 0", "sync office", "confirm", "sync 0"),
    "confirmed and told": ("work 0", "sync 0", "sync office", "confirm", "sync office", "sync 0"),
    "named, not sent": ("work 0", "sync 0", "sync office", "confirm", "sync office", "name 0"),
}


def lose(world: World) -> None:
    for path in world.files:
        path.unlink()


def act(world: World, name: str) -> None:
    """Do one thing: ``work 0``, ``sync office``."""
    what, _, who = name.partition(" ")
    laptop = OFFICE if who == OFFICE else FIELDS[int(who or 0)]
    if what in ("back", "restore") and laptop not in world.kept:
        return
    acts: dict[str, Callable[[], object]] = {
        "work": lambda: world.work(laptop),
        "sync": lambda: world.sync(laptop),
        "lose": lambda: lose(world),
        "stick": world.new_stick,
        "keep": lambda: world.copy_of(laptop),
        "back": lambda: world.put_back(laptop),
        "restore": lambda: world.restore(laptop),
        "confirm": world.confirm_all,
        "name": lambda: name_colleague(world, laptop, 1),
    }
    acts[what]()


def standing(world: World, name: str) -> Standing:
    with world.at(name) as vault:
        return standing_of(describe_exchange(vault))


def untold(world: World) -> set[str]:
    """Which laptops the office heard of and go by an older roster than its own."""
    found = set()
    with world.at(OFFICE) as office:
        version, known = current_roster(office).version, set(office.words.speakers())
    for name in FIELDS:
        with world.at(name) as vault:
            heard_of = vault.membership.device in known
            if heard_of and current_roster(vault).version < version:
                found.add(name)
    return found


def no_more_is_said_than_is_so(world: World, after: str) -> None:
    """Compare what each side says with what lies in all vaults."""
    lacks, sealed_not = lacking(world), unsealed(world)
    with world.at(OFFICE) as office:
        device = office.membership.device
    for name in FIELDS:
        said = standing(world, name)
        missing = lacks.get((name, device), set())
        assert not (said.is_settled and (missing or sealed_not.get(name))), (after, name, missing)
        assert said.unsent or not sealed_not.get(name), (after, name)
        assert said.sent_at is not None or not said.unanswered, (after, name)
    of_office = standing(world, OFFICE)
    owed = {reader: kinds for (giver, reader), kinds in lacks.items() if giver == OFFICE}
    assert not (of_office.is_settled and owed), (after, owed)


@pytest.mark.parametrize("order", ORDERS)
def test_in_every_order_that_is_known(template: Path, tmp_path: Path, order: str) -> None:
    with reading_here():
        world = World.of(template, tmp_path / "world")
        for name in ORDERS[order]:
            act(world, name)
            no_more_is_said_than_is_so(world, f"{order}: {name}")


def test_in_orders_that_nobody_thought_of(template: Path, tmp_path: Path) -> None:
    chance = Random(7)
    names = ["work 0", "work 1", "sync 0", "sync 1", "sync office", "sync 0", "sync office"]
    names += ["lose", "stick", "keep 0", "back 0", "restore 0", "confirm", "name 0", "sync 2"]
    with reading_here():
        for number in range(HISTORIES):
            world = World.of(template, tmp_path / f"world {number}")
            world.stays_open = True
            done: list[str] = []
            for _ in range(ACTS):
                done.append(chance.choice(names))
                act(world, done[-1])
                no_more_is_said_than_is_so(world, " > ".join(done))
            world.lock_all()


def test_nobody_is_told_that_an_answer_is_owed_once_all_was_exchanged(
    template: Path, tmp_path: Path
) -> None:
    with reading_here():
        world = World.of(template, tmp_path / "world")
        for name in ("work 0", "work 1", "sync 0", "sync 1", "sync office", "confirm"):
            act(world, name)
        assert standing(world, OFFICE).untold
        for _ in range(3):
            world.round()
        assert untold(world) == set()
        assert standing(world, OFFICE).is_settled
        assert all(standing(world, name).is_settled for name in FIELDS[:2])
