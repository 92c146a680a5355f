# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Who belongs to the office, read in one job."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import TYPE_CHECKING

from counsellor.domain.coded import Role
from counsellor.services.confirm_device import (
    DeviceToConfirm,
    devices_to_confirm,
    office_words,
)
from counsellor.services.office_roster import current_roster
from counsellor.services.open_invitations import OpenInvitation, open_invitations

if TYPE_CHECKING:
    from counsellor.domain.roster import Device, Roster, StaffMember
    from counsellor.services.vault_types import OpenVault


class DeviceState(Enum):
    """How far a member's device has come."""

    INVITED = auto()
    TO_CONFIRM = auto()
    CONFIRMED = auto()
    SUSPENDED = auto()


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A member of staff with one device, or with none yet; when something last came from it."""

    key: str
    name: str
    roles: tuple[Role, ...]
    state: DeviceState
    since: str
    heard_on: date | None = None


@dataclass(frozen=True, slots=True)
class PeopleView:
    """The roster as people read it, whom to confirm, who may still come, and the office's words."""

    people: tuple[PersonRow, ...]
    to_confirm: tuple[DeviceToConfirm, ...]
    invitations: tuple[OpenInvitation, ...] = ()
    words: tuple[str, ...] = ()


def read_people(vault: OpenVault) -> PeopleView:
    """Read it."""
    roster = current_roster(vault)
    rows = [row for member in roster.staff for row in _rows(vault, roster, member)]
    return PeopleView(
        tuple(rows),
        tuple(devices_to_confirm(vault)),
        open_invitations(vault),
        office_words(vault),
    )


def _rows(vault: OpenVault, roster: Roster, member: StaffMember) -> list[PersonRow]:
    known = set(Role)
    roles = tuple(Role(role) for role in member.roles if role in known)
    devices = [device for device in roster.devices if device.staff == member.id]
    if not devices:
        return [PersonRow(member.id, member.name, roles, DeviceState.INVITED, "")]
    return [
        PersonRow(
            device.id,
            member.name,
            roles,
            _state(roster, device),
            device.since,
            _heard_on(vault, device),
        )
        for device in devices
    ]


def _heard_on(vault: OpenVault, device: Device) -> date | None:
    word = vault.words.last(device.id)
    return None if word is None else word.received_at.astimezone(vault.clock.now().tzinfo).date()


def _state(roster: Roster, device: Device) -> DeviceState:
    if roster.revocation(device.id) is not None:
        return DeviceState.SUSPENDED
    return DeviceState.CONFIRMED if device.confirmed else DeviceState.TO_CONFIRM
