# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Behind the lock: what has shown records is deleted, and the memory it had is overwritten."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

_AGAIN_MS = 5
"""A question of the system's own that was open at the lock ends meanwhile."""


class Clearing(QObject):
    """Deletes once nobody can be in the middle of something, and never on a page that is in use.

    Args:
        clear: lets go of whatever has shown a record.
        scrub: overwrites what was freed.
        parent: as ever.
    """

    cleared = Signal()
    """All of it is deleted, and nothing of it is in the memory that was freed."""

    def __init__(
        self, clear: Callable[[], None], scrub: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._clear = clear
        self._scrub = scrub
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_AGAIN_MS)
        self._waiting.timeout.connect(self.begin)

    def begin(self) -> None:
        """Clear now, or as soon as a question that the system itself asks has come back.

        Whoever waits for its answer goes on in an inner event loop, on a page.
        """
        if QThread.currentThread().loopLevel() > 1:
            self._waiting.start()
        else:
            self._run()

    def end(self) -> None:
        """Clear what still waits for it: new pages are about to come."""
        if self._waiting.isActive():
            self._run()

    def sweep(self) -> None:
        """Overwrite what was freed since."""
        gc.collect()
        self._scrub()

    def _run(self) -> None:
        self._waiting.stop()
        self._clear()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.sweep()
        self.cleared.emit()
