# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Copies of what came in are in no backup: what waited is asked for again by who was restored."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from counsellor.domain.coded import ImportOutcome
from tests.faults.exchange_world import FIELDS, OFFICE, World
from tests.faults.spoiling import SPOILT

pytestmark = pytest.mark.faults
AIDA = FIELDS[0]


def restored(world: World) -> None:
    """Back the office up, and make it of that backup."""
    world.copy_of(OFFICE)
    world.restore(OFFICE)


def swept_away(world: World) -> None:
    """Let another program delete what it takes for dangerous."""
    shutil.rmtree(world.folder / OFFICE / "inbox")
    (world.folder / OFFICE / "inbox").mkdir()


def loses(world: World, number: int) -> None:
    """Take Aida's bundle with this number from the stick; she does not notice yet."""
    with world.at(AIDA) as vault:
        (name,) = {one.name for one in vault.bundles.newest() if one.number == number}
    for file in world.files:
        if file.name == name:
            file.unlink()


def waiting(world: World) -> list[int | None]:
    with world.at(OFFICE) as office:
        return [one.number for one in office.inbox.files(ImportOutcome.WAITING)]


@pytest.mark.parametrize("happens", [restored, swept_away])
@pytest.mark.parametrize("is_another_stick", [True, False])
def test_what_waited_for_a_gap_comes_again(
    wide: World, happens: Callable[[World], None], is_another_stick: bool
) -> None:
    wide.work(AIDA)
    wide.round()
    wide.round()
    for _ in range(2):
        wide.work(AIDA)
        wide.sync(AIDA)
    loses(wide, 2)
    wide.sync(OFFICE)
    assert waiting(wide) == [3]
    happens(wide)
    if is_another_stick:
        wide.new_stick()
    for _ in range(3):
        assert [report.failures for report in wide.round()] == [{}] * len(wide.machines)
    assert waiting(wide) == []
    assert wide.lacking() == {}


@pytest.mark.parametrize("spoil", SPOILT)
@pytest.mark.parametrize("is_another_stick", [True, False])
def test_what_was_spoilt_while_it_waited_comes_again(
    wide: World, spoil: Callable[[Path], None], is_another_stick: bool
) -> None:
    """It would be refused as damaged when its gap closes, under a content that was settled."""
    wide.rounds_over_new_stick(2)
    for _ in range(2):
        wide.work(AIDA)
        wide.sync(AIDA)
    with wide.at(AIDA) as vault:
        first, _last = sorted(one.number for one in vault.bundles.unheld())
    loses(wide, first)
    wide.sync(OFFICE)
    assert waiting(wide) == [first + 1]
    for file in (wide.folder / OFFICE / "inbox").glob("*.age"):
        spoil(file)
    if is_another_stick:
        wide.new_stick()
    for _ in range(3):
        assert [report.failures for report in wide.round()] == [{}] * len(wide.machines)
    assert waiting(wide) == []
    assert wide.lacking() == {}
