# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The lock comes at once, whatever the vault's thread is doing, and whatever comes after it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from counsellor.ui.shell.navigation import EXCHANGE
from tests.field import new_vault, take_in
from tests.ui.pages.desk import press

if TYPE_CHECKING:
    from collections.abc import Generator

    from counsellor.services.vault_types import OpenVault
    from tests.ui.shell.started import Start


@pytest.fixture
def at(start: Start) -> Start:
    vault = new_vault(start.folder, start.clock)
    take_in(vault, "the baker")
    vault.close()
    start.begin()
    start.enter()
    return start


def steps(_vault: OpenVault) -> Generator[object, None, None]:
    """A job that never ends by itself, as a long import."""
    while True:
        yield None


def test_during_a_long_job(at: Start) -> None:
    ended: list[object] = []
    at.application.worker.submit_steps(steps, failed=ended.append)
    at.lock()
    assert ended
    at.enter()


def test_while_the_vaults_thread_is_held_up_the_cover_is_there_already(at: Start) -> None:
    begun, goes_on = threading.Event(), threading.Event()

    def hold(_vault: OpenVault) -> None:
        begun.set()
        goes_on.wait(30)

    at.application.worker.submit_urgent(hold)
    assert begun.wait(30)
    with at.qtbot.waitSignal(at.parts.locking.locked):
        press(at.application.window, Qt.Key.Key_F12)
        assert at.application.window.is_covered
        goes_on.set()
    at.enter()


def test_what_is_written_during_the_lock_is_told_to_no_page_that_went(at: Start) -> None:
    begun, goes_on = threading.Event(), threading.Event()
    page = at.parts.pages.today

    def hold(_vault: OpenVault) -> None:
        begun.set()
        goes_on.wait(30)

    page.write(hold, lambda _: page.refresh())
    assert begun.wait(30)
    press(at.application.window, Qt.Key.Key_F12)
    at.parts._clear()
    with at.qtbot.waitSignal(at.parts.locking.locked):
        goes_on.set()
    at.enter()


def test_during_the_next_unlocking(at: Start) -> None:
    at.lock()
    at.type_passphrase()
    press(at.application.window, Qt.Key.Key_F12)
    at.qtbot.waitUntil(at.application.cover.lock_page.field.isEnabled)
    assert at.application.window.is_covered
    at.enter()


def test_a_second_start_raises_the_window_and_uncovers_nothing(at: Start) -> None:
    at.application.window.show_page(EXCHANGE)
    at.lock()
    at.application.come_to_front()
    at.settle()
    assert at.application.window.is_covered
    assert at.parts.pages.made() == []


def test_many_locks_in_a_row(at: Start) -> None:
    for _ in range(6):
        at.lock()
        at.enter()
    assert at.parts.pages.today.isVisible()
