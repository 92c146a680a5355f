# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the consent form says of the centre is typed in the office's settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counsellor.domain.roster_form import MOST_CONTACT
from counsellor.services.describe_office import OfficeLines, office_lines
from counsellor.ui.look.appearance import Appearance
from counsellor.ui.look.device_settings import DeviceSettings
from counsellor.ui.pages.settings.settings_page import SettingsPage
from tests.centre import OFFICE_KEY, found_centre
from tests.field import HandClock, open_vault
from tests.ui.chosen_files import ChosenFiles
from tests.ui.pages.desk import Desk, click, press
from tests.ui.pages.office_desk import desk_on

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme

CTRL = Qt.KeyboardModifier.ControlModifier
NUMBER, CONTACT = "990 140 005 678", "Алматы, Абай көшесі 1, +7 727 000 00 00"


@pytest.fixture
def office(tmp_path: Path, qtbot: QtBot, theme: Theme, english: Languages) -> Iterator[Desk]:
    clock = HandClock()
    found_centre(tmp_path).close()
    folder = tmp_path / "office"
    opener = lambda: open_vault(folder, clock, OFFICE_KEY)  # noqa: E731
    with desk_on(folder, opener, qtbot, (theme, english), clock) as desk:
        yield desk


def settings_on(desk: Desk, folder: Path) -> SettingsPage:
    context = desk.context
    kept = DeviceSettings(folder / "device.ini")
    appearance = Appearance(kept, context.languages, context.theme)
    page = SettingsPage(context, appearance, ChosenFiles(), lambda _: None)
    desk.show(page)
    return page


@pytest.fixture
def page(office: Desk, tmp_path: Path) -> SettingsPage:
    return settings_on(office, tmp_path)


def lines(desk: Desk) -> OfficeLines:
    return desk.ask(office_lines)


def test_what_is_saved_already_is_said_so(office: Desk, page: SettingsPage) -> None:
    click(page.office_lines.save)
    office.settle()
    assert "nothing has changed" in page.banner.text()
    QTest.keyClicks(page.office_lines.number, NUMBER)
    click(page.office_lines.save)
    office.settle()
    assert "next sync" in page.banner.text()


@pytest.mark.parametrize("way", ["button", "Enter", "Ctrl+Enter"])
def test_both_are_saved_and_stand_on_the_form(office: Desk, page: SettingsPage, way: str) -> None:
    card = page.office_lines
    assert card.isVisible()
    QTest.keyClicks(card.number, NUMBER)
    card.contact.setFocus()
    card.contact.insert(CONTACT)
    if way == "button":
        click(card.save)
    else:
        press(card.contact, Qt.Key.Key_Return, CTRL if way == "Ctrl+Enter" else CTRL & ~CTRL)
    office.settle()
    assert (lines(office).bin, lines(office).contact) == (NUMBER.replace(" ", ""), CONTACT)
    assert page.banner.text().startswith("Saved")
    page.refresh()
    office.settle()
    assert card.number.text() == NUMBER.replace(" ", "")


def test_what_is_wrong_is_said_and_what_was_typed_stays(office: Desk, page: SettingsPage) -> None:
    card = page.office_lines
    card.number.insert("12345")
    click(card.save)
    office.settle()
    assert "12 digits" in page.banner.text()
    page.refresh()
    office.settle()
    assert card.number.text() == "12345"
    card.number.clear()
    card.contact.insert("x" * (MOST_CONTACT + 1))
    click(card.save)
    office.settle()
    assert str(MOST_CONTACT + 1) in card._limits.text()
    assert lines(office).contact == ""


def test_at_a_counsellors_there_is_no_such_card(desk: Desk, tmp_path: Path) -> None:
    page = settings_on(desk, tmp_path)
    assert not page.office_lines.isVisible()
    page.forget()
    assert page.office_lines.number.text() == ""
