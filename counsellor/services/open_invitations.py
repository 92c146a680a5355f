# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The invitations that nobody has used yet, and which of them count no more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from counsellor.domain.coded import Role
from counsellor.domain.errors import NotTheOffice
from counsellor.domain.office_errors import InvitationNotOpen
from counsellor.services.note_written_down import drop_writing, unwritten
from counsellor.services.office_roster import current_roster
from counsellor.storage.vault import Vault

WITHDRAWN: Final = "withdrawn_invitations"
"""Setting with the ids of tokens that were withdrawn or renewed before anybody used them."""


@dataclass(frozen=True, slots=True)
class OpenInvitation:
    """An invitation that can still be used.

    Attributes:
        token: its id.
        staff, name, roles: who is invited.
        issued_at: when it was made.
        told: whether its words are known to have been taken down.
    """

    token: str
    staff: str
    name: str
    roles: tuple[Role, ...]
    issued_at: datetime
    told: bool


def open_invitations(vault: Vault) -> tuple[OpenInvitation, ...]:
    """Return them, the oldest first; who is no office has none."""
    if not vault.membership.is_office:
        return ()
    withdrawn, untold = vault.settings.names(WITHDRAWN), unwritten(vault)
    unused = [
        token
        for token in vault.inbox.tokens()
        if token.device is None and token.id not in withdrawn
    ]
    if not unused:
        return ()
    members = {member.id: member for member in current_roster(vault).staff}
    known = set(Role)
    open_ones = [
        OpenInvitation(
            token.id,
            token.staff,
            members[token.staff].name,
            tuple(Role(role) for role in members[token.staff].roles if role in known),
            token.issued_at,
            token.id not in untold,
        )
        for token in unused
        if token.staff in members
    ]
    return tuple(sorted(open_ones, key=lambda one: (one.issued_at, one.token)))


def open_invitation_of(vault: Vault, staff: str) -> OpenInvitation:
    """Return the newest invitation of a member that can still be used.

    Raises:
        NotTheOffice: this vault is not an office's.
        InvitationNotOpen: ``used`` already, or there is none.
    """
    if not vault.membership.is_office:
        raise NotTheOffice
    theirs = [one for one in open_invitations(vault) if one.staff == staff]
    if not theirs:
        used = any(token.device for token in vault.inbox.tokens() if token.staff == staff)
        raise InvitationNotOpen(reason="used" if used else "")
    return theirs[-1]


def close_invitations(vault: Vault, staff: str) -> None:
    """Let no open invitation of a member count any more, inside the caller's transaction."""
    closed = {one.token for one in open_invitations(vault) if one.staff == staff}
    kept = vault.settings.names(WITHDRAWN)
    vault.settings.put(WITHDRAWN, [*sorted(kept | closed)])
    for token in closed:
        drop_writing(vault, token)
