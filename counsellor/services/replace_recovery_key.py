# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Replace the office's offline recovery key: what is sealed from now on opens with the new one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from counsellor.crypto.age import PqIdentity, X25519Identity
from counsellor.domain.errors import NotTheOffice, RecoveryKeyDiffers
from counsellor.domain.roster import Suite
from counsellor.services.note_written_down import OFFICE_KEY, drop_writing
from counsellor.services.office_roster import current_roster, issue_roster
from counsellor.storage.vault import Vault

SIGNS_BACK = 6
"""So many signs at the end of a key are asked back."""


@dataclass(frozen=True, slots=True)
class RecoveryKey:
    """A recovery key: what is written down, and what bundles are sealed to."""

    identity: str = field(repr=False)
    recipient: str


def make_recovery_key(suite: Suite) -> RecoveryKey:
    """Make a key; it counts once it is in the roster."""
    made = (PqIdentity if suite is Suite.PQ else X25519Identity).generate()
    return RecoveryKey(made.text, made.recipient)


def propose_recovery_key(vault: Vault) -> RecoveryKey:
    """Make a key for this office that is to be shown and asked back before it counts.

    Raises:
        NotTheOffice: this vault is not an office's.
    """
    if not vault.membership.is_office:
        raise NotTheOffice
    return make_recovery_key(Suite(vault.membership.suite))


def check_key_back(identity: str, typed: str) -> None:
    """Check the end of a key that was written down.

    Raises:
        RecoveryKeyDiffers: it ends otherwise.
    """
    if typed.strip().upper() != identity[-SIGNS_BACK:].upper():
        raise RecoveryKeyDiffers


def replace_recovery_key(vault: Vault, recipient: str) -> None:
    """Have everything sealed to a key that was written down, by the next roster.

    What was sealed before, and what laptops seal before they hear of it, opens with the old key
    alone: it is kept as long as that is of use.

    Raises:
        NotTheOffice: this vault is not an office's.
        DiskFull, ReadOnlyPlace, StorageFailed: the old key still counts.
    """
    if not vault.membership.is_office:
        raise NotTheOffice
    with vault.transaction():
        issue_roster(vault, replace(current_roster(vault), recovery=recipient))
        drop_writing(vault, OFFICE_KEY)
