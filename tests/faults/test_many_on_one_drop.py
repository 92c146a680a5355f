# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Laptops and two supervisors' machines use one drop at the same time: nothing is lost, all agree.

Each is a process of its own, and nobody waits for another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counsellor.services.compare_records import compare_records
from counsellor.services.describe_exchange import describe_exchange
from tests.faults.exchange_truth import lacking, unsealed, wrongly_told
from tests.faults.exchange_world import (
    FIELDS,
    OFFICE,
    SECOND,
    World,
    make_template_with_second,
    reading_here,
)
from tests.faults.exchanging import REST, WORK, Together
from tests.faults.served_drop import SERVERS, ServedDrop, served
from tests.sync.roads.lasting_carrier import lasting_carriers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.faults

ROUNDS = 20
QUIET = 4
"""Rounds without work, after which everybody knows that all has arrived."""


@pytest.fixture(scope="module", params=SERVERS)
def drop(request: pytest.FixtureRequest) -> Iterator[ServedDrop]:
    with served(request.param) as made:
        yield made


@pytest.fixture(scope="module")
def template(drop: ServedDrop, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("template") / "world"
    folder.mkdir()
    with reading_here(), lasting_carriers():
        make_template_with_second(folder, drop)
    return folder


@pytest.fixture
def world(template: Path, drop: ServedDrop, tmp_path: Path) -> Iterator[World]:
    with reading_here(), lasting_carriers():
        yield World.of(template, tmp_path / "world", drop)


def test_all_at_once_lose_nothing_and_both_supervisors_agree(world: World) -> None:
    with Together(world) as together:
        for what in (*[WORK] * ROUNDS, *[REST] * QUIET):
            failed = together.round(what)
            assert not any(failed.values()), failed
    assert unsealed(world) == {}
    assert lacking(world) == {}
    assert wrongly_told(world) == []
    assert world.held(OFFICE) >= world.held(SECOND)
    for name in FIELDS:
        with world.at(name) as field:
            state = describe_exchange(field)
            assert (state.waiting, state.twin) == (0, None)
            for supervisor in (OFFICE, SECOND):
                with world.at(supervisor) as other:
                    compared = compare_records(field, other)
                assert compared.records
                assert compared.differences == ()


def test_a_supervisors_machine_that_was_copied_is_told_and_both_lose_nothing(world: World) -> None:
    twin = world.twin(SECOND)
    with Together(world) as together:
        for what in (*[WORK] * 3, *[REST] * QUIET):
            failed = together.round(what)
            assert not any(failed.values()), failed
    told = []
    for name in (SECOND, twin):
        with world.at(name) as vault:
            told.append(describe_exchange(vault).twin is not None)
    assert any(told)
    assert lacking(world) == {}
