# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What people do in the centre beyond plain work: name, ask, decide, erase, use a newer field."""

from __future__ import annotations

from dataclasses import replace

from counsellor.domain.coded import ClosingReason, ConsentItem, Role, Stage
from counsellor.domain.records.cases import stages_after
from counsellor.services.finish_erasure import erase_for_good
from counsellor.services.request_decision import decline_request, grant_request, open_requests
from counsellor.services.set_goal import set_goal
from counsellor.services.set_stage import set_stage
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault
from tests.faults.exchange_world import FIELDS, OFFICE, World
from tests.field import take_in
from tests.next_release import colour


def own_client(world: World, name: str) -> str:
    """Give the first client whom a counsellor took in herself; she takes one in if she has none."""
    with world.at(name) as vault:
        mine = vault.membership.authors
        for client in vault.clients.page():
            if any(case.lead in mine for case in vault.cases.of_client(client.id)):
                return client.id
        return take_in(vault, "the smith", ConsentItem.SYNC)


def name_colleague(world: World, name: str, colleague: int) -> None:
    """Name another counsellor in the case of one's first client."""
    client = own_client(world, name)
    with world.at(FIELDS[colleague % len(FIELDS)]) as other:
        staff = other.membership.staff
    with world.at(name) as vault:
        if staff != vault.membership.staff:
            (case, *_) = vault.cases.of_client(client)
            vault.commit([DraftedChange("case", case.id, client, {"members": [staff]})])


def give_case(world: World, which: int, colleague: int) -> None:
    """Let the supervisor give one of the cases that the office knows to a counsellor."""
    with world.at(FIELDS[colleague % len(FIELDS)]) as other:
        lead = other.membership.staff
    with world.at(OFFICE) as office:
        cases = [case for one in office.clients.page() for case in office.cases.of_client(one.id)]
        if cases:
            case = cases[which % len(cases)]
            office.commit([DraftedChange("case", case.id, case.client, {"lead": lead})])


def ask_for_closing(world: World, name: str) -> None:
    """Ask the supervisor to close the case of one's first client."""
    client = own_client(world, name)
    with world.at(name) as vault:
        _close(vault, client)


def decide_alone(world: World, name: str) -> None:
    """Send a decision instead of asking for it, as an older program would."""
    client = own_client(world, name)
    with world.at(name) as vault:
        who = vault.permission.who
        as_supervisor = (*who.roles, Role.SUPERVISOR.value)
        vault.permission.who = replace(who, roles=as_supervisor, supervises=(who.group,))
        try:
            _close(vault, client)
        finally:
            vault.permission.who = who


def decide(world: World, which: int, *, grant: bool) -> None:
    """Let the supervisor decide one of the open requests."""
    with world.at(OFFICE) as office:
        asked = open_requests(office)
        if not asked:
            return
        request = asked[which % len(asked)].id
        if grant:
            grant_request(office, request)
        else:
            decline_request(office, request, "not yet")


def erase(world: World, which: int) -> None:
    """Let the supervisor erase a client; there is no records officer."""
    with world.at(OFFICE) as office:
        clients = [one.id for one in office.clients.page()]
        if clients:
            today = office.clock.now().date()
            erase_for_good(office, clients[which % len(clients)], "asked", today)


def use_newer_field(world: World, name: str) -> None:
    """Write a field that came with the next release, where that runs."""
    client = own_client(world, name)
    with world.at(name) as vault:
        if name in world.newer:
            goals = vault.goals.of_client(client)
            colour(vault, client, goals[0].id if goals else set_goal(vault, client, "to read"))


def _close(vault: Vault, client: str) -> None:
    """Close a case that may be closed already; two laptops cannot know of each other."""
    if Stage.CLOSED not in stages_after(vault.clients.get(client).stage or Stage.INTAKE):
        set_stage(vault, client, Stage.REOPENED, vault.clock.now().date())
    set_stage(vault, client, Stage.CLOSED, vault.clock.now().date(), ClosingReason.MOVED)
