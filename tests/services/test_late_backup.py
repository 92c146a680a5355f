# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A backup is due from the seventh day on, and never where nothing was written."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from counsellor.services.back_up_vault import back_up_vault
from counsellor.services.late_backup import LateBackup, late_backup
from counsellor.storage.vault import Vault
from tests.field import HandClock, take_in


@pytest.mark.parametrize("days", [0, 6, 7, 9, 400])
@pytest.mark.parametrize("ever", [True, False])
def test_it_is_due_from_the_seventh_day_on(
    vault: Vault, clock: HandClock, tmp_path: Path, days: int, *, ever: bool
) -> None:
    take_in(vault)
    if ever:
        back_up_vault(vault, tmp_path / "stick")
    later = clock.now().date() + timedelta(days)
    assert late_backup(vault, later) == (LateBackup(days, ever) if days >= 7 else None)


def test_who_has_written_nothing_has_nothing_to_lose(vault: Vault, clock: HandClock) -> None:
    later = clock.now().date() + timedelta(1000)
    first = next(vault.journal.entries(), None)
    assert (late_backup(vault, later) is None) == (first is None)


def test_a_clock_that_stood_ahead_makes_nothing_due(
    vault: Vault, clock: HandClock, tmp_path: Path
) -> None:
    back_up_vault(vault, tmp_path / "stick")
    assert late_backup(vault, clock.now().date() - timedelta(30)) is None
