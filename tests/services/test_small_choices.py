# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is chosen once and kept in the vault: the place of exchange and what a person prefers."""

from __future__ import annotations

from pathlib import Path

import pytest

from counsellor.services.choose_drop import choose_drop
from counsellor.services.keep_preferences import (
    Preferences,
    keep_preferences,
    read_preferences,
)
from counsellor.services.read_drops import KeptDrop, kept_drops
from counsellor.storage.vault import Vault


def test_preferences_are_kept_and_what_is_out_of_range_counts_as_not_set(vault: Vault) -> None:
    assert read_preferences(vault) == Preferences()
    keep_preferences(vault, Preferences(idle_minutes=3))
    assert read_preferences(vault).idle_minutes == 3
    keep_preferences(vault, Preferences(idle_minutes=600))
    assert read_preferences(vault) == Preferences()


@pytest.mark.parametrize("folder", ["stick", "алмасу"])
def test_the_place_of_exchange_is_kept(vault: Vault, tmp_path: Path, folder: str) -> None:
    before = vault.membership
    choose_drop(vault, tmp_path / folder)
    choose_drop(vault, tmp_path / folder)
    assert kept_drops(vault) == (KeptDrop(str(tmp_path / folder)),)
    assert vault.membership.staff == before.staff
