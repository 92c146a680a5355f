# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Go on after an alarm with what is there of a vault; what was lost stays lost.

The files as they were are kept. The device begins a new life, as after a restore: what was lost may
have been sent, and its numbers must not be used twice. Who was erased since is erased again.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from counsellor.domain.clock import Clock
from counsellor.domain.errors import (
    AnchorDamaged,
    CounsellorError,
    VaultDamaged,
    VaultLost,
    VaultReplaced,
)
from counsellor.services.unlock_vault import Key, live_on, note_kit_used, typed_secret
from counsellor.storage.accept_loss import accept_loss
from counsellor.storage.folder import VaultFolder
from counsellor.storage.lifecycle import open_core_with_key
from counsellor.storage.slots import unwrap_data_key
from counsellor.storage.vault import Vault

_PARTS = frozenset({"database", "log"})
"""Those of which another state may still be sound; without its keys nothing opens."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """What came of it.

    Attributes:
        vault: open.
        missing: how many confirmed saves are gone; None where nothing tells.
        copies: where the files as they were lie.
    """

    vault: Vault
    missing: int | None
    copies: Path


def can_be_accepted(error: CounsellorError) -> bool:
    """Tell whether a person may go on after this alarm with what is there."""
    if isinstance(error, VaultDamaged):
        return error.fields.get("part") in _PARTS
    return isinstance(error, VaultLost | VaultReplaced | AnchorDamaged)


def accept_vault_loss(
    path: Path, typed: str, clock: Clock, *, kind: Key = "passphrase"
) -> Accepted:
    """Make what is readable the vault, and open it.

    Killed half-way, it can simply be done again, or the vault opens and lives on by itself.

    Raises:
        WrongPassphrase: it does not open; nothing was changed.
        WordsUnknown, WordsTooFew, WrongRecoveryWords: what is wrong with the words of a kit; the
            same.
        VaultDamaged: neither state of the database is sound; restore a backup. Fields: copies.
        VaultNotFound, VaultInUse, VaultTooNew, DiskFull, ReadOnlyPlace, StorageFailed: as they say.
    """
    folder = VaultFolder(path)
    with unwrap_data_key(folder.read(), typed_secret(typed, kind), kind) as data_key:
        accepted = accept_loss(path, data_key)
        vault = Vault(open_core_with_key(path, data_key), clock)
    try:
        live_on(vault)
    except BaseException:
        vault.close()
        raise
    if kind == "recovery":
        note_kit_used(vault)
    missing = None if accepted.missing is None else max(accepted.missing, 0)
    return Accepted(vault, missing, accepted.copies)
