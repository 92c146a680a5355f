# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Tab stops nowhere for good: on every page it comes round, whether lists are empty or full."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from counsellor.services.open_note import open_signed
from counsellor.services.set_follow_up import set_follow_up
from counsellor.ui.pages.client.client_page import ClientPage
from counsellor.ui.pages.clients_page import ClientsPage
from counsellor.ui.pages.exchange.exchange_page import ExchangePage
from counsellor.ui.pages.office.inbox_page import InboxPage
from counsellor.ui.pages.session.session_page import SessionPage
from counsellor.ui.pages.session.session_timer import SessionTimer
from counsellor.ui.pages.sessions_page import SessionsPage
from counsellor.ui.pages.today.today_page import TodayPage
from tests.field import take_in
from tests.shots.scenes import exchange_scenes, inbox_view
from tests.ui.chosen_files import ChosenFiles
from tests.ui.pages.desk import Desk, press
from tests.ui.pages.test_access import fill

if TYPE_CHECKING:
    from counsellor.ui.pages.page import Page

MOST_TABS = 60


def pages(desk: Desk, client: str) -> list[Page]:
    timer = SessionTimer(desk.context, "this run", desk.window)
    one = ClientPage(desk.context, timer)
    one.open(client)
    return [
        TodayPage(desk.context, timer),
        ClientsPage(desk.context),
        one,
        SessionsPage(desk.context),
        SessionPage(desk.context, timer),
        ExchangePage(desk.context, ChosenFiles()),
        InboxPage(desk.context, ChosenFiles()),
    ]


def comes_round(desk: Desk, page: QWidget) -> bool:
    """Whether Tab leads from a button before the page, through it, to one behind it."""
    whole, before, behind = QWidget(), QPushButton("before"), QPushButton("behind")
    box = QVBoxLayout(whole)
    for part in (before, page, behind):
        box.addWidget(part)
    QWidget.setTabOrder(before, page)
    desk.window.setCentralWidget(whole)
    desk.settle()
    before.setFocus()
    for _ in range(MOST_TABS):
        focus = QApplication.focusWidget()
        assert focus is not None
        assert focus.isVisible()
        if focus is behind:
            return True
        press(focus, Qt.Key.Key_Tab)
    return False


@pytest.mark.parametrize("full", [False, True])
def test_tab_comes_round_on_every_page(desk: Desk, *, full: bool) -> None:
    if full:
        client = desk.ask(lambda vault: fill(vault, desk.clock))
        day = desk.clock.now().date()
        desk.ask(lambda vault: set_follow_up(vault, client, "call", day))
    else:
        client = desk.ask(take_in)
    stuck = []
    for page in pages(desk, client):
        desk.show(page)
        if full and isinstance(page, ExchangePage):
            page._take(exchange_scenes(desk.clock.now())["everything"])
        if full and isinstance(page, InboxPage):
            page._take(inbox_view(desk.clock.now()))
        if not comes_round(desk, page):
            focus = QApplication.focusWidget()
            stuck.append((type(page).__name__, focus and focus.accessibleName()))
    assert stuck == []


def test_tab_goes_through_a_clients_page_as_it_stands(desk: Desk) -> None:
    client = desk.ask(lambda vault: fill(vault, desk.clock))
    page = pages(desk, client)[2]
    assert isinstance(page, ClientPage)
    desk.show(page)
    page.header.start.setFocus()
    passed = []
    for _ in range(MOST_TABS):
        focus = QApplication.focusWidget()
        if focus is None or focus is page.sessions.list.table:
            break
        passed.append(focus)
        press(focus, Qt.Key.Key_Tab)
    (draft,), (card,), (goal,) = page.notes.drafts, page.notes.cards, page.goals.cards
    wanted = [draft.discard_button, draft.continue_button, card.add, page.goals.new, goal.done]
    assert [one for one in passed if one in wanted] == wanted


def test_tab_stops_at_no_editor_that_is_not_in_view(desk: Desk) -> None:
    client = desk.ask(lambda vault: fill(vault, desk.clock))
    (note,) = desk.ask(lambda vault: vault.notes.of_client(client))
    page = pages(desk, client)[4]
    assert isinstance(page, SessionPage)
    desk.show(page)
    page.write_note(client)
    desk.settle()
    page.work(lambda vault: open_signed(vault, note.id))
    desk.settle()
    assert page.view.card is not None
    assert comes_round(desk, page)
