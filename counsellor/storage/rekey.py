# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A new data key, which old copies of `vault.json` do not open.

A complete set of files under the new key is made beside the old one, in `rekeyed.new/`. Renaming
that folder to `rekeyed/` is the one step that decides: before it the old key opens the vault,
after it the new one does, and whatever is left to be moved is moved by the next opening.
"""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from pathlib import Path

from counsellor.crypto.keyslots import DATA_KEY_BYTES
from counsellor.crypto.secret import Secret
from counsellor.domain.errors import ReadOnlyPlace, VaultDamaged
from counsellor.files import make_private_folder, sync_folder
from counsellor.renaming import rename_new
from counsellor.storage.backup import forget_automatic_backups
from counsellor.storage.connection import translating
from counsellor.storage.copying import never
from counsellor.storage.evidence_copies import forget_copies
from counsellor.storage.finish_rekey import lock_and_take_over
from counsellor.storage.folder import VaultFolder
from counsellor.storage.lifecycle import SlotMaker, open_core_with_key
from counsellor.storage.page_checks import damaged_pages
from counsellor.storage.page_copy import copy_vault
from counsellor.storage.vault_core import VaultCore


def change_data_key(path: Path, data_key: Secret, slots: SlotMaker) -> Secret:
    """Give a closed vault a random data key and slots for it; it stays closed.

    Automatic backups and copies set aside go, because the old key opens them; backups elsewhere
    are the person's to destroy. A kill at any point leaves a vault that opens, with the old key
    or with the new one.

    Raises:
        VaultNotFound, VaultInUse, VaultLost, VaultReplaced, VaultDamaged, AnchorDamaged: as in
            `lifecycle.open_core`; nothing was changed.
        DiskFull, ReadOnlyPlace, StorageFailed: the old key still opens the vault.
    """
    folder = VaultFolder(path)
    new_key = Secret.random(DATA_KEY_BYTES)
    with ExitStack() as undo:
        undo.callback(new_key.wipe)
        with open_core_with_key(path, data_key) as core:
            if core.read_only:
                raise ReadOnlyPlace(place=str(path))
            with translating(folder.path):
                _prepare(core, new_key, slots)
        lock_and_take_over(folder).close()
        forget_automatic_backups(folder)
        forget_copies(folder)
        undo.pop_all()
    return new_key


def _prepare(core: VaultCore, new_key: Secret, slots: SlotMaker) -> None:
    folder = core.folder
    building = VaultFolder(folder.path / "rekeyed.new")
    if building.path.exists():
        shutil.rmtree(building.path)
    make_private_folder(building.path)
    try:
        copy_vault(core, building, new_key, never)
        description = folder.read()
        building.write(description.with_slots(slots(new_key, description.vault)))
        # The old file goes for good, so the new one is read back first.
        if damaged_pages(building.database, new_key):
            raise VaultDamaged(part="database", reason="copy", copies=None)
        core.checkpoint()
        rename_new(building.path, folder.rekeyed)
    except BaseException:
        shutil.rmtree(building.path, ignore_errors=True)
        raise
    sync_folder(folder.path)
