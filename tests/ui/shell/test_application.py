# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The whole window: first run, lock and unlock, alarms, the way out; drafts come first."""

from __future__ import annotations

import shutil
import threading
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from counsellor.domain.coded import ConsentItem
from counsellor.domain.errors import AnchorDamaged, VaultInUse, VaultLost, VaultReplaced
from counsellor.domain.touch import Area, Touch
from counsellor.services.change_passphrase import PASSPHRASE_DUE
from counsellor.ui.dialogs.accept_loss_dialog import AcceptLossDialog
from counsellor.ui.dialogs.passphrase_dialog import DuePassphraseDialog
from counsellor.ui.shell.navigation import CLIENTS, EXCHANGE, INBOX, SESSIONS, TODAY
from tests.centre import OFFICE_KEY, found_centre
from tests.field import new_vault, open_vault, take_in
from tests.ui.pages.desk import click, press
from tests.ui.shell.started import Start

if TYPE_CHECKING:
    from pathlib import Path

    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.shell.alarm_page import AlarmPage


@pytest.fixture
def field_start(start: Start) -> Start:
    """Started on a vault with one client."""
    vault = new_vault(start.folder, start.clock)
    take_in(vault, "the baker")
    vault.close()
    start.begin()
    return start


def test_without_a_vault_the_first_run_begins(start: Start) -> None:
    start.begin()
    assert start.application.cover.first_run is not None
    assert start.application.cover.first_run.isVisible()
    assert start.application.window.is_covered


