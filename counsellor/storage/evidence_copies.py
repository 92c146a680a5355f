# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Copies of a vault's files made before an opening that might change them.

They lie in `backups/unclean-<UTC time>/` after an alarm; while an opening is under way the name
ends in `.opening`, and such folders are removed by the next opening that goes well. What an open
vault has written aside because its folder was gone lies beside it, in `<name>-unclean-<UTC time>/`.
"""

from __future__ import annotations

import filecmp
import re
import shutil
from contextlib import suppress
from pathlib import Path

from counsellor.domain.errors import CounsellorError
from counsellor.files import PART_PREFIX, make_private_folder, sync_folder, utc_stamp
from counsellor.renaming import rename_new
from counsellor.storage.connection import translating
from counsellor.storage.copying import copy_file
from counsellor.storage.folder import VaultFolder, folders_named

_KEPT, _OPENING = "unclean-", ".opening"
_COPIES = re.compile(r"unclean-[0-9][0-9TZ.]*(\.opening)?")
_OPENINGS = re.compile(r"unclean-[0-9][0-9TZ.]*\.opening|probe-[a-z0-9_]{8}")
_BESIDE = re.compile(r".*-unclean-[0-9]{8}T[0-9]{6}\.[0-9]{6}Z", re.DOTALL)
_JOURNALS = re.compile(r"foreign-[0-9][0-9TZ.]*\.journal")
_PARTS = re.compile(re.escape(PART_PREFIX) + r"[0-9a-f]{16}")


def set_aside(folder: VaultFolder, room: Path) -> Path:
    """Copy database, log and head, synced, into a folder in `room` that `keep` makes last.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: nothing was left behind.
    """
    return _copied(_parts(folder), room)


def set_aside_log(folder: VaultFolder, room: Path) -> Path:
    """Copy log and head alone, where there is no room for the database.

    Only for a vault that was probed and found sound: nothing else would be missed, and a full
    disk must not lock anybody out.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: nothing was left behind.
    """
    return _copied([part for part in (folder.head, folder.wal) if part.exists()], room)


def keep(folder: VaultFolder) -> Path:
    """Copy the files as evidence after an alarm, and say where the copies lie.

    The same files are not copied twice, so that trying again does not fill the disk.
    """
    for known in folders_named(folder.backups, _KEPT):
        if known.suffix != _OPENING and _is_copy(folder, known):
            return known
    aside = set_aside(folder, folder.backups)
    with translating(aside):
        kept = aside.with_suffix("")
        rename_new(aside, kept)
        sync_folder(folder.backups)
    return kept


def forget_openings(folder: VaultFolder) -> None:
    """Remove what openings that went well, or writes that were cut short, have left.

    Only what bears exactly our names goes, and of what lies in it only our files; whatever cannot
    be removed is left for another day.
    """
    for leftover in folders_named(folder.backups, ""):
        if _OPENINGS.fullmatch(leftover.name):
            _remove_copy(leftover)
    with suppress(OSError):
        for part in folder.path.iterdir():
            if _PARTS.fullmatch(part.name) and part.is_file():
                part.unlink()


def forget_copies(folder: VaultFolder) -> None:
    """Remove all copies, when what is in them, or their key, must not be there any more.

    Also those that were written beside the vault while its folder was elsewhere: they are known by
    the vault's id, whatever it is called now. What is not ours in them stays.
    """
    with translating(folder.backups):
        for copy in folders_named(folder.backups, _KEPT):
            if _COPIES.fullmatch(copy.name):
                shutil.rmtree(copy)
        if folder.backups.is_dir():
            for entry in folder.backups.iterdir():
                if _JOURNALS.fullmatch(entry.name) and entry.is_file():
                    entry.unlink()
    for beside in _copies_beside(folder):
        with translating(beside.path):
            for part in beside.files:
                part.unlink(missing_ok=True)
        with suppress(OSError):
            beside.path.rmdir()


def _copies_beside(folder: VaultFolder) -> list[VaultFolder]:
    around = folders_named(folder.path.absolute().parent, "")
    copies = [VaultFolder(entry) for entry in around if _BESIDE.fullmatch(entry.name)]
    return [copy for copy in copies if _is_of(folder, copy)]


def _is_of(folder: VaultFolder, copy: VaultFolder) -> bool:
    try:
        if copy.path.samefile(folder.path):
            return False  # somebody has gone on with such a copy
        return copy.read().vault == folder.read().vault
    except (CounsellorError, OSError):
        return False


def move_foreign_journal(folder: VaultFolder) -> None:
    """Put away a rollback journal, which no vault ever has, before SQLite plays it back."""
    if folder.foreign_journal.exists():
        with translating(folder.backups):
            folder.backups.mkdir(mode=0o700, exist_ok=True)
            kept = folder.backups / f"foreign-{utc_stamp()}.journal"
            rename_new(folder.foreign_journal, kept)


def _copied(parts: list[Path], room: Path) -> Path:
    with translating(room):
        room.mkdir(mode=0o700, exist_ok=True)
        aside = room / f"{_KEPT}{utc_stamp()}{_OPENING}"
        make_private_folder(aside)
        try:
            for part in parts:
                copy_file(part, aside / part.name)
            sync_folder(aside)
        except BaseException:
            shutil.rmtree(aside)
            raise
    return aside


def _parts(folder: VaultFolder) -> list[Path]:
    return [part for part in (folder.head, folder.wal, folder.database) if part.exists()]


def _is_copy(folder: VaultFolder, aside: Path) -> bool:
    copied = VaultFolder(aside)
    if [part.name for part in _parts(folder)] != [part.name for part in _parts(copied)]:
        return False
    return all(filecmp.cmp(part, aside / part.name, shallow=False) for part in _parts(folder))


def _remove_copy(leftover: Path) -> None:
    copy = VaultFolder(leftover)
    with suppress(OSError):
        for part in (copy.head, copy.wal, copy.shm, copy.database):
            part.unlink(missing_ok=True)
        leftover.rmdir()
