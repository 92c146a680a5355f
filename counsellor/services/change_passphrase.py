# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Change the passphrase, or set a new one with the recovery kit."""

from __future__ import annotations

from pathlib import Path

from counsellor.crypto.keyslots import Argon2Cost
from counsellor.crypto.secret import passphrase_bytes
from counsellor.domain.clock import Clock
from counsellor.services.create_vault import require_strength
from counsellor.services.unlock_vault import unlock_vault
from counsellor.storage.slots import replace_passphrase
from counsellor.storage.vault import Vault


def change_passphrase(vault: Vault, new: str, *, cost: Argon2Cost | None = None) -> None:
    """Put a new passphrase in the place of the old one.

    Old copies of ``vault.json`` still open with the old one: the page says so.

    Raises:
        PassphraseTooWeak: below 70 bits.
        DiskFull, ReadOnlyPlace, StorageFailed: the old passphrase still holds.
    """
    require_strength(new)
    replace_passphrase(vault.core, passphrase_bytes(new), cost)


def recover_vault(
    path: Path, words: str, new: str, clock: Clock, *, cost: Argon2Cost | None = None
) -> Vault:
    """Open a vault with its recovery kit and set a new passphrase.

    Raises:
        WrongPassphrase: the words are not those of the kit.
        PassphraseTooWeak: below 70 bits; nothing was changed.
    """
    require_strength(new)
    vault = unlock_vault(path, words, clock, kind="recovery")
    change_passphrase(vault, new, cost=cost)
    return vault
