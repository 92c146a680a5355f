# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What gives way in a window that is low for its print, and that it comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QPushButton, QToolButton, QVBoxLayout, QWidget

from counsellor.domain.coded import Phase
from counsellor.ui.actions.registry import ActionRegistry
from counsellor.ui.look.theme import LOW, SCALES, Scheme
from counsellor.ui.models.phases import TimerView
from counsellor.ui.widgets.gathered_buttons import GatheredButtons
from counsellor.ui.widgets.note_editor import NoteEditor
from counsellor.ui.widgets.phase_strip import PhaseStrip
from counsellor.ui.widgets.timer_bar import TimerBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme

VIEW = TimerView(5025, Phase.DIALOGUE, running=True)
_LINES = 4
_BUTTONS = 8


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    box = QVBoxLayout(window)
    box.setContentsMargins(0, 0, 0, 0)
    box.addStretch(1)
    window.show()
    return window


@pytest.fixture
def bar(window: QWidget, theme: Theme, english: Languages) -> TimerBar:
    bar = TimerBar(ActionRegistry(theme.icons), theme, english)
    layout = window.layout()
    assert layout is not None
    layout.addWidget(bar)
    bar.show_view(VIEW)
    return bar


def lines(bar: TimerBar) -> set[int]:
    """Return where the buttons lie, from top to bottom; all of them are inside of the bar."""
    buttons = [one for one in bar.findChildren(QToolButton) if one.isVisible()]
    places = [QRect(one.mapTo(bar, QPoint()), one.size()) for one in buttons]
    assert len(buttons) == _BUTTONS
    return {place.center().y() for place in places if bar.rect().contains(place)} | {
        -1 for place in places if not bar.rect().contains(place)
    }


def _wait_for(qtbot: QtBot, bar: TimerBar, count: int) -> None:
    def laid_out() -> bool:
        fits = bar.height() == bar.sizeHint().height()
        return fits and len(lines(bar)) == count and -1 not in lines(bar)

    qtbot.waitUntil(laid_out)


@pytest.mark.parametrize("scale", SCALES)
def test_the_bar_folds_into_one_line_and_back(
    qtbot: QtBot, window: QWidget, bar: TimerBar, theme: Theme, scale: int
) -> None:
    theme.apply(Scheme.LIGHT, scale)
    window.resize(1024 if scale > 150 else 1366, 640)
    (strip,) = bar.findChildren(PhaseStrip)
    heights = []
    for height, count in ((LOW, 2), (LOW - 1, 1), (LOW, 2)):
        bar.fit(theme.px(height) - (height < LOW))
        _wait_for(qtbot, bar, count)
        assert strip.isVisible() == (count > 1)
        heights.append(bar.height())
    assert heights[0] == heights[2]
    assert heights[1] < 0.7 * heights[0]


def test_in_one_line_a_pause_is_still_told(window: QWidget, bar: TimerBar, theme: Theme) -> None:
    bar.fit(theme.px(LOW) - 1)
    window.resize(300, 400)
    bar.show_view(TimerView(60, Phase.BREAK, running=False))
    assert "Paused" in bar._clock.toolTip()


def test_the_sheet_keeps_some_lines(qtbot: QtBot, theme: Theme) -> None:
    for scale in SCALES:
        theme.apply(Scheme.LIGHT, scale)
        editor = NoteEditor()
        qtbot.addWidget(editor)
        editor.show()
        editor.resize(editor.minimumSizeHint())
        line = editor.fontMetrics().lineSpacing()
        assert editor.viewport().height() >= _LINES * line


def test_gathered_buttons_are_in_a_menu_and_do_what_they_do(qtbot: QtBot) -> None:
    holder, pressed = QWidget(), list[str]()
    qtbot.addWidget(holder)
    box = QVBoxLayout(holder)
    buttons = [QPushButton(said) for said in ("One", "Two")]
    for one in buttons:
        one.clicked.connect(lambda *_, to=one: pressed.append(to.text()))
        box.addWidget(one)
    buttons[1].setEnabled(False)
    more = GatheredButtons(buttons)
    box.addWidget(more)
    holder.show()
    assert not more.isVisible()
    more.gather(True)
    assert more.isVisible()
    assert not any(one.isVisible() for one in buttons)
    more.menu().aboutToShow.emit()
    acts = more.menu().actions()
    assert [(act.text(), act.isEnabled()) for act in acts] == [("One", True), ("Two", False)]
    acts[0].trigger()
    assert pressed == ["One"]
    more.gather(False)
    assert all(one.isVisible() for one in buttons)
    assert not more.isVisible()
