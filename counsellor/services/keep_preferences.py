# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Keep what a person prefers; what is chosen before the vault is open lies outside of it."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from counsellor.storage.vault import Vault

IDLE_MINUTES = range(1, 16)
"""How long the window may stand untouched before it locks; never is no choice."""
PREFERENCES = "preferences"
"""Setting with what this person prefers."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """Kept in the vault, on this device alone.

    Attributes:
        idle_minutes: see ``IDLE_MINUTES``.
        exchanges_by_itself: whether bundles go and come over a network without being asked for.
    """

    idle_minutes: int = 5
    exchanges_by_itself: bool = False


def read_preferences(vault: Vault) -> Preferences:
    """Return what is kept; what is out of range counts as not set."""
    kept = vault.settings.get(PREFERENCES)
    if not isinstance(kept, dict):
        return Preferences()
    minutes, by_itself = kept.get("idle_minutes"), kept.get("exchanges_by_itself") is True
    if isinstance(minutes, int) and minutes in IDLE_MINUTES:
        return Preferences(minutes, by_itself)
    return Preferences(exchanges_by_itself=by_itself)


def keep_preferences(vault: Vault, preferences: Preferences) -> None:
    """Keep them.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: what was kept before still holds.
    """
    with vault.transaction():
        vault.settings.put(PREFERENCES, asdict(preferences))
