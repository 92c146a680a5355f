# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Who comes to a list by its key is in it: Down and Enter go on from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QToolButton

from counsellor.services.run_session import Ending, start_session, stop_session
from counsellor.ui.actions.action_list import ACTIONS
from counsellor.ui.pages.place import place_on
from counsellor.ui.pages.today.cards import BeginCard
from counsellor.ui.pages.today.today_page import TodayPage
from counsellor.ui.shell.navigation import SESSIONS
from counsellor.ui.widgets.holds_focus import holds_focus, seen_focus
from tests.centre import OFFICE_KEY, found_centre
from tests.field import new_vault, open_vault, take_in

if TYPE_CHECKING:
    from tests.ui.shell.started import Start

GO = [spec.id for spec in ACTIONS if spec.id.startswith("go.")]


def test_the_sessions_have_the_keys_as_soon_as_they_are_there(start: Start) -> None:
    vault = new_vault(start.folder, start.clock)
    start_session(vault, take_in(vault, "the baker"))
    start.clock.pass_time(600)
    stop_session(vault, Ending())
    vault.close()
    start.begin()
    start.enter()
    for _ in range(2):
        start.application.window.show_page(SESSIONS)
        start.settle()
        assert start.parts.pages.sessions.list.table.hasFocus()
        start.application.window.show_page("go.today")
        start.settle()


def test_after_unlocking_enter_means_the_first_card(start: Start) -> None:
    new_vault(start.folder, start.clock).close()
    start.begin()
    for _ in range(2):
        start.enter()
        assert (
            start.application.window.focusWidget()
            is start.parts.pages.page(TodayPage).card(BeginCard).button
        )
        start.lock()


def test_a_page_that_is_gone_to_by_its_keys_has_them(start: Start) -> None:
    vault = new_vault(start.folder, start.clock)
    take_in(vault, "the baker")
    vault.close()
    start.begin()
    start.enter()
    window = start.application.window
    pages = [one for one in GO if window.offers(one)]
    assert len(pages) > 3
    for elsewhere in (window.top_bar.search, *window.rail.findChildren(QToolButton)[:1]):
        for action_id in pages:
            elsewhere.setFocus()
            start.application.actions[action_id].trigger()
            start.settle()
            page = window._stack.page()
            assert page is not None
            nothing_to_do = action_id == "go.exchange" and window.focusWidget() is None
            assert nothing_to_do or holds_focus(page), action_id


def test_the_keys_come_back_to_where_they_were_on_a_page(start: Start) -> None:
    vault = new_vault(start.folder, start.clock)
    client = take_in(vault, "the baker")
    vault.close()
    start.begin()
    start.enter()
    pages, window = start.parts.pages, start.application.window
    pages.open_client(client)
    start.settle()
    pages.client.header.note.setFocus()
    for away in ("go.today", "go.settings"):
        start.application.actions[away].trigger()
        start.settle()
        window.top_bar.search.setFocus()
        start.application.actions["go.clients"].trigger()
        start.settle()
        assert window.focusWidget() is pages.client.header.note


def test_a_question_in_front_of_a_page_takes_nothing_from_it(start: Start) -> None:
    """What had the keys is in the place where somebody is, also while a dialog has them."""
    vault = new_vault(start.folder, start.clock)
    client = take_in(vault, "the baker")
    vault.close()
    start.begin()
    start.enter()
    page = start.parts.pages.client
    start.parts.pages.open_client(client)
    start.settle()
    page.header.note.setFocus()
    before = place_on(page, page.subject())
    page.header.ask_name()
    start.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    start.qtbot.waitUntil(lambda: QApplication.focusWidget() is not page.header.note)
    assert holds_focus(page)
    assert place_on(page, page.subject()).focus == before.focus != ""


def test_what_is_written_elsewhere_has_no_keys_while_it_is_not_seen(start: Start) -> None:
    """Qt remembers the note as what had the keys among the sessions, and would give them to it."""
    vault = new_vault(start.folder, start.clock)
    start_session(vault, take_in(vault, "the baker"))
    vault.close()
    start.begin()
    start.enter()
    pages, window = start.parts.pages, start.application.window
    pages.open_session()
    start.settle()
    assert window.focusWidget() is pages.session.view.draft_editor.editor
    window.show_page("go.today")
    pages._groups[SESSIONS].turn_back()
    window.show_page(SESSIONS)
    assert window.focusWidget() is seen_focus(window)
    start.settle()
    assert pages.sessions.list.table.hasFocus()


def test_an_exchange_that_is_begun_from_anywhere_has_the_keys(start: Start) -> None:
    centre = found_centre(start.folder.parent)
    centre.close()
    centre.office.folder.path.rename(start.folder)
    start.opener = lambda: open_vault(start.folder, start.clock, OFFICE_KEY)
    start.begin()
    start.enter()
    window, exchange = start.application.window, start.parts.pages.exchange
    rail = window.rail.findChildren(QToolButton)[0]
    for elsewhere in (window.top_bar.search, rail, window.top_bar.lock):
        window.show_page("go.today")
        start.settle()
        elsewhere.setFocus()
        start.application.actions["exchange.sync"].trigger()
        start.settle()
        start.qtbot.waitUntil(exchange.sync.isEnabled)
        start.qtbot.waitUntil(lambda: holds_focus(exchange))
