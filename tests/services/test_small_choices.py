# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is chosen once and kept in the vault: the place of exchange and what a person prefers."""

from __future__ import annotations

from pathlib import Path

import pytest

from counsellor.services.choose_drop import choose_drop
from counsellor.services.keep_drops import keep_drop
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
def test_a_chosen_folder_is_kept_before_all_others(
    vault: Vault, tmp_path: Path, folder: str
) -> None:
    before = vault.membership
    server = KeptDrop("https://cloud.example.org/drop", allowed=True)
    with vault.transaction():
        keep_drop(vault, server, b"kense\nsecret")
    choose_drop(vault, tmp_path / "other")
    for _ in range(2):
        choose_drop(vault, tmp_path / folder)
    chosen = (KeptDrop(str(tmp_path / folder)), KeptDrop(str(tmp_path / "other")))
    assert kept_drops(vault) == (*chosen, server)
    assert vault.membership.staff == before.staff
