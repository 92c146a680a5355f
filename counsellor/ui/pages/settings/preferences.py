# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a person prefers and the vault keeps; the rest lies in the device's settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counsellor.services.vault_types import OpenVault

IDLE_MINUTES = range(1, 16)
"""How long the window may stand untouched before it locks; never is no choice."""
_KEY = "preferences"


@dataclass(frozen=True, slots=True)
class Preferences:
    """Kept in the vault, on this device alone."""

    idle_minutes: int = 5


def read_preferences(vault: OpenVault) -> Preferences:
    """Return what is kept; what is out of range counts as not set."""
    kept = vault.settings.get(_KEY)
    minutes = kept.get("idle_minutes") if isinstance(kept, dict) else None
    return (
        Preferences(minutes)
        if isinstance(minutes, int) and minutes in IDLE_MINUTES
        else (Preferences())
    )


def keep_preferences(vault: OpenVault, preferences: Preferences) -> None:
    """Keep them.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: what was kept before still holds.
    """
    with vault.transaction():
        vault.settings.put(_KEY, {"idle_minutes": preferences.idle_minutes})
