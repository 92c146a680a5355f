# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""An office that was put back has lost rosters, and issues others under the same numbers."""

from __future__ import annotations

import pytest

from counsellor.domain.coded import Role
from counsellor.services.invite_counsellor import Invitee, draft_invitation
from counsellor.services.join_office import join_office
from counsellor.services.office_roster import current_roster
from counsellor.storage.bundles import HELD
from tests.faults.exchange_world import FIELD_KEY, FIELDS, OFFICE, World
from tests.field import new_vault

pytestmark = pytest.mark.faults
AIDA, BOLAT, _ = FIELDS


def invites(wide: World, *names: str) -> None:
    with wide.at(OFFICE) as office:
        for name in names:
            with office.transaction():
                draft_invitation(office, Invitee(name, Role.PSYCHOLOGIST))


def joins(wide: World, name: str) -> None:
    with wide.at(OFFICE) as office, office.transaction():
        invitation = draft_invitation(office, Invitee(name, Role.PSYCHOLOGIST))
    vault = new_vault(wide.folder / name, wide.clock, FIELD_KEY)
    join_office(vault, invitation)
    vault.close()
    wide.machines.insert(0, name)


def staff_known(wide: World, name: str) -> set[str]:
    with wide.at(name) as vault:
        return {member.name for member in current_roster(vault).staff}


def team_known(wide: World, name: str) -> set[str]:
    with wide.at(name) as vault:
        roster = current_roster(vault)
        return {roster.member(staff).name for team in roster.teams for staff in team.members}


@pytest.mark.parametrize("since", [0, 1, 2, 3])
@pytest.mark.parametrize("again", [True, False])
def test_what_an_office_decided_before_and_after_it_was_put_back_is_known_to_all(
    wide: World, since: int, again: bool
) -> None:
    """Whichever of both issued more rosters, also where both come to the same number."""
    wide.copy_of(OFFICE)
    if again:
        wide.restore(OFFICE)
    invites(wide, "Nurlan", "Zarina")
    for name in (AIDA, OFFICE, AIDA):
        wide.sync(name)
    assert {"Nurlan", "Zarina"} <= staff_known(wide, AIDA)
    wide.restore(OFFICE)
    invites(wide, *["Gulnara", "Timur", "Saken"][:since])
    wide.rounds_over_new_stick(5)
    everybody = {"Nurlan", "Zarina", *["Gulnara", "Timur", "Saken"][:since]}
    for name in wide.machines:
        assert everybody <= staff_known(wide, name), name
        assert everybody <= team_known(wide, name), name


@pytest.mark.parametrize("since", [0, 2])
@pytest.mark.parametrize("confirmed_after", [True, False])
def test_a_device_stays_confirmed_whichever_life_of_the_office_did_it(
    wide: World, since: int, confirmed_after: bool
) -> None:
    joins(wide, "Nurlan")
    for _ in range(2):
        wide.round()
    wide.copy_of(OFFICE)
    if confirmed_after:
        invites(wide, "Zarina", "Saken")
    else:
        wide.confirm_all()
    for name in (AIDA, OFFICE, AIDA):
        wide.sync(name)
    wide.restore(OFFICE)
    if confirmed_after:
        wide.confirm_all()
    invites(wide, *["Gulnara", "Timur"][:since])
    wide.rounds_over_new_stick(4)
    for name in wide.machines:
        with wide.at(name) as vault:
            assert all(one.confirmed for one in current_roster(vault).devices), name


def test_an_office_restored_twice_from_one_copy_is_heard(wide: World) -> None:
    """Both its lives were vouched for under one number."""
    wide.copy_of(OFFICE)
    wide.put_back(OFFICE)
    wide.restore(OFFICE)
    for name in (BOLAT, OFFICE, AIDA, BOLAT):
        wide.sync(name)
    wide.restore(OFFICE)
    wide.work(AIDA)
    wide.rounds_over_new_stick()
    wide.sync(AIDA)
    with wide.at(AIDA) as vault:
        assert {bundle.state for bundle in vault.bundles.newest()} == {HELD}
