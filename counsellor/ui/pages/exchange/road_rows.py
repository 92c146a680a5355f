# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The roads that are kept and how each stands, as the Exchange page lists them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from counsellor.domain.drop_address import DropAddress
from counsellor.services.read_drops import address_of, is_allowed, kept_drops, shown_address
from counsellor.services.road_states import road_states

if TYPE_CHECKING:
    from counsellor.services.read_drops import KeptDrop
    from counsellor.services.road_states import RoadState
    from counsellor.services.vault_types import OpenVault


@dataclass(frozen=True, slots=True)
class RoadRow:
    """One road.

    Attributes:
        address: where it leads.
        state: what became of it the last time, or None.
        may_be_gone: whether the office names it, it needs nobody to, or a person allowed it.
        is_readable: whether this program can read its address at all.
    """

    address: DropAddress
    state: RoadState | None = None
    may_be_gone: bool = True
    is_readable: bool = True


def read_roads(vault: OpenVault) -> tuple[RoadRow, ...]:
    """Read them, in the order in which they are gone."""
    states = road_states(vault)
    return tuple(_row(vault, kept, states.get(kept.address)) for kept in kept_drops(vault))


def _row(vault: OpenVault, kept: KeptDrop, state: RoadState | None) -> RoadRow:
    address = address_of(kept)
    if address is None:
        return RoadRow(shown_address(kept), state, is_readable=False)
    return RoadRow(address, state, kept.allowed or is_allowed(vault, address))
