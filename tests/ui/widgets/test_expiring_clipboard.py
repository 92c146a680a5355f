# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Whatever is copied in this program is marked, and goes; what others copied stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import delete

from counsellor.ui.widgets.expiring_clipboard import KEPT_MS, MARKS, ExpiringClipboard
from tests.ui.pages.desk import press

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

TEXT = "He told me about his brother"
CLIPBOARD = QClipboard.Mode.Clipboard


@pytest.fixture
def clipboard(qtbot: QtBot) -> Iterator[QClipboard]:
    clipboard = QGuiApplication.clipboard()
    yield clipboard
    clipboard.clear()


@pytest.fixture
def expiring(clipboard: QClipboard) -> Iterator[ExpiringClipboard]:
    keeper = ExpiringClipboard(clipboard, clipboard)
    yield keeper
    delete(keeper)


def formats(clipboard: QClipboard) -> set[str]:
    """PySide gives nothing at all for an empty clipboard."""
    content: QMimeData | None = clipboard.mimeData()
    return set(content.formats()) if content is not None else set()


def line() -> QLineEdit:
    field = QLineEdit(TEXT)
    field.selectAll()
    return field


def plain() -> QPlainTextEdit:
    editor = QPlainTextEdit(TEXT)
    editor.selectAll()
    return editor


def rich() -> QTextEdit:
    editor = QTextEdit(f"<b>{TEXT}</b>")
    editor.selectAll()
    return editor


def label() -> QLabel:
    words = QLabel(TEXT)
    words.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    words.setSelection(0, len(TEXT))
    return words


@pytest.mark.parametrize("make", [line, plain, rich, label])
def test_what_is_copied_anywhere_is_marked_plain_and_goes(
    qtbot: QtBot, clipboard: QClipboard, make: type[QWidget]
) -> None:
    keeper = ExpiringClipboard(clipboard, clipboard, kept_ms=1)
    widget = make()
    qtbot.addWidget(widget)
    widget.show()
    press(widget, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert (clipboard.text(), formats(clipboard)) == (TEXT, {"text/plain", *MARKS})
    qtbot.waitUntil(lambda: clipboard.text() == "")
    delete(keeper)


def test_it_is_kept_for_half_a_minute(clipboard: QClipboard, expiring: ExpiringClipboard) -> None:
    clipboard.setText(TEXT)
    timer = expiring.timers[CLIPBOARD]
    assert timer.isActive()
    assert timer.interval() == KEPT_MS == 30_000
    timer.timeout.emit()
    assert clipboard.text() == ""


def test_told_to_it_goes_at_once(clipboard: QClipboard, expiring: ExpiringClipboard) -> None:
    expiring.copy(TEXT)
    assert clipboard.text() == TEXT
    expiring.clear()
    assert clipboard.text() == ""
    assert not expiring.timers[CLIPBOARD].isActive()


def test_what_another_program_copied_since_is_left_alone(clipboard: QClipboard) -> None:
    ours = True
    keeper = ExpiringClipboard(clipboard, clipboard, owns=lambda _: ours)
    clipboard.setText(TEXT)
    ours = False
    clipboard.setText("somebody's")
    assert formats(clipboard) == {"text/plain"}
    assert not keeper.timers[CLIPBOARD].isActive()
    keeper.clear()
    assert clipboard.text() == "somebody's"
    delete(keeper)


def test_each_new_copy_begins_the_time_anew(
    clipboard: QClipboard, expiring: ExpiringClipboard
) -> None:
    started: list[str] = []
    timer = expiring.timers[CLIPBOARD]
    for text in ("one", "two"):
        clipboard.setText(text)
        started.append(clipboard.text())
        assert timer.isActive()
    assert started == ["one", "two"]


def test_what_is_no_text_goes_as_well(clipboard: QClipboard, expiring: ExpiringClipboard) -> None:
    content = QMimeData()
    content.setData("application/x-something", b"1")
    clipboard.setMimeData(content)
    assert expiring.timers[CLIPBOARD].isActive()
    expiring.clear()
    assert formats(clipboard) == set()


def test_two_that_watch_do_not_mark_for_ever(clipboard: QClipboard, qtbot: QtBot) -> None:
    parent = QObject()
    both = [ExpiringClipboard(clipboard, parent) for _ in range(2)]
    changes: list[None] = []
    counting = clipboard.dataChanged.connect(lambda: changes.append(None))
    clipboard.setText(TEXT)
    clipboard.dataChanged.disconnect(counting)
    assert len(changes) <= 3
    both[0].clear()
    assert clipboard.text() == ""
    delete(parent)
