# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A backup that is due is said on Today and in the settings, and made from there."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from counsellor.services.back_up_vault import LAST_BACKUP
from counsellor.ui.pages.settings.settings_page import SettingsPage
from counsellor.ui.pages.today.late_backup_card import LateBackupCard
from counsellor.ui.pages.today.today_page import TodayPage
from tests.field import new_vault, take_in
from tests.ui.pages.desk import click

if TYPE_CHECKING:
    from pathlib import Path

    from counsellor.services.vault_types import OpenVault
    from tests.ui.shell.started import Start


@pytest.fixture
def card(start: Start) -> LateBackupCard:
    vault = new_vault(start.folder, start.clock)
    take_in(vault)
    vault.close()
    start.begin()
    start.enter()
    page = start.parts.pages.in_view()
    assert isinstance(page, TodayPage)
    return page.card(LateBackupCard)


def backed_up(start: Start, days_ago: int) -> None:
    def note(vault: OpenVault) -> None:
        moment = start.clock.now() - timedelta(days_ago)
        with vault.transaction():
            vault.settings.put(LAST_BACKUP, moment.isoformat(timespec="seconds"))

    start.do(note)


@pytest.mark.parametrize("days", [0, 6, 7, 9, 21])
def test_it_is_said_from_the_seventh_day_on(start: Start, card: LateBackupCard, days: int) -> None:
    assert not card.isVisible()
    backed_up(start, days)
    assert card.isVisible() is (days >= 7)
    if days >= 7:
        assert f"{days} days old" in card.sentence.text()
    settings = start.parts.pages.page(SettingsPage)
    start.application.actions["go.settings"].trigger()
    start.settle()
    assert (f"{days} days old" in settings.backup._text.text()) is (days >= 7)


def test_its_button_makes_one_and_it_is_gone(
    start: Start, card: LateBackupCard, tmp_path: Path
) -> None:
    backed_up(start, 9)
    stick = tmp_path / "stick"
    stick.mkdir()
    start.application.dependencies.files.place = stick  # type: ignore[attr-defined]
    click(card.button)
    page = start.parts.pages.in_view()
    assert isinstance(page, SettingsPage)
    start.qtbot.waitUntil(page.banner.isVisible, timeout=30_000)
    assert list(stick.glob("counsellor-*"))
    start.application.actions["go.today"].trigger()
    start.settle()
    assert card.waiting is None
    assert not card.isVisible()
