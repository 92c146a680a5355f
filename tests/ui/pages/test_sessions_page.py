# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""All sessions: newest first, page by page, and those that nobody has written about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from counsellor.services.run_session import Ending, start_session, stop_session
from counsellor.services.sign_note import sign_draft
from counsellor.services.write_note import begin_note, save_draft
from counsellor.ui.pages.sessions_page import PAGE_SIZE, SessionsPage
from tests.field import HandClock, take_in
from tests.ui.pages.desk import Desk, click, press

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

    from counsellor.services.vault_types import OpenVault


@pytest.fixture
def page(desk: Desk) -> SessionsPage:
    page = SessionsPage(desk.context)
    desk.show(page)
    return page


def hold_sessions(vault: OpenVault, clock: HandClock, *, count: int) -> list[str]:
    """Hold sessions with new clients, a consent for every third; the newest is the last."""
    sessions, client = [], ""
    for number in range(count):
        if number % 3 == 0:
            client = take_in(vault, f"name {number}")
        start_session(vault, client)
        clock.pass_time(60)
        sessions.append(stop_session(vault, Ending()))
    return sessions


def sign_a_note(vault: OpenVault, session: str) -> None:
    client = vault.sessions.get(session).client or ""
    draft = begin_note(vault, client, session)
    save_draft(vault, draft.id, "Сессия туралы.")
    sign_draft(vault, draft.id)


def shown(page: SessionsPage) -> list[str]:
    return [page.model.record(row).id for row in range(page.model.rowCount())]


def test_an_empty_list_leads_to_the_clients(desk: Desk, page: SessionsPage) -> None:
    with desk.qtbot.waitSignal(desk.context.actions["go.clients"].triggered):
        desk.context.actions["go.clients"].trigger()
    assert page.list.currentWidget() is not page.list.table


def test_they_come_newest_first_and_page_by_page(desk: Desk, page: SessionsPage) -> None:
    count = PAGE_SIZE + 20
    sessions = desk.ask(lambda vault: hold_sessions(vault, desk.clock, count=count))
    page.refresh()
    desk.settle()
    assert shown(page) == sessions[::-1][:PAGE_SIZE]
    page.list.table.setFocus()
    for _ in range(3):
        press(page.list.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        desk.settle()
    assert shown(page) == sessions[::-1]


def test_only_those_without_a_note_on_request(desk: Desk, page: SessionsPage) -> None:
    sessions = desk.ask(lambda vault: hold_sessions(vault, desk.clock, count=3))
    desk.ask(lambda vault: sign_a_note(vault, sessions[1]))
    page.refresh()
    click(page.without_note)
    desk.settle()
    assert shown(page) == [sessions[2], sessions[0]]
    click(page.without_note)
    desk.settle()
    assert len(shown(page)) == 3


def test_enter_writes_the_missing_note_or_opens_the_client(desk: Desk, page: SessionsPage) -> None:
    sessions = desk.ask(lambda vault: hold_sessions(vault, desk.clock, count=2))
    desk.ask(lambda vault: sign_a_note(vault, sessions[0]))
    page.refresh()
    desk.settle()
    page.list.select(sessions[1])
    with desk.qtbot.waitSignal(page.write_note) as wanted:
        press(page.list.table, Qt.Key.Key_Return)
    assert wanted.args[1] == sessions[1]
    page.list.select(sessions[0])
    with desk.qtbot.waitSignal(page.open_client):
        press(page.list.table, Qt.Key.Key_Return)


def test_the_model_keeps_the_rules_of_qt(
    desk: Desk, page: SessionsPage, qtmodeltester: ModelTester
) -> None:
    desk.ask(lambda vault: hold_sessions(vault, desk.clock, count=3))
    page.refresh()
    desk.settle()
    qtmodeltester.check(page.model)  # type: ignore[no-untyped-call]
