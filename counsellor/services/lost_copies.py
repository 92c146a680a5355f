# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Copies that the database knows and that lie here no longer: a backup holds none of them."""

from __future__ import annotations

import os
from pathlib import Path

from counsellor.services.quarantine_file import QUARANTINE
from counsellor.storage.connection import translating
from counsellor.storage.vault import Vault


def forget_lost_copies(vault: Vault) -> None:
    """Look at what lies here, so that nothing is taken for here that is not.

    What waited for a gap is unknown again, is taken when it lies somewhere, and is asked for. Of
    everything else what became of it stays noted.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: it is looked at next time.
    """
    kept = vault.inbox.kept_names()
    if not kept:
        return
    inbox = vault.folder.inbox
    with translating(inbox):
        present = _files_in(inbox)
        if (inbox / QUARANTINE).is_dir():
            present |= {f"{QUARANTINE}/{name}" for name in _files_in(inbox / QUARANTINE)}
    if lost := kept - present:
        with vault.transaction():
            vault.inbox.forget_copies(lost)


def _files_in(folder: Path) -> set[str]:
    with os.scandir(folder) as entries:
        return {entry.name for entry in entries if entry.is_file()}
