# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A backup is restored in the window: in the first run, at the lock, an alarm, or dropped."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counsellor.crypto.keyslots import FLOOR
from counsellor.services.back_up_vault import back_up_vault
from counsellor.services.create_vault import NewVault, create_vault, propose_recovery_words
from counsellor.services.erase_client import erase_client
from counsellor.services.spell_words import in_language
from counsellor.services.unlock_vault import unlock_vault
from counsellor.storage.erased_list import erased_list
from tests.field import take_in
from tests.ui.pages.desk import click, press
from tests.ui.shell.test_handed_over import drop

if TYPE_CHECKING:
    from counsellor.ui.dialogs.restore_dialog import RestoreDialog
    from tests.ui.shell.started import Start

REAL = "abacus lunar ostrich velvet mango quilt"
WORDS = propose_recovery_words()


@pytest.fixture
def stick(start: Start, tmp_path: Path) -> Path:
    """A stick with a backup that has one client more than the vault, which erased her since."""
    made = create_vault(NewVault(start.folder, REAL, WORDS, "Aigerim", FLOOR), start.clock)
    take_in(made, "the tailor")
    gone = take_in(made, "the baker")
    back_up_vault(made, tmp_path / "stick")
    erase_client(made, gone, "asked", start.clock.now().date())
    made.close()
    start.opener = lambda: unlock_vault(start.folder, REAL, start.clock)
    start.sticks = [tmp_path / "stick"]
    return tmp_path / "stick"


def dialog_of(start: Start) -> RestoreDialog:
    dialog = start.parts.restoring.dialog
    assert dialog is not None
    return dialog


def found(start: Start) -> RestoreDialog:
    """Wait until the backups are listed."""
    dialog = dialog_of(start)
    start.qtbot.waitUntil(lambda: dialog.list.count() > 0)
    return dialog


def restore(start: Start, typed: str = REAL) -> None:
    """Type what opens the backup, and wait until the pages are seen."""
    dialog = found(start)
    with start.qtbot.waitSignal(start.application.window.uncovered, timeout=60_000):
        dialog.field.setText(typed)  # keyClicks has Latin keys alone
        press(dialog.field, Qt.Key.Key_Return)
    start.settle()
    assert start.parts.restoring.dialog is None
    start.qtbot.waitUntil(lambda: start.app.activeWindow() is not None)


def names(start: Start) -> set[str]:
    return start.do(lambda vault: {row.working_name for row in vault.clients.page()})


def banner_of(start: Start) -> str:
    return start.parts.pages.in_view().banner.text()


def aside(start: Start) -> list[Path]:
    return sorted(start.folder.parent.glob("vault-before-restore-*"))


def test_a_new_laptop_begins_with_the_stick(start: Start, stick: Path) -> None:
    shutil.rmtree(start.folder)
    start.begin()
    first_run = start.application.cover.first_run
    assert first_run is not None
    click(first_run.next)
    click(first_run.role.restore)
    restore(start)
    assert names(start) == {"the tailor"}
    assert start.application.cover.first_run is None
    assert "restored" in banner_of(start)
    assert not aside(start)


def test_at_the_lock_what_lay_there_is_kept_and_said(start: Start, stick: Path) -> None:
    start.begin()
    click(start.application.cover.lock_page.restore)
    restore(start)
    (kept,) = aside(start)
    assert kept.name in banner_of(start)
    unlock_vault(kept, REAL, start.clock).close()
    start.lock()
    start.enter()
    assert names(start) == {"the tailor"}


def test_after_an_alarm_a_damaged_vault_is_replaced(start: Start, stick: Path) -> None:
    (start.folder / "head").unlink()
    start.begin()
    with start.qtbot.waitSignal(start.parts.locking.refused, timeout=30_000):
        start.type_passphrase()
    alarm = start.application.cover.alarm_page
    assert alarm is not None
    click(alarm.restore)
    restore(start)
    assert names(start) == {"the tailor"}
    assert not (aside(start)[0] / "head").exists()


