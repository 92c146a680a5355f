# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Back a vault up, and restore one into a new incarnation."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

from counsellor.domain.canonical import Value
from counsellor.domain.clock import Clock
from counsellor.services.begin_incarnation import begin_incarnation
from counsellor.services.compose_word import KEPT
from counsellor.services.keep_erasures import erase_again, keep_erasures, note_backup_place
from counsellor.services.unlock_vault import Key, typed_secret
from counsellor.storage.backup import back_up
from counsellor.storage.copying import never
from counsellor.storage.folder import VaultFolder
from counsellor.storage.lifecycle import open_core_with_key
from counsellor.storage.restore import restore
from counsellor.storage.slots import unwrap_data_key
from counsellor.storage.vault import Vault
from counsellor.storage.vault_core import VaultCore

LAST_BACKUP = "last_backup"
_STEP_S = 0.05
"""How long a step waits for the copying beside it."""


def back_up_vault(vault: Vault, folder: Path) -> Path:
    """Write a verified backup into a folder and give its path.

    What it holds of others' streams is *kept* from now on, which receipts may say.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed, BackupDamaged: no backup bears the final name.
    """
    streams = _streams(vault)
    return _noted(vault, back_up(vault.core, folder), streams)


def back_up_steps(
    vault: Vault, folder: Path, cancelled: Callable[[], bool] = lambda: False
) -> Generator[None, None, Path]:
    """Do the same beside the vault's thread, which is free for others between the steps.

    Closed before its end, it stops copying and leaves nothing behind.

    Raises:
        as ``back_up_vault``; and VaultLocked: ``cancelled`` said so.
    """
    streams = _streams(vault)
    stopped = threading.Event()
    with ThreadPoolExecutor(1, "backup") as beside:
        copying = beside.submit(
            back_up, vault.core, folder, lambda: stopped.is_set() or cancelled()
        )
        try:
            while not copying.done():
                wait([copying], _STEP_S)
                yield
        finally:
            stopped.set()
    return _noted(vault, copying.result(), streams)


def _streams(vault: Vault) -> dict[str, Value]:
    """Read how far each stream is imported, before the copy: it holds that much at least."""
    devices = vault.inbox.devices()
    return {one.stream: one.number for device in devices for one in vault.inbox.streams_of(device)}


def _noted(vault: Vault, path: Path, streams: dict[str, Value]) -> Path:
    with vault.transaction():
        vault.settings.put(KEPT, streams)
        vault.settings.put(LAST_BACKUP, vault.clock.now().isoformat(timespec="seconds"))
        note_backup_place(vault, path.parent)
    keep_erasures(vault)
    return path


def restore_vault(
    backup: Path,
    target: Path,
    typed: str,
    clock: Clock,
    *,
    kind: Key = "passphrase",
    aside: Path | None = None,
    cancelled: Callable[[], bool] = never,
) -> Vault:
    """Make a vault of a backup and open it; it begins a new incarnation.

    Who was erased since, by the list beside the backup, is erased again before it opens.

    Args:
        backup: the folder.
        target: where the vault will lie.
        typed, kind: what held when the backup was made.
        clock: of the vault.
        aside: where to move what lies at the target; None: nothing may lie there.
        cancelled: asked while files are read and copied.

    Raises:
        WrongPassphrase: the backup opens with what held when it was made.
        BackupDamaged, VaultNotFound, VaultTooNew: it is not used.
        VaultExists, VaultInUse, DiskFull, ReadOnlyPlace, StorageFailed: nothing was left behind.
        VaultLocked: ``cancelled`` said so; nor was anything then.
    """

    def reborn(core: VaultCore) -> None:
        vault = Vault(core, clock)
        erase_again(vault, backup)
        begin_incarnation(vault)

    with unwrap_data_key(VaultFolder(backup).read(), typed_secret(typed, kind), kind) as data_key:
        restore(backup, target, data_key, reborn, aside=aside, cancelled=cancelled)
        return Vault(open_core_with_key(target, data_key), clock)
