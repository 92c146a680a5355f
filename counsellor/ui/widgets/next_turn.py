# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is done in the next turn of the event loop, unless whose it is has gone by then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject


class NextTurn(QTimer):
    """Goes with its owner, and lets go of it.

    A ``QTimer.singleShot`` whose owner goes before its turn comes keeps what it was to call for
    good, and with it a page with all that it has shown.
    """

    def __init__(self, act: Callable[[], None], owner: QObject) -> None:
        """Prepare an act, a method of its owner; nothing is done yet."""
        super().__init__(owner)
        self.setInterval(0)
        self.setSingleShot(True)
        self.timeout.connect(act)
