# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What waits for the next turn of the event loop goes with its owner, and keeps nothing of it."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject

from counsellor.ui.widgets.next_turn import NextTurn

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Owner(QObject):
    """Counts how often it was called, and holds itself as pages do."""

    def __init__(self) -> None:
        super().__init__()
        self.itself, self.called = self, 0
        self.soon = NextTurn(self.act, self)

    def act(self) -> None:
        self.called += 1


def test_it_is_done_once_in_the_next_turn(qtbot: QtBot) -> None:
    owner = Owner()
    owner.soon.start()
    owner.soon.start()
    assert owner.called == 0
    qtbot.waitUntil(lambda: owner.called > 0)
    qtbot.wait(0)
    assert owner.called == 1


def test_an_owner_that_goes_first_is_kept_by_nothing(qtbot: QtBot) -> None:
    owner = Owner()
    kept = weakref.ref(owner)
    owner.soon.start()
    shiboken6.delete(owner)
    del owner
    qtbot.wait(0)
    gc.collect()
    assert kept() is None
