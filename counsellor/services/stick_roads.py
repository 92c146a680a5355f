# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Which stick is a place of exchange of this vault, and when an exchange last went well there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from counsellor.services.read_drops import address_of, kept_drops
from counsellor.services.road_states import road_states
from counsellor.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class FolderRoad:
    """A folder that is kept as a place of exchange, and is there now.

    Attributes:
        path: the folder.
        went_at: when an exchange last went well there, or None.
    """

    path: Path
    went_at: datetime | None


@dataclass(frozen=True, slots=True)
class StickRoads:
    """What decides whether a stick is offered.

    Attributes:
        folders: those that are there.
        may_begin: whether no road is kept at all, so that any stick may become the first.
    """

    folders: tuple[FolderRoad, ...] = ()
    may_begin: bool = False

    def on(self, stick: Path) -> FolderRoad | None:
        """Return the place of exchange on a stick: ours, or one that may become it, or None."""
        for road in self.folders:
            if stick in (road.path, *road.path.parents):
                return road
        return FolderRoad(stick, None) if self.may_begin else None


def stick_roads(vault: Vault) -> StickRoads:
    """Look where exchanges on a stick may go."""
    if not vault.membership.office:
        return StickRoads()
    kept, states, found = kept_drops(vault), road_states(vault), []
    for one in kept:
        address = address_of(one)
        if address is None:
            continue
        if not address.is_remote and Path(address.path).is_dir():
            state = states.get(one.address)
            found.append(FolderRoad(Path(address.path), state.went_at if state else None))
    return StickRoads(tuple(found), may_begin=not kept)
