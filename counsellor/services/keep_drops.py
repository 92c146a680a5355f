# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Keep the roads that bundles go: their addresses, and what lets this installation in there.

What a person allowed that the office does not name is logged.
"""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import Final

from counsellor.domain.canonical import Value
from counsellor.domain.drop_address import DropAddress
from counsellor.domain.ids import new_id
from counsellor.domain.road_errors import RoadNotAllowed, RoadUnknown, RoadUnreadable
from counsellor.services.office_roster import current_roster, issue_roster
from counsellor.services.read_drops import (
    DROPS,
    KeptDrop,
    address_of,
    as_kept,
    is_allowed,
    kept_drops,
    shown_address,
)
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault
from counsellor.sync.drop_place import DropPlace, is_place_id

ROAD_ALLOWED: Final = "road"
"""What the access log calls it when a person goes by an address that the office does not name."""

_IDS: Final = "drop_ids"
"""Setting with the opaque ids of addresses, the one used last at the end."""
_MOST_IDS: Final = 200
_MOST_LOGGED: Final = 400


def add_drop(
    vault: Vault,
    address: DropAddress,
    credentials: bytearray,
    authority: str = "",
    *,
    allow: bool = False,
) -> None:
    """Keep a road; one with the same address is kept anew. An office names it to all its own.

    Args:
        vault: whose.
        address: where.
        credentials: see ``DropPlace``; the caller wipes them.
        authority: see ``KeptDrop``.
        allow: a person says that bundles may go there although the office does not name it.

    Raises:
        RoadNotAllowed: the office does not name it, and nobody allowed it.
        DiskFull, ReadOnlyPlace, StorageFailed: nothing has changed.
    """
    named = vault.membership.is_office or is_allowed(vault, address)
    if not named:
        require_allowed(vault, address, allow=allow)
    with vault.transaction():
        keep_drop(vault, KeptDrop(address.text, authority, not named), credentials)


def allow_drop(vault: Vault, address: DropAddress) -> None:
    """Let bundles go by a road that is kept and that the office does not name; this is logged.

    Raises:
        RoadUnknown: it is not kept.
        DiskFull, ReadOnlyPlace, StorageFailed: nothing has changed.
    """
    _require_kept(vault, address)
    require_allowed(vault, address, allow=True)
    kept = [
        replace(one, allowed=True) if one.address == address.text else one
        for one in kept_drops(vault)
    ]
    with vault.transaction():
        _keep(vault, tuple(kept))


def user_at(vault: Vault, address: DropAddress) -> str:
    """Return the user name or key id that is kept for a road, or nothing."""
    place = place_of(vault, address)
    try:
        return bytes(place.credentials).partition(b"\n")[0].decode("utf-8")
    finally:
        place.wipe()


def renew_credentials(vault: Vault, address: DropAddress, credentials: bytearray) -> None:
    """Let other credentials in by a road that is kept; the caller wipes them.

    Raises:
        RoadUnknown: it is not kept.
        DiskFull, ReadOnlyPlace, StorageFailed: nothing has changed.
    """
    _require_kept(vault, address)
    with vault.transaction():
        vault.secrets.put(_secret_of(_id_of(vault, address.text)), credentials)


def keep_drop(vault: Vault, drop: KeptDrop, credentials: bytes | bytearray) -> None:
    """Keep a road that is allowed, inside the caller's transaction; an office names it to all."""
    if vault.membership.is_office:
        _name_to_all(vault, drop)
    others = [one for one in kept_drops(vault) if one.address != drop.address]
    _keep(vault, (*others, drop))
    vault.secrets.put(_secret_of(_id_of(vault, drop.address)), credentials)


def keep_first(vault: Vault, folder: KeptDrop) -> None:
    """Keep a folder before all other roads, inside the caller's transaction: it is the fastest."""
    others = [one for one in kept_drops(vault) if one.address != folder.address]
    _keep(vault, (folder, *others))
    _id_of(vault, folder.address)


