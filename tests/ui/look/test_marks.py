# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A choice's mark is a circle of one size, chosen or not, in every size of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QRadioButton, QStyle, QStyleOptionButton

from counsellor.ui.look.theme import Scheme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.theme import Theme

PART = QStyle.SubElement


@pytest.mark.parametrize("scheme", list(Scheme))
@pytest.mark.parametrize("scale", [80, 90, 100, 110, 125, 140, 150, 175, 200])
def test_a_mark_is_round_and_moves_no_word(
    qtbot: QtBot, theme: Theme, scheme: Scheme, scale: int
) -> None:
    theme.apply(scheme, scale)
    button = QRadioButton("The client was there")
    qtbot.addWidget(button)
    button.show()
    marks, words = [], []
    for chosen in (False, True):
        button.setChecked(chosen)
        mark, at = _part(button, PART.SE_RadioButtonIndicator), button.grab().toImage()
        marks.append(mark)
        words.append(_part(button, PART.SE_RadioButtonContents).left())
        outside = at.pixelColor(button.width() - 1, button.height() - 1)
        for corner in (mark.topLeft(), mark.topRight(), mark.bottomLeft(), mark.bottomRight()):
            assert at.pixelColor(corner) == outside
        assert at.pixelColor(mark.center().x(), mark.top()) != outside
    assert marks[0].size() == marks[1].size()
    assert words[0] == words[1]


def _part(button: QRadioButton, part: QStyle.SubElement) -> QRect:
    option = QStyleOptionButton()
    button.initStyleOption(option)
    return button.style().subElementRect(part, option, button)
