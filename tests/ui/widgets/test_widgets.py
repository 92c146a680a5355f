# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The small parts: what they say, what they offer, what they hide."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from counsellor.domain.coded import Phase
from counsellor.domain.records.sessions import Segment
from counsellor.ui.actions.registry import ActionRegistry
from counsellor.ui.models.phases import TimerView, seconds_by_phase
from counsellor.ui.models.table_model import Column, RecordTable
from counsellor.ui.widgets.banner import Banner, Offer, Tone
from counsellor.ui.widgets.elided_label import ElidedLabel
from counsellor.ui.widgets.empty_state import EmptyState
from counsellor.ui.widgets.form import Form
from counsellor.ui.widgets.phase_strip import PhaseStrip
from counsellor.ui.widgets.record_list import RecordList
from counsellor.ui.widgets.saved_label import SavedLabel
from counsellor.ui.widgets.strength_meter import StrengthMeter, level_of
from counsellor.ui.widgets.timer_bar import TimerBar
from counsellor.ui.widgets.words_proposal import WordsProposal

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme

VIEW = TimerView(
    5025,
    Phase.DIALOGUE,
    running=True,
    segments=(Segment(Phase.TRUST, 0, 3600), Segment(Phase.BREAK, 3600, 3900)),
)


@pytest.fixture
def actions(theme: Theme, english: Languages) -> ActionRegistry:
    return ActionRegistry(theme.icons)


def said(widget: QWidget) -> str:
    """Everything that its labels show, in one line."""
    labels = [widget] if isinstance(widget, QLabel) else widget.findChildren(QLabel)
    return " | ".join(label.text() for label in labels if not label.isHidden() and label.text())


# --- timer ------------------------------------------------------------------------------------


def test_a_timer_shows_its_ended_stretches_and_the_one_at_hand() -> None:
    assert VIEW.stretches()[-1] == Segment(Phase.DIALOGUE, 3900, 5025)
    assert seconds_by_phase(VIEW.stretches()) == {
        Phase.TRUST: 3600,
        Phase.BREAK: 300,
        Phase.DIALOGUE: 1125,
    }


def test_the_strip_says_in_one_sentence_what_it_shows(
    qtbot: QtBot, theme: Theme, english: Languages
) -> None:
    strip = PhaseStrip(theme, english)
    qtbot.addWidget(strip)
    strip.show_view(VIEW)
    assert strip.accessibleDescription() == "Building trust 1 h · Break 5 min · Dialogue 18 min"
    assert strip.accessibleName() == "Phases of the session"


def test_the_bar_shows_clock_and_phase_and_names_nobody(
    qtbot: QtBot, theme: Theme, english: Languages, actions: ActionRegistry
) -> None:
    bar = TimerBar(actions, theme, english)
    qtbot.addWidget(bar)
    assert bar.isHidden()
    bar.show_view(VIEW)
    assert not bar.isHidden()
    assert "1:23:45" in said(bar)
    assert actions["phase.dialogue"].isChecked()
    assert not actions["phase.trust"].isChecked()
    bar.clear()
    assert bar.isHidden()


def test_a_pause_is_said_in_words(
    qtbot: QtBot, theme: Theme, english: Languages, actions: ActionRegistry
) -> None:
    bar = TimerBar(actions, theme, english)
    qtbot.addWidget(bar)
    bar.show_view(TimerView(60, Phase.BREAK, running=False))
    assert "Paused" in said(bar)
    assert actions["session.pause"].isChecked()


def test_a_narrow_bar_drops_words_but_no_button(
    qtbot: QtBot, theme: Theme, english: Languages, actions: ActionRegistry
) -> None:
    bar = TimerBar(actions, theme, english)
    qtbot.addWidget(bar)
    bar.show_view(VIEW)
    buttons = bar.findChildren(QToolButton)
    bar.resize(1400, bar.sizeHint().height())
    qtbot.waitUntil(lambda: all(_with_words(button) for button in buttons))
    bar.resize(460, bar.sizeHint().height())
    qtbot.waitUntil(lambda: not any(_with_words(button) for button in buttons[:5]))
    assert all(button.isVisible() and button.x() + button.width() <= 460 for button in buttons)


