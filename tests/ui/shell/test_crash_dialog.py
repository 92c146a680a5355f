# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A bug is told by its type and place, never by a message or a value."""

from __future__ import annotations

import errno
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from counsellor.domain.keyboard_layouts import retypings
from counsellor.ui.shell.crash_dialog import CrashDialog, install_crash_reporter, log_qt_message
from counsellor.ui.shell.crash_report import crash_report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme
    from counsellor.ui.shell.crash_dialog import CrashReporter

SECRET = "he told me about his brother"


def fail_with_a_secret() -> None:
    """Raise an error that carries a secret and comes out of our own code."""
    try:
        retypings(SECRET.encode())  # type: ignore[arg-type]
    except TypeError as inner:
        raise KeyError(SECRET) from inner


def bug() -> BaseException:
    """Give such an error as it is caught at the top."""
    with pytest.raises(KeyError) as caught:
        fail_with_a_secret()
    return caught.value


@pytest.fixture
def reporter(qtbot: QtBot, qapp: QApplication) -> Iterator[CrashReporter]:
    hooks = sys.excepthook, threading.excepthook
    reporter = install_crash_reporter(qapp)
    yield reporter
    sys.excepthook, threading.excepthook = hooks
    qInstallMessageHandler(None)
    if reporter.dialog is not None:
        reporter.dialog.close()
    reporter.deleteLater()


def test_the_report_names_types_and_our_own_lines() -> None:
    report = crash_report(bug())
    assert "builtins.KeyError" in report
    assert "builtins.TypeError" in report
    assert "counsellor/domain/keyboard_layouts.py:" in report
    assert "in retypings" in report


def test_the_report_holds_no_message_and_no_value() -> None:
    assert SECRET not in crash_report(bug())
    assert "brother" not in crash_report(bug())


@pytest.mark.parametrize(
    "error",
    [OSError(errno.EIO, "x"), OSError(9999, "x"), OSError(errno.EACCES, "x"), MemoryError()],
)
def test_what_the_system_refuses_is_one_sentence_and_not_called_a_bug(
    qtbot: QtBot, reporter: CrashReporter, english: Languages, error: BaseException
) -> None:
    reporter.report(error)
    qtbot.waitUntil(lambda: reporter.failure is not None)
    assert reporter.dialog is None
    shown = reporter.failure
    assert shown is not None
    assert shown.text.text()
    assert shown.next_step.text()
    with qtbot.waitSignal(shown.finished):
        shown.close()
    assert reporter.failure is None


def test_the_dialog_shows_and_copies_the_report_alone(
    qtbot: QtBot, theme: Theme, english: Languages
) -> None:
    dialog = CrashDialog(crash_report(bug()))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.copy.click()
    assert QApplication.clipboard().text() == dialog.details.toPlainText()
    assert SECRET not in QApplication.clipboard().text()


def test_what_nobody_catches_reaches_the_dialog(qtbot: QtBot, reporter: CrashReporter) -> None:
    error = bug()
    sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: reporter.dialog is not None)
    assert reporter.dialog is not None
    assert SECRET not in reporter.dialog.details.toPlainText()


def test_a_bug_on_another_thread_reaches_the_dialog(qtbot: QtBot, reporter: CrashReporter) -> None:
    thread = threading.Thread(target=fail_with_a_secret)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: reporter.dialog is not None)


def test_more_bugs_do_not_pile_up_dialogs(qtbot: QtBot, reporter: CrashReporter) -> None:
    for _ in range(3):
        reporter.report(bug())
    qtbot.waitUntil(lambda: reporter.dialog is not None)
    QApplication.processEvents()
    assert len([one for one in QApplication.topLevelWidgets() if isinstance(one, CrashDialog)]) == 1


def test_logs_hold_no_text(
    caplog: pytest.LogCaptureFixture, qtbot: QtBot, reporter: CrashReporter
) -> None:
    reporter.report(bug())
    log_qt_message(QtMsgType.QtWarningMsg, QMessageLogContext(), f"bad rich text: {SECRET}")
    assert "KeyError" in caplog.text
    assert SECRET not in caplog.text
