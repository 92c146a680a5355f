# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The keys for a part of a window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def give_focus(pane: QWidget) -> bool:
    """Give a pane the focus, or the first in it that takes it."""
    inside = (child for child in pane.findChildren(QWidget) if child.isVisibleTo(pane))
    for widget in (pane, *inside):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and widget.isEnabled() and widget.isVisible():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
    return False
