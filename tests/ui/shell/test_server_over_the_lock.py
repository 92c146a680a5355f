# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The lock comes while a server is tried: no secret stays, and what was typed beside it does."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counsellor.services.read_drops import kept_drops
from counsellor.ui.dialogs.allow_road_dialog import AllowRoadDialog
from counsellor.ui.dialogs.server_dialog import ServerDialog
from counsellor.ui.dialogs.server_form import ServerWish
from counsellor.ui.pages.exchange.road_adding import ADDING
from counsellor.ui.shell.navigation import EXCHANGE
from tests.servers.silent import silent_server
from tests.ui.pages.desk import press

if TYPE_CHECKING:
    from tests.ui.shell.started import Start


def shown(start: Start) -> list[ServerDialog]:
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, ServerDialog)]
    return [one for one in found if one.isVisible()]


def fill(start: Start, url: str) -> ServerDialog:
    """Open the form on the page, and fill it in."""
    start.application.window.show_page(EXCHANGE)
    start.settle()
    start.parts.pages.exchange.roads.adding.ask_server()
    start.qtbot.waitUntil(lambda: len(shown(start)) == 1)
    (form,) = shown(start)
    start.qtbot.waitUntil(form.isActiveWindow)
    QTest.keyClicks(form.address, url)
    QTest.keyClicks(form.user, "kense")
    QTest.keyClicks(form.secret, "open-sesame")
    return form


def lock(start: Start) -> None:
    """Press the key on whatever is in front."""
    over = QApplication.activeModalWidget() or start.application.window
    over.activateWindow()  # a screen's window manager does that by itself
    start.qtbot.waitUntil(over.isActiveWindow)
    with start.qtbot.waitSignal(start.parts.locking.locked):
        press(over, Qt.Key.Key_F12)


def require_only_the_lock(start: Start, form: ServerDialog) -> None:
    window = start.application.window
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [window]
    start.qtbot.waitUntil(lambda: not shiboken6.isValid(form))


def require_come_back_without_the_secret(start: Start, url: str) -> None:
    start.enter()
    start.parts.pages.reopen(ADDING, "")
    start.qtbot.waitUntil(lambda: len(shown(start)) == 1)
    (form,) = shown(start)
    start.qtbot.waitUntil(lambda: form.address.text() == url)
    assert form.user.text() == "kense"
    assert form.secret.text() == ""
    assert start.do(kept_drops) == ()


def test_while_it_is_tried(started: Start) -> None:
    with silent_server() as url:
        form = fill(started, url)
        press(form.secret, Qt.Key.Key_Return)
        roads = started.parts.pages.exchange.roads
        started.qtbot.waitUntil(roads.busy.isVisible)
        asked = roads.adding._asked
        assert asked is not None
        lock(started)
        require_only_the_lock(started, form)
        assert set(asked.wish.credentials) == {0}
        require_come_back_without_the_secret(started, url)


def test_while_it_is_asked_about(started: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    url = "https://cloud.example.org/dav"
    form = fill(started, url)
    adding = started.parts.pages.exchange.roads.adding
    monkeypatch.setattr(adding._run, "start", lambda *_: None)
    press(form.secret, Qt.Key.Key_Return)
    asked = adding._asked
    assert asked is not None
    adding._ask_whether_allowed(asked)
    started.qtbot.waitUntil(
        lambda: any(isinstance(one, AllowRoadDialog) for one in QApplication.topLevelWidgets())
    )
    lock(started)
    require_only_the_lock(started, form)
    require_come_back_without_the_secret(started, url)


@pytest.mark.parametrize("times", [1, 3])
def test_no_wish_is_left_in_memory_when_the_form_was_answered_and_the_lock_came(
    started: Start, times: int
) -> None:
    with silent_server() as url:
        for _ in range(times):
            form = fill(started, url)
            press(form.secret, Qt.Key.Key_Return)
            started.qtbot.waitUntil(started.parts.pages.exchange.roads.busy.isVisible)
            lock(started)
            require_only_the_lock(started, form)
            started.enter()
            started.parts.pages.reopen(ADDING, "")
            started.qtbot.waitUntil(lambda: len(shown(started)) == 1)
            (form,) = shown(started)
            form.keeping.forget()
            form.save_now()
            form.close()
            form.deleteLater()
            started.settle()
    wishes = [one for one in gc.get_objects() if isinstance(one, ServerWish)]
    assert all(set(one.credentials) <= {0} for one in wishes)
