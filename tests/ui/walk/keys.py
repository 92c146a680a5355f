# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What can be wrong for the keyboard: no name, an Enter that does nothing, a focus that is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QDialog, QPushButton, QToolButton, QWidget

from counsellor.ui.dialogs.meeting_dialog import MeetingDialog
from counsellor.ui.dialogs.question import Question
from counsellor.ui.pages.first_run.wizard import FirstRun
from tests.ui.test_accessible import unnamed
from tests.ui.walk.layout import is_seen, place_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    Button = QPushButton | QToolButton | QCheckBox


def key_faults(whole: QWidget) -> list[str]:
    """Say everything that is wrong for the keyboard in a window or a dialog that is shown."""
    found = [f"{kind} has no name" for kind in unnamed(whole)]
    before: QWidget | None = whole.focusWidget()
    for button in list(_buttons(whole)):
        presses = presses_by_enter(whole, button)
        if presses != (1 if _takes_enter(whole, button) else 0):
            found.append(f"{place_of(button)}: Enter pressed {button.text()!r} {presses} times")
    if before is not None:
        before.setFocus()
    return found + focus_faults(whole)


def focus_faults(whole: QWidget) -> list[str]:
    """Say whether the focus went to nothing, or to what nobody can see or use."""
    focused: QWidget | None = whole.focusWidget()
    if focused is None:
        return ["nothing has the focus"]
    if not focused.isVisible() or not focused.isEnabled():
        return [f"{place_of(focused)} has the focus, and cannot be used"]
    return []


def presses_by_enter(whole: QWidget, button: Button) -> int:
    """Count how often one Enter presses a focused button, without letting that do anything."""
    pressed: list[None] = []
    if isinstance(button, QPushButton) and (button.autoDefault() or button.isDefault()):
        return 1  # Qt itself presses it, and there is no way to stand in for that
    button.click = lambda: pressed.append(None)  # type: ignore[method-assign]
    try:
        button.setFocus()
        assert whole.focusWidget() is button, place_of(button)
        QTest.keyClick(button, Qt.Key.Key_Return)
    finally:
        del button.click
    return len(pressed)


def leave_by_esc(dialog: QDialog) -> list[str]:
    """Press Esc in a dialog; it closes, or asks whether what was typed is to be discarded."""
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Escape)
    asks = isinstance(dialog, Question) and dialog.banner.isVisible()
    return [] if asks or not dialog.isVisible() else ["Esc neither closes nor asks"]


def _takes_enter(whole: QWidget, button: Button) -> bool:
    """Tell whether Enter is to press it: where two people compare words, no Enter says yes."""
    return not isinstance(whole, MeetingDialog) or whole.takes_enter(button)


def _buttons(whole: QWidget) -> Iterator[Button]:
    for one in whole.findChildren(QAbstractButton):
        takes_focus = one.focusPolicy() is not Qt.FocusPolicy.NoFocus and one.isEnabled()
        if not takes_focus or not is_seen(one, whole) or _is_given_otherwise(whole, one):
            continue
        if isinstance(one, (QPushButton, QToolButton, QCheckBox)):
            yield one


def _is_given_otherwise(whole: QWidget, button: QWidget) -> bool:
    """Tell what Enter is not to press: an act for good, and what is ticked in an answer."""
    if isinstance(whole, Question) and whole.is_final:
        return True
    if not isinstance(button, QCheckBox):
        return False
    steps = whole.findChildren(FirstRun)
    return isinstance(whole, QDialog) or any(step.isAncestorOf(button) for step in steps)
