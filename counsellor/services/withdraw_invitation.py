# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Withdraw an invitation: whoever comes with it is not let in."""

from __future__ import annotations

from dataclasses import replace

from counsellor.domain.roster import Roster
from counsellor.services.office_roster import current_roster, issue_roster
from counsellor.services.open_invitations import close_invitations, open_invitation_of
from counsellor.storage.vault import Vault


def withdraw_invitation(vault: Vault, staff: str) -> None:
    """Let a member's open invitation count no more; who never came is taken off the list.

    Raises:
        NotTheOffice: this vault is not an office's.
        InvitationNotOpen: it was used, or there is none.
    """
    open_invitation_of(vault, staff)
    with vault.transaction():
        close_invitations(vault, staff)
        roster = current_roster(vault)
        if all(device.staff != staff for device in roster.devices):
            issue_roster(vault, _without(roster, staff))


def _without(roster: Roster, staff: str) -> Roster:
    teams = tuple(
        replace(
            team,
            members=tuple(one for one in team.members if one != staff),
            supervisors=tuple(one for one in team.supervisors if one != staff),
        )
        for team in roster.teams
    )
    return replace(roster, staff=tuple(one for one in roster.staff if one.id != staff), teams=teams)
