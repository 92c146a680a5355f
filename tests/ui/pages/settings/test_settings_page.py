# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Settings count at once, and lie where they can be read before the vault is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from counsellor.crypto.keyslots import FLOOR
from counsellor.crypto.secret import passphrase_bytes
from counsellor.domain.errors import KeySlotDamaged, WrongPassphrase
from counsellor.services.change_passphrase import PASSPHRASE_DUE, passphrase_is_due
from counsellor.services.keep_preferences import read_preferences
from counsellor.services.note_written_down import KIT, owe_writing, unwritten
from counsellor.services.unlock_vault import typed_secret
from counsellor.storage.slots import replace_passphrase, unwrap_data_key
from counsellor.ui.dialogs.kit_dialog import KitDialog
from counsellor.ui.dialogs.passphrase_dialog import DuePassphraseDialog, PassphraseDialog
from counsellor.ui.dialogs.present_passphrase_dialog import PresentPassphraseDialog
from counsellor.ui.look.appearance import Appearance
from counsellor.ui.look.device_settings import DeviceSettings
from counsellor.ui.look.theme import Scheme
from counsellor.ui.pages.settings.settings_page import SettingsPage
from counsellor.ui.widgets.banner import Banner
from tests.commands import each_derivation_once
from tests.ui.chosen_files import ChosenFiles
from tests.ui.pages.desk import Desk, click, press

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from counsellor.crypto.keyslots import PassphraseKind
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.dialogs.once_dialog import OnceDialog
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
    minutes = room.page.idle_lock.minutes
    assert [minutes.itemData(row) for row in range(minutes.count())] == list(range(1, 16))
    assert minutes.currentData() == 5
    minutes.setFocus()
    press(minutes, Qt.Key.Key_Home)
    assert room.waits == [1]
    assert room.desk.ask(read_preferences).idle_minutes == 1
    assert room.file.read_bytes() == b""


def test_a_backup_is_written_and_its_time_is_shown(room: PageGroup, tmp_path: Path) -> None:
    room.files.place = tmp_path / "stick"
    room.files.place.mkdir()
    room.page.backup.back_up.setFocus()
    click(room.page.backup.back_up)
    room.desk.qtbot.waitUntil(room.page.banner.isVisible, timeout=30_000)
    assert room.page.backup.back_up.hasFocus()
    (backup,) = room.files.place.iterdir()
    assert (backup / "vault.json").exists()
    assert backup.name in said_by(room.page.banner)


def test_a_backup_that_cannot_be_written_is_said(room: PageGroup, tmp_path: Path) -> None:
    room.files.place = tmp_path / "no such folder" / "deeper"
    (tmp_path / "no such folder").write_text("a file")
    click(room.page.backup.back_up)
    room.desk.qtbot.waitUntil(room.page.banner.isVisible, timeout=30_000)
    assert room.page.backup.back_up.isEnabled()


_DERIVED = 60_000
"""Milliseconds in which a key is derived on any machine."""

OLD = "abacus lunar ostrich velvet mango quilt"


@pytest.fixture
def locked_room(room: PageGroup) -> Iterator[PageGroup]:
    """The vault of the room has a passphrase."""
    with each_derivation_once():
        secret, done = passphrase_bytes(OLD), list[None]()
        room.desk.context.worker.submit(
            lambda vault: replace_passphrase(vault.core, secret, FLOOR), done.append
        )
        room.desk.qtbot.waitUntil(lambda: bool(done), timeout=_DERIVED)
        yield room


def opens(room: PageGroup, words: str, kind: PassphraseKind = "passphrase") -> bool:
    description = room.desk.ask(lambda vault: vault.folder.read())
    try:
        unwrap_data_key(description, typed_secret(words, kind), kind).wipe()
    except (WrongPassphrase, KeySlotDamaged):
        return False
    return True


