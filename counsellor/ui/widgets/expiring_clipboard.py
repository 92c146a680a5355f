# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Secrets on the clipboard, taken off it again after half a minute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from PySide6.QtGui import QClipboard

KEPT_MS = 30_000


class ExpiringClipboard(QObject):
    """Clears what it copied, unless something else was copied since."""

    def __init__(self, clipboard: QClipboard, parent: QObject, *, kept_ms: int = KEPT_MS) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._copied = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(kept_ms)
        self._timer.timeout.connect(self.clear)

    def copy(self, text: str) -> None:
        """Put a text on the clipboard for a while."""
        self._copied = text
        self._clipboard.setText(text)
        self._timer.start()

    def clear(self) -> None:
        """Take it off now."""
        self._timer.stop()
        if self._copied and self._clipboard.text() == self._copied:
            self._clipboard.clear()
        self._copied = ""
