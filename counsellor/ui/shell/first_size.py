# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""How large the window is at its first start: as it is good to see, if the screen has the room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_FRAME: Final = QSize(16, 40)
"""What systems put around a window, at most: it is not known before the window is shown."""
_NARROWEST: Final = 1024
"""The pages are made for screens from here on; on others nothing is cut to fit."""


def fit_to_screen(window: QWidget, wanted: QSize) -> None:
    """Give a window its size; its last buttons never lie below the screen, or its taskbar."""
    room = window.screen().availableGeometry()
    size = wanted
    if room.width() >= _NARROWEST:
        size = wanted.boundedTo(room.size() - _FRAME)
    window.resize(size)
    if size != wanted:
        window.move(room.topLeft())
