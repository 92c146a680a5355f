# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Making a vault from a backup."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path

from counsellor.crypto.secret import Secret
from counsellor.domain.errors import AnchorDamaged, VaultNotFound
from counsellor.files import make_private_folders, sync_folder
from counsellor.renaming import rename_new
from counsellor.storage.backup import verify_backup
from counsellor.storage.connection import translating
from counsellor.storage.copying import copy_file, never
from counsellor.storage.folder import VaultFolder
from counsellor.storage.head_file import HeadFile
from counsellor.storage.lifecycle import built_aside, check_free, open_core_with_key
from counsellor.storage.vault_core import VaultCore


def restore(
    backup: Path,
    target: Path,
    data_key: Secret,
    after_restore: Callable[[VaultCore], None],
    *,
    aside: Path | None = None,
    cancelled: Callable[[], bool] = never,
) -> None:
    """Make a vault of a verified backup in a new folder, closed and ready to be opened.

    `after_restore` is called on the open vault before it gets its name, so that there is never
    one that still lives the old incarnation: two of those would fork their streams.

    With `aside`, whatever lies at the target bears that name from when the new vault is complete.

    Raises:
        BackupDamaged, VaultTooNew: as in `backup.verify_backup`; nothing was made.
        VaultExists: something lies at the target, and is not to be moved.
        VaultInUse: another process has the vault that is to be moved.
        VaultLocked: `cancelled` said so.
        DiskFull, ReadOnlyPlace, StorageFailed: nothing was left behind.
    """
    with translating(target), ExitStack() as undo:
        if aside is None:
            check_free(target)
        manifest = verify_backup(backup, data_key, cancelled)
        make_private_folders(target.parent)
        with built_aside(target) as building:
            inside = VaultFolder(building)
            inside.make_inner_folders()
            for file in manifest.files:
                copy_file(backup / file.path, building / file.path, cancelled)
            sync_folder(inside.blobs)
            sync_folder(building)
            with open_core_with_key(building, data_key) as core:
                after_restore(core)
            if aside is not None:
                _move_aside(target, aside)
                undo.callback(_move_back, aside, target)
        undo.pop_all()


def _move_aside(target: Path, aside: Path) -> None:
    """Give what lies there another name, unless somebody works in it."""
    with suppress(VaultNotFound, AnchorDamaged):
        HeadFile.open(VaultFolder(target).head).close()
    rename_new(target, aside)
    sync_folder(target.parent)


def _move_back(aside: Path, target: Path) -> None:
    """Give it its name back, where nothing else has got it."""
    if not target.exists():
        rename_new(aside, target)
