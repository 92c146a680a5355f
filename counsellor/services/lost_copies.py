# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Copies that the database knows and that lie here no longer: a backup holds none of them."""

from __future__ import annotations

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
        present = {entry.name for entry in inbox.iterdir()}
        aside = inbox / QUARANTINE
        if aside.is_dir():
            present |= {f"{QUARANTINE}/{entry.name}" for entry in aside.iterdir()}
    if lost := kept - present:
        with vault.transaction():
            vault.inbox.forget_copies(lost)
