# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Keep where files were last chosen or saved, by purpose: in the vault, on this device alone."""

from __future__ import annotations

from typing import Final

from counsellor.storage.vault import Vault

FILE_PLACES: Final = "file_places"
"""Setting with the last place of each purpose, the one used last at the end."""
MOST: Final = 32
"""More purposes than there are."""


def file_places(vault: Vault) -> dict[str, str]:
    """Return the last place of each purpose."""
    kept = vault.settings.get(FILE_PLACES)
    if not isinstance(kept, dict):
        return {}
    return {purpose: place for purpose, place in kept.items() if isinstance(place, str)}


def keep_file_place(vault: Vault, purpose: str, place: str) -> None:
    """Keep where a question was answered last.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: what was kept before still holds.
    """
    places = file_places(vault)
    if places.get(purpose) == place:
        return
    places.pop(purpose, None)
    newest = [*places.items(), (purpose, place)][-MOST:]
    with vault.transaction():
        vault.settings.put(FILE_PLACES, dict(newest))
