# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Enter in a field does what the field is for, and nothing where the focus has gone meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from counsellor.domain.coded import Phase
from counsellor.services.run_session import pause_session, start_session, switch_phase
from counsellor.ui.shell.navigation import CLIENTS
from tests.field import new_vault, take_in
from tests.ui.pages.desk import press

if TYPE_CHECKING:
    from tests.ui.shell.started import Start


@pytest.mark.parametrize("paused", [True, False])
def test_unlocking_leaves_the_session_that_runs_as_it_is(start: Start, *, paused: bool) -> None:
    vault = new_vault(start.folder, start.clock)
    start_session(vault, take_in(vault, "the baker"))
    switch_phase(vault, Phase.DIALOGUE)
    if paused:
        pause_session(vault)
    vault.close()
    start.begin()
    start.enter()
    for _ in range(2):
        running = start.parts.pages.timer.running
        assert running is not None
        timer = running.timer
        assert (timer.before_pause if paused else timer.phase) is Phase.DIALOGUE
        assert timer.paused is paused
        start.lock()
        start.enter()


def test_while_the_vault_opens_no_button_has_the_keys(start: Start) -> None:
    vault = new_vault(start.folder, start.clock)
    start_session(vault, take_in(vault, "the baker"))
    vault.close()
    start.begin()
    with start.qtbot.waitSignal(start.application.window.uncovered):
        start.type_passphrase()
        focused = start.application.window.focusWidget()
        assert not isinstance(focused, QAbstractButton)


def test_enter_in_the_list_of_clients_opens_the_first_and_stays_there(start: Start) -> None:
    vault = new_vault(start.folder, start.clock)
    client = take_in(vault, "the baker")
    vault.close()
    start.begin()
    start.enter()
    start.application.window.show_page(CLIENTS)
    start.settle()
    page = start.parts.pages.clients
    page.search.setFocus()
    QTest.keyClicks(page.search, "bak")
    start.settle()
    press(page.search, Qt.Key.Key_Return)
    start.settle()
    assert start.parts.pages.client.isVisible()
    assert start.parts.pages.client.subject() == (client,)
