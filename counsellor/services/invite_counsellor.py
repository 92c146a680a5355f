# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Invite a counsellor: a file that seven words open, with a token that counts once."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from pathlib import Path

from counsellor.crypto.keyslots import FLOOR, Argon2Cost
from counsellor.crypto.words import WordSecret, spell
from counsellor.domain.clock import stamp
from counsellor.domain.coded import Role
from counsellor.domain.errors import NotTheOffice
from counsellor.domain.ids import new_id
from counsellor.domain.languages import LANGUAGES
from counsellor.domain.roster import Roster, StaffMember
from counsellor.domain.roster_form import NAME
from counsellor.files import replace_file
from counsellor.services.keep_drops import credentials_to
from counsellor.services.note_written_down import owe_writing
from counsellor.services.office_roster import CURRENT, current_roster, issue_roster
from counsellor.services.open_invitations import close_invitations, open_invitation_of
from counsellor.services.read_drops import kept_drops
from counsellor.storage.vault import Vault
from counsellor.sync.invitation import Invitation, InvitedDrop, make_invitation

TOKEN_BYTES = 32


@dataclass(frozen=True, slots=True)
class Invitee:
    """Who is invited."""

    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class InvitationMade:
    """The file, the words to tell by another way, who it is for, and the token's id.

    The words are English ones; ``spell_words`` says them in other languages.
    """

    path: Path
    words: str
    staff: str
    token: str


def invite_counsellor(
    vault: Vault, invitee: Invitee, target: Path, *, cost: Argon2Cost = FLOOR
) -> InvitationMade:
    """Write an invitation file; the words are told apart from it.

    Raises:
        NotTheOffice: this vault is not an office's.
        RecordInvalid: the name is none, or too long.
        DiskFull, ReadOnlyPlace, StorageFailed: no invitation was made.
    """
    invitee = replace(invitee, name=NAME.entered(invitee.name, "staff", "name"))
    with vault.transaction():
        return _write(vault, draft_invitation(vault, invitee), target, cost)


def renew_invitation(
    vault: Vault, staff: str, target: Path, *, cost: Argon2Cost = FLOOR
) -> InvitationMade:
    """Write another file with other words for a person who has not come yet; the old one is void.

    Raises:
        NotTheOffice: this vault is not an office's.
        InvitationNotOpen: the invitation was used, or there is none.
        DiskFull, ReadOnlyPlace, StorageFailed: the old invitation still counts.
    """
    open_invitation_of(vault, staff)
    with vault.transaction():
        close_invitations(vault, staff)
        return _write(vault, _invitation_of(vault, staff), target, cost)


def draft_invitation(vault: Vault, invitee: Invitee) -> Invitation:
    """Take a member into the roster and give the invitation, inside the caller's transaction.

    Raises:
        NotTheOffice: this vault is not an office's.
    """
    if not vault.membership.is_office:
        raise NotTheOffice
    staff = new_id()
    issue_roster(vault, _with_member(current_roster(vault), staff, invitee))
    return _invitation_of(vault, staff)


def _write(vault: Vault, invitation: Invitation, target: Path, cost: Argon2Cost) -> InvitationMade:
    with WordSecret.drawn() as secret:
        owe_writing(vault, invitation.token_id)
        replace_file(target, make_invitation(invitation, secret, cost))
        words = spell(secret, LANGUAGES[0])
    return InvitationMade(target, words, invitation.staff_id, invitation.token_id)


def _invitation_of(vault: Vault, staff: str) -> Invitation:
    who, roster = vault.membership, current_roster(vault)
    member = roster.member(staff)
    token_id, token = secrets.token_hex(16), secrets.token_bytes(TOKEN_BYTES)
    kept = vault.settings.get(CURRENT)
    assert isinstance(kept, dict)  # noqa: S101 - an office has one
    vault.inbox.add_token(token_id, token, staff, vault.clock.now())
    return Invitation(
        office=who.office,
        office_name=who.office_name,
        root_public=who.root,
        roster_document=str(kept["document"]),
        roster_signature=str(kept["signature"]),
        token_id=token_id,
        token=token,
        staff_id=staff,
        staff_name=member.name,
        roles=member.roles,
        team=roster.teams[0].id,
        drops=_roads(vault),
        issued_at=stamp(vault.clock.now()),
    )


def _roads(vault: Vault) -> tuple[InvitedDrop, ...]:
    """Return the roads with what lets in there: a second trip for a password would be one more."""
    roads = []
    for kept in kept_drops(vault):
        found = credentials_to(vault, kept.address)
        credentials = found.decode()
        found[:] = bytes(len(found))
        roads.append(InvitedDrop(kept.address, credentials, kept.authority))
    return tuple(roads)


def _with_member(roster: Roster, staff: str, invitee: Invitee) -> Roster:
    member = StaffMember(staff, invitee.name, (invitee.role.value,))
    team = replace(roster.teams[0], members=(*roster.teams[0].members, staff))
    return replace(roster, staff=(*roster.staff, member), teams=(team, *roster.teams[1:]))