class _OtherWindows(QObject):
    """Notes every window that is shown beside the one there is."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self.shown: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            self._note(watched)
        return False

    def _note(self, widget: QWidget) -> None:
        if widget.isWindow() and widget is not self._window:
            self.shown.append(widget)


def test_no_other_window_flashes_up_at_the_start(start: Start) -> None:
    new_vault(start.folder, start.clock).close()
    others = _OtherWindows(start.application.window)
    start.app.installEventFilter(others)
    start.begin()
    start.enter()
    start.app.removeEventFilter(others)
    assert others.shown == []


def test_the_right_passphrase_leads_to_today(field_start: Start) -> None:
    field_start.enter()
    assert field_start.parts.pages.today.isVisible()
    assert field_start.room == ["aside"]


def test_a_wrong_passphrase_is_one_plain_sentence(field_start: Start) -> None:
    with field_start.qtbot.waitSignal(field_start.parts.locking.refused):
        field_start.type_passphrase("wrong words")
    page = field_start.application.cover.lock_page
    assert page.isVisible()
    assert page.field.text() == ""
    assert field_start.application.window.is_covered
    field_start.enter()


def test_an_alarm_is_a_page_of_its_own_and_the_vault_can_be_tried_again(
    field_start: Start,
) -> None:
    def alarmed() -> OpenVault:
        raise VaultReplaced(copies="backups/aside")

    field_start.opener = alarmed
    with field_start.qtbot.waitSignal(field_start.parts.locking.refused):
        field_start.type_passphrase()
    alarm = field_start.application.cover.alarm_page
    assert alarm is not None
    assert alarm.isVisible()
    assert alarm.sentence.text()
    assert "backups/aside" in alarm.next_step.text()
    field_start.opener = None
    click(alarm.again)
    field_start.enter()


@pytest.fixture
def alarmed(field_start: Start) -> AlarmPage:
    """The page of a vault that lost three saves."""

    def lost() -> OpenVault:
        raise VaultLost(missing=3, copies="backups/aside")

    field_start.opener = lost
    with field_start.qtbot.waitSignal(field_start.parts.locking.refused):
        field_start.type_passphrase()
    alarm = field_start.application.cover.alarm_page
    assert alarm is not None
    return alarm


def asked(alarm: AlarmPage) -> AcceptLossDialog:
    click(alarm.go_on)
    return alarm.findChildren(AcceptLossDialog)[-1]


def test_after_an_alarm_one_goes_on_with_what_is_there_by_a_decision(
    field_start: Start, alarmed: AlarmPage
) -> None:
    dialog = asked(alarmed)
    assert "3" in dialog._about.text()
    # No stray Enter decides it.
    press(dialog.confirm, Qt.Key.Key_Return)
    assert dialog.isVisible()
    press(dialog.confirm, Qt.Key.Key_Space)
    page = field_start.application.cover.lock_page
    assert page.isVisible()
    with field_start.qtbot.waitSignal(field_start.parts.locking.refused):
        field_start.type_passphrase("another one")
    assert field_start.accepted == 0
    page.field.clear()
    field_start.enter()
    assert field_start.accepted == 1


@pytest.mark.parametrize("turn", ["leave", "try again"])
def test_who_thinks_better_of_it_accepts_nothing(
    field_start: Start, alarmed: AlarmPage, turn: str
) -> None:
    dialog = asked(alarmed)
    click(dialog.leave)
    assert alarmed.isVisible()
    if turn == "try again":
        field_start.opener = None
        click(alarmed.again)
        field_start.enter()
    assert field_start.accepted == 0


def test_what_nobody_can_go_on_with_is_not_offered(field_start: Start, alarmed: AlarmPage) -> None:
    assert alarmed.go_on.isVisible()
    alarmed.show_error(VaultInUse(folder="/somewhere"))
    assert not alarmed.go_on.isVisible()
    alarmed.show_error(AnchorDamaged(folder="/somewhere"))
    assert alarmed.go_on.isVisible()


def test_the_lock_covers_at_once_and_unlocking_returns_to_the_same_page(
    field_start: Start,
) -> None:
    field_start.enter()
    field_start.application.window.show_page(EXCHANGE)
    field_start.settle()
    with field_start.qtbot.waitSignal(field_start.parts.locking.locked):
        press(field_start.application.window, Qt.Key.Key_F12)
        assert field_start.application.window.is_covered
    assert field_start.parts.pages.clients.model.rowCount() == 0
    field_start.enter()
    assert field_start.parts.pages.exchange.isVisible()


def test_what_was_copied_goes_with_the_lock_and_at_the_end(field_start: Start) -> None:
    field_start.begin()
    field_start.enter()
    clipboard = field_start.app.clipboard()
    clipboard.setText("words of a note")
    assert clipboard.mimeData().hasFormat("x-kde-passwordManagerHint")
    with field_start.qtbot.waitSignal(field_start.application.window.covered):
        field_start.lock()
    assert clipboard.text() == ""
    field_start.enter()
    clipboard.setText("more of them")
    with field_start.qtbot.waitSignal(field_start.parts.locking.locked):
        field_start.parts.quit()
    assert clipboard.text() == ""


def test_nobody_there_for_five_minutes_locks(field_start: Start) -> None:
    field_start.enter()
    field_start.clock.pass_time(4 * 60)
    assert not field_start.parts.idle.look()
    field_start.clock.pass_time(2 * 60)
    with field_start.qtbot.waitSignal(field_start.parts.locking.locked):
        assert field_start.parts.idle.look()
    assert field_start.application.window.is_covered


def test_what_was_typed_last_is_saved_by_the_lock(field_start: Start) -> None:
    field_start.enter()
    pages = field_start.parts.pages
    (client,) = field_start.do(lambda vault: [row.id for row in vault.clients.page()])
    pages.session.write_note(client, "")
    field_start.qtbot.waitUntil(pages.session.isVisible)
    field_start.settle()
    editor = pages.session.draft_editor.editor
    field_start.qtbot.waitUntil(editor.isVisible)
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    QTest.keyClicks(editor, " typed a moment ago")
    field_start.lock()
    field_start.enter()
    (draft,) = field_start.do(lambda vault: vault.drafts.every())
    assert draft.text.endswith("typed a moment ago")


def test_a_running_session_ticks_on_behind_the_lock_and_names_nobody(field_start: Start) -> None:
    field_start.enter()
    pages = field_start.parts.pages
    (client,) = field_start.do(lambda vault: [row.id for row in vault.clients.page()])
    with field_start.qtbot.waitSignal(pages.timer.started):
        pages.client.start_session(client)
    field_start.settle()
    field_start.lock()
    bar = field_start.parts.timer_bar
    assert bar.isVisible()
    field_start.clock.pass_time(3600)
    pages.timer.tick()
    assert "1:00:00" in bar._clock.text()
    assert "baker" not in _texts(bar)


def test_quitting_locks_first_and_then_closes_the_window(field_start: Start) -> None:
    field_start.enter()
    with field_start.qtbot.waitSignal(field_start.parts.locking.locked):
        press(field_start.application.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    field_start.qtbot.waitUntil(lambda: not field_start.application.window.isVisible())
    open_vault(field_start.folder).close()


def test_a_lock_that_comes_before_the_pages_are_seen_keeps_them_covered(
    field_start: Start,
) -> None:
    field_start.enter()
    field_start.lock()
    read = threading.Event()
    worker = field_start.application.worker
    worker.open(lambda: open_vault(field_start.folder, field_start.clock))
    field_start.parts._on_unlocked()
    worker.submit(lambda _: read.set())
    assert read.wait(10)
    field_start.parts.locking.lock()
    field_start.settle()
    assert field_start.application.window.is_covered


def test_closing_the_window_goes_the_same_way(field_start: Start) -> None:
    field_start.enter()
    with field_start.qtbot.waitSignal(field_start.parts.locking.locked):
        field_start.application.window.close()
    field_start.qtbot.waitUntil(lambda: not field_start.application.window.isVisible())


def test_the_search_box_leads_to_a_client(field_start: Start) -> None:
    field_start.enter()
    press(field_start.application.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    box = field_start.parts.search
    QTest.keyClicks(box.field, "baker")
    field_start.settle()
    press(box.field, Qt.Key.Key_Return)
    field_start.qtbot.waitUntil(field_start.parts.pages.client.isVisible)


def test_a_second_click_on_an_entry_leads_back_to_its_list(field_start: Start) -> None:
    field_start.enter()
    pages, window = field_start.parts.pages, field_start.application.window
    (client,) = field_start.do(lambda vault: [row.id for row in vault.clients.page()])
    pages.open_client(client)
    assert pages.client.isVisible()
    window.show_page(TODAY)
    window.show_page(CLIENTS)
    assert pages.client.isVisible()
    window.show_page(CLIENTS)
    assert pages.clients.isVisible()


def test_only_an_office_has_an_inbox_and_people(start: Start, tmp_path: Path) -> None:
    centre = found_centre(tmp_path)
    centre.close()
    shutil.move(tmp_path / "office", start.folder)
    start.opener = lambda: open_vault(start.folder, start.clock, OFFICE_KEY)
    start.begin()
    start.enter()
    assert start.application.actions[INBOX].isVisible()
    start.application.window.show_page(INBOX)
    assert start.parts.pages.inbox.isVisible()


def test_in_the_field_there_is_no_inbox(field_start: Start) -> None:
    field_start.enter()
    assert not field_start.application.actions[INBOX].isVisible()


def test_the_top_bar_says_what_waits(start: Start, tmp_path: Path) -> None:
    centre = found_centre(tmp_path)
    take_in(centre.field, "the baker", ConsentItem.SYNC)
    centre.close()
    shutil.move(tmp_path / "field", start.folder)
    start.begin()
    start.enter()
    start.settle()
    assert "not sent yet" in _texts(start.application.window.top_bar)
    start.lock()
    assert "not sent yet" not in _texts(start.application.window.top_bar)


def test_a_wrong_clock_is_said_from_unlocking_until_it_is_set(field_start: Start) -> None:
    known = field_start.clock.time
    field_start.clock.time = datetime(1970, 1, 1, 0, 0, 7, tzinfo=known.tzinfo)
    field_start.enter()
    notice = field_start.application.window.clock_notice
    field_start.settle()
    assert notice.isVisible()
    assert notice.text().startswith("The clock of this computer is wrong.")
    field_start.clock.time = known
    field_start.application.worker.changed.emit(frozenset({Touch(Area.QUEUE)}))
    field_start.settle()
    assert not notice.isVisible()


def test_with_a_wrong_clock_the_window_goes_on_from_the_latest_known_time(
    field_start: Start,
) -> None:
    known = field_start.clock.time
    field_start.clock.time = datetime(1970, 1, 1, 0, 0, 7, tzinfo=known.tzinfo)
    field_start.enter()
    field_start.settle()
    application = field_start.application
    stood = field_start.do(lambda vault: vault.clock.now())
    assert application.context.clock.now() == stood
    assert application.context.today() == known.date()
    assert str(known.year) in _texts(application.window)
    field_start.clock.pass_time(2 * 86_400)
    assert application.context.today() == known.date() + timedelta(days=2)
    field_start.clock.time = known
    assert application.context.clock.now() == known


def test_what_waits_is_sealed_at_the_lock(start: Start, tmp_path: Path) -> None:
    centre = found_centre(tmp_path)
    take_in(centre.field, "the baker", ConsentItem.SYNC)
    centre.close()
    shutil.move(tmp_path / "field", start.folder)
    start.begin()
    start.enter()
    assert not list((start.folder / "outbox").glob("*.age"))
    start.lock()
    assert len(list((start.folder / "outbox").glob("*.age"))) == 1


def test_the_session_workspace_is_reached_from_the_sessions(field_start: Start) -> None:
    field_start.enter()
    field_start.application.window.show_page(SESSIONS)
    assert field_start.parts.pages.sessions.isVisible()


def _texts(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def use_kit(vault: OpenVault) -> None:
    with vault.transaction():
        vault.settings.put(PASSPHRASE_DUE, True)


def due_dialog() -> DuePassphraseDialog | None:
    shown = QApplication.topLevelWidgets()
    return next((w for w in shown if isinstance(w, DuePassphraseDialog) and w.isVisible()), None)


def test_after_a_used_kit_a_new_passphrase_is_asked_at_every_unlocking(start: Start) -> None:
    vault = new_vault(start.folder, start.clock)
    use_kit(vault)
    vault.close()
    start.begin()
    for _ in range(2):
        start.type_passphrase()
        start.qtbot.waitUntil(lambda: due_dialog() is not None)
        start.application.actions["app.lock"].trigger()
        start.qtbot.waitUntil(lambda: due_dialog() is None)
        start.qtbot.waitUntil(start.application.cover.lock_page.field.isEnabled)
