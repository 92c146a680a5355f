# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""In a box of several lines the text begins as far from its edge as in a box of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QStyle, QStyleOptionFrame, QVBoxLayout, QWidget

from counsellor.ui.look.theme import Scheme
from counsellor.ui.widgets.limited_text import LineBox, TextBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.theme import Theme

_LINE_EDITS_OWN = 2
"""What Qt leaves beside the text of a line, in every style."""


@pytest.mark.parametrize("focused", [False, True])
@pytest.mark.parametrize("scale", [100, 150, 200])
def test_both_begin_alike(qtbot: QtBot, theme: Theme, scale: int, focused: bool) -> None:
    theme.apply(Scheme.LIGHT, scale)
    window, line, lines = QWidget(), LineBox("word"), TextBox("word", lines=3)
    qtbot.addWidget(window)
    box = QVBoxLayout(window)
    box.addWidget(line)
    box.addWidget(lines)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    (lines if focused else line).setFocus()
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    element = QStyle.SubElement.SE_LineEditContents
    first = line.style().subElementRect(element, option, line).left() + _LINE_EDITS_OWN
    second = lines.viewport().mapTo(lines, lines.cursorRect().topLeft()).x()
    assert abs(first - second) <= scale / 50
    assert lines.viewport().height() >= 3 * lines.fontMetrics().lineSpacing()
