# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Back a vault up, and restore one into a new incarnation."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from counsellor.domain.canonical import Value
from counsellor.domain.clock import Clock
from counsellor.services.begin_incarnation import begin_incarnation
from counsellor.services.issue_receipts import KEPT
from counsellor.services.unlock_vault import Key, typed_secret
from counsellor.storage.backup import back_up
from counsellor.storage.folder import VaultFolder
from counsellor.storage.lifecycle import open_core_with_key
from counsellor.storage.restore import restore
from counsellor.storage.slots import unwrap_data_key
from counsellor.storage.vault import Vault
from counsellor.storage.vault_core import VaultCore

LAST_BACKUP = "last_backup"


def back_up_vault(
    vault: Vault, folder: Path, cancelled: Callable[[], bool] = lambda: False
) -> Path:
    """Write a verified backup into a folder and give its path.

    What it holds of others' streams is *kept* from now on, which receipts may say.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed, BackupDamaged: no backup bears the final name.
    """
    streams = [one for device in vault.inbox.devices() for one in vault.inbox.streams_of(device)]
    path = back_up(vault.core, folder, cancelled)
    kept: dict[str, Value] = {one.stream: one.number for one in streams}
    with vault.transaction():
        vault.settings.put(KEPT, kept)
        vault.settings.put(LAST_BACKUP, vault.clock.now().isoformat(timespec="seconds"))
    return path


def restore_vault(
    backup: Path, target: Path, typed: str, clock: Clock, *, kind: Key = "passphrase"
) -> Vault:
    """Make a vault of a backup and open it; it begins a new incarnation.

    Raises:
        WrongPassphrase: the backup opens with what held when it was made.
        BackupDamaged, VaultNotFound, VaultTooNew: it is not used.
        VaultExists, DiskFull, ReadOnlyPlace, StorageFailed: nothing was left behind.
    """

    def reborn(core: VaultCore) -> None:
        begin_incarnation(Vault(core, clock))

    with unwrap_data_key(VaultFolder(backup).read(), typed_secret(typed, kind), kind) as data_key:
        restore(backup, target, data_key, reborn)
        return Vault(open_core_with_key(target, data_key), clock)
