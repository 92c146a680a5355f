# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Change the passphrase, or set a new one after the recovery kit was used."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from counsellor.crypto.keyslots import Argon2Cost
from counsellor.crypto.secret import passphrase_bytes
from counsellor.domain.clock import Clock
from counsellor.domain.errors import WrongPassphrase
from counsellor.services.check_passphrase import check_passphrase
from counsellor.services.create_vault import require_strength
from counsellor.services.note_written_down import KIT, owe_writing
from counsellor.services.unlock_vault import PASSPHRASE_DUE, unlock_vault
from counsellor.storage.slots import replace_passphrase
from counsellor.storage.vault import Vault

__all__ = ["PASSPHRASE_DUE", "change_passphrase", "passphrase_is_due", "recover_vault"]

_DUE: Final = True


def passphrase_is_due(vault: Vault) -> bool:
    """Tell whether the recovery kit opened this vault and no new passphrase was set since."""
    return vault.settings.get(PASSPHRASE_DUE) is _DUE


def change_passphrase(vault: Vault, old: str, new: str, *, cost: Argon2Cost | None = None) -> None:
    """Put a new passphrase in the place of the old one.

    Old copies of ``vault.json`` still open with the old one: the page says so.

    Raises:
        PassphraseTooWeak: below 70 bits.
        WrongPassphrase: the old one is another.
        DiskFull, ReadOnlyPlace, StorageFailed: the old passphrase still holds.
    """
    require_strength(new)
    check_passphrase(vault, old)
    _set(vault, new, cost)


def replace_forgotten(vault: Vault, new: str, *, cost: Argon2Cost | None = None) -> None:
    """Set a new passphrase after the recovery kit opened the vault; the kit is due for renewal.

    Raises:
        PassphraseTooWeak: below 70 bits.
        WrongPassphrase: the kit was not used, so the old passphrase is asked.
        DiskFull, ReadOnlyPlace, StorageFailed: the old passphrase still holds.
    """
    require_strength(new)
    if not passphrase_is_due(vault):
        raise WrongPassphrase
    _set(vault, new, cost)
    with vault.transaction():
        owe_writing(vault, KIT)


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
    replace_forgotten(vault, new, cost=cost)
    return vault


def _set(vault: Vault, new: str, cost: Argon2Cost | None) -> None:
    replace_passphrase(vault.core, passphrase_bytes(new), cost)
    if passphrase_is_due(vault):
        with vault.transaction():
            vault.settings.remove(PASSPHRASE_DUE)
