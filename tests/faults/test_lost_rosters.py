# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""An office that was put back has lost rosters, and issues others under the same numbers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor.domain.coded import Role
from counsellor.services.invite_counsellor import Invitee, draft_invitation
from counsellor.services.office_roster import current_roster
from counsellor.storage.bundles import HELD
from tests.faults.exchange_world import (
    FIELDS,
    OFFICE,
    World,
    make_template_with_second,
    reading_here,
)

AIDA, BOLAT, _ = FIELDS


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("template") / "second"
    folder.mkdir()
    make_template_with_second(folder)
    return folder


@pytest.fixture
def world(template: Path, tmp_path: Path) -> Iterator[World]:
    with reading_here():
        yield World.of(template, tmp_path / "world")


def invites(world: World, *names: str) -> None:
    with world.at(OFFICE) as office:
        for name in names:
            with office.transaction():
                draft_invitation(office, Invitee(name, Role.PSYCHOLOGIST))


def staff_known(world: World, name: str) -> set[str]:
    with world.at(name) as vault:
        return {member.name for member in current_roster(vault).staff}


@pytest.mark.parametrize("since", [0, 1, 2, 3])
@pytest.mark.parametrize("again", [True, False])
def test_what_an_office_decided_before_and_after_it_was_put_back_is_known_to_all(
    world: World, since: int, again: bool
) -> None:
    """Whichever of both issued more rosters, also where both come to the same number."""
    world.copy_of(OFFICE)
    if again:
        world.restore(OFFICE)
    invites(world, "Nurlan", "Zarina")
    for name in (AIDA, OFFICE, AIDA):
        world.sync(name)
    assert {"Nurlan", "Zarina"} <= staff_known(world, AIDA)
    world.restore(OFFICE)
    invites(world, *["Gulnara", "Timur", "Saken"][:since])
    world.new_stick()
    for _ in range(5):
        world.round()
    everybody = {"Nurlan", "Zarina", *["Gulnara", "Timur", "Saken"][:since]}
    for name in world.machines:
        assert everybody <= staff_known(world, name), name


def test_an_office_restored_twice_from_one_copy_is_heard(world: World) -> None:
    """Both its lives were vouched for under one number."""
    world.copy_of(OFFICE)
    world.put_back(OFFICE)
    world.restore(OFFICE)
    for name in (BOLAT, OFFICE, AIDA, BOLAT):
        world.sync(name)
    world.restore(OFFICE)
    world.work(AIDA)
    world.new_stick()
    for _ in range(3):
        world.round()
    world.sync(AIDA)
    with world.at(AIDA) as vault:
        assert {bundle.state for bundle in vault.bundles.newest()} == {HELD}
