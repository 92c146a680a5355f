# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""At the lock every page goes; after unlocking the person is where they were."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea

from counsellor.domain.errors import DiskFull
from counsellor.services.write_note import begin_note, save_draft
from counsellor.ui.pages.place import Place
from counsellor.ui.shell.navigation import CLIENTS, PAGES, SESSIONS, SETTINGS, PageSpec
from tests.field import new_vault, take_in
from tests.services.work import sign, sit_together
from tests.ui.pages.desk import press

if TYPE_CHECKING:
    from counsellor.services.vault_types import OpenVault
    from tests.ui.shell.started import Start

ASKING = "Change the passphrase…"
LONG = "\n".join(f"Line {number} of what was said." for number in range(120))


@pytest.fixture
def at(start: Start) -> Start:
    """Unlocked, with clients, a signed note and a long draft."""
    vault = new_vault(start.folder, start.clock)
    for number in range(30):
        take_in(vault, f"client {number}")
    client = vault.clients.page()[7].id
    sit_together(vault, client)
    for number in range(12):
        sign(vault, client, f"Signed {number}\n" + LONG)
    save_draft(vault, begin_note(vault, client).id, LONG)
    vault.close()
    start.begin()
    start.enter()
    return start


def some_client(at: Start) -> str:
    return at.do(lambda vault: vault.drafts.every()[0].client)


def lock_and_enter(at: Start) -> None:
    at.lock()
    at.qtbot.waitUntil(lambda: not at.parts.pages.made())
    at.enter()


def test_every_page_is_deleted_and_none_is_kept_by_anything(at: Start) -> None:
    client = some_client(at)
    pages = list(at.parts.pages.all())
    kept_by_others = [weakref.ref(page) for page in pages]
    at.parts.pages.open_client(client)
    at.settle()
    for spec in PAGES:
        at.application.window.show_page(spec.action)
        at.settle()
    at.lock()
    at.qtbot.waitUntil(lambda: not at.parts.pages.made())
    assert not any(shiboken6.isValid(page) for page in pages)
    del pages
    gc.collect()
    assert [page() for page in kept_by_others if page() is not None] == []


def test_only_the_page_in_view_is_made_at_unlocking(at: Start) -> None:
    at.application.window.show_page(CLIENTS)
    at.settle()
    lock_and_enter(at)
    assert [type(page).__name__ for page in at.parts.pages.made()] == ["ClientsPage"]


@pytest.mark.parametrize("spec", PAGES, ids=lambda spec: spec.action)
def test_the_same_page_comes_back(at: Start, spec: PageSpec) -> None:
    action = spec.action
    if not at.application.window.offers(action):
        pytest.skip("the office's alone")
    at.application.window.show_page(action)
    at.settle()
    lock_and_enter(at)
    assert at.parts.pages.in_view().isVisible()
    assert at.parts.pages._shown == action


def test_the_same_client_comes_back_as_far_scrolled(at: Start) -> None:
    client = some_client(at)
    at.parts.pages.open_client(client)
    at.settle()
    page = at.parts.pages.client
    bar = page._scroll.verticalScrollBar()
    at.qtbot.waitUntil(lambda: bar.maximum() > 400)
    bar.setValue(333)
    lock_and_enter(at)
    page = at.parts.pages.client
    assert page.isVisible()
    assert page.head is not None
    assert page.head.row.id == client
    at.qtbot.waitUntil(lambda: page._scroll.verticalScrollBar().value() == 333)


