# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is said of an exchange goes by what is there: it comes with a trouble, and goes with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor.services.begin_incarnation import begin_incarnation
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.describe_stalls import Stall, describe_stalls
from counsellor.services.dismiss_twin import dismiss_twin
from tests.faults.exchange_world import FIELDS, OFFICE, World, reading_here

pytestmark = pytest.mark.faults
AIDA = FIELDS[0]


@pytest.fixture
def world(template: Path, tmp_path: Path) -> Iterator[World]:
    with reading_here():
        yield World.of(template, tmp_path / "world")


def stalls(world: World) -> list[Stall]:
    with world.at(OFFICE) as office:
        return list(describe_stalls(office))


def warned(world: World, *names: str) -> set[str]:
    """Which laptops say that they have a twin."""
    found = set()
    for name in names:
        with world.at(name) as vault:
            if describe_exchange(vault).twin is not None:
                found.add(name)
    return found


def both_work(world: World, twin: str) -> None:
    """Let a laptop and its twin write and send, before the office answers either."""
    for name in (AIDA, twin):
        world.work(name)
        world.sync(name)
    world.sync(OFFICE)


def settled(world: World) -> None:
    world.work(AIDA)
    world.round()
    world.sync(AIDA)


def test_a_fork_is_named_until_all_that_it_holds_is_here(world: World) -> None:
    settled(world)
    twin = world.twin(AIDA)
    both_work(world, twin)
    assert [stall.cause for stall in stalls(world)] == ["fork"]
    for _ in range(3):
        world.round()
    assert world.lacking() == {}
    assert stalls(world) == []


def test_a_gap_is_named_until_what_waits_behind_it_came_under_other_numbers(world: World) -> None:
    settled(world)
    world.work(AIDA)
    world.sync(AIDA)
    world.new_stick()
    world.work(AIDA)
    with world.at(AIDA) as vault:
        for path in vault.folder.outbox.glob("*.age"):
            path.unlink()
        begun = vault.bundles.newest()[0].number
    world.sync(AIDA)
    for path in world.files:
        with world.at(AIDA) as vault:
            lost = [one.name for one in vault.bundles.newest() if one.number == begun]
        if path.name in lost:
            path.unlink()
    world.sync(OFFICE)
    assert [(stall.cause, stall.numbers) for stall in stalls(world)] == [("gap", (begun,))]
    with world.at(AIDA) as vault:
        begin_incarnation(vault)
    world.new_stick()
    world.round()
    world.sync(AIDA)
    assert world.lacking() == {}
    assert stalls(world) == []
    with world.at(AIDA) as vault:
        assert describe_exchange(vault).missing == ()


def test_a_warning_that_was_read_comes_again_with_the_next_twin_only(world: World) -> None:
    settled(world)
    twin = world.twin(AIDA)
    both_work(world, twin)
    for _ in range(3):
        world.round()
    assert warned(world, AIDA, twin) == {AIDA, twin}
    for name in (AIDA, twin):
        with world.at(name) as vault:
            dismiss_twin(vault)
    world.work(AIDA)
    world.work(twin)
    world.round()
    world.round()
    assert warned(world, AIDA, twin) == set()
    another = world.twin(AIDA)
    both_work(world, another)
    for _ in range(3):
        world.round()
    assert warned(world, AIDA, another) == {AIDA, another}
    assert warned(world, twin) == set()
