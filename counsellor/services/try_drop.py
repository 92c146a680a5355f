# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Test a road: put something, list it, get it and delete it."""

from __future__ import annotations

from functools import partial

from counsellor.domain.drop_address import DropAddress
from counsellor.services.errand import Errand
from counsellor.services.keep_drops import place_of
from counsellor.storage.vault import Vault
from counsellor.sync.drop import OpenDrop
from counsellor.sync.drop_place import UNWATCHED, DropPlace, Transit


def try_drop(vault: Vault, address: DropAddress, transit: Transit = UNWATCHED) -> Errand[None]:
    """Return the errand that tests a road; what lets in there is wiped when it is done.

    Its result is nothing, or it raises what is wrong with the road: DropUnreachable and its kinds,
    DiskFull, ReadOnlyPlace.
    """
    return Errand(partial(_probe, place_of(vault, address), transit))


def _probe(place: DropPlace, transit: Transit) -> None:
    try:
        with OpenDrop(place, transit) as opened:
            opened.box().probe()
    finally:
        place.wipe()
