# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Take in what a laptop beside this one has given: import what is for here, carry on the rest.

It lies in ``inbox/met`` until then, sealed as it came. What an interrupted meeting left there lies
on the other laptop still.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from counsellor.domain.exchange_state import ImportedFile
from counsellor.files import make_private_folders
from counsellor.services.carry_files import take_along
from counsellor.services.import_bundles import import_sources
from counsellor.services.stage_files import ArrivedFile
from counsellor.storage.connection import translating
from counsellor.storage.folder import VaultFolder
from counsellor.storage.vault import Vault
from counsellor.sync.lying import Lying
from counsellor.sync.meeting.giving import Brought


def folder_for_met(folder: VaultFolder) -> Path:
    """Return where files are laid while they come.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed, LinkRefused: there can be none.
    """
    with translating(folder.inbox):
        folder.refuse_links()
        make_private_folders(folder.met)
    return folder.met


def clear_met(folder: VaultFolder) -> None:
    """Delete what is judged by now, or was not whole."""
    if folder.met.is_dir() and not folder.met.is_symlink():
        with contextlib.suppress(OSError):
            shutil.rmtree(folder.met)


def put_aside(folder: VaultFolder, brought: Brought, boxes: Sequence[str]) -> int:
    """Take along what is for others; returns how many files are carried for it."""
    if not boxes:
        return 0
    take_along(folder, brought.path, brought.offered.name, boxes)
    return 1


def import_met(
    vault: Vault, brought: Sequence[Brought], cancelled: Callable[[], bool]
) -> Iterator[ImportedFile]:
    """Import what came for here; raises as ``import_bundles``."""
    sources = [
        ArrivedFile(one.path, Lying(one.offered.name, one.offered.size, 0, is_file=True))
        for one in brought
    ]
    yield from import_sources(vault, sources, cancelled)
