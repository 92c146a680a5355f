# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Making a vault from a backup."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from counsellor.crypto.secret import Secret
from counsellor.files import make_private_folders, sync_folder
from counsellor.storage.backup import verify_backup
from counsellor.storage.connection import translating
from counsellor.storage.copying import copy_file
from counsellor.storage.folder import VaultFolder
from counsellor.storage.lifecycle import built_aside, check_free, open_core_with_key
from counsellor.storage.vault_core import VaultCore


def restore(
    backup: Path,
    target: Path,
    data_key: Secret,
    after_restore: Callable[[VaultCore], None],
) -> None:
    """Make a vault of a verified backup in a new folder, closed and ready to be opened.

    `after_restore` is called on the open vault before it gets its name, so that there is never
    one that still lives the old incarnation: two of those would fork their streams.

    Raises:
        BackupDamaged, VaultTooNew: as in `backup.verify_backup`; nothing was made.
        VaultExists: something lies at the target.
        DiskFull, ReadOnlyPlace, StorageFailed: nothing was left behind.
    """
    with translating(target):
        check_free(target)
        manifest = verify_backup(backup, data_key)
        make_private_folders(target.parent)
        with built_aside(target) as building:
            inside = VaultFolder(building)
            inside.make_inner_folders()
            for file in manifest.files:
                copy_file(backup / file.path, building / file.path)
            sync_folder(inside.blobs)
            sync_folder(building)
            with open_core_with_key(building, data_key) as core:
                after_restore(core)