def test_a_missing_list_of_the_erased_is_said(start: Start, stick: Path) -> None:
    lists = [path for path in stick.iterdir() if path.is_file()]
    assert erased_list(stick, "").parent == stick
    assert lists
    restored_with_list = names_after(start)
    assert restored_with_list == {"the tailor"}
    for path in lists:
        path.write_bytes(b"unreadable")
    start.lock()
    click(start.application.cover.lock_page.restore)
    restore(start)
    assert names(start) == {"the tailor", "the baker"}
    assert "erased" in banner_of(start)


def names_after(start: Start) -> set[str]:
    start.begin()
    click(start.application.cover.lock_page.restore)
    restore(start)
    assert "erased" not in banner_of(start)
    return names(start)


def test_a_wrong_word_is_said_in_the_dialog_and_the_kit_opens_it_too(
    start: Start, stick: Path
) -> None:
    start.begin()
    click(start.application.cover.lock_page.restore)
    dialog = found(start)
    press(dialog.field, Qt.Key.Key_Return)
    assert dialog.banner.text()
    QTest.keyClicks(dialog.field, "wrong")
    press(dialog.field, Qt.Key.Key_Return)
    assert not dialog.busy.isHidden()
    start.qtbot.waitUntil(dialog.busy.isHidden, timeout=30_000)
    assert "passphrase" in dialog.banner.text()
    assert not aside(start)
    click(dialog.other_key)
    words = in_language(WORDS, "kk").split()
    dialog.field.setText(f"{words[0]} ъъъъ ")
    assert "ъъъъ" in dialog.words_hint.text()
    restore(start, " ".join(words).upper())
    assert names(start) == {"the tailor"}


def test_it_can_be_stopped_and_nothing_has_changed(start: Start, stick: Path) -> None:
    start.begin()
    click(start.application.cover.lock_page.restore)
    dialog = found(start)
    QTest.keyClicks(dialog.field, REAL)
    press(dialog.field, Qt.Key.Key_Return)
    press(dialog, Qt.Key.Key_Escape)
    start.qtbot.waitUntil(dialog.busy.isHidden, timeout=30_000)
    assert start.application.window.is_covered
    assert not aside(start)
    press(dialog, Qt.Key.Key_Escape)
    start.enter()
    assert names(start) == {"the tailor"}


def test_a_stick_that_comes_later_and_a_folder_are_found(
    start: Start, stick: Path, tmp_path: Path
) -> None:
    start.sticks = []
    start.begin()
    click(start.application.cover.lock_page.restore)
    dialog = dialog_of(start)
    press(dialog.field, Qt.Key.Key_Return)
    assert dialog.banner.text()
    (tmp_path / "empty").mkdir()
    start.application.dependencies.files.place = tmp_path / "empty"  # type: ignore[attr-defined]
    click(dialog.folder)
    start.qtbot.waitUntil(lambda: "empty" in dialog.banner.text())
    start.application.dependencies.files.place = stick  # type: ignore[attr-defined]
    click(dialog.folder)
    assert "stick" in found(start).list.item(0).text()
    press(dialog, Qt.Key.Key_Escape)
    start.sticks = [stick]
    click(start.application.cover.lock_page.restore)
    assert found(start).list.count() == 1


def test_a_dropped_backup_locks_and_is_asked_about(start: Start, stick: Path) -> None:
    start.begin()
    start.enter()
    start.sticks = []
    (backup,) = [path for path in stick.iterdir() if path.is_dir()]
    drop(start, [backup])
    with start.qtbot.waitSignal(start.parts.locking.locked):
        click(start.parts.pages.in_view().banner.act)
    assert found(start).list.count() == 1
    restore(start)
    assert len(aside(start)) == 1


def test_the_keys_go_where_the_backup_is_and_then_to_its_passphrase(
    start: Start, stick: Path
) -> None:
    start.sticks = []
    start.begin()
    click(start.application.cover.lock_page.restore)
    dialog = dialog_of(start)
    start.qtbot.waitUntil(dialog.folder.hasFocus)
    press(dialog.folder, Qt.Key.Key_Tab)
    start.qtbot.waitUntil(dialog.again.hasFocus)
    start.sticks = [stick]
    press(dialog.again, Qt.Key.Key_Return)
    found(start)
    start.qtbot.waitUntil(dialog.field.hasFocus)
    dialog.reject()
