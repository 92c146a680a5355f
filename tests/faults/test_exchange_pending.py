# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What waits for a person is never called held, whichever life of a laptop has brought it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from counsellor.services.begin_incarnation import begin_incarnation
from counsellor.services.describe_exchange import describe_exchange
from tests.faults.exchange_acts import decide, decide_alone
from tests.faults.exchange_truth import wrongly_told
from tests.faults.exchange_world import (
    FIELDS,
    World,
    reading_here,
)

pytestmark = pytest.mark.faults
AIDA = FIELDS[0]


@pytest.fixture
def world(template_with_second: Path, tmp_path: Path) -> Iterator[World]:
    """A centre in which a decision waits that came from who may only ask for it."""
    with reading_here():
        made = World.of(template_with_second, tmp_path / "world")
        decide_alone(made, AIDA)
        made.round()
        made.sync(AIDA)
        yield made


def _new_life(world: World) -> list[str]:
    with world.at(AIDA) as vault:
        begin_incarnation(vault)
    return [AIDA]


def _twin(world: World) -> list[str]:
    twin = world.twin(AIDA)
    world.work(AIDA)
    world.work(twin)
    return [AIDA, twin]


@pytest.mark.parametrize("again", [_new_life, _twin])
@pytest.mark.parametrize("declined", [False, True])
def test_it_waits_under_every_bundle_that_brought_it(
    world: World, again: Callable[[World], list[str]], declined: bool
) -> None:
    laptops = again(world)
    if declined:
        decide(world, 0, grant=False)
    for _ in range(3):
        world.round()
    for name in laptops:
        world.sync(name)
        with world.at(name) as vault:
            told = describe_exchange(vault)
            assert not told.office_holds_everything
            named = told.refused if declined else told.pending
            assert {one.reason for one in named} == {"declined" if declined else "request"}
    assert wrongly_told(world) == []


def test_once_it_is_granted_all_is_held(world: World) -> None:
    decide(world, 0, grant=True)
    for _ in range(3):
        world.round()
    world.sync(AIDA)
    with world.at(AIDA) as vault:
        assert describe_exchange(vault).office_holds_everything
    assert wrongly_told(world) == []
