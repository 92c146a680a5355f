# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Which letter a key's place means, on each system."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from counsellor.ui.actions.scan_codes import is_foreign_letter, latin_letter


def press(scan: int = 0, virtual: int = 0) -> QKeyEvent:
    held = Qt.KeyboardModifier.ControlModifier
    return QKeyEvent(QEvent.Type.KeyPress, 0x041B, held, scan, virtual, 0, "")


@pytest.mark.parametrize(
    ("platform", "event", "letter"),
    [
        ("xcb", press(scan=24), "Q"),
        ("xcb", press(scan=45), "K"),
        ("wayland", press(scan=58), "M"),
        ("windows", press(scan=0x10), "Q"),
        ("windows", press(scan=0x25), "K"),
        ("windows", press(scan=0x32), "M"),
        ("cocoa", press(scan=1, virtual=12), "Q"),
        ("cocoa", press(scan=1, virtual=40), "K"),
        ("cocoa", press(scan=1, virtual=46), "M"),
        ("xcb", press(scan=10), None),
        ("offscreen", press(scan=24), None),
        ("cocoa", press(virtual=18), None),
    ],
)
def test_the_place_of_a_key_tells_its_letter(
    platform: str, event: QKeyEvent, letter: str | None
) -> None:
    assert latin_letter(event, platform) == letter


def test_only_letters_beyond_ascii_are_foreign() -> None:
    assert is_foreign_letter(ord("Л"))
    assert is_foreign_letter(ord("Қ"))
    assert not is_foreign_letter(int(Qt.Key.Key_K))
    assert not is_foreign_letter(int(Qt.Key.Key_F9))
    assert not is_foreign_letter(int(Qt.Key.Key_Return))
