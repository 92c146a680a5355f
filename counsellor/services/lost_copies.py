# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Copies that the database knows and that lie here no longer, or not as they came.

A backup holds none of them, and a disk that fails or a program that sweeps spoils what waits.
"""

from __future__ import annotations

import os
from pathlib import Path

from counsellor.domain.coded import ImportOutcome
from counsellor.plain_file import digest_of
from counsellor.services.office_roster import current_roster
from counsellor.services.quarantine_file import QUARANTINE
from counsellor.services.read_again import files_to_read_again
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
    if lost := (kept - present) | _spoilt(vault, kept & present):
        with vault.transaction():
            vault.inbox.forget_copies(lost)


def _spoilt(vault: Vault, present: set[str]) -> set[str]:
    """Return those of the copies which are about to be read that are not what came any more.

    What is set aside for good is read by nobody, and may be much.
    """
    read = {str(one.kept): one.sha256 for one in vault.inbox.files(ImportOutcome.WAITING)}
    again = files_to_read_again(vault, current_roster(vault))
    read |= {one.kept: one.sha256 for one in again}
    inbox = vault.folder.inbox
    return {
        kept
        for kept, sha256 in read.items()
        if kept in present and digest_of(inbox / kept) != sha256
    }


def _files_in(folder: Path) -> set[str]:
    with os.scandir(folder) as entries:
        return {entry.name for entry in entries if entry.is_file()}
