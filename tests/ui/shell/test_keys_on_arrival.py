# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Who comes to a page by its key, or after an unlock, has the keys in it and goes on there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from counsellor.services.run_session import Ending, start_session, stop_session
from counsellor.ui.shell.navigation import PAGES, SESSIONS
from tests.field import new_vault, take_in

if TYPE_CHECKING:
    from tests.ui.shell.started import Start

_SOME = 3


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


def test_who_comes_to_any_page_by_its_key_goes_on_there(start: Start) -> None:
    vault = new_vault(start.folder, start.clock)
    take_in(vault, "the baker")
    vault.close()
    start.begin()
    start.enter()
    window, pages = start.application.window, start.parts.pages
    first = window.focusWidget()
    assert first is not None
    assert pages.in_view().isAncestorOf(first)
    offered = [page.action for page in PAGES if window.offers(page.action)]
    assert len(offered) > _SOME
    for action_id in [*offered, *reversed(offered)]:
        window.top_bar.search.setFocus()
        start.application.actions[action_id].trigger()
        start.settle()
        focus, page = window.focusWidget(), pages.in_view()
        there = [one for one in page.findChildren(QWidget) if one.isVisible() and one.isEnabled()]
        takers = [one for one in there if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert focus in takers if takers else focus is None, (action_id, focus)
