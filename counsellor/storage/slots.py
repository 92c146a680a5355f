# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The key slots of a vault: who can open it.

Taking a slot away does not disable old copies of `vault.json`; only a new data key does, see
`rekey.change_data_key`.
"""

from __future__ import annotations

from typing import Literal

from counsellor.crypto.keyslots import (
    Argon2Cost,
    PassphraseKind,
    calibrate,
    check_work,
    create_passphrase_slot,
    open_any,
)
from counsellor.crypto.secret import Secret
from counsellor.domain.errors import (
    KeySlotDamaged,
    ReadOnlyPlace,
    WrongPassphrase,
    WrongRecoveryWords,
)
from counsellor.storage.connection import translating
from counsellor.storage.folder import MAX_SLOTS, Description, Slot
from counsellor.storage.vault_core import VaultCore

SlotKind = Literal["passphrase", "recovery", "office"]


def unwrap_data_key(description: Description, passphrase: Secret, kind: PassphraseKind) -> Secret:
    """Give the data key that a passphrase, or a recovery kit's words, opens.

    Raises:
        WrongRecoveryWords: these words are not those of this vault's kit.
        WrongPassphrase, KeySlotDamaged, KeySlotOutOfBounds: as in `crypto.keyslots.open_any`.
    """
    try:
        return open_any(description.slots, passphrase, vault_id=description.vault, kind=kind)
    except WrongPassphrase as error:
        if kind == "recovery":
            raise WrongRecoveryWords from error
        raise


def add_slot(core: VaultCore, slot: Slot) -> None:
    """Let one more key open the vault.

    Raises:
        KeySlotDamaged: the vault has 16 slots already.
        KeySlotOutOfBounds: they would ask for too much work together.
        DiskFull, ReadOnlyPlace, StorageFailed: the slots are as they were.
    """
    _write(core, (*core.folder.read().slots, slot))


def replace_slots(core: VaultCore, kind: SlotKind, slots: tuple[Slot, ...]) -> None:
    """Put these in the place of all slots of a kind; none takes that way of opening away.

    Raises:
        KeySlotDamaged: no slot at all, or more than 16, would be left.
        DiskFull, ReadOnlyPlace, StorageFailed: the slots are as they were.
    """
    others = (slot for slot in core.folder.read().slots if slot.get("kind") != kind)
    _write(core, (*slots, *others))


def replace_passphrase(
    core: VaultCore, new_passphrase: Secret, cost: Argon2Cost | None = None
) -> None:
    """Change the passphrase of an open vault; the recovery kit stays.

    `cost` is calibrated to about one second on this machine when it is not given.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: the old passphrase still holds.
    """
    slot = create_passphrase_slot(
        core.data_key,
        new_passphrase,
        vault_id=core.folder.read().vault,
        kind="passphrase",
        cost=calibrate() if cost is None else cost,
    )
    replace_slots(core, "passphrase", (slot,))


def _write(core: VaultCore, slots: tuple[Slot, ...]) -> None:
    if core.files is None:
        raise ReadOnlyPlace(place=str(core.folder.path))
    if not 1 <= len(slots) <= MAX_SLOTS:
        raise KeySlotDamaged(reason="slots")
    # What would be refused when read back is never written.
    check_work(slots)
    with translating(core.folder.json):
        description = core.folder.read().with_slots(slots)
        core.folder.write(description)
    core.files.description = description.to_bytes()