def test_the_same_draft_comes_back_with_cursor_scroll_and_focus(at: Start) -> None:
    draft = at.do(lambda vault: vault.drafts.every()[0].id)
    at.parts.pages.session.write_draft(draft)
    at.settle()
    editor = at.parts.pages.session.draft_editor.editor
    at.qtbot.waitUntil(lambda: editor.verticalScrollBar().maximum() > 0)
    cursor = editor.textCursor()
    cursor.setPosition(700)
    cursor.setPosition(712, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    editor.setFocus()
    scrolled = editor.verticalScrollBar().value()
    for _ in range(2):
        lock_and_enter(at)
        page = at.parts.pages.session
        at.qtbot.waitUntil(page.isVisible)
        editor = page.draft_editor.editor
        at.qtbot.waitUntil(lambda: editor.textCursor().position() == 712)  # noqa: B023
        assert editor.textCursor().anchor() == 700
        assert QApplication.focusWidget() is editor
        at.qtbot.waitUntil(lambda: editor.verticalScrollBar().value() == scrolled)  # noqa: B023
    QTest.keyClicks(editor, "here")
    assert "here" in editor.text()


def test_who_was_asked_something_is_again_where_it_was_asked_from(at: Start) -> None:
    """The question goes at the lock; the keys stand on what asked it, and not out of sight."""
    at.application.window.show_page(SETTINGS)
    at.settle()
    buttons = at.parts.pages.in_view().findChildren(QPushButton)
    asking = next(one for one in buttons if one.text() == ASKING)
    asking.setFocus()
    scroll = at.parts.pages.in_view().findChild(QScrollArea)
    assert scroll is not None
    scroll.ensureWidgetVisible(asking)
    assert not asking.visibleRegion().isEmpty()
    asking.click()
    at.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    lock_and_enter(at)
    focus = at.application.window.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == ASKING
    at.qtbot.waitUntil(lambda: not focus.visibleRegion().isEmpty())


def test_the_chosen_client_in_the_list_and_the_focus_come_back(at: Start) -> None:
    at.application.window.show_page(CLIENTS)
    at.settle()
    records = at.parts.pages.clients.list
    records.table.selectRow(5)
    records.table.setFocus()
    chosen = records.selected_id()
    lock_and_enter(at)
    records = at.parts.pages.clients.list
    assert records.selected_id() == chosen
    assert QApplication.focusWidget() is records.table


def test_a_page_that_was_not_in_view_comes_back_when_it_is_gone_to(at: Start) -> None:
    client = some_client(at)
    at.parts.pages.open_client(client)
    at.settle()
    at.application.window.show_page(SESSIONS)
    at.settle()
    lock_and_enter(at)
    at.application.window.show_page(CLIENTS)
    at.settle()
    assert at.parts.pages.client.isVisible()
    assert at.parts.pages.client.head is not None
    assert at.parts.pages.client.head.row.id == client


def test_two_locks_in_a_row_lose_no_place(at: Start) -> None:
    draft = at.do(lambda vault: vault.drafts.every()[0].id)
    at.parts.pages.session.write_draft(draft)
    at.settle()
    lock_and_enter(at)
    at.application.window.show_page(CLIENTS)
    at.settle()
    lock_and_enter(at)
    at.application.window.show_page(SESSIONS)
    at.settle()
    shown = at.parts.pages.session.draft_editor.draft
    assert shown is not None
    assert shown.id == draft


def test_what_is_kept_of_a_place_holds_no_word(at: Start) -> None:
    at.parts.pages.open_client(some_client(at))
    at.settle()
    names = at.do(
        lambda vault: [w for row in vault.clients.page() for w in (row.code, row.working_name)]
    )
    at.lock()
    kept = repr(at.parts.pages._places)
    assert "Place(" in kept
    assert not [name for name in names if name in kept]
    assert not [name for name in names if name in repr(Place())]


def test_a_new_client_is_asked_for_from_a_page_whose_list_was_not_made_yet(at: Start) -> None:
    lock_and_enter(at)
    press(at.application.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    at.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)


def test_a_session_can_be_stopped_right_after_unlocking(at: Start) -> None:
    with at.qtbot.waitSignal(at.parts.pages.timer.started):
        at.parts.pages.client.start_session(some_client(at))
    at.settle()
    assert at.parts.pages.session.isVisible()
    at.application.window.show_page(CLIENTS)
    lock_and_enter(at)
    press(at.application.window, Qt.Key.Key_F10)
    at.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)


def test_phases_switch_behind_the_lock(at: Start) -> None:
    with at.qtbot.waitSignal(at.parts.pages.timer.started):
        at.parts.pages.client.start_session(some_client(at))
    at.settle()
    at.lock()
    at.qtbot.waitUntil(lambda: not at.parts.pages.made())
    press(at.application.window, Qt.Key.Key_F3)
    view = at.parts.pages.timer.view()
    assert view is not None
    assert view.phase.value == "dialogue"


def test_what_could_not_be_saved_at_the_lock_is_saved_after_it(
    at: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = at.do(lambda vault: vault.drafts.every()[0].id)
    at.parts.pages.session.write_draft(draft)
    at.settle()
    editor = at.parts.pages.session.draft_editor.editor
    editor.moveCursor(QTextCursor.MoveOperation.End)

    def full(_vault: OpenVault, draft: str, text: str) -> None:
        raise DiskFull(place="vault", reason="space")

    with monkeypatch.context() as patched:
        patched.setattr("counsellor.ui.pages.session.autosave.save_draft", full)
        QTest.keyClicks(editor, " last words")
        at.lock()
        at.qtbot.waitUntil(lambda: not at.parts.pages.made())
    at.enter()
    saved = at.do(lambda vault: vault.drafts.get(draft))
    assert saved is not None
    assert saved.text.endswith(" last words")
    assert at.parts.pages.session.draft_editor.editor.text().endswith(" last words")
