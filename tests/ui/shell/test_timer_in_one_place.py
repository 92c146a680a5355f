# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Where the timer of a session stands follows from the window's size, not from how one came."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counsellor.services.run_session import start_session
from counsellor.ui.shell.navigation import CLIENTS
from tests.field import new_vault, take_in

if TYPE_CHECKING:
    from tests.ui.shell.started import Start

HEIGHTS = range(540, 820, 35)


@pytest.fixture
def running(start: Start) -> Start:
    vault = new_vault(start.folder, start.clock)
    start_session(vault, take_in(vault, "the baker"))
    vault.close()
    start.begin()
    start.enter()
    start.parts.pages.session.go_on()
    start.settle()
    return start


def seen(start: Start) -> bool:
    """Whether it stands beside the note; else in the bar below, never in both or none."""
    beside = start.parts.pages.session.view.panel.isVisible()
    assert start.parts.timer_bar.isVisible() is not beside
    return beside


def test_it_stands_at_the_same_place_whichever_way_one_came(running: Start) -> None:
    window, page = running.application.window, running.parts.pages.session
    places = set()
    for height in HEIGHTS:
        window.resize(1366, 900)
        running.settle()
        window.resize(1366, height)
        running.settle()
        from_above = seen(running)
        window.show_page(CLIENTS)
        running.settle()
        page.go_on()
        running.settle()
        assert seen(running) is from_above, height
        window.resize(1366, 500)
        running.settle()
        window.resize(1366, height)
        running.settle()
        assert seen(running) is from_above, height
        places.add(from_above)
    assert places == {True, False}
