# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The way back to the session that runs, whose record it is, and what is found in a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from counsellor.domain.coded import ContactType, SessionStatus
from counsellor.ui.pages.client.client_page import ClientPage
from counsellor.ui.pages.session.session_page import SessionPage
from counsellor.ui.pages.session.session_timer import SessionTimer
from counsellor.ui.pages.sessions_page import SessionsPage
from counsellor.ui.widgets.find_row import places_of
from counsellor.ui.widgets.timer_bar import TimerBar
from tests.field import take_in
from tests.services.work import sign, sit_together
from tests.ui.pages.desk import Desk, press, type_text

if TYPE_CHECKING:
    from counsellor.services.vault_types import OpenVault

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def timer(desk: Desk) -> SessionTimer:
    return SessionTimer(desk.context, "this run", desk.window)


@pytest.fixture
def page(desk: Desk, timer: SessionTimer) -> SessionPage:
    page = SessionPage(desk.context, timer)
    desk.show(page)
    return page


def start(desk: Desk, timer: SessionTimer, client: str) -> None:
    timer.start(client, ContactType.HOME, failed=lambda error: pytest.fail(str(error)))
    desk.settle()


def test_whose_record_it_is_stands_above_it_and_its_change_is_seen(
    desk: Desk, page: SessionPage
) -> None:
    baker = desk.ask(take_in)
    smith = desk.ask(lambda vault: take_in(vault, "the smith"))
    page.write_note(baker)
    desk.settle()
    who = page.view.who
    desk.qtbot.waitUntil(lambda: not who.is_fresh)
    assert who.who.text().endswith("the baker")
    page.write_note(smith)
    desk.settle()
    desk.qtbot.waitUntil(lambda: who.is_fresh and who.who.text().endswith("the smith"))
    desk.qtbot.waitUntil(lambda: not who.is_fresh)
    page.refresh()
    desk.settle()
    desk.qtbot.waitUntil(lambda: not who.is_fresh)
    desk.context.actions["view.full_window"].trigger()
    assert not who.who.isVisible()
    page.write_note(baker)
    desk.settle()
    assert who.who.text() == "Another client's record"
    desk.qtbot.waitUntil(lambda: not who.who.isVisible())


def test_go_on_leads_back_to_the_running_session_and_the_cursor_where_it_was(
    desk: Desk, page: SessionPage, timer: SessionTimer
) -> None:
    baker = desk.ask(take_in)
    smith = desk.ask(lambda vault: take_in(vault, "the smith"))
    start(desk, timer, baker)
    editor = page.draft_editor.editor
    type_text(editor, "Первое слово. Второе.")
    editor.go_to(9)
    page.write_note(smith)
    desk.settle()
    with desk.qtbot.waitSignal(page.opened):
        desk.context.actions["session.go_on"].trigger()
    desk.settle()
    assert page.view.who.who.text().endswith("the baker")
    assert editor.textCursor().position() == 9
    assert editor.hasFocus()


def test_the_running_session_has_its_row_and_enter_leads_back(
    desk: Desk, timer: SessionTimer
) -> None:
    baker = desk.ask(take_in)
    old = desk.ask(lambda vault: sit_together(vault, baker))
    sessions = SessionsPage(desk.context, timer)
    desk.show(sessions)
    start(desk, timer, baker)
    running = timer.running
    assert running is not None
    rows = [sessions.model.record(row) for row in range(sessions.model.rowCount())]
    assert [(row.id, row.runs) for row in rows] == [(running.id, True), (old, False)]
    sessions.list.select(running.id)
    with desk.qtbot.waitSignal(sessions.back):
        press(sessions.list.table, Qt.Key.Key_Return)
    timer.discard(lambda error: pytest.fail(str(error)))
    desk.settle()
    assert sessions.model.rowCount() == 1


@pytest.mark.parametrize("size", [(1100, 760), (1100, 420), (600, 760)])
def test_the_timer_is_shown_once(
    desk: Desk, page: SessionPage, timer: SessionTimer, size: tuple[int, int]
) -> None:
    context = desk.context
    bar = TimerBar(context.actions, context.theme, context.languages)
    desk.qtbot.addWidget(bar)
    timer.shown_beside.connect(bar.give_way)
    timer.shown.connect(lambda view: bar.show_view(view) if view is not None else bar.clear())
    desk.window.resize(*size)
    start(desk, timer, desk.ask(take_in))
    timer.tick()
    assert page.view.panel.isVisible() != bar.isVisible()
    page.hide()
    assert bar.isVisible()


