# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Settings count at once, and lie where they can be read before the vault is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from counsellor.crypto.keyslots import FLOOR
from counsellor.crypto.secret import passphrase_bytes
from counsellor.services.keep_preferences import read_preferences
from counsellor.storage.slots import unwrap_data_key
from counsellor.ui.dialogs.passphrase_dialog import PassphraseDialog
from counsellor.ui.look.appearance import Appearance
from counsellor.ui.look.device_settings import DeviceSettings
from counsellor.ui.look.theme import Scheme
from counsellor.ui.pages.settings.settings_page import SettingsPage
from counsellor.ui.widgets.banner import Banner
from tests.ui.chosen_files import ChosenFiles
from tests.ui.pages.desk import Desk, click, press

if TYPE_CHECKING:
    from pathlib import Path

    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme


def said_by(banner: Banner) -> str:
    return " ".join(label.text() for label in banner.findChildren(QLabel))


class PageGroup:
    """The page, and what it reaches outside the vault."""

    def __init__(self, desk: Desk, folder: Path, looks: tuple[Theme, Languages]) -> None:
        theme, languages = looks
        self.desk = desk
        self.file = folder / "device.ini"
        self.files = ChosenFiles()
        self.waits: list[int] = []
        appearance = Appearance(DeviceSettings(self.file), languages, theme)
        self.page = SettingsPage(
            desk.context, appearance, self.files, self.waits.append, cost=FLOOR
        )
        desk.show(self.page)


@pytest.fixture
def room(desk: Desk, tmp_path: Path, theme: Theme, english: Languages) -> PageGroup:
    return PageGroup(desk, tmp_path, (theme, english))


def test_a_language_is_spoken_at_once_and_at_the_next_start(room: PageGroup) -> None:
    room.page.appearance.language.setFocus()
    press(room.page.appearance.language, Qt.Key.Key_End)
    assert room.desk.context.languages.language == "kk"
    said = "Құпия сөз тіркесін өзгерту…"
    room.desk.qtbot.waitUntil(lambda: room.page.change.text() == said)
    assert DeviceSettings(room.file).language == "kk"


def test_colours_and_text_size_change_at_once_and_are_kept(room: PageGroup) -> None:
    room.page.appearance.scheme.setFocus()
    press(room.page.appearance.scheme, Qt.Key.Key_End)
    room.page.appearance.scale.setFocus()
    press(room.page.appearance.scale, Qt.Key.Key_End)
    theme = room.desk.context.theme
    assert (theme.scheme, theme.scale) == (Scheme.DARK, 200)
    kept = DeviceSettings(room.file)
    assert (kept.scheme, kept.scale) == (Scheme.DARK, 200)


def test_idle_minutes_lie_in_the_vault_and_never_is_no_choice(room: PageGroup) -> None:
    minutes = room.page.minutes
    assert [minutes.itemData(row) for row in range(minutes.count())] == list(range(1, 16))
    assert minutes.currentData() == 5
    minutes.setFocus()
    press(minutes, Qt.Key.Key_Home)
    assert room.waits == [1]
    assert room.desk.ask(read_preferences).idle_minutes == 1
    assert not room.file.exists()


def test_a_backup_is_written_and_its_time_is_shown(room: PageGroup, tmp_path: Path) -> None:
    room.files.place = tmp_path / "stick"
    room.files.place.mkdir()
    click(room.page.back_up)
    room.desk.qtbot.waitUntil(room.page.banner.isVisible, timeout=30_000)
    (backup,) = room.files.place.iterdir()
    assert (backup / "vault.json").exists()
    assert backup.name in said_by(room.page.banner)


def test_a_backup_that_cannot_be_written_is_said(room: PageGroup, tmp_path: Path) -> None:
    room.files.place = tmp_path / "no such folder" / "deeper"
    (tmp_path / "no such folder").write_text("a file")
    click(room.page.back_up)
    room.desk.qtbot.waitUntil(room.page.banner.isVisible, timeout=30_000)
    assert room.page.back_up.isEnabled()


def test_the_passphrase_is_changed_to_the_proposed_words(room: PageGroup) -> None:
    click(room.page.change)
    dialog = room.desk.dialog(PassphraseDialog)
    click(dialog.confirm)
    assert dialog.isVisible()
    click(dialog.new.proposal.use)
    words = dialog.new.field.text()
    click(dialog.confirm)
    room.desk.qtbot.waitUntil(room.page.banner.isVisible, timeout=60_000)
    description = room.desk.ask(lambda vault: vault.folder.read())
    unwrap_data_key(description, passphrase_bytes(words), "passphrase").wipe()
