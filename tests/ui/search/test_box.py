# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The Ctrl+K box: matching, layouts, providers, keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from counsellor.domain.keyboard_layouts import retypings
from counsellor.ui.actions.registry import ActionRegistry
from counsellor.ui.search.box import HIT_ROLE, SearchBox
from counsellor.ui.search.fuzzy import match
from counsellor.ui.search.hits import Hit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme
    from counsellor.ui.search.hits import Take


@pytest.fixture
def actions(theme: Theme, english: Languages) -> ActionRegistry:
    return ActionRegistry(theme.icons)


@pytest.fixture
def box(qtbot: QtBot, theme: Theme, actions: ActionRegistry) -> SearchBox:
    window = QWidget()
    window.resize(900, 600)
    qtbot.addWidget(window)
    window.show()
    box = SearchBox(actions, theme, window)
    box.popup()
    return box


def titles(box: SearchBox) -> list[str]:
    model = box.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("lock", "Lock now"),
        ("lo no", "Lock now"),
        ("ock", "Lock now"),
        ("lknw", "Lock now"),
        ("кыз", "Қызмет алушы"),
        ("елена", "Елёна"),
        ("", "anything"),
    ],
)
def test_it_forgives_what_was_left_out(query: str, text: str) -> None:
    assert match(query, text) > 0


@pytest.mark.parametrize(("query", "text"), [("xyz", "Lock now"), ("lw", "Lock now and then w")])
def test_it_does_not_find_everything(query: str, text: str) -> None:
    assert match(query, text) == 0


def test_the_beginning_of_words_is_the_best_answer() -> None:
    assert match("new", "New client") > match("new", "Renew it") > match("nwc", "New client") > 0


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("дщсл", "lock"), ("rkbtyn", "клиент"), ("0spvtn", "қызмет"), ("қызмет", "0spvtn")],
)
def test_a_query_in_the_wrong_layout_is_retyped(typed: str, meant: str) -> None:
    assert meant in retypings(typed)


def test_nothing_typed_lists_what_can_be_done(box: SearchBox) -> None:
    assert "New client" in titles(box)
    assert "Search and commands" not in titles(box)


def test_what_is_barred_is_not_offered(box: SearchBox, actions: ActionRegistry) -> None:
    actions.disable("nothing to sign", ["note.sign"])
    box.field.setText("sign")
    assert "Sign the note" not in titles(box)


def test_enter_does_the_first_hit_and_closes(
    qtbot: QtBot, box: SearchBox, actions: ActionRegistry
) -> None:
    QTest.keyClicks(box.field, "new cl")
    with qtbot.waitSignal(actions["client.new"].triggered):
        QTest.keyClick(box.field, Qt.Key.Key_Return)
    assert not box.isVisible()


def test_arrows_move_while_the_field_keeps_the_focus(box: SearchBox) -> None:
    QTest.keyClick(box.field, Qt.Key.Key_Down)
    QTest.keyClick(box.field, Qt.Key.Key_Down)
    QTest.keyClick(box.field, Qt.Key.Key_Up)
    assert box.list.currentIndex().row() == 1


def test_a_query_in_the_wrong_layout_finds_what_was_meant(box: SearchBox) -> None:
    box.field.setText("дщсл")
    assert titles(box)[0] == "Lock now"


def test_providers_stand_above_the_commands(box: SearchBox) -> None:
    opened: list[str] = []

    def clients(query: str, take: Take) -> None:
        hits = [Hit("KZ-7QF2 the baker", "", "users", lambda: opened.append("client"))]
        take(hits if match(query, "the baker") else [])

    box.add_provider(clients)
    box.field.setText("ba")
    assert titles(box)[0] == "KZ-7QF2 the baker"
    QTest.keyClick(box.field, Qt.Key.Key_Return)
    assert opened == ["client"]


def test_late_answers_to_an_earlier_query_are_left_aside(box: SearchBox) -> None:
    waiting: list[tuple[str, Take]] = []
    box.add_provider(lambda query, take: waiting.append((query, take)))
    box.field.setText("one")
    box.field.setText("two")
    early, late = waiting[-2], waiting[-1]
    late[1]([Hit("late", "", "users", lambda: None)])
    early[1]([Hit("early", "", "users", lambda: None)])
    assert "late" in titles(box)
    assert "early" not in titles(box)


def test_an_angle_bracket_asks_for_commands_only(box: SearchBox) -> None:
    asked: list[str] = []
    box.add_provider(lambda query, _: asked.append(query))
    box.field.setText(">lock")
    assert asked == []
    assert titles(box)[0] == "Lock now"


def test_closing_keeps_nothing(box: SearchBox) -> None:
    box.field.setText("lock")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not box.isVisible()
    assert box.field.text() == ""
    assert titles(box) == []


def test_hits_carry_their_shortcut(box: SearchBox) -> None:
    box.field.setText("new client")
    hit = box.list.model().index(0, 0).data(HIT_ROLE)
    assert hit.detail == "Ctrl+N"
