# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Confirm a counsellor's device: the office compares a fingerprint in words, once."""

from __future__ import annotations

from dataclasses import dataclass, replace

from counsellor.domain.errors import NotTheOffice
from counsellor.domain.office_errors import DeviceDistrusted
from counsellor.domain.roster import Revocation
from counsellor.services.device_keys import signing_key
from counsellor.services.office_roster import current_roster, issue_roster
from counsellor.services.spell_words import words_of_key
from counsellor.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class DeviceToConfirm:
    """A device that sent its first bundle with a valid token."""

    device: str
    staff_name: str
    words: tuple[str, ...]


def devices_to_confirm(vault: Vault) -> list[DeviceToConfirm]:
    """Give the devices that wait for the office's click."""
    if not vault.membership.is_office:
        return []
    roster = current_roster(vault)
    return [
        DeviceToConfirm(device.id, roster.member(device.staff).name, words_of_key(device.signing))
        for device in roster.devices
        if not device.confirmed and roster.revocation(device.id) is None
    ]


def confirm_device(vault: Vault, device: str) -> None:
    """Confirm a device in the next roster.

    Raises:
        NotTheOffice: this vault is not an office's.
        UnknownRecord: there is no such device.
        DeviceDistrusted: its words differed, or it is suspended.
    """
    if not vault.membership.is_office:
        raise NotTheOffice
    roster = current_roster(vault)
    roster.device(device)
    if roster.revocation(device) is not None:
        raise DeviceDistrusted
    devices = tuple(
        replace(one, confirmed=True) if one.id == device else one for one in roster.devices
    )
    with vault.transaction():
        issue_roster(vault, replace(roster, devices=devices))


def distrust_device(vault: Vault, device: str) -> None:
    """Note that the words of a device differ: nothing of it counts, and nobody can confirm it.

    Raises:
        NotTheOffice: this vault is not an office's.
        UnknownRecord: there is no such device.
    """
    who = vault.membership
    if not who.is_office:
        raise NotTheOffice
    roster = current_roster(vault)
    roster.device(device)
    if roster.revocation(device) is not None:
        return
    lost = Revocation(device, (), (who.staff,))
    with vault.transaction():
        issue_roster(vault, replace(roster, revocations=(*roster.revocations, lost)))


def office_words(vault: Vault) -> tuple[str, ...]:
    """Give the office's fingerprint in words, the same at the office and on its laptops.

    Before an office is joined there are none.
    """
    root = vault.membership.root
    return words_of_key(root) if root else ()


def own_words(vault: Vault) -> tuple[str, ...]:
    """Give this device's fingerprint in words, for the counsellor to read out."""
    with signing_key(vault) as key:
        return words_of_key(key.public_line)


def own_device_is_confirmed(vault: Vault) -> bool:
    """Tell whether the office has confirmed this device, by the roster that is known here."""
    own = vault.membership.device
    return any(one.confirmed for one in current_roster(vault).devices if one.id == own)
