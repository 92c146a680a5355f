# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Buttons that cannot be pressed for a while; who works by keyboard finds them again after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton, QWidget


class PausedButtons:
    """Disables buttons together and enables them again.

    Qt hands the focus of a disabled button on to whatever comes next. It comes back here, unless
    the person has gone elsewhere meanwhile. Where nothing at all could take the focus, so that it
    lay on what merely holds the buttons, the first of them gets it.
    """

    def __init__(self, *buttons: QPushButton) -> None:
        self._buttons = buttons
        self._left: QWidget | None = None
        self._handed_to: QWidget | None = None

    def set_enabled(self, enabled: bool) -> None:
        """Let the buttons be pressed, or not."""
        if enabled == self._buttons[0].isEnabled():
            return
        # Asked of the window: it also knows while a dialog is in front of it.
        window = self._buttons[0].window()
        focused = cast("QWidget | None", window.focusWidget())
        for button in self._buttons:
            button.setEnabled(enabled)
        if not enabled:
            self._left = focused if focused in self._buttons else None
            self._handed_to = window.focusWidget()
            return
        if self._left is not None and focused is self._handed_to:
            self._left.setFocus()
        elif focused is not None and focused.isAncestorOf(self._buttons[0]):
            self._buttons[0].setFocus()
        self._left = self._handed_to = None