def banner_of(room: PageGroup) -> str:
    room.desk.qtbot.waitUntil(room.page.banner.isVisible, timeout=_DERIVED)
    return said_by(room.page.banner)


def kit_of(room: PageGroup) -> KitDialog:
    """Wait for the words, which are shown once the passphrase was found right."""

    def shown() -> bool:
        return any(isinstance(one, KitDialog) for one in QApplication.topLevelWidgets())

    room.desk.qtbot.waitUntil(shown, timeout=_DERIVED)
    return room.desk.dialog(KitDialog)


def type_back(dialog: OnceDialog, words: str) -> None:
    for place, field in zip(dialog.back.places, dialog.back.fields, strict=True):
        field.setText(words.split()[place])


def test_the_passphrase_is_changed_by_who_knows_the_old_one(locked_room: PageGroup) -> None:
    room = locked_room
    for old, changed in (("abacus", False), (OLD, True)):
        room.page.banner.hide()
        click(room.page.change)
        dialog = room.desk.dialog(PassphraseDialog)
        click(dialog.new.proposal.use)
        words = dialog.new.field.text()
        click(dialog.confirm)
        assert dialog.isVisible()  # the old one is missing
        QTest.keyClicks(dialog.old, old)
        click(dialog.confirm)
        assert ("is changed" in banner_of(room)) is changed
        assert (opens(room, words), opens(room, OLD)) == (changed, not changed)


def test_a_kit_is_made_anew_and_the_old_one_holds_until_three_words_were_typed(
    locked_room: PageGroup,
) -> None:
    room = locked_room
    room.desk.ask(owe_kit)
    room.desk.qtbot.waitUntil(room.page.new_kit.isEnabled)
    click(room.page.new_kit)
    asked = room.desk.dialog(PresentPassphraseDialog)
    QTest.keyClicks(asked.field, OLD)
    press(asked.field, Qt.Key.Key_Return)
    kit = kit_of(room)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Escape):
        press(kit, key)
        assert kit.isVisible()
    type_back(kit, " ".join(["wrong"] * 12))
    click(kit.confirm)
    assert kit.isVisible()
    assert not opens(room, kit.words, "recovery")
    type_back(kit, kit.words)
    words = kit.words
    click(kit.confirm)
    assert "new kit counts" in banner_of(room)
    assert opens(room, words, "recovery")
    assert room.desk.ask(unwritten) == frozenset()


def test_a_kit_that_was_put_off_changes_nothing(locked_room: PageGroup) -> None:
    room = locked_room
    click(room.page.new_kit)
    asked = room.desk.dialog(PresentPassphraseDialog)
    QTest.keyClicks(asked.field, OLD)
    press(asked.field, Qt.Key.Key_Return)
    kit = kit_of(room)
    words = kit.words
    click(kit.leave)
    room.desk.settle()
    assert not opens(room, words, "recovery")


def test_after_a_used_kit_a_new_passphrase_is_asked_and_then_a_new_kit(
    locked_room: PageGroup,
) -> None:
    room = locked_room
    room.desk.ask(use_kit)
    room.page.keys.ask_due_passphrase()
    due = room.desk.dialog(DuePassphraseDialog)
    press(due, Qt.Key.Key_Escape)
    assert due.isVisible()
    click(due.new.proposal.use)
    words = due.new.field.text()
    click(due.confirm)
    kit = kit_of(room)
    assert (opens(room, words), opens(room, OLD)) == (True, False)
    assert not room.desk.ask(passphrase_is_due)
    assert room.desk.ask(unwritten) == {KIT}
    kit.close()  # as the lock does
    room.desk.settle()
    assert room.desk.ask(unwritten) == {KIT}


def owe_kit(vault: OpenVault) -> None:
    with vault.transaction():
        owe_writing(vault, KIT)


def use_kit(vault: OpenVault) -> None:
    with vault.transaction():
        vault.settings.put(PASSPHRASE_DUE, True)
