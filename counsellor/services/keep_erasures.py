# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Let an erasure outlast the backups that were made before it."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from counsellor.crypto.secret import Secret
from counsellor.domain.change import Entry
from counsellor.domain.errors import CounsellorError
from counsellor.storage.backup import MADE_BY_HAND
from counsellor.storage.erased_list import lies_there, read_erased_list, write_erased_list
from counsellor.storage.vault import Vault

PLACES: Final = "backup_places"
"""Setting: the folders in which backups were made by hand, the newest first."""

LISTED: Final = "erasures_listed"
"""Setting: by folder of backups, the journal position up to which its list of erasures tells."""

UNREAD: Final = "erasures_unread"
"""Setting: whether the list beside the backup that this vault was made of was not read."""

MOST_PLACES: Final = 400
"""People make a folder of each day's backup: more than a year of them, every one with its list."""

_LOG = logging.getLogger(__name__)


def note_backup_place(vault: Vault, place: Path) -> None:
    """Remember a folder of backups; the caller holds the transaction.

    Its list is looked at anew: it may have been taken away since.
    """
    here = str(place.absolute())
    others = [one for one in _places(vault) if one != here]
    vault.settings.put(PLACES, [here, *others][:MOST_PLACES])
    listed = {one: last for one, last in _listed(vault).items() if one in others}
    vault.settings.put(LISTED, listed)


def keep_erasures(vault: Vault) -> None:
    """Write what was erased beside the backups whose list does not tell it yet.

    A stick that lies in a drawer, or could not be written, gets its list with the first exchange,
    opening or backup for which it is there.
    """
    last, listed = vault.tombstones.last_position(), _listed(vault)
    behind = [place for place in _places(vault) if listed.get(place, 0) < last]
    erasures = [entry.payload for entry in _erasures(vault)] if behind else []
    written = [place for place in behind if _write_list(vault, Path(place), erasures)]
    if written:
        with vault.transaction():
            vault.settings.put(LISTED, {**listed, **dict.fromkeys(written, last)})


def _write_list(vault: Vault, place: Path, erasures: Sequence[bytes]) -> bool:
    try:
        # Where a stick is plugged in an empty folder may lie while it is not.
        if not any(place.glob(f"{MADE_BY_HAND}*")):
            return False
        with Secret(vault.core.data_key) as data_key:
            write_erased_list(place, _id(vault), data_key, erasures)
    except (CounsellorError, OSError) as error:
        # The erasure itself stands; whoever restores from there hears of it from the office.
        _LOG.warning("a list of erasures was not written: %s", type(error).__name__)
        return False
    return True


def erase_again(vault: Vault, backup: Path) -> None:
    """Erase, in a vault that was put back, whom the list beside its backup names.

    Automatic backups have none: they go with an erasure. Of a backup from before the first one it
    cannot be told whether a list was taken away. Who has something of them is told by this vault:
    what it sent of an erasure that it decided may be lost with it, and nobody else has to send it.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: nothing was written.
    """
    place, is_listed = backup.parent, backup.name.startswith(MADE_BY_HAND)
    with Secret(vault.core.data_key) as data_key:
        listed = read_erased_list(place, _id(vault), data_key)
    is_due = lies_there(place, _id(vault)) or bool(vault.tombstones.versions())
    with vault.transaction():
        if is_listed:
            note_backup_place(vault, place)
        vault.settings.put(UNREAD, is_listed and is_due and listed is None)
        vault.settings.put(LISTED, {})
        _erase_and_tell(vault, [Entry.read(payload) for payload in listed or ()])
    vault.checkpoint()


def erase_by_every_list(vault: Vault) -> None:
    """Erase, in a vault that lost what it had last, whom any list that can be reached names.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: nothing was written.
    """
    known: dict[bytes, Entry] = {}
    with Secret(vault.core.data_key) as data_key:
        for place in map(Path, _places(vault)):
            for payload in read_erased_list(place, _id(vault), data_key) or ():
                known[payload] = Entry.read(payload)
    with vault.transaction():
        _erase_and_tell(vault, list(known.values()))


def _erase_and_tell(vault: Vault, erasures: Sequence[Entry]) -> None:
    """Apply erasures, and queue what was decided here for those who have something of the client.

    They are looked up first: of who is erased nobody knows any more who that was.
    """
    who, readers = vault.membership, vault.queue.reader_sets
    groups = {
        erasure.version: readers.key_for_all(str(change.client), change.author, who.group)
        for erasure in erasures
        if (change := erasure.change).author in who.authors
    }
    applied = vault.journal.apply_bundle(erasures, None)
    vault.queue.fill(
        (vault.journal.position_of(one.version.packed), one, groups[one.version])
        for one in applied.new
        if one.version in groups
    )


def erasures_unread(vault: Vault) -> bool:
    """Tell whether this vault was made of a backup whose list was missing or did not open."""
    return vault.settings.get(UNREAD) is True


def _erasures(vault: Vault) -> list[Entry]:
    entries = (vault.journal.entry(version) for version in vault.tombstones.versions())
    return [entry for entry in entries if isinstance(entry, Entry)]


def _places(vault: Vault) -> list[str]:
    listed = vault.settings.get(PLACES)
    return [str(one) for one in listed] if isinstance(listed, list) else []


def _listed(vault: Vault) -> dict[str, int]:
    told = vault.settings.get(LISTED)
    return {place: int(str(last)) for place, last in told.items()} if isinstance(told, dict) else {}


def _id(vault: Vault) -> str:
    return vault.folder.read().vault
