# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Let an erasure outlast the backups that were made before it."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Final

from counsellor.crypto.secret import Secret
from counsellor.domain.change import Entry
from counsellor.domain.errors import CounsellorError
from counsellor.storage.erased_list import read_erased_list, write_erased_list
from counsellor.storage.vault import Vault

PLACES: Final = "backup_places"
"""Setting: the folders in which backups were made by hand, the newest first."""

UNREAD: Final = "erasures_unread"
"""Setting: whether the list beside the backup that this vault was made of did not open."""

MOST_PLACES: Final = 16
_LOG = logging.getLogger(__name__)


def note_backup_place(vault: Vault, place: Path) -> None:
    """Remember a folder of backups; the caller holds the transaction."""
    here = str(place.absolute())
    others = [one for one in _places(vault) if one != here]
    vault.settings.put(PLACES, [here, *others][:MOST_PLACES])


def keep_erasures(vault: Vault) -> None:
    """Write what was erased beside every backup that can be reached.

    A stick that lies in a drawer gets the list when the next backup is made on it.
    """
    erasures = [entry.payload for entry in _erasures(vault)]
    for place in map(Path, _places(vault)) if erasures else ():
        if not place.is_dir():
            continue
        try:
            with Secret(vault.core.data_key) as data_key:
                write_erased_list(place, _id(vault), data_key, erasures)
        except CounsellorError as error:
            # The erasure itself stands; whoever restores from there hears of it from the office.
            _LOG.warning("a list of erasures was not written: %s", error.code)


def erase_again(vault: Vault, place: Path) -> None:
    """Erase, in a vault that was put back, whom the list beside its backup names.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: nothing was written.
    """
    with Secret(vault.core.data_key) as data_key:
        listed = read_erased_list(place, _id(vault), data_key)
    with vault.transaction():
        note_backup_place(vault, place)
        vault.settings.put(UNREAD, listed is None)
        vault.journal.apply_bundle([Entry.read(payload) for payload in listed or ()], None)
    vault.checkpoint()


def erasures_unread(vault: Vault) -> bool:
    """Tell whether this vault was made of a backup whose list of erasures did not open."""
    return vault.settings.get(UNREAD) is True


def _erasures(vault: Vault) -> list[Entry]:
    entries = (vault.journal.entry(version) for version in vault.tombstones.versions())
    return [entry for entry in entries if isinstance(entry, Entry)]


def _places(vault: Vault) -> list[str]:
    listed = vault.settings.get(PLACES)
    return [str(one) for one in listed] if isinstance(listed, list) else []


def _id(vault: Vault) -> str:
    return vault.folder.read().vault
