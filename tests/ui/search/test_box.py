# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The Ctrl+K box: matching, layouts, providers, keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from counsellor.domain.keyboard_layouts import retypings
from counsellor.ui.actions.registry import ActionRegistry
from counsellor.ui.search.box import HIT_ROLE, SearchBox
from counsellor.ui.search.fuzzy import marks, match
from counsellor.ui.search.hit_delegate import marked_line
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


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("lo no", "Lock now", ["Lo", "no"]),
        ("ock", "Lock now", ["ock"]),
        ("ew cl", "New client", ["ew cl"]),
        ("lknw", "Lock now", ["L", "k", "n", "w"]),
        ("кыз ал", "Қызмет алушы", ["Қыз", "ал"]),
        ("", "anything", []),
        ("xyz", "Lock now", []),
    ],
)
def test_what_answers_the_query_is_marked(query: str, text: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in marks(query, text)] == marked


def test_a_command_is_marked_by_the_query_that_found_it(box: SearchBox) -> None:
    box.field.setText("дщсл")
    hit = box.list.model().index(0, 0).data(HIT_ROLE)
    assert [hit.title[start:end] for start, end in hit.marks] == ["Lock"]


def title_of(theme: Theme, title: str, marked: tuple[tuple[int, int], ...], width: int) -> QImage:
    picture = QImage(width + 200, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    hit = Hit(title, "", "users", lambda: None, marked)
    line = marked_line(hit, QFont("Noto Sans", 11), QColor("red"), width)
    painter = QPainter(picture)
    line.draw(painter, QPointF(0, 5))
    painter.end()
    return picture


def columns(picture: QImage, *, red: bool) -> list[int]:
    """Return the columns in which something is drawn: in red, or in any colour."""
    return [
        x
        for x in range(picture.width())
        if any(
            (colour := picture.pixelColor(x, y)).green() < 100 and (colour.red() > 200 or not red)
            for y in range(picture.height())
        )
    ]


@pytest.mark.parametrize("title", ["сестра приехала", "😀 сестра", "الْحَمْدُ لله"])
def test_the_mark_is_drawn_on_what_was_found_and_on_nothing_else(theme: Theme, title: str) -> None:
    plain = title_of(theme, title, (), 400)
    whole = title_of(theme, title, ((0, len(title)),), 400)
    part = title_of(theme, title, ((0, 3),), 400)
    assert columns(plain, red=True) == []
    assert 0 < len(columns(part, red=True)) < len(columns(whole, red=True))
    assert max(columns(whole, red=False)) < 390


def test_a_long_line_ends_where_its_room_does(theme: Theme) -> None:
    title = "сестра " * 40
    picture = title_of(theme, title, ((0, len(title)),), 300)
    assert 250 < max(columns(picture, red=False)) <= 300


@pytest.mark.parametrize("size", [(900, 600), (1366, 768), (500, 400)])
@pytest.mark.parametrize("left", [0, 200])
@pytest.mark.parametrize("wide", [100, 320, 700])
def test_it_opens_under_its_field_and_is_as_wide_or_wider(
    qtbot: QtBot,
    theme: Theme,
    actions: ActionRegistry,
    size: tuple[int, int],
    left: int,
    wide: int,
) -> None:
    window = QWidget()
    window.resize(*size)
    qtbot.addWidget(window)
    field = QPushButton("Search", window)
    field.setGeometry(left, 10, min(wide, size[0] - left), 30)
    window.show()
    box = SearchBox(actions, theme, window, field)
    box.popup()
    asked = QRect(field.mapToGlobal(QPoint(0, 0)), field.size())
    whole = QRect(window.mapToGlobal(QPoint(0, 0)), window.size())
    assert box.geometry().top() > asked.bottom()
    assert box.geometry().left() <= asked.left()
    assert box.geometry().right() >= asked.right()
    assert whole.contains(box.geometry())


def test_where_its_field_is_hidden_it_opens_at_the_top(
    qtbot: QtBot, theme: Theme, actions: ActionRegistry
) -> None:
    window = QWidget()
    window.resize(900, 600)
    qtbot.addWidget(window)
    field = QPushButton("Search", window)
    field.hide()
    window.show()
    box = SearchBox(actions, theme, window, field)
    box.popup()
    assert box.geometry().top() < window.mapToGlobal(QPoint(0, 40)).y()


class Slow:
    """Answers a query when it is told to."""

    def __init__(self) -> None:
        self.takes: list[Take] = []
        self.run: list[str] = []

    def find(self, _query: str, take: Take) -> None:
        self.takes.append(take)

    def answer(self, *titles: str) -> None:
        hits = [Hit(title, "", "users", partial(self.run.append, title)) for title in titles]
        for take in self.takes:  # those to earlier queries as well
            take(hits)
        self.takes.clear()


@pytest.fixture
def slow(box: SearchBox) -> Slow:
    slow = Slow()
    box.add_provider(slow.find)
    return slow


@pytest.mark.parametrize("typed", ["new cl", "lock", "Нур"])
@pytest.mark.parametrize("found", [("KD-1  Нурлан",), ()], ids=["found", "nobody"])
def test_enter_waits_for_who_is_looked_for(
    qtbot: QtBot,
    box: SearchBox,
    slow: Slow,
    actions: ActionRegistry,
    typed: str,
    found: tuple[str, ...],
) -> None:
    done: list[str] = []
    for spec, action in actions.offered():
        action.triggered.connect(lambda _=False, spec=spec: done.append(spec.id))
    box.field.setText(typed)
    QTest.keyClick(box.field, Qt.Key.Key_Return)
    assert not done
    for _ in range(3):
        slow.answer(*found)
    assert slow.run == list(found)
    assert bool(done) == (not found and typed != "Нур")
    assert box.isVisible() == (not found and typed == "Нур")


@pytest.mark.parametrize("then", ["letter", "escape", "arrow"])
def test_enter_is_forgotten_by_whoever_goes_on(
    box: SearchBox, slow: Slow, actions: ActionRegistry, then: str
) -> None:
    done: list[str] = []
    actions["client.new"].triggered.connect(lambda: done.append("new"))
    QTest.keyClicks(box.field, "new cl")
    QTest.keyClick(box.field, Qt.Key.Key_Return)
    key = {"letter": Qt.Key.Key_I, "escape": Qt.Key.Key_Escape, "arrow": Qt.Key.Key_Down}[then]
    QTest.keyClick(box.field, key)
    slow.answer("KD-1")
    assert not done
    assert not slow.run


def test_what_arrows_chose_stays_chosen_when_more_is_found(box: SearchBox, slow: Slow) -> None:
    box.field.setText("go")
    QTest.keyClick(box.field, Qt.Key.Key_Down)
    chosen = box.list.currentIndex().data()
    slow.answer("KD-1", "KD-2")
    assert titles(box)[0] == "KD-1"
    assert box.list.currentIndex().data() == chosen


def test_that_nothing_was_found_stands_under_what_was_typed(qtbot: QtBot, box: SearchBox) -> None:
    for _ in range(2):
        box.field.setText("qqqqqq")
        qtbot.waitUntil(box._status.isVisible)
        assert box._status.text() == "Nothing found"
        assert not box.list.isVisible()
        qtbot.waitUntil(lambda: 0 < box._status.y() - box.field.geometry().bottom() < 20)
        box.field.setText("lock")
        qtbot.waitUntil(box.list.isVisible)
        qtbot.waitUntil(lambda: box.list.height() > box.height() // 2)
