# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Sweeps circular garbage on the GUI thread, and nowhere else.

Python collects on whichever thread happens to allocate, and PySide then destroys a widget of ours
that hung in a circle on that thread: on the vault's, sooner or later, with a crash.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_EVERY_MS = 500


class GuiThreadGc(QObject):
    """Stands in for the automatic collection while another thread works beside the window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._was_automatic = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(sweep)
        self._timer.start()

    def stop(self) -> None:
        """Leave it to Python again; the other thread has ended."""
        self._timer.stop()
        if self._was_automatic:
            gc.enable()


def sweep() -> None:
    """Collect the oldest generation that is due, by Python's own thresholds."""
    counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, limit) in enumerate(counts) if count > limit]
    if due:
        gc.collect(max(due))
