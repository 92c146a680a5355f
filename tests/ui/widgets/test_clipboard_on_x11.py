# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""On a real X server both clipboards are cleared, also the one of the middle button."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from counsellor.ui.widgets.expiring_clipboard import MARKS
from tests.ui.actions.test_layouts_xdotool import need_tools

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.xdotool

COPYING = """
import json
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from counsellor.ui.widgets.expiring_clipboard import ExpiringClipboard

app = QApplication([])
keeper = ExpiringClipboard(app.clipboard(), app)
editor = QPlainTextEdit("words of a note")
editor.show()
QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
QTest.keyClick(editor, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

def look():
    app.processEvents()
    both = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)
    found = [(app.clipboard().text(mode), app.clipboard().mimeData(mode)) for mode in both]
    print(json.dumps([[text, data.formats() if data else []] for text, data in found]))

look()
keeper.clear()
look()
"""


@pytest.fixture
def display() -> Iterator[str]:
    need_tools()
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as numbers:
        number = numbers.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


def test_both_clipboards_are_marked_and_cleared(display: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", COPYING],
        env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        check=True,
    )
    copied, cleared = (json.loads(line) for line in done.stdout.splitlines())
    for text, formats in copied:
        assert text == "words of a note"
        assert set(formats) == {"text/plain", *MARKS}
    assert [text for text, _ in cleared] == ["", ""]
