# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What one laptop gives another that it meets, and what it wants of what that one has.

Each gets the sealed files that lie in its own box of every drop: what is sealed to it and to others
of one case, and what anybody carries for it. Along with a colleague goes what waits for the office;
the office gives along what waits for others. To whom a file is sealed was settled when it was
sealed: the box only says where it is left.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from counsellor.domain.roster import MAIN_BOX, Device, Roster
from counsellor.services.carry_files import carried_files, room_to_carry
from counsellor.services.import_bundles import SETTLED
from counsellor.services.write_outbox import unconfirmed_files
from counsellor.storage.vault import Vault
from counsellor.sync.bundle import digits_of_name
from counsellor.sync.meeting.giving import Offered

_ROOM: Final = 16 << 20
"""Bytes that stay free: the database needs room to say what became of what came."""


def box_of(device: Device, roster: Roster) -> str:
    """Return the box of a drop in which files for a device lie."""
    return MAIN_BOX if device.id == roster.seat else device.mailbox


def files_for(vault: Vault, peer: Device, roster: Roster) -> Mapping[Path, Sequence[str]]:
    """Return what a device is given, each file with the boxes that it is for."""
    box, outbox = box_of(peer, roster), vault.folder.outbox
    found: dict[Path, list[str]] = {}
    for target, name in unconfirmed_files(vault):
        if target == box or _goes_along(vault, target, peer, roster):
            found.setdefault(outbox / name, []).append(target)
    for target, path in carried_files(vault.folder):
        if target == box or (target == MAIN_BOX and peer.confirmed):
            found.setdefault(path, []).append(target)
    return found


def wanted_of(vault: Vault, offered: Iterable[Offered], box: str) -> dict[str, tuple[str, ...]]:
    """Return the names of what is lacked here, each with the boxes that it is carried to.

    What is known here is not asked for again, nor is our own; nor more than there is room for.
    """
    count, most = room_to_carry(vault.folder)
    ours = vault.bundles.names() | vault.words.names().keys()
    carried = {(target, path.name) for target, path in carried_files(vault.folder)}
    free = shutil.disk_usage(vault.folder.inbox).free - _ROOM
    wanted: dict[str, tuple[str, ...]] = {}
    for one in offered:
        along = tuple(to for to in one.boxes if to != box and (to, one.name) not in carried)
        if vault.membership.is_office or one.name in ours or len(along) > count:
            along = ()
        if along and one.size * len(along) > most:
            along = ()
        lacked = box in one.boxes and not _is_known(vault, one.name)
        # What comes is copied once more before it is judged.
        if one.name in ours or not (along or lacked) or 2 * one.size > free:
            continue
        wanted[one.name] = along
        free -= 2 * one.size
        count, most = count - len(along), most - one.size * len(along)
    return wanted


def _goes_along(vault: Vault, box: str, peer: Device, roster: Roster) -> bool:
    """Tell whether a colleague carries what lies in somebody else's box."""
    if not peer.confirmed or peer.id == roster.seat:
        return False
    return box == MAIN_BOX or vault.membership.is_office


def _is_known(vault: Vault, name: str) -> bool:
    known = vault.inbox.beginning_with(digits_of_name(name))
    return known is not None and known.outcome in SETTLED