def _with_words(button: QToolButton) -> bool:
    return button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon


# --- messages ---------------------------------------------------------------------------------


def test_a_message_offers_to_undo_once(qtbot: QtBot, theme: Theme, english: Languages) -> None:
    undone: list[str] = []
    banner = Banner(theme)
    qtbot.addWidget(banner)
    banner.say("The goal was closed.", Tone.GOOD, Offer("Undo", lambda: undone.append("goal")))
    assert banner.act.text() == "Undo"
    banner.act.click()
    banner.act.click()
    assert undone == ["goal"]
    assert banner.isHidden()


def test_a_message_without_an_offer_has_no_button(
    qtbot: QtBot, theme: Theme, english: Languages
) -> None:
    banner = Banner(theme)
    qtbot.addWidget(banner)
    banner.say("The disk is full.", Tone.DANGER)
    assert banner.act.isHidden()
    banner.dismiss.click()
    assert banner.isHidden()


def test_saved_is_said_only_after_it_was_told(qtbot: QtBot, english: Languages) -> None:
    label = SavedLabel()
    qtbot.addWidget(label)
    assert label.text() == ""
    label.typing()
    assert label.text() == "Saving…"
    label.saved(datetime(2026, 11, 22, 14, 32, tzinfo=UTC))
    assert label.text() == "Saved 14:32 · encrypted"
    label.typing()
    label.not_saved("The disk is full.")
    assert label.text() == "Not saved. The disk is full."
    label.forget()
    assert label.text() == ""


# --- empty lists ------------------------------------------------------------------------------


def test_an_empty_state_is_a_sentence_a_button_and_a_shortcut(
    qtbot: QtBot, theme: Theme, actions: ActionRegistry
) -> None:
    empty = EmptyState(theme, "users", actions["client.new"])
    qtbot.addWidget(empty)
    empty.say("There are no clients yet.")
    assert "There are no clients yet." in said(empty)
    assert "Ctrl+N" in said(empty)
    with qtbot.waitSignal(actions["client.new"].triggered):
        empty.button.click()


def test_an_empty_state_follows_its_action(
    qtbot: QtBot, theme: Theme, actions: ActionRegistry
) -> None:
    empty = EmptyState(theme, "users", actions["client.new"])
    qtbot.addWidget(empty)
    actions.disable("locked", ["client.new"])
    assert not empty.button.isEnabled()


@dataclass(frozen=True)
class Row:
    id: str


@pytest.fixture
def records(qtbot: QtBot, theme: Theme, english: Languages) -> RecordList[Row]:
    model = RecordTable("Test", [Column[Row]("Id", lambda row: row.id)], lambda: english.speaker)
    records = RecordList(model, lambda row: row.id, EmptyState(theme, "users"), theme)
    qtbot.addWidget(records)
    records.show()
    return records


def test_a_list_without_rows_shows_its_empty_state(records: RecordList[Row]) -> None:
    assert not records.table.isVisible()
    records.model.replace_rows([Row("a")])
    assert records.table.isVisible()
    records.model.replace_rows([])
    assert not records.table.isVisible()


def test_the_selection_survives_a_refresh(qtbot: QtBot, records: RecordList[Row]) -> None:
    records.model.replace_rows([Row("a"), Row("b")])
    with qtbot.waitSignal(records.record_selected):
        records.select("b")
    records.model.replace_rows([Row("new"), Row("a"), Row("b")])
    assert records.selected() == Row("b")
    with qtbot.waitSignal(records.record_selected) as selected:
        records.model.replace_rows([Row("a")])
    assert selected.args == [None]


def test_enter_opens_a_record(qtbot: QtBot, records: RecordList[Row]) -> None:
    records.model.replace_rows([Row("a"), Row("b")])
    records.select("a")
    with qtbot.waitSignal(records.record_activated) as opened:
        QTest.keyClick(records.table, Qt.Key.Key_Return)
    assert opened.args == [Row("a")]


