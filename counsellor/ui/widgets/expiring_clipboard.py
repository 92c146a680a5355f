# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What this program puts on the clipboard, kept out of histories and taken off again.

It goes by what is on the clipboard and not by who copied it: Ctrl+C in an editor, a menu and a
button are the same to it, so that none can be forgotten. What another program copied is left alone.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

from counsellor.ui.widgets.text_label import MAY_BREAK

if TYPE_CHECKING:
    from collections.abc import Callable

KEPT_MS = 30_000

MARKS: Final = {
    # Klipper and others: https://invent.kde.org/plasma/plasma-workspace, klipper/historymodel
    "x-kde-passwordManagerHint": b"secret",
    # Windows: learn.microsoft.com, "Clipboard Formats", "Cloud Clipboard and Clipboard History"
    "ExcludeClipboardContentFromMonitorProcessing": b"\1\0\0\0",
    "CanIncludeInClipboardHistory": bytes(4),
    "CanUploadToCloudClipboard": bytes(4),
    # macOS: nspasteboard.org; its name there is given in `concealed_on_macos`
    "application/x-nspasteboard-concealed-type": b"1",
}
"""What asks histories and cloud clipboards to leave the content alone, on each system."""

_MODES: Final = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection, QClipboard.Mode.FindBuffer)
_FOR_THIS_PROGRAM_ALONE: Final = ("offscreen", "minimal")
"""Platforms without a clipboard that others could reach; they say of nothing that it is ours."""


class ExpiringClipboard(QObject):
    """Marks what this program puts there, and clears it after a while or when told to.

    Args:
        clipboard: the system's, with X11's selection of the middle button.
        parent: lives as long as this.
        kept_ms: how long content is left there.
        owns: tells whether what lies there is this program's; the clipboard itself knows.
    """

    def __init__(
        self,
        clipboard: QClipboard,
        parent: QObject,
        *,
        kept_ms: int = KEPT_MS,
        owns: Callable[[QClipboard.Mode], bool] | None = None,
    ) -> None:
        super().__init__(parent)
        if sys.platform == "darwin":
            from counsellor.ui.widgets.concealed_on_macos import name_mark  # noqa: PLC0415

            name_mark()
        self._clipboard = clipboard
        self._owns = owns or self._is_owner
        self.timers = {mode: self._make_timer(mode, kept_ms) for mode in _MODES}
        clipboard.changed.connect(self._on_changed)

    def copy(self, text: str) -> None:
        """Put a text on the clipboard for a while."""
        self._clipboard.setMimeData(_marked(text))

    def clear(self) -> None:
        """Take everything of ours off now."""
        for mode in _MODES:
            self._clear(mode)

    def _clear(self, mode: QClipboard.Mode) -> None:
        due = self.timers[mode].isActive()
        self.timers[mode].stop()
        if due and self._owns(mode):
            self._clipboard.clear(mode)

    def _on_changed(self, mode: QClipboard.Mode) -> None:
        timer = self.timers[mode]
        content = self._clipboard.mimeData(mode) if self._owns(mode) else None
        if content is None or not content.formats():
            timer.stop()
        elif content.hasText() and not all(content.hasFormat(mark) for mark in MARKS):
            # Comes back here, marked.
            self._clipboard.setMimeData(_marked(content.text()), mode)
        else:
            timer.start()

    def _is_owner(self, mode: QClipboard.Mode) -> bool:
        if QGuiApplication.platformName() in _FOR_THIS_PROGRAM_ALONE:
            return True
        return {
            QClipboard.Mode.Clipboard: self._clipboard.ownsClipboard,
            QClipboard.Mode.Selection: self._clipboard.ownsSelection,
            QClipboard.Mode.FindBuffer: self._clipboard.ownsFindBuffer,
        }[mode]()

    def _make_timer(self, mode: QClipboard.Mode, kept_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(kept_ms)
        timer.timeout.connect(lambda: self._expire(mode))
        return timer

    def _expire(self, mode: QClipboard.Mode) -> None:
        if self._owns(mode):
            self._clipboard.clear(mode)


def _marked(text: str) -> QMimeData:
    """Return the plain text alone: what is formatted would be kept by others as well.

    Where a label breaks a long word is left out: a path or a key has to be what it was.
    """
    content = QMimeData()
    content.setText(text.replace(MAY_BREAK, ""))
    for mark, value in MARKS.items():
        content.setData(mark, value)
    return content
