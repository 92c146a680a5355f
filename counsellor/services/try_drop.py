# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Test a road: put something, list it, get it and delete it."""

from __future__ import annotations

import secrets
from collections.abc import Generator
from functools import partial
from typing import Any

from counsellor.domain.drop_address import DropAddress
from counsellor.domain.errors import CounsellorError, ImportCancelled
from counsellor.domain.road_errors import RoadNotAllowed
from counsellor.services.errand import Errand
from counsellor.services.keep_drops import place_of
from counsellor.services.read_drops import is_allowed, kept_drops, why_closed
from counsellor.services.road_states import note_roads
from counsellor.storage.vault import Vault
from counsellor.sync.drop import OpenDrop
from counsellor.sync.drop_place import UNWATCHED, DropPlace, Transit


def try_drop(vault: Vault, address: DropAddress, transit: Transit = UNWATCHED) -> Errand[None]:
    """Return the errand that tests a road; what lets in there is wiped when it is done.

    Its result is nothing, or it raises what is wrong with the road: DropUnreachable and its kinds,
    DiskFull, ReadOnlyPlace.
    """
    return Errand(partial(_probe, place_of(vault, address), transit))


def try_kept_drop(
    vault: Vault, address: DropAddress, transit: Transit = UNWATCHED
) -> Generator[Errand[Any], None, CounsellorError | None]:
    """Test a road that is kept, in steps, and note what became of it; returns what is wrong there.

    Raises:
        ImportCancelled: a person stopped it.
        DiskFull, ReadOnlyPlace, StorageFailed: what became of it cannot be noted.
    """
    kept = [one for one in kept_drops(vault) if one.address == address.text]
    failure = why_closed(vault, kept[0]) if kept else None
    if failure is None:
        errand = try_drop(vault, address, transit)
        yield errand
        try:
            errand.result()
        except ImportCancelled:
            raise
        except CounsellorError as error:
            failure = error
    note_roads(vault, [(address.text, failure)])
    return failure


def try_new_drop(
    vault: Vault,
    address: DropAddress,
    credentials: bytearray,
    authority: str = "",
    transit: Transit = UNWATCHED,
    *,
    allow: bool = False,
) -> Errand[None]:
    """Return the errand that tests a road that is not kept, or with credentials that are not.

    Args:
        vault: whose.
        address, authority: as ``add_drop`` has them.
        credentials: the same; a copy is used, which is wiped when it is done.
        transit: may cancel it.
        allow: a person says that bundles may go there although the office does not name it.

    Raises:
        RoadNotAllowed: the office does not name it, and nobody allowed it: nothing is asked there.
    """
    if not (allow or vault.membership.is_office or is_allowed(vault, address)):
        raise RoadNotAllowed(address=address.text, place=address.place)
    place = DropPlace(
        secrets.token_hex(16), address, bytearray(credentials), authority.encode("ascii")
    )
    return Errand(partial(_probe, place, transit))


def _probe(place: DropPlace, transit: Transit) -> None:
    try:
        with OpenDrop(place, transit) as opened:
            opened.box().probe()
    finally:
        place.wipe()
