# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Letting the files in `rekeyed/` take the place of a vault's old ones, as often as it takes."""

from __future__ import annotations

import sys

from counsellor.domain.errors import ReadOnlyPlace
from counsellor.files import sync_folder
from counsellor.renaming import rename_over
from counsellor.storage.connection import translating
from counsellor.storage.folder import VaultFolder
from counsellor.storage.head_file import HeadFile


def lock_and_take_over(folder: VaultFolder) -> HeadFile:
    """Lock a vault for its opening; first finish a change of data key that was cut short.

    Raises:
        VaultNotFound, VaultInUse, AnchorDamaged: as in `HeadFile.open`.
        LinkRefused, LinkedFile: a link lies in the place of a part of the vault.
        ReadOnlyPlace: there is something to finish, and nothing can be written.
    """
    # Before as well: the head's own name may lead elsewhere.
    folder.refuse_links()
    head = HeadFile.open(folder.head)
    try:
        folder.refuse_links()
        if not folder.rekeyed.exists():
            return head
        if not head.writable:
            raise ReadOnlyPlace(place=str(folder.path))
        return _take_over(folder, head)
    except BaseException:
        head.close()
        raise


def _take_over(folder: VaultFolder, old: HeadFile) -> HeadFile:
    """Move what is still to be moved, the head last, under the locks of both heads."""
    new = VaultFolder(folder.rekeyed)
    head = HeadFile.open(new.head) if new.head.exists() else old
    try:
        with translating(folder.path):
            # The log is of the old key and was emptied before the new files got their name.
            for leftover in (folder.wal, folder.shm):
                leftover.unlink(missing_ok=True)
            for part in (new.database, new.json):
                if part.exists():
                    rename_over(part, folder.path / part.name)
            if head is not old:
                head = _taken_over_head(folder, head, old)
            sync_folder(folder.path)
            new.path.rmdir()
            sync_folder(folder.path)
    except BaseException:
        head.close()
        raise
    return head


def _taken_over_head(folder: VaultFolder, head: HeadFile, old: HeadFile) -> HeadFile:
    """Give the new head the old one's name, under the locks of both where the system can."""
    if sys.platform == "win32":
        # What is open cannot be renamed there. Whoever gets in between finishes this the same way.
        head.close()
        old.close()
        rename_over(head.path, folder.head)
        return HeadFile.open(folder.head)
    rename_over(head.path, folder.head)
    old.close()
    head.path = folder.head
    return head
