# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The roads that are kept, and which of them may be gone.

Personal data must not go abroad by a wrong address: on a network it goes to those alone that the
office's roster names, or that a person has allowed. A folder or a stick is in the hand of who
carries it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import Final

from counsellor.domain.canonical import Value
from counsellor.domain.drop_address import DropAddress, Road, read_address
from counsellor.domain.errors import CounsellorError
from counsellor.domain.road_errors import AddressRefused, RoadNotAllowed, RoadUnreadable
from counsellor.services.office_roster import CURRENT, current_roster
from counsellor.storage.vault import Vault

DROPS: Final = "drops"
"""Setting with the roads that are kept, in the order in which they are gone."""
_UNREADABLE: Final = "\ufffd"


@dataclass(frozen=True, slots=True)
class KeptDrop:
    """One road, as the vault keeps it.

    Attributes:
        address: in its one form.
        authority: certificates (PEM) of the only authorities that count for it, or empty.
        allowed: whether a person allowed it although the office does not name it.
    """

    address: str
    authority: str = ""
    allowed: bool = False


def kept_drops(vault: Vault) -> tuple[KeptDrop, ...]:
    """Return the roads, in the order in which they are gone; one that was damaged is one still."""
    kept = vault.settings.get(DROPS)
    return tuple(_kept(one) for one in kept) if isinstance(kept, list) else ()


def address_of(kept: KeptDrop) -> DropAddress | None:
    """Return a kept road's address; None where this program cannot read what is kept of it.

    A program of later keeps kinds of address that this one does not know, and its office names
    them to all: whoever goes by roads goes by the others.
    """
    if not kept.authority.isascii():
        return None
    try:
        return read_address(kept.address)
    except AddressRefused:
        return None


def shown_address(kept: KeptDrop) -> DropAddress:
    """Return the same to show and to remove a road by, whether it can be read or not."""
    # Of an address of whatever form: where it leads, and no name or password that stands in it.
    place = kept.address.rpartition("://")[2].rpartition("@")[2]
    return address_of(kept) or DropAddress(Road.FOLDER, kept.address, path=place or "…")


def kept_address(vault: Vault, typed: str) -> DropAddress:
    """Return the address of a road that is kept as it was typed, or else read what was typed.

    Raises:
        AddressRefused: it is none, and no road is kept under it.
    """
    kept = next((one for one in kept_drops(vault) if one.address == typed), None)
    return shown_address(kept) if kept is not None else read_address(typed)


def is_allowed(vault: Vault, address: DropAddress) -> bool:
    """Tell whether the office names an address, or it needs nobody to."""
    if not address.is_remote or vault.settings.get(CURRENT) is None:
        return True
    return address.text in current_roster(vault).drops


def why_closed(vault: Vault, kept: KeptDrop) -> CounsellorError | None:
    """Return why nothing goes by a road that is kept; None where it may be gone.

    RoadUnreadable: see ``address_of``; RoadNotAllowed: the office names it no longer, and no person
    has allowed it.
    """
    address = shown_address(kept)
    if address_of(kept) is None:
        return RoadUnreadable(address=address.text, place=address.place)
    if kept.allowed or is_allowed(vault, address):
        return None
    return RoadNotAllowed(address=address.text, place=address.place)


def may_be_gone(vault: Vault, kept: KeptDrop) -> bool:
    """Tell whether a road that is kept can be gone now."""
    return why_closed(vault, kept) is None


def open_roads(vault: Vault) -> list[DropAddress]:
    """Return the addresses that are gone now, in their order."""
    roads = [one for one in kept_drops(vault) if may_be_gone(vault, one)]
    return [address for one in roads if (address := address_of(one)) is not None]


def as_kept(roads: Iterable[KeptDrop], before: Value) -> list[Value]:
    """Return how roads are kept: what has not changed stays as another program wrote it."""
    known = [*before] if isinstance(before, list) else []
    listed: list[Value] = []
    for road in roads:
        same = next((place for place, one in enumerate(known) if _kept(one) == road), None)
        listed.append({**asdict(road)} if same is None else known.pop(same))
    return listed


def _kept(value: Value) -> KeptDrop:
    """Read one road; where its form is another, its address is empty or its authority none."""
    said = value if isinstance(value, dict) else {}
    address, authority = said.get("address"), said.get("authority", "")
    kept = KeptDrop(
        address if isinstance(address, str) else "",
        # Never an empty one: that would mean the system's.
        authority if isinstance(authority, str) else _UNREADABLE,
        said.get("allowed") is True,
    )
    # A folder may be kept as it was once typed.
    read = address_of(kept)
    return kept if read is None else replace(kept, address=read.text)
