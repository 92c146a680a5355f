# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Where a bug ends: a dialog that says so, shows no record, and lets the details be copied.

What the system refuses is no bug, also where nobody has named it: that is one sentence.
"""

from __future__ import annotations

import logging
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from counsellor.domain.errors import CounsellorError
from counsellor.files import system_failure
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.shell.crash_report import crash_report
from counsellor.ui.shell.failure_dialog import FailureDialog
from counsellor.ui.widgets.enter_presses import EnterPresses
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from types import TracebackType

_LOG = logging.getLogger(__name__)
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashDialog(EnterPresses, QDialog):
    """Shows a report that holds types and places in the code only."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A fault in the program"))
        title = TextLabel(self.tr("The program made a mistake"))
        set_look(title, "title")
        lead = TextLabel(
            self.tr(
                "Nothing that was saved is lost. You can close this message and go on. The details "
                "below contain no names and no notes; please send them to those who look after "
                "the program."
            )
        )
        lead.setWordWrap(True)
        self.details = QPlainTextEdit(report)
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(self.tr("Details"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = buttons.addButton(
            self.tr("Copy the details"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()
        box = QVBoxLayout(self)
        box.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
        box.setSpacing(2 * SPACE)
        for widget in (title, lead, self.details, buttons):
            box.addWidget(widget)


class CrashReporter(QObject):
    """Takes bugs from every thread and shows one dialog at a time.

    Args:
        parent: the application.
        place: what a failure of the system is told of when the system names nothing.
    """

    _caught = Signal(object)

    def __init__(self, parent: QObject | None = None, place: Path = Path()) -> None:
        super().__init__(parent)
        self._place = place
        self.dialog: CrashDialog | None = None
        self.failure: FailureDialog | None = None
        self._caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def report(self, error: BaseException) -> None:
        """Log a bug and show it; ``VaultWorker.crashed`` is connected to this."""
        _LOG.error("crash\n%s", crash_report(error))
        self._caught.emit(error)

    def _show(self, error: BaseException) -> None:
        known = error if isinstance(error, CounsellorError) else system_failure(error, self._place)
        if self.dialog is not None or self.failure is not None:
            return
        if known is None:
            self.dialog = CrashDialog(crash_report(error))
        else:
            self.failure = FailureDialog(known)
        shown = self.dialog or self.failure
        if shown is not None:
            shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            shown.finished.connect(self._on_finished)
            shown.open()

    def _on_finished(self) -> None:
        self.dialog = self.failure = None


def install_crash_reporter(parent: QObject, place: Path = Path()) -> CrashReporter:
    """Send every exception that nobody catches, and Qt's own messages, where they belong."""
    reporter = CrashReporter(parent, place)

    def excepthook(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            reporter.report(error.with_traceback(trace))

    def thread_hook(caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            reporter.report(caught.exc_value)

    sys.excepthook = excepthook
    threading.excepthook = thread_hook
    qInstallMessageHandler(log_qt_message)
    return reporter


def log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Log what Qt says by its category and kind; its text can hold what is on the screen."""
    level = _LEVELS[kind]
    _LOG.log(level, "qt %s: %s", context.category or "default", kind.name)
    if level < logging.WARNING:
        return
    # Whoever runs it from a terminal may read it; the log file must not keep it.
    print(message, file=sys.stderr)  # noqa: T201
