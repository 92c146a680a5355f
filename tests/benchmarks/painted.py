# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Tells when a widget has been painted for the first time, with whatever belongs to it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Calls back once, after the pass in which a widget was painted while it was ready."""

    def __init__(
        self, widget: QWidget, then: Callable[[], None], ready: Callable[[], bool] = lambda: True
    ) -> None:
        super().__init__(widget)
        self._widget = widget
        self._then = then
        self._ready = ready
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._ready():
            self._widget.removeEventFilter(self)
            # The whole window is painted in this pass, and shown at its end.
            QTimer.singleShot(0, self, self._then)
        return False


def say(word: str, value: float) -> None:
    """Tell whoever started this process."""
    sys.stdout.write(f"{word} {value!r}\n")
    sys.stdout.flush()


def say_painted() -> None:
    """Tell the moment, by the clock that processes share."""
    say("painted", time.monotonic())