# --- passphrases ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("bits", "level"), [(0, 0), (10, 1), (24.9, 1), (25, 2), (49.9, 2), (50, 3), (69.9, 3), (77, 4)]
)
def test_strength_has_four_levels_of_which_two_are_accepted(bits: float, level: int) -> None:
    assert level_of(bits, 50) == level


def test_strength_is_said_in_words(qtbot: QtBot, theme: Theme, english: Languages) -> None:
    meter = StrengthMeter(theme)
    qtbot.addWidget(meter)
    assert said(meter) == ""
    meter.show_bits(12, 50)
    assert said(meter) == "Very easy to guess"
    meter.show_bits(77, 50)
    assert said(meter) == "Very good"


def test_proposed_words_can_be_changed_and_taken(qtbot: QtBot, english: Languages) -> None:
    given = iter(["one two three four five six", "seven eight nine ten eleven twelve"])
    proposal = WordsProposal(lambda _: next(given))
    qtbot.addWidget(proposal)
    assert proposal.words.text() == "one two three four five six"
    proposal.another.click()
    with qtbot.waitSignal(proposal.taken) as taken:
        proposal.use.click()
    assert taken.args == ["seven eight nine ten eleven twelve"]


# --- forms and labels -------------------------------------------------------------------------


def test_a_form_ties_each_label_to_its_field(qtbot: QtBot) -> None:
    page = QFrame()
    qtbot.addWidget(page)
    form, field = Form(page), QLineEdit()
    assert form.add(field).buddy() is field


def test_a_long_line_is_shortened_for_the_eye_only(qtbot: QtBot, theme: Theme) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText("Office holds everything up to 14:05 · 3 waiting")
    label.resize(80, 30)
    label.show()
    label.grab()
    assert label.minimumSizeHint().width() < 40
    assert label.toolTip() == label.text()
    label.resize(900, 30)
    label.grab()
    assert label.toolTip() == ""


def test_lines_break_between_the_parts_of_a_text_where_that_has_room(qtbot: QtBot) -> None:
    label = ElidedLabel(lines=2)
    qtbot.addWidget(label)
    parts = ["Office holds everything up to 14:05", "3 changes not sent"]
    label.setText(" · ".join(parts))
    across = label.fontMetrics().horizontalAdvance
    label.resize(across(parts[0] + " · 3"), label.minimumSizeHint().height())
    assert [line.strip(" ·") for line in label.shown_lines()] == parts
    label.resize(across(parts[0]) * 2 // 3, label.minimumSizeHint().height())
    assert label.shown_lines()[0] == "Office holds everything"


@pytest.mark.parametrize(
    "text", ["Последняя весть: 15:37 · все ответы дошли", "🙂🙂🙂 Соңғы хабар 🙂 15:37", "", "одно"]
)
def test_two_lines_show_twice_as_much_before_anything_is_cut(qtbot: QtBot, text: str) -> None:
    label = ElidedLabel(lines=2)
    qtbot.addWidget(label)
    label.setText(text)
    height = label.minimumSizeHint().height()
    whole = label.fontMetrics().horizontalAdvance(text)
    label.resize(whole * 3 // 4, height)
    label.grab()
    assert " ".join(label.shown_lines()) == text
    assert label.toolTip() == ""
    label.resize(whole // 4, height)
    label.grab()
    if text.count(" ") > 1:
        assert label.shown_lines()[-1].endswith("…")
        assert label.toolTip()
    assert label.minimumSizeHint().height() == height


def test_buttons_are_large_enough_to_hit(
    qtbot: QtBot, theme: Theme, english: Languages, actions: ActionRegistry
) -> None:
    bar, button = TimerBar(actions, theme, english), QPushButton()
    for widget in (bar, button):
        qtbot.addWidget(widget)
    hit = [*bar.findChildren(QToolButton), button]
    assert all(min(one.sizeHint().height(), one.sizeHint().width()) >= 24 for one in hit)