def test_the_keys_stand_on_the_phase_buttons(desk: Desk, page: SessionPage) -> None:
    assert [button.text().split()[-1] for button in page.view.panel.buttons] == [
        "F2",
        "F3",
        "F4",
        "F5",
        "F7",
    ]


def test_an_addendum_is_written_beside_its_note(desk: Desk, page: SessionPage) -> None:
    client = desk.ask(take_in)
    note = desk.ask(lambda vault: sign(vault, client, "Бірінші"))
    page.write_addendum(note)
    desk.settle()
    assert page.view.card is not None
    assert page.view.card.text.isVisible()
    assert page.draft_editor.editor.isVisible()
    assert not page.view.card.unsign.isVisible()


def test_ctrl_s_says_that_it_is_saved_already(desk: Desk, page: SessionPage) -> None:
    page.write_note(desk.ask(take_in))
    desk.settle()
    type_text(page.draft_editor.editor, "Әңгіме")
    press(page.draft_editor.editor, Qt.Key.Key_S, CTRL)
    desk.settle()
    assert page.banner._text.text().startswith("Already saved, at 09:00")
    (draft,) = desk.ask(lambda vault: vault.drafts.every())
    assert "Әңгіме" in draft.text


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("кала", "Қала, ҚАЛА", [(0, 4), (6, 10)]),
        ("е", "ё", [(0, 1)]),
        ("ы", "😀 ы", [(3, 4)]),
        ("  ", "a b", []),
        ("аб", "а\u0301б", [(0, 3)]),
    ],
)
def test_words_are_found_as_the_search_finds_them(
    query: str, text: str, found: list[tuple[int, int]]
) -> None:
    assert places_of(query, text) == found


def test_ctrl_f_finds_in_the_note_by_keyboard_alone(desk: Desk, page: SessionPage) -> None:
    page.write_note(desk.ask(take_in))
    desk.settle()
    editor, row = page.draft_editor.editor, page.draft_editor.find_row
    editor.selectAll()
    type_text(editor, "Қала. Кала. Ауыл.")
    press(editor, Qt.Key.Key_F, CTRL)
    assert row.field.hasFocus()
    type_text(row.field, "қала")
    assert (row.said.text(), editor.textCursor().selectedText()) == ("2 of 2", "Кала") or (
        row.said.text() == "1 of 2"
    )
    first = editor.textCursor().selectionStart()
    press(row.field, Qt.Key.Key_Return)
    assert editor.textCursor().selectionStart() != first
    press(row.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert editor.textCursor().selectionStart() == first
    press(row.field, Qt.Key.Key_Escape)
    assert not row.isVisible()
    assert editor.hasFocus()


def test_an_old_note_is_brought_into_view_and_marked(desk: Desk, timer: SessionTimer) -> None:
    def many(vault: OpenVault) -> tuple[str, str]:
        client = take_in(vault)
        notes = []
        for number in range(45):
            notes.append(sign(vault, client, f"Әңгіме {number}"))
            desk.clock.pass_time(60)
        return client, notes[0]

    client, oldest = desk.ask(many)
    page = ClientPage(desk.context, timer)
    page.reveal(client, oldest)
    desk.show(page)
    desk.settle()
    card = page.notes.cards[-1]
    assert card.note.id == oldest
    desk.qtbot.waitUntil(lambda: card.hasFocus() and not card.visibleRegion().isEmpty())


def test_many_sessions_have_one_scroll_bar(desk: Desk, timer: SessionTimer) -> None:
    def many(vault: OpenVault) -> str:
        client = take_in(vault)
        for _ in range(12):
            sit_together(vault, client, 60, status=SessionStatus.NO_SHOW, present=False)
        return client

    page = ClientPage(desk.context, timer)
    page.open(desk.ask(many))
    desk.show(page)
    desk.settle()
    assert page.sessions.model.rowCount() == 8
    page.sessions.all.click()
    assert page.sessions.model.rowCount() == 12
    bar = page.sessions.list.table.verticalScrollBar()
    desk.qtbot.waitUntil(lambda: bar.maximum() == 0)


def test_a_text_that_is_only_shown_is_saved_and_what_was_looked_for_is_gone(
    desk: Desk, page: SessionPage
) -> None:
    baker = desk.ask(take_in)
    smith = desk.ask(lambda vault: take_in(vault, "the smith"))
    page.write_note(baker)
    desk.settle()
    page.draft_editor.find_row.ask()
    type_text(page.draft_editor.find_row.field, "план")
    page.write_note(smith)
    desk.settle()
    assert page.draft_editor.saved_label.text() == "Saved 09:00 · encrypted"
    assert not page.draft_editor.find_row.isVisible()
    assert page.draft_editor.find_row.field.text() == ""
