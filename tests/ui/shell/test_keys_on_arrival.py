# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Who comes to a list by its key is in it: Down and Enter go on from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.services.run_session import Ending, start_session, stop_session
from counsellor.ui.shell.navigation import SESSIONS
from tests.field import new_vault, take_in

if TYPE_CHECKING:
    from tests.ui.shell.started import Start


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
