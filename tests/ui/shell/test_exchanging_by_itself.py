# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Where the person lets it, bundles go by themselves, also while the window is locked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from counsellor.domain.coded import Role
from counsellor.services.create_office import OfficeDetails, create_office
from counsellor.services.invite_counsellor import Invitee, draft_invitation
from counsellor.services.join_office import join_office
from counsellor.services.keep_drops import add_drop
from counsellor.services.keep_preferences import Preferences, keep_preferences, read_preferences
from counsellor.ui.pages.settings.settings_page import SettingsPage
from counsellor.ui.shell.exchanging import ExchangingByItself
from counsellor.ui.shell.navigation import SETTINGS
from tests.field import new_vault, take_in
from tests.servers.fixtures import apache_server
from tests.sync.roads.remote import place_of
from tests.ui.pages.desk import press

if TYPE_CHECKING:
    from pathlib import Path

    from tests.servers.addresses import WebDav
    from tests.ui.shell.started import Start

__all__ = ["apache_server"]


@pytest.fixture
def drop(start: Start, tmp_path: Path, apache_server: WebDav) -> Path:
    """A server's folder; the laptop has joined, and something waits to be sealed."""
    folder = apache_server.documents / "drop"
    folder.mkdir()
    folder.chmod(0o777)
    office = new_vault(tmp_path / "office", start.clock, bytes(range(100, 132)))
    create_office(office, OfficeDetails("Centre", "Dana"))
    place = place_of(apache_server)
    add_drop(office, place.address, place.credentials)
    with office.transaction():
        invitation = draft_invitation(office, Invitee("Aigerim", Role.THEOLOGIAN))
    office.close()
    field = new_vault(start.folder, start.clock)
    join_office(field, invitation)
    take_in(field)
    field.close()
    return folder


def begin(start: Start, *, allowed: bool) -> None:
    start.begin()
    start.enter()
    start.do(lambda vault: keep_preferences(vault, Preferences(exchanges_by_itself=allowed)))


def arrives(start: Start, drop: Path) -> None:
    start.qtbot.waitUntil(lambda: bool(list(drop.glob("*.age"))), timeout=60_000)


def by_itself(start: Start) -> ExchangingByItself:
    found = start.parts.findChild(ExchangingByItself)
    assert isinstance(found, ExchangingByItself)
    return found


def test_it_goes_while_the_window_is_open(start: Start, drop: Path) -> None:
    begin(start, allowed=True)
    by_itself(start).exchange()
    arrives(start, drop)
    start.settle()


def test_it_goes_on_while_the_window_is_locked(start: Start, drop: Path) -> None:
    begin(start, allowed=True)
    start.lock()
    arrives(start, drop)
    start.enter()
    start.lock()


def test_nothing_goes_that_nobody_allowed(start: Start, drop: Path) -> None:
    begin(start, allowed=False)
    by_itself(start).exchange()
    start.settle()
    start.lock()
    start.enter()
    start.settle()
    assert list(drop.iterdir()) == []


def test_the_choice_is_made_on_the_settings_page(start: Start, drop: Path) -> None:
    begin(start, allowed=False)
    start.application.window.show_page(SETTINGS)
    start.settle()
    card = start.parts.pages.page(SettingsPage).by_itself
    assert not card.by_itself.isChecked()
    press(card.by_itself, Qt.Key.Key_Space)
    start.settle()
    assert start.do(read_preferences).exchanges_by_itself
    start.lock()
    arrives(start, drop)
    start.enter()
    start.application.window.show_page(SETTINGS)
    start.settle()
    assert start.parts.pages.page(SettingsPage).by_itself.by_itself.isChecked()