def remove_drop(vault: Vault, address: DropAddress) -> None:
    """Keep a road no longer, and forget what let in there; what waits waits for another.

    Args:
        vault: whose.
        address: its text counts; this program need not be able to read it, see ``shown_address``.

    Raises:
        RoadUnknown: it is not kept.
        DiskFull, ReadOnlyPlace, StorageFailed: nothing has changed.
    """
    _require_kept(vault, address)
    left = tuple(one for one in kept_drops(vault) if one.address != address.text)
    with vault.transaction():
        _keep(vault, left)
        vault.secrets.remove(_secret_of(_id_of(vault, address.text)))
        if vault.membership.is_office:
            roster = current_roster(vault)
            drops = tuple(one for one in roster.drops if one != address.text)
            if drops != roster.drops:
                issue_roster(vault, replace(roster, drops=drops))


def require_allowed(vault: Vault, address: DropAddress, *, allow: bool) -> None:
    """Let bundles go by an address that the office names, or that a person allows: that is logged.

    Raises:
        RoadNotAllowed: neither does.
    """
    if is_allowed(vault, address):
        return
    if not allow:
        raise RoadNotAllowed(address=address.text, place=address.place)
    fields: dict[str, Value] = {"what": ROAD_ALLOWED, "reason": address.text[:_MOST_LOGGED]}
    vault.commit([DraftedChange("access", new_id(), None, fields)])


def place_of(vault: Vault, address: DropAddress) -> DropPlace:
    """Return a place with what lets in there, as far as it is kept; the caller wipes it.

    Raises:
        RoadUnreadable: it is kept in a form that this program does not know.
        DiskFull, StorageFailed: an address that was never used cannot be noted.
    """
    passing = KeptDrop(address.text)
    kept = next((one for one in kept_drops(vault) if one.address == address.text), passing)
    if address_of(kept) is None:
        shown = shown_address(kept)
        raise RoadUnreadable(address=shown.text, place=shown.place)
    if address.text not in _ids(vault):
        with vault.transaction():
            _id_of(vault, address.text)
    credentials = credentials_to(vault, address.text)
    return DropPlace(
        _ids(vault)[address.text], address, credentials, kept.authority.encode("ascii")
    )


def credentials_to(vault: Vault, address: str) -> bytearray:
    """Return what lets in by a road that is kept, as far as it is; the caller wipes it."""
    name = _ids(vault).get(address)
    kept = vault.secrets.get(_secret_of(name)) if name is not None else None
    return kept if kept is not None else bytearray()


def _require_kept(vault: Vault, address: DropAddress) -> None:
    if all(one.address != address.text for one in kept_drops(vault)):
        raise RoadUnknown(address=address.text, place=address.place)


def _ids(vault: Vault) -> dict[str, str]:
    kept = vault.settings.get(_IDS)
    ids = kept if isinstance(kept, dict) else {}
    # What names a place elsewhere as well is believed in no other form.
    return {text: str(name) for text, name in ids.items() if is_place_id(name)}


def _id_of(vault: Vault, address: str) -> str:
    """Return by what an address is known outside of the vault: random, and always the same.

    Inside the caller's transaction.
    """
    ids = _ids(vault)
    if address not in ids:
        lasting = {one.address for one in kept_drops(vault)}
        passing = [known for known in ids if known not in lasting]
        for known in passing[: max(0, len(ids) + 1 - _MOST_IDS)]:
            del ids[known]
        ids[address] = secrets.token_hex(16)
        vault.settings.put(_IDS, dict(ids))
    return ids[address]


def _keep(vault: Vault, kept: tuple[KeptDrop, ...]) -> None:
    before = vault.settings.get(DROPS)
    vault.settings.put(DROPS, as_kept(kept, before))


def _name_to_all(vault: Vault, drop: KeptDrop) -> None:
    roster, address = current_roster(vault), address_of(drop)
    if address is None:
        return
    if address.is_remote and address.text not in roster.drops:
        issue_roster(vault, replace(roster, drops=(*roster.drops, address.text)))


def _secret_of(name: str) -> str:
    return f"drop:{name}"
