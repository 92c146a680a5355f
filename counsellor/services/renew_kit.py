# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Make the recovery kit anew: other words open the vault, and the old ones no longer."""

from __future__ import annotations

from counsellor.crypto.keyslots import Argon2Cost, calibrate, create_passphrase_slot
from counsellor.services.check_passphrase import check_passphrase
from counsellor.services.note_written_down import KIT, drop_writing
from counsellor.services.unlock_vault import typed_secret
from counsellor.storage.slots import replace_slots
from counsellor.storage.vault import Vault


def renew_kit(vault: Vault, passphrase: str, words: str, *, cost: Argon2Cost | None = None) -> None:
    """Put a kit whose words were written down and asked back in the place of the old one.

    Old copies of ``vault.json`` and older backups still open with the old kit: the page says so.

    Raises:
        WrongPassphrase: nothing was changed.
        DiskFull, ReadOnlyPlace, StorageFailed: the old kit still holds.
    """
    check_passphrase(vault, passphrase)
    slot = create_passphrase_slot(
        vault.core.data_key,
        typed_secret(words, "recovery"),
        vault_id=vault.core.folder.read().vault,
        kind="recovery",
        cost=cost or calibrate(),
    )
    replace_slots(vault.core, "recovery", (slot,))
    with vault.transaction():
        drop_writing(vault, KIT)
