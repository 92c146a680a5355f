# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Enrol a device with its first authentic bundle, and admit the new lives of one that is known."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from counsellor.domain.coded import RefusalReason
from counsellor.domain.errors import BundleRefused, UnknownRecord
from counsellor.domain.roster import Device, Roster
from counsellor.domain.roster_form import MOST_LIVES
from counsellor.services.office_roster import issue_roster
from counsellor.services.open_invitations import WITHDRAWN
from counsellor.storage.vault import Vault
from counsellor.sync.manifest import EnrolSection, Manifest

LIVES_A_DAY: Final = 3
"""Incarnations of one device that an office takes by itself on one day of its clock."""


def admit_device(
    vault: Vault, roster: Roster, manifest: Manifest, signing: str
) -> tuple[Device, Roster]:
    """Give the sender of an authentic bundle and the roster in force, in the caller's transaction.

    A device that is not in the roster enrols with the section that its bundle carries. The key
    that the bundle was verified with must still be the device's: two may have enrolled since.

    Raises:
        BundleRefused: ``unknown_device``; ``token_used``: another device was faster, or the key
            is another; ``token_withdrawn``: the office lets it count no more; ``many_lives``: a
            person decides whether so many copies are one laptop.
    """
    try:
        known = roster.device(manifest.device)
    except UnknownRecord:
        if manifest.enrol is None or not vault.membership.is_office:
            raise _refused(RefusalReason.UNKNOWN_DEVICE, "device") from None
        return _enrol(vault, roster, manifest.device, manifest.enrol)
    if known.signing != signing:
        raise _refused(RefusalReason.TOKEN_USED, "keys")
    life = manifest.stream.incarnation
    if life in known.incarnations or not vault.membership.is_office:
        return known, roster
    return _with_life(vault, roster, known, life)


def _enrol(
    vault: Vault, roster: Roster, device: str, section: EnrolSection
) -> tuple[Device, Roster]:
    token = next((one for one in vault.inbox.tokens() if one.id == section.token_id), None)
    if token is None:
        raise _refused(RefusalReason.UNKNOWN_DEVICE, "token")
    if token.id in vault.settings.names(WITHDRAWN):
        raise _refused(RefusalReason.TOKEN_WITHDRAWN, "token")
    if token.device not in (None, device):
        raise _refused(RefusalReason.TOKEN_USED, "token")
    enrolled = Device(
        id=device,
        staff=token.staff,
        signing=section.signing,
        recipient=section.recipient,
        confirmed=False,
        since=vault.clock.now().date().isoformat(),
        incarnations=(section.incarnation,),
        before=_free_before(section.before, roster),
    )
    vault.inbox.use_token(section.token_id, device)
    return enrolled, issue_roster(vault, replace(roster, devices=(*roster.devices, enrolled)))


def _free_before(before: str, roster: Roster) -> str:
    """Return the id from before joining, or nothing where another device says it was its own.

    Nothing proves such an id. So it keeps nobody out: of two who claim one, the second enrols
    without it, and what she wrote before joining is refused by name until somebody looks.

    Raises:
        BundleRefused: ``not_permitted``: it is the id of a colleague.
    """
    if before in {member.id for member in roster.staff}:
        raise _refused(RefusalReason.NOT_PERMITTED, "before")
    return "" if before in {device.before for device in roster.devices} else before


def _with_life(vault: Vault, roster: Roster, device: Device, life: str) -> tuple[Device, Roster]:
    today = vault.clock.now().date().isoformat()
    full = len(device.incarnations) >= MOST_LIVES
    if full or vault.words.lives_since(device.id, today) >= LIVES_A_DAY:
        raise _refused(RefusalReason.MANY_LIVES, "lives")
    admitted = replace(device, incarnations=(*device.incarnations, life))
    vault.words.add_life(device.id, life, today)
    others = tuple(admitted if one.id == device.id else one for one in roster.devices)
    return admitted, issue_roster(vault, replace(roster, devices=others))


def _refused(reason: RefusalReason, detail: str) -> BundleRefused:
    return BundleRefused(reason=reason, detail=detail)
