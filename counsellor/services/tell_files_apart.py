# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Tell what files a person hands over may be, by name and kind alone: nothing of them is read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from counsellor.storage.folder import VaultFolder
from counsellor.sync.lying import may_be_bundle, may_be_outbox

INVITATION_SUFFIX: Final = ".counsellor"
MOST_FILES: Final = 10_000
"""So many are looked at, whatever was handed over."""


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What was handed over, by what it may be.

    Attributes:
        bundles: files; also whole outboxes in one file.
        invitations: files.
        vaults: folders of a vault, or of a backup of one.
        folders: others.
        unknown: what is none of these.
    """

    bundles: tuple[Path, ...] = ()
    invitations: tuple[Path, ...] = ()
    vaults: tuple[Path, ...] = ()
    folders: tuple[Path, ...] = ()
    unknown: tuple[Path, ...] = ()


def tell_apart(paths: Iterable[Path]) -> HandedOver:
    """Sort what was handed over, each path once and in its order."""
    found: dict[str, list[Path]] = {
        name: [] for name in ("bundles", "invitations", "vaults", "folders", "unknown")
    }
    for number, path in enumerate(dict.fromkeys(paths)):
        if number < MOST_FILES:
            found[_sort_of(path)].append(path)
    return HandedOver(**{name: tuple(these) for name, these in found.items()})


def _sort_of(path: Path) -> str:
    """A name may be anything, also one that no file can have."""
    try:
        if path.is_dir():
            return "vaults" if VaultFolder(path).json.exists() else "folders"
        if not path.is_file():
            return "unknown"
    except (OSError, ValueError):
        return "unknown"
    if may_be_bundle(path.name) or may_be_outbox(path.name):
        return "bundles"
    return "invitations" if path.suffix.lower() == INVITATION_SUFFIX else "unknown"
