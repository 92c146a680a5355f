# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Whether the keys are somewhere in a part of a window, and how they come to a field there."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QLineEdit, QWidget


def seen_focus(whole: QWidget) -> QWidget | None:
    """Return what has the focus of a window, or had it last in a part of one, if it can be seen.

    Qt remembers a field also where its page was left since, and would let it have the keys again.
    """
    focus = cast("QWidget | None", whole.focusWidget())
    return focus if focus is not None and focus.isVisibleTo(whole) else None


def holds_focus(pane: QWidget) -> bool:
    """Tell whether a part of a window, or something in it, has the focus of that window.

    The window is asked: a question that is open, or was just answered, may still be before it.
    """
    focus = cast("QWidget | None", pane.window().focusWidget())
    return focus is not None and (pane is focus or pane.isAncestorOf(focus))


def lead_to(field: QWidget | None) -> None:
    """Give a field the keys, so that what is typed next stands in place of what was wrong."""
    if field is not None:
        field.setFocus()
        if isinstance(field, QLineEdit):
            field.selectAll()
