# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The roads that are kept, and which of them may be gone.

Personal data must not go abroad by a wrong address: on a network it goes to those alone that the
office's roster names, or that a person has allowed. A folder or a stick is in the hand of who
carries it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from counsellor.domain.drop_address import DropAddress, read_address
from counsellor.services.office_roster import CURRENT, current_roster
from counsellor.storage.vault import Vault

DROPS: Final = "drops"
"""Setting with the roads that are kept, in the order in which they are gone."""


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
    """Return the roads, in the order in which they are gone."""
    kept = vault.settings.get(DROPS)
    if not isinstance(kept, list):
        return ()
    found = [one for one in kept if isinstance(one, dict)]
    return tuple(
        KeptDrop(str(one["address"]), str(one.get("authority", "")), one.get("allowed") is True)
        for one in found
    )


def address_of(kept: KeptDrop) -> DropAddress:
    """Return a kept road's address.

    Raises:
        AddressRefused: a program of before, or of later, kept it in another form.
    """
    return read_address(kept.address)


def is_allowed(vault: Vault, address: DropAddress) -> bool:
    """Tell whether the office names an address, or it needs nobody to."""
    if not address.is_remote or vault.settings.get(CURRENT) is None:
        return True
    return address.text in current_roster(vault).drops


def may_be_gone(vault: Vault, kept: KeptDrop) -> bool:
    """Tell whether a road that is kept is named still, or a person allowed it."""
    return kept.allowed or is_allowed(vault, address_of(kept))
