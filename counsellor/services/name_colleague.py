# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Who works in a case: its lead names colleagues, who then read it and write into it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from counsellor.domain.canonical import Value
from counsellor.domain.coded import Role
from counsellor.domain.errors import NotInAnOffice, NotPermitted, RecordInvalid
from counsellor.domain.records.cases import MOST_MEMBERS
from counsellor.domain.roster import READING_ROLES, Roster
from counsellor.services.apply_permitted import commit_and_ask_again
from counsellor.services.office_roster import current_roster
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault

_COUNSELLORS: Final = READING_ROLES - {Role.SUPERVISOR.value}


@dataclass(frozen=True, slots=True)
class Coworker:
    """Somebody who works in a case.

    Attributes:
        staff: staff id.
        name: as the roster says; empty where it does not know the person.
        leads: whether the person leads the case.
    """

    staff: str
    name: str
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Casework:
    """Who works in a client's case, and whom the person here may name beside them.

    Attributes:
        coworkers: whoever leads first, then who is named, by name.
        colleagues: who could be named.
        may_name: whether the person here names and takes out.
    """

    coworkers: tuple[Coworker, ...]
    colleagues: tuple[Coworker, ...] = ()
    may_name: bool = False


def casework_of(vault: Vault, client: str) -> Casework | None:
    """Return who works in a client's case; None where there is no office, or no case.

    Raises:
        RosterInvalid: the roster that is kept does not verify.
    """
    try:
        roster = current_roster(vault)
    except NotInAnOffice:
        return None
    if not vault.cases.of_client(client):
        return None
    file = vault.files.of(client, vault.membership)
    leads = _persons(file.leads, roster, leads=True)
    named = _persons(file.members - file.leads, roster)
    working = {one.staff for one in (*leads, *named)}
    others = {
        member.id
        for member in roster.staff
        if member.id not in working and not _COUNSELLORS.isdisjoint(member.roles)
    }
    return Casework((*leads, *named), _persons(others, roster), _may_name(vault, client))


def name_colleague(vault: Vault, client: str, staff: str) -> None:
    """Name a colleague in the client's newest case.

    Raises:
        UnknownRecord: the roster knows nobody of this id.
        NotPermitted: neither leads the case nor supervises it.
        RecordInvalid: as many are named as can be, or there is no case.
    """
    current_roster(vault).member(staff)
    cases = vault.cases.of_client(client)
    if not cases:
        raise RecordInvalid(kind="case", reason="no_case")
    members = _members(vault, client) | {staff}
    if len(members) > MOST_MEMBERS:
        raise RecordInvalid(kind="case", reason="too_many")
    # What the colleague wrote may be here already: somebody else has named her there.
    commit_and_ask_again(vault, [_naming(cases[0].id, client, members)])


def take_out_colleague(vault: Vault, client: str, staff: str) -> None:
    """Take a colleague out of every case of a client; what was received stays received.

    Raises:
        NotPermitted: neither leads the case nor supervises it.
    """
    roster = current_roster(vault)
    members = {one for one in _members(vault, client) if _person(one, roster) != staff}
    vault.commit([_naming(case.id, client, members) for case in vault.cases.of_client(client)])


def _members(vault: Vault, client: str) -> frozenset[str]:
    """Everybody who is named by any head: two people may have named somebody at once."""
    return vault.files.of(client, vault.membership).members


def _naming(case: str, client: str, members: Iterable[str]) -> DraftedChange:
    fields: dict[str, Value] = {"members": sorted(members)}
    return DraftedChange("case", case, client, fields)


def _may_name(vault: Vault, client: str) -> bool:
    try:
        vault.permission.require("case", client, {"members": []})
    except NotPermitted:
        return False
    return not vault.files.awaits_erasure(client)


def _persons(ids: Iterable[str], roster: Roster, *, leads: bool = False) -> tuple[Coworker, ...]:
    """Name people by the ids that changes carry; one person is there once."""
    names = {member.id: member.name for member in roster.staff}
    staff = {_person(one, roster) for one in ids}
    found = [Coworker(one, names.get(one, ""), leads) for one in staff]
    return tuple(sorted(found, key=lambda one: (one.name.casefold(), one.staff)))


def _person(staff: str, roster: Roster) -> str:
    """Return the present id of who wrote under an id from before joining."""
    return next((one.staff for one in roster.devices if one.before == staff), staff)
