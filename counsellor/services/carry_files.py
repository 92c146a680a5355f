# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Carry sealed files of others to where they are fetched: nobody here can read them.

They lie in ``inbox/carried`` as in a drop. Whoever gave them has them still, and sends them by
every other road as well; so they may go once they were left somewhere, and when they grow too many.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from typing import Final

from counsellor.domain.errors import CounsellorError, ImportCancelled
from counsellor.domain.roster import MAIN_BOX
from counsellor.files import make_private_folders
from counsellor.storage.connection import translating
from counsellor.storage.folder import VaultFolder
from counsellor.sync.drop import OpenDrop
from counsellor.sync.drop_place import UNWATCHED, DropPlace, Transit
from counsellor.sync.folder_drop import FolderDrop
from counsellor.sync.mailboxes import REPLIES, is_mailbox

MOST_CARRIED: Final = 1_000
MOST_CARRIED_BYTES: Final = 512 << 20
CARRIED_S: Final = 30 * 24 * 3600
"""Seconds for which a file is carried: by then it has gone another way, or was sealed anew."""


def carried_files(folder: VaultFolder) -> list[tuple[str, Path]]:
    """Return what is carried: for which box, and where it lies."""
    return [(box, one) for box in _boxes(folder) for one in _lying(folder, box)]


def room_to_carry(folder: VaultFolder) -> tuple[int, int]:
    """Return how many files more are carried, and how many bytes."""
    there = carried_files(folder)
    used = sum(path.stat().st_size for _box, path in there)
    return MOST_CARRIED - len(there), MOST_CARRIED_BYTES - used


def take_along(folder: VaultFolder, file: Path, name: str, boxes: Sequence[str]) -> None:
    """Take a file along for some boxes.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: it cannot be laid down here.
    """
    with translating(folder.inbox):
        folder.refuse_links()
        make_private_folders(folder.carried)
    for box in boxes:
        _box_of(folder, box).put(name, file)


def let_go_of_old(folder: VaultFolder, now: Callable[[], float] = time.time) -> None:
    """Delete what was carried for long and left nowhere."""
    for _box, path in carried_files(folder):
        with contextlib.suppress(OSError):
            if now() - path.stat().st_mtime > CARRIED_S:
                path.unlink()


def leave_carried(
    folder: VaultFolder, place: DropPlace, transit: Transit = UNWATCHED
) -> CounsellorError | None:
    """Leave what is carried in a drop; needs no vault. Returns what went wrong first, if anything.

    Raises:
        ImportCancelled: a person stopped it.
    """
    there = carried_files(folder)
    if not there:
        return None
    with OpenDrop(place, transit) as opened:
        for box, path in there:
            try:
                opened.box(box or None).put(path.name, path)
            except ImportCancelled:
                raise
            except CounsellorError as error:
                return error
            _let_go(path)
    return None


def let_go_of_carried(folder: VaultFolder, given: Collection[Path], box: str) -> None:
    """Delete what has reached whom it is for."""
    for other, path in carried_files(folder):
        if other == box and path in given:
            _let_go(path)


def _boxes(folder: VaultFolder) -> Iterator[str]:
    if folder.carried.is_dir() and not folder.carried.is_symlink():
        yield MAIN_BOX
        with contextlib.suppress(OSError):
            found = sorted(entry.name for entry in (folder.carried / REPLIES).iterdir())
            yield from (name for name in found if is_mailbox(name))


def _lying(folder: VaultFolder, box: str) -> list[Path]:
    with contextlib.suppress(CounsellorError):
        found = _box_of(folder, box).entries()
        return [_place(folder, box) / one.name for one in found if one.is_file]
    return []


def _box_of(folder: VaultFolder, box: str) -> FolderDrop:
    return FolderDrop(folder.carried, _place(folder, box))


def _place(folder: VaultFolder, box: str) -> Path:
    return folder.carried / REPLIES / box if box != MAIN_BOX else folder.carried


def _let_go(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()
