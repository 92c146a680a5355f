# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Name at an office whose case each client is, and whom a session was with."""

from __future__ import annotations

from counsellor.domain.errors import UnknownRecord
from counsellor.services.office_roster import current_roster
from counsellor.storage.vault import Vault


def names_of_staff(vault: Vault) -> dict[str, str]:
    """Give the names of all staff by their ids, those from before joining included."""
    if not vault.membership.office:
        return {}
    roster = current_roster(vault)
    names = {member.id: member.name for member in roster.staff}
    before = {
        author: names.get(device.staff, "")
        for device in roster.devices
        for author in device.authors
    }
    return {**before, **names}


def name_leads(vault: Vault) -> dict[str, str]:
    """Give the name of who leads each client's newest case; none outside an office."""
    if not vault.membership.is_office:
        return {}
    names = names_of_staff(vault)
    return {client: names.get(lead, "") for client, lead in vault.cases.leads().items()}


def name_of_device(vault: Vault, device: str) -> str:
    """Give the name of whose device it is; nothing where the roster does not know it."""
    roster = current_roster(vault)
    try:
        return roster.member(roster.device(device).staff).name
    except UnknownRecord:
        return ""
