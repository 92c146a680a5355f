# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What an office has of each counsellor: what arrived and is new, and who has been silent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from counsellor.domain.roster import Device
from counsellor.services.name_leads import name_of_device
from counsellor.services.office_roster import current_roster
from counsellor.storage.vault import Vault

SILENT_AFTER: Final = timedelta(days=7)
"""So long an office waits for a counsellor before it asks."""


@dataclass(frozen=True, slots=True)
class NewFrom:
    """What of one person nobody at the office has opened; counts."""

    name: str
    bundles: int
    notes: int
    sessions: int


@dataclass(frozen=True, slots=True)
class Silent:
    """Who has not been heard of for long; ``heard_at`` is None of who never was."""

    name: str
    heard_at: datetime | None


def new_by_sender(vault: Vault) -> list[NewFrom]:
    """Return what is new, by person; the person of the newest first."""
    if not (vault.membership.office and vault.membership.is_office):
        return []
    found: dict[str, NewFrom] = {}
    for one in vault.unread.by_device():
        name = name_of_device(vault, one.device)
        so_far = found.get(name, NewFrom(name, 0, 0, 0))
        found[name] = NewFrom(
            name,
            so_far.bundles + one.bundles,
            so_far.notes + one.notes,
            so_far.sessions + one.sessions,
        )
    return list(found.values())


def silent_senders(vault: Vault, now: datetime) -> list[Silent]:
    """Return whose devices were all silent for a week, whoever was so longest first.

    Only confirmed devices count: whoever is invited, or waits to be confirmed, is named elsewhere.
    By the office's own clock; a laptop's may stand anywhere.
    """
    who = vault.membership
    if not (who.office and who.is_office):
        return []
    roster = current_roster(vault)
    devices = defaultdict[str, list[Device]](list)
    for device in roster.devices:
        trusted = device.confirmed and roster.revocation(device.id) is None
        if trusted and device.id != who.device:
            devices[device.staff].append(device)
    found = [
        Silent(roster.member(staff).name, heard)
        for staff, theirs in devices.items()
        if _is_silent(heard := _heard_at(vault, theirs), theirs, now)
    ]
    return sorted(found, key=lambda one: (one.heard_at is not None, one.heard_at or now, one.name))


def _heard_at(vault: Vault, devices: Iterable[Device]) -> datetime | None:
    words = (vault.words.last(device.id) for device in devices)
    return max((word.received_at for word in words if word is not None), default=None)


def _is_silent(heard: datetime | None, devices: Iterable[Device], now: datetime) -> bool:
    if heard is not None:
        return now - heard >= SILENT_AFTER
    known_since = max(device.since for device in devices)
    return now.date() - datetime.fromisoformat(known_since).date() >= SILENT_AFTER
