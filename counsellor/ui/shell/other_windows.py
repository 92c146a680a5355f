# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What stands over the window: dialogs, the Ctrl+K box, lists that are open, menus, hints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QToolTip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget


def windows_over(window: QWidget) -> Iterator[QWidget]:
    """Return every other window that can be seen."""
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            yield other


def put_away_all_over(window: QWidget) -> None:
    """Take away every other window, without a question; dialogs are deleted, with what is in them.

    A dialog that asks before it is closed is not asked: what is in it was saved or is given up.
    The keys go on to the window where they went to one of them, and not to another program's.
    """
    QToolTip.hideText()
    had_the_keys = QApplication.activeWindow() not in (None, window)
    for other in list(windows_over(window)):
        if isinstance(other, QDialog):
            # Its own `done`, and no closing that a dialog may refuse; whoever waits for it is told.
            QDialog.done(other, int(QDialog.DialogCode.Rejected))
        else:
            other.hide()
    for other in QApplication.topLevelWidgets():
        # One of files is deleted by its opener, who still waits for it.
        if isinstance(other, QDialog) and not isinstance(other, QFileDialog):
            other.deleteLater()
    if had_the_keys:
        window.activateWindow()
