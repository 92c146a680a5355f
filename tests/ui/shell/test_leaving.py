# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Closing the window while a session runs asks before; and what stands in a form is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from counsellor.services.run_session import running_session
from counsellor.ui.dialogs.goal_dialog import GoalDialog
from counsellor.ui.dialogs.leaving_dialog import LeavingDialog
from counsellor.ui.dialogs.new_client_dialog import NewClientDialog
from counsellor.ui.dialogs.question import Question
from counsellor.ui.dialogs.stop_session_dialog import StopSessionDialog
from tests.field import open_vault, take_in
from tests.ui.pages.desk import button, click, press, type_text
from tests.ui.shell.started import Start

if TYPE_CHECKING:
    from collections.abc import Callable

D = TypeVar("D", bound=Question)
WORDS = "Қайта оқу"


@pytest.fixture
def client(started: Start) -> str:
    return started.do(take_in)


def dialogs(kind: type[D]) -> list[D]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]


def dialog(started: Start, kind: type[D]) -> D:
    started.qtbot.waitUntil(lambda: bool(dialogs(kind)))
    return dialogs(kind)[0]


def run_a_session(started: Start, client: str) -> None:
    with started.qtbot.waitSignal(started.parts.pages.timer.started):
        started.parts.pages.client.start_session(client)
    started.settle()


def lock(started: Start) -> None:
    """Lock, from wherever the focus is."""
    with started.qtbot.waitSignal(started.parts.locking.locked):
        started.parts.locking.lock()


WAYS: dict[str, Callable[[Start], object]] = {
    "close": lambda started: started.application.window.close(),
    "key": lambda started: press(
        started.application.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier
    ),
}
every_way = pytest.mark.parametrize("way", WAYS.values(), ids=list(WAYS))


@every_way
def test_without_a_session_nothing_is_asked(started: Start, way: Callable[[Start], object]) -> None:
    with started.qtbot.waitSignal(started.parts.locking.locked):
        way(started)
    assert not started.application.window.isVisible()


@every_way
def test_in_a_session_it_asks_and_cancel_stays(
    started: Start, client: str, way: Callable[[Start], object]
) -> None:
    run_a_session(started, client)
    way(started)
    press(dialog(started, LeavingDialog), Qt.Key.Key_Escape)
    started.settle()
    assert started.application.window.isVisible()
    assert started.parts.pages.timer.running is not None


def test_the_session_runs_on_and_is_there_again(started: Start, client: str) -> None:
    run_a_session(started, client)
    started.application.window.close()
    with started.qtbot.waitSignal(started.parts.locking.locked):
        click(dialog(started, LeavingDialog).confirm)
    again = open_vault(started.folder, started.clock)
    running = running_session(again)
    again.close()
    assert running is not None
    assert running.client == client


def test_the_session_is_stopped_first(started: Start, client: str) -> None:
    run_a_session(started, client)
    started.application.window.close()
    click(dialog(started, LeavingDialog).stop)
    stop = dialog(started, StopSessionDialog)
    with started.qtbot.waitSignal(started.parts.pages.timer.stopped):
        click(stop.confirm)
    with started.qtbot.waitSignal(started.parts.locking.locked):
        started.application.window.close()


def test_while_locked_it_asks_too_and_offers_no_stop(started: Start, client: str) -> None:
    run_a_session(started, client)
    started.lock()
    started.application.window.close()
    asked = dialog(started, LeavingDialog)
    assert not asked.stop.isVisible()
    press(asked, Qt.Key.Key_Escape)
    assert started.application.window.isVisible()


def test_a_form_outlives_the_lock_and_is_opened_again_where_it_was(
    started: Start, client: str
) -> None:
    started.parts.pages.open_client(client)
    started.settle()
    started.parts.pages.client.goals.ask_goal()
    asked = dialog(started, GoalDialog)
    type_text(asked.words, WORDS)
    lock(started)
    assert dialogs(GoalDialog) == []
    started.enter()
    banner = started.parts.forms.banner
    assert banner.isVisible()
    click(button(banner, "Go on writing"))
    again = dialog(started, GoalDialog)
    started.qtbot.waitUntil(lambda: again.words.value() == WORDS)
    click(again.confirm)
    started.settle()
    assert started.do(lambda vault: vault.goals.of_client(client))[0].text == WORDS
    assert started.do(lambda vault: vault.forms.every()) == []
    assert not banner.isVisible()


def test_a_new_client_who_was_being_written_down_is_gone_on_with(started: Start) -> None:
    started.application.window.show_page("go.clients")
    started.parts.pages.clients.ask_new_client()
    asked = dialog(started, NewClientDialog)
    type_text(asked.working_name, WORDS)
    lock(started)
    started.enter()
    click(button(started.parts.forms.banner, "Go on writing"))
    again = dialog(started, NewClientDialog)
    started.qtbot.waitUntil(lambda: again.working_name.text() == WORDS)
    again.save_now()
    again.close()
    started.settle()
