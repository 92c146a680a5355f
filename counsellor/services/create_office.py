# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Create an office in this vault: root key, first supervisor, recovery recipient, drop."""

from __future__ import annotations

from dataclasses import dataclass, replace

from counsellor.crypto.sshsig import SigningKey
from counsellor.domain.coded import Role
from counsellor.domain.drop_address import read_address
from counsellor.domain.errors import AlreadyInAnOffice
from counsellor.domain.ids import new_id
from counsellor.domain.roster import Device, Roster, StaffMember, Suite, Team
from counsellor.domain.roster_form import NAME
from counsellor.domain.stream import NO_LINK
from counsellor.services.device_keys import ROOT, make_age_identity, make_device_keys, signing_key
from counsellor.services.give_team import give_team
from counsellor.services.keep_drops import keep_drop
from counsellor.services.note_written_down import OFFICE_KEY, owe_writing
from counsellor.services.office_roster import issue_roster
from counsellor.services.read_drops import KeptDrop
from counsellor.services.replace_recovery_key import make_recovery_key
from counsellor.services.spell_words import words_of_key
from counsellor.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class OfficeDetails:
    """What an office is created with; ``drop`` is where its bundles are left and fetched."""

    name: str
    supervisor: str
    suite: Suite = Suite.PQ
    drop: str = ""


@dataclass(frozen=True, slots=True)
class OfficeCreated:
    """What is shown once and written down.

    Attributes:
        recovery_identity: the offline recovery key; it is kept nowhere.
        root_words: the root's fingerprint, for comparing aloud.
    """

    recovery_identity: str
    root_words: tuple[str, ...]


def create_office(vault: Vault, details: OfficeDetails) -> OfficeCreated:
    """Make this vault the office's own; its recovery key is owed until it was written down.

    Raises:
        AlreadyInAnOffice: it belongs to one.
        AddressRefused: the drop has no address that can be kept.
        RecordInvalid: a name is none, or too long.
    """
    if vault.membership.office:
        raise AlreadyInAnOffice(office=vault.membership.office_name)
    details = replace(
        details,
        name=NAME.entered(details.name, "office", "name"),
        supervisor=NAME.entered(details.supervisor, "staff", "name"),
    )
    drop = read_address(details.drop) if details.drop else None
    recovery = make_recovery_key(details.suite)
    root = SigningKey.generate()
    with vault.transaction():
        make_device_keys(vault)
        vault.secrets.put(ROOT, root.seed)
        recipient = make_age_identity(vault, details.suite)
        team = Team(new_id(), details.name, (), (vault.membership.staff,))
        give_team(vault, team.id)
        office = new_id()
        vault.settle_membership(
            replace(
                vault.membership,
                staff_name=details.supervisor,
                office=office,
                office_name=details.name,
                is_office=True,
                root=root.public_line,
                suite=details.suite.value,
                group=team.id,
                enrolled=True,
            )
        )
        vault.queue.move(team.id, vault.membership.staff)
        issue_roster(vault, _first_roster(vault, team, recipient, recovery.recipient))
        if drop is not None:
            keep_drop(vault, KeptDrop(drop.text), b"")
        owe_writing(vault, OFFICE_KEY)
    return OfficeCreated(recovery.identity, words_of_key(root.public_line))


def _first_roster(vault: Vault, team: Team, recipient: str, recovery: str) -> Roster:
    who = vault.membership
    roles = (Role.SUPERVISOR.value, Role.ADMINISTRATOR.value)
    with signing_key(vault) as key:
        signing = key.public_line
    today = vault.clock.now().date().isoformat()
    device = Device(
        who.device,
        who.staff,
        signing,
        recipient,
        True,
        today,
        (who.incarnation,),
    )
    return Roster(
        office=who.office,
        name=who.office_name,
        version=1,
        previous=NO_LINK,
        suite=Suite(who.suite),
        root=who.root,
        recovery=recovery,
        staff=(StaffMember(who.staff, who.staff_name, roles),),
        devices=(device,),
        teams=(team,),
        groups=(),
        revocations=(),
        issued_at="",
        seat=who.device,
    )
