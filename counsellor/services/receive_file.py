# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Take a file into the inbox: copied under a name of ours, hashed on the way, size capped."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from pathlib import Path

from counsellor.domain.coded import RefusalReason
from counsellor.domain.errors import BundleRefused
from counsellor.storage.connection import translating
from counsellor.storage.vault import Vault
from counsellor.sync.limits import MAX_SEALED

QUARANTINE = "quarantine"
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Received:
    """A copy in the inbox.

    Attributes:
        source: the file that was given.
        kept: the copy's name in the inbox, ours, never the sender's.
        sha256: of its content, in hex.
        size: in bytes.
    """

    source: Path
    kept: str
    sha256: str
    size: int


def receive_file(vault: Vault, source: Path) -> Received:
    """Copy a file into the inbox.

    Raises:
        BundleRefused: ``too_large``; or ``damaged`` if it cannot be read.
        DiskFull, ReadOnlyPlace, StorageFailed: the inbox cannot take it.
    """
    kept = f"{secrets.token_hex(13)}.age"
    target = vault.folder.inbox / kept
    try:
        if source.stat().st_size > MAX_SEALED:
            raise BundleRefused(reason=RefusalReason.TOO_LARGE, detail="file")
        reading = source.open("rb")
    except OSError as error:
        raise BundleRefused(reason=RefusalReason.DAMAGED, detail="unreadable") from error
    digest, size = hashlib.sha256(), 0
    with reading, translating(target), target.open("xb") as copy:
        while piece := reading.read(_PIECE):
            digest.update(piece)
            size += len(piece)
            copy.write(piece)
    return Received(source, kept, digest.hexdigest(), size)


def clear_inbox(vault: Vault) -> None:
    """Delete copies that an interrupted run left: their files lie where they came from."""
    kept = vault.inbox.kept_names()
    with translating(vault.folder.inbox):
        for entry in vault.folder.inbox.iterdir():
            if entry.is_file() and entry.name not in kept:
                entry.unlink()


def quarantine_file(vault: Vault, kept: str) -> str:
    """Move a copy aside; gives its name below the inbox."""
    folder = vault.folder.inbox / QUARANTINE
    with translating(folder):
        folder.mkdir(mode=0o700, exist_ok=True)
        (vault.folder.inbox / kept).replace(folder / kept)
    return f"{QUARANTINE}/{kept}"


def forget_file(vault: Vault, kept: str | None) -> None:
    """Delete a copy that was imported or known already."""
    if kept is not None:
        (vault.folder.inbox / kept).unlink(missing_ok=True)
