# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""An exchange that a kill cut short leaves nothing unsaid and no file that nobody knows."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from counsellor.services.seal_outbox import strange_bundles
from tests.faults.exchange_world import (
    FIELDS,
    OFFICE,
    World,
    make_template,
    reading_here,
)
from tests.faults.victim import Acknowledge, killed_at_effect

pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(sys.platform == "win32", reason="Windows does not fork"),
]

AIDA = FIELDS[0]
EVERY = 17
"""Calls between two kills; no divisor of what one step of an exchange makes."""


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A centre in which everybody has spoken already, and all have something new to say."""
    folder = tmp_path_factory.mktemp("before")
    (folder / "template").mkdir()
    make_template(folder / "template")
    with reading_here():
        world = World.of(folder / "template", folder / "world")
        world.work(AIDA)
        for _ in range(2):
            world.round()
        world.work(AIDA)
        world.sync(AIDA)
        world.work(AIDA)
    return folder / "world"


@pytest.mark.parametrize("name", [AIDA, OFFICE])
def test_a_kill_at_any_moment_of_an_exchange(before: Path, tmp_path: Path, name: str) -> None:
    number, killed = 1, 0
    while True:
        folder = tmp_path / str(number)
        shutil.copytree(before, folder)
        world = World(folder, sticks=1)
        world.clock.pass_time(3_600)

        def scenario(_acknowledge: Acknowledge, world: World = world) -> None:
            world.sync(name)

        with reading_here():
            outcome = killed_at_effect(number, scenario)
            for _ in range(3):
                for report in world.round():
                    assert report.failures == {}
        assert world.lacking() == {}
        for machine in world.machines:
            with world.at(machine) as vault:
                assert strange_bundles(vault) == []
        shutil.rmtree(folder)
        if not outcome.killed:
            break
        killed += 1
        number += EVERY
    assert killed > 10
