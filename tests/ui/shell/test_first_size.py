# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""At its first start the window is whole on the screen, whatever the screen and the print."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from counsellor.ui.shell.first_size import fit_to_screen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TASKBAR = 40


class OnScreen(QWidget):
    """A window on a screen of any size."""

    def __init__(self, room: QRect) -> None:
        super().__init__()
        self._room = room

    def screen(self) -> OnScreen:  # type: ignore[override]
        return self

    def availableGeometry(self) -> QRect:
        return self._room


@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("above", [0, 1])
@pytest.mark.parametrize(
    "screen", [(1024, 600), (1024, 640), (1024, 768), (1280, 720), (1366, 768), (1920, 1080)]
)
def test_it_is_whole_with_its_frame(
    qtbot: QtBot, screen: tuple[int, int], above: int, scale: int
) -> None:
    width, height = screen
    room = QRect(0, above * TASKBAR, width, height - TASKBAR * above)
    window = OnScreen(room)
    qtbot.addWidget(window)
    wanted = QSize(1180, 760) * scale / 100
    fit_to_screen(window, wanted)
    assert window.width() <= room.width()
    assert window.height() <= room.height() - 30
    if window.size() != wanted:
        assert window.pos() == room.topLeft()


def test_where_there_is_room_it_is_as_it_is_good_to_see(qtbot: QtBot) -> None:
    window = OnScreen(QRect(0, 0, 1920, 1040))
    qtbot.addWidget(window)
    fit_to_screen(window, QSize(1180, 760))
    assert window.size() == QSize(1180, 760)
