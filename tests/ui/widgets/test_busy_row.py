# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What goes on can be stopped at any width: the words break, and the button stays in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor.ui.widgets.busy_row import BusyRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.theme import Theme

SAID = "жіберілді: 1,2 МБ · алынды: 40,0 кБ · тағы 2,4 МБ · шамамен 1 мин қалды"


@pytest.mark.parametrize("width", [320, 480, 900])
def test_words_break_before_the_way_to_stop_is_cut_off(
    qtbot: QtBot, theme: Theme, width: int
) -> None:
    holder, row = QWidget(), BusyRow()
    QVBoxLayout(holder).addWidget(row)
    qtbot.addWidget(holder)
    holder.resize(width, 300)
    holder.show()
    row.show_busy(SAID, 1, 3)
    qtbot.waitUntil(row.cancel.isVisible)
    assert holder.minimumSizeHint().width() <= width
    right = row.cancel.mapTo(holder, row.cancel.rect().topRight()).x()
    assert right < holder.width()
    needed = row._text.heightForWidth(row._text.width())
    qtbot.waitUntil(lambda: row._text.height() >= needed)
