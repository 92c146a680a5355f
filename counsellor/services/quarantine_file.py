# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Set authentic files aside that were not taken: each content once, and no more than fits."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from counsellor.domain.coded import RefusalReason
from counsellor.renaming import rename_over
from counsellor.services.receive_file import forget_file, is_copy
from counsellor.storage.connection import translating
from counsellor.storage.vault import Vault

QUARANTINE: Final = "quarantine"
MOST_FILES: Final = 200
MOST_BYTES: Final = 256 << 20

WORTH_KEEPING: Final = frozenset(
    {
        RefusalReason.NEWER_FORMAT,
        RefusalReason.TOKEN_USED,
        RefusalReason.TOKEN_WITHDRAWN,
    }
)
"""Reasons for which even a file is kept whose sender could not be asked: it may count later."""


def quarantine_folder(vault: Vault) -> Path:
    """Give the folder of what is set aside; it is made when first something is refused."""
    folder = vault.folder.quarantine
    with translating(folder):
        vault.folder.refuse_links()
        folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def quarantine_file(vault: Vault, kept: str) -> str:
    """Move a copy aside; gives its name below the inbox."""
    if kept.startswith(f"{QUARANTINE}/"):
        return kept
    folder = quarantine_folder(vault)
    with translating(folder):
        rename_over(vault.folder.inbox / kept, folder / kept)
    return f"{QUARANTINE}/{kept}"


def bound_quarantine(vault: Vault) -> None:
    """Let the oldest copies go until the rest fits, and sweep copies that nobody knows.

    What became of a file stays noted by its content; its sender is told and has it still.
    """
    folder = vault.folder.quarantine
    aside = vault.inbox.set_aside(QUARANTINE)
    room, count, gone = MOST_BYTES, 0, []
    for sha256, kept, size in reversed(aside):
        room, count = room - size, count + 1
        if room < 0 or count > MOST_FILES:
            gone.append((sha256, kept))
    if gone:
        with vault.transaction():
            for sha256, _kept in gone:
                vault.inbox.let_go(sha256)
    for _sha256, kept in gone:
        forget_file(vault, kept)
    if folder.exists():
        with translating(folder):
            vault.folder.refuse_links()
        known = {kept for _sha256, kept, _size in aside}
        with translating(folder):
            for entry in folder.iterdir():
                if is_copy(entry) and f"{QUARANTINE}/{entry.name}" not in known:
                    entry.unlink()
