# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Starting Qt, with a screen or without one."""

from __future__ import annotations

import sys

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

_NEVER = 1_000_000
"""Pixels: no screen is so wide."""
_NO_SCREEN = "This plugin does not support"


def start_qt() -> QApplication:
    """Start Qt for the window, in the style that our stylesheet is written for.

    ``QApplication.setStyle`` would do as well, but gives the style back, and for its class PySide
    makes a dozen milliseconds' worth of enumerations.
    """
    # The system's own file dialogs see no key of ours: F12 would be dead in them.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    app = QApplication(["counsellor", "-style", "fusion"])
    app.setApplicationName("counsellor")
    # While text is dragged F12 is dead too, and where it is dropped nothing takes it away again.
    app.setStartDragDistance(_NEVER)
    return app


def start_qt_without_screen() -> QApplication:
    """Start Qt to draw pictures; what an offscreen platform cannot do is nobody's news."""
    qInstallMessageHandler(_say_what_matters)
    return start_qt()


def _say_what_matters(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    if not text.startswith(_NO_SCREEN):
        sys.stderr.write(f"{text}\n")
