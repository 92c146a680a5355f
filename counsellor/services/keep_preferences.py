# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Keep what a person prefers; what is chosen before the vault is open lies outside of it."""

from __future__ import annotations

from dataclasses import dataclass

from counsellor.storage.vault import Vault

IDLE_MINUTES = range(1, 16)
"""How long the window may stand untouched before it locks; never is no choice."""
PREFERENCES = "preferences"
"""Setting with what this person prefers."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """Kept in the vault, on this device alone."""

    idle_minutes: int = 5


def read_preferences(vault: Vault) -> Preferences:
    """Return what is kept; what is out of range counts as not set."""
    kept = vault.settings.get(PREFERENCES)
    minutes = kept.get("idle_minutes") if isinstance(kept, dict) else None
    return (
        Preferences(minutes)
        if isinstance(minutes, int) and minutes in IDLE_MINUTES
        else (Preferences())
    )


def keep_preferences(vault: Vault, preferences: Preferences) -> None:
    """Keep them.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: what was kept before still holds.
    """
    with vault.transaction():
        vault.settings.put(PREFERENCES, {"idle_minutes": preferences.idle_minutes})
