# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A stack takes the room of what is in view, and not of what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor.ui.widgets.snug_stack import SnugStack
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def page(height: int, text: str = "") -> QWidget:
    made, label = QWidget(), TextLabel(text)
    label.setWordWrap(bool(text))
    label.setMinimumHeight(height)
    QVBoxLayout(made).addWidget(label)
    return made


@pytest.mark.parametrize("text", ["", "many words " * 40])
def test_the_higher_page_asks_for_nothing_while_it_is_out_of_view(qtbot: QtBot, text: str) -> None:
    stack = SnugStack()
    qtbot.addWidget(stack)
    low, high = page(20), page(900, text)
    for one in (low, high):
        stack.addWidget(one)
    assert stack.minimumSizeHint().height() < 100
    assert stack.sizeHint().height() < 100
    assert stack.heightForWidth(300) < 100
    stack.setCurrentWidget(high)
    assert stack.minimumSizeHint().height() >= 900
    assert not text or stack.heightForWidth(300) >= 900
