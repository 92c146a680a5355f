# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A dialog that grows while it is open stays on the screen: its buttons stand last in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from counsellor.ui.dialogs.goal_dialog import GoalDialog
from counsellor.ui.dialogs.meeting_dialog import MeetingDialog
from counsellor.ui.widgets.banner import Tone

if TYPE_CHECKING:
    from tests.ui.pages.desk import Desk

LONG = "Something is missing here, and what to do about it is said at some length. " * 4


@pytest.mark.parametrize("above_the_foot", [-40, 0, 5, 300])
def test_what_comes_below_does_not_push_the_buttons_off(desk: Desk, above_the_foot: int) -> None:
    desk.show(QWidget())
    room = desk.window.screen().availableGeometry()
    desk.window.setGeometry(room)
    dialog = GoalDialog(desk.context, "", desk.window)
    dialog.ask()
    desk.qtbot.waitUntil(dialog.isActiveWindow)
    dialog.move(room.left(), room.bottom() - above_the_foot - dialog.height())
    dialog._tell(LONG, Tone.WARNING)
    desk.qtbot.waitUntil(lambda: dialog.frameGeometry().bottom() <= room.bottom())
    assert dialog.frameGeometry().top() >= room.top()
    assert dialog.frameGeometry().contains(dialog.mapToGlobal(dialog.confirm.pos()))


def test_what_comes_inside_by_itself_is_given_its_room(desk: Desk) -> None:
    """An address that is found while the window is open, a hint that goes on in a second line."""
    desk.show(QWidget())
    desk.window.resize(1000, 900)
    dialog = MeetingDialog(desk.context, desk.window)
    dialog.ask()
    desk.qtbot.waitUntil(dialog.isActiveWindow)
    before = dialog.height()
    dialog.show_waiting(["192.168.43.1:40123", "[fd12:3456:789a::1]:40123"])
    desk.qtbot.waitUntil(lambda: dialog.height() > before)
    bar = dialog._scroll.verticalScrollBar()
    desk.qtbot.waitUntil(lambda: bar.maximum() == 0)
    dialog.close()
