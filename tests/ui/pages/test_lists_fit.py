# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The lists of Exchange and Inbox wrap in the largest print; none of them scrolls sideways."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHeaderView, QScrollArea, QVBoxLayout, QWidget

from counsellor.domain.coded import (
    ConsentItem,
    ContactType,
    ImportOutcome,
    Role,
    SessionStatus,
    Stage,
)
from counsellor.domain.exchange_state import ImportedFile
from counsellor.services.run_session import Ending, start_session, stop_session
from counsellor.services.set_follow_up import set_follow_up
from counsellor.services.set_stage import set_stage
from counsellor.services.sign_note import sign_draft
from counsellor.services.write_note import begin_note
from counsellor.ui.dialogs.shortcut_sheet import ShortcutSheet
from counsellor.ui.look.theme import Scheme
from counsellor.ui.pages.client.client_page import ClientPage
from counsellor.ui.pages.clients_page import ClientsPage
from counsellor.ui.pages.exchange.bundle_table import bundle_table
from counsellor.ui.pages.office.inbox_tables import arrivals_table, aside_table, results_table
from counsellor.ui.pages.office.people_page import PeoplePage
from counsellor.ui.pages.office.people_view import DeviceState, PersonRow
from counsellor.ui.pages.office.requests_tables import not_applied_table, waiting_table
from counsellor.ui.pages.office.stalls_table import stalls_table
from counsellor.ui.pages.session.session_timer import SessionTimer
from counsellor.ui.pages.sessions_page import SessionsPage
from counsellor.ui.widgets.record_list import RecordList
from counsellor.ui.widgets.titled_list import TitledList
from tests.field import take_in
from tests.shots.scenes import exchange_scenes, inbox_view
from tests.ui.chosen_files import ChosenFiles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.models.table_model import RecordTable
    from counsellor.ui.pages.page import Page
    from tests.field import HandClock
    from tests.ui.pages.desk import Desk

WIDTH = 1024 - 300
"""What the rail and the page's rims leave of the smallest window, at the largest print."""

CELL = 2 * 10
"""What a cell leaves free beside its words."""

PADDING = 2 * 2 * 10
"""On both sides of a heading, at that print."""


def lists(context: PageContext) -> dict[str, tuple[TitledList[Any], Any]]:
    """Every such list, as its page makes it, with rows."""
    now = context.clock.now()
    view, scene = inbox_view(now), exchange_scenes(now)["twin"]
    bundles = scene.state.bundles
    file = ImportedFile("k7k7k7.age", ImportOutcome.QUARANTINED, "bad_signature", device="Әсел")
    theme = context.theme
    made = {
        "bundles": (bundle_table(context, lambda: scene), (1, 4), bundles),
        "answers": (bundle_table(context, lambda: replace(scene, is_office=True)), (1, 4), bundles),
        "stalls": (stalls_table(context), (1, 2), view.stalls),
        "results": (results_table(context), (2,), (file,)),
        "not applied": (not_applied_table(context), (0, 1), view.not_applied),
        "aside": (aside_table(context), (2,), view.aside),
        "arrivals": (arrivals_table(context), (0, 4), view.arrivals),
        "waiting": (waiting_table(context), (0, 1), view.waiting),
    }
    return {
        name: (TitledList[Any](cast("RecordTable[Any]", model), str, theme, sentences), rows)
        for name, (model, sentences, rows) in made.items()
    }


@pytest.fixture
def column(desk: Desk) -> Iterator[QWidget]:
    """A page as narrow as it gets, in the largest print."""
    desk.context.theme.apply(Scheme.LIGHT, 200)
    page = QWidget()
    page.setFixedWidth(WIDTH)
    yield page
    desk.context.theme.apply(Scheme.LIGHT, 100)


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_no_list_scrolls_sideways_and_no_word_of_a_short_column_is_cut(
    desk: Desk, column: QWidget, language: str
) -> None:
    desk.context.languages.speak(language)
    box = QVBoxLayout(column)
    made = lists(desk.context)
    for listed, rows in made.values():
        box.addWidget(listed)
        listed.show_rows(rows)
    desk.show(column)
    desk.qtbot.waitUntil(
        lambda: not any(one.list._measuring.isActive() for one, _ in made.values())
    )
    scrolled = {
        name: listed.table.horizontalScrollBar().maximum()
        for name, (listed, _) in made.items()
        if listed.table.horizontalScrollBar().maximum()
    }
    assert scrolled == {}
    assert [name for name, (listed, _) in made.items() if cut_words(listed)] == []
    assert [name for name, (listed, _) in made.items() if low_headings(listed)] == []


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_sentences_cut_no_word_of_each_other_where_all_words_have_room(
    desk: Desk, column: QWidget, language: str
) -> None:
    """Whom a bundle is for may be short, and how it stands with it longer."""
    desk.context.languages.speak(language)
    scene = replace(exchange_scenes(desk.context.clock.now())["twin"], whom={"a": ("Dana",)})
    model = bundle_table(desk.context, lambda: scene)
    listed = TitledList[Any](cast("RecordTable[Any]", model), str, desk.context.theme, (1, 4))
    QVBoxLayout(column).addWidget(listed)
    listed.show_rows([replace(one, stream="a", state="sent") for one in scene.state.bundles])
    desk.show(column)
    table = listed.table
    said = str(listed.model.index(0, 4).data())
    widest = max(table.fontMetrics().horizontalAdvance(word) for word in said.split())
    for width in range(WIDTH, WIDTH + 300, 20):
        column.setFixedWidth(width)
        desk.settle()
        desk.qtbot.waitUntil(lambda: not listed.list._measuring.isActive())
        assert widest <= table.columnWidth(4) - PADDING, width


def cut_words(listed: TitledList[Any] | RecordList[Any]) -> list[str]:
    """Words that are wider than the column in which they stand."""
    table, model = listed.table, listed.model
    across = table.fontMetrics().horizontalAdvance
    return [
        word
        for place in range(model.columnCount())
        for text in (
            model.headerData(place, Qt.Orientation.Horizontal),
            *(model.index(row, place).data() for row in range(model.rowCount())),
        )
        for word in str(text or "").split()
        if is_short(listed, place) and across(word) > table.columnWidth(place)
    ]


def low_headings(listed: TitledList[Any]) -> list[str]:
    """Headings whose lines are higher than their row."""
    header = listed.table.horizontalHeader()
    bold = QFont(header.font())
    bold.setBold(True)
    metrics, low = QFontMetrics(bold), []
    for place in range(listed.model.columnCount()):
        text = str(listed.model.headerData(place, Qt.Orientation.Horizontal))
        across = QRect(0, 0, max(header.sectionSize(place) - PADDING, 1), 10_000)
        lines = metrics.boundingRect(across, Qt.TextFlag.TextWordWrap, text).height()
        if not header.isSectionHidden(place) and lines > header.height():
            low.append(text)
    return low


def is_short(listed: TitledList[Any] | RecordList[Any], place: int) -> bool:
    """Whether a column is shown, and as wide as it needs to be: sentences share what is left."""
    header = listed.table.horizontalHeader()
    shares = header.sectionResizeMode(place) is QHeaderView.ResizeMode.Stretch
    return not (shares or header.isSectionHidden(place))


def test_where_there_is_room_nothing_wraps_that_need_not(desk: Desk) -> None:
    page = QWidget()
    page.setFixedWidth(1400)
    box = QVBoxLayout(page)
    listed, rows = lists(desk.context)["arrivals"]
    box.addWidget(listed)
    listed.show_rows(rows)
    desk.show(page)
    desk.qtbot.waitUntil(lambda: not listed.list._measuring.isActive())
    heights = {listed.table.rowHeight(row) for row in range(len(rows))}
    assert len(heights) == 1
    assert not any(
        listed.table.isColumnHidden(place) for place in range(listed.model.columnCount())
    )


SMALLEST = {100: 1024 - 260, 200: 1024 - 110}
"""What the rail leaves of the smallest window, in Kazakh; in large print it shows icons alone."""
PEOPLE = [
    PersonRow("1", "Әсел Нұрланова", (Role.FAMILY_COUNSELLOR,), DeviceState.INVITED, ""),
    PersonRow("2", "Бекзат Серікұлы", tuple(Role), DeviceState.CONFIRMED, "2026-11-03"),
]
NAMES = ("Студент у станции", "Көк қақпа көршісі", "the carpenter")


def fill(vault: OpenVault, clock: HandClock) -> str:
    """Take in clients with sessions of long kinds, results and stages; return the last one."""
    clients = [take_in(vault, name, ConsentItem.STATISTICS) for name in NAMES]
    for client, stage in zip(clients, (Stage.NEEDS, Stage.REINTEGRATION, Stage.TRUST), strict=True):
        for contact in (ContactType.CASE_CONFERENCE, ContactType.THIRD_PARTY):
            clock.pass_time(7000)
            session = start_session(vault, client, contact).id
            clock.pass_time(8040)
            stop_session(vault, Ending(SessionStatus.NO_SHOW, present=False))
            begin_note(vault, client, session, text="…")
        set_stage(vault, client, stage, clock.now().date())
        set_follow_up(vault, client, "Құжаттарды тапсыруға көмектесу", clock.now().date())
    return clients[-1]


def pages(desk: Desk, client: str) -> Iterator[tuple[str, Page]]:
    """Every page with a list that is not of the exchange, one after the other in the window."""
    timer = SessionTimer(desk.context, "test")
    people = PeoplePage(desk.context, ChosenFiles())
    for page in (ClientsPage(desk.context), SessionsPage(desk.context), people):
        desk.show(page)
        if page is people:
            people.model.replace_rows(PEOPLE)
        yield type(page).__name__, page
    one = ClientPage(desk.context, timer)
    one.open(client)
    desk.show(one)
    yield "ClientPage", one


def wait_for_lists(desk: Desk, found: list[RecordList[Any]]) -> None:
    desk.qtbot.waitUntil(lambda: not any(one._measuring.isActive() for one in found))


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_no_list_of_any_page_scrolls_sideways_in_the_smallest_window(
    desk: Desk, language: str, scale: int
) -> None:
    client = desk.ask(lambda vault: fill(vault, desk.clock))
    desk.context.theme.apply(Scheme.LIGHT, scale)
    desk.context.languages.speak(language)
    try:
        for name, page in pages(desk, client):
            page.setFixedWidth(SMALLEST[scale])
            desk.settle()
            found = page.findChildren(RecordList)
            wait_for_lists(desk, found)
            assert found, name
            for one in found:
                assert one.model.rowCount(), name
                assert one.table.horizontalScrollBar().maximum() == 0, name
                assert cut_words(one) == [], name
    finally:
        desk.context.theme.apply(Scheme.LIGHT, 100)


@pytest.mark.parametrize("length", [1, 5])
@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_the_sheet_of_shortcuts_does_not_scroll_sideways_either(
    desk: Desk, language: str, scale: int, length: int
) -> None:
    desk.context.theme.apply(Scheme.LIGHT, scale)
    desk.context.languages.speak(language)
    desk.window.resize(1024, 640)
    for action in ("session.start", "client.new"):
        long = desk.context.actions[action]
        long.setText(f"{long.text()} {'ұзын ' * length}")
    sheet = ShortcutSheet(desk.context.actions, desk.context.theme, desk.window)
    try:
        sheet.show()
        (scroll,) = sheet.findChildren(QScrollArea)
        desk.qtbot.waitUntil(scroll.isVisible)
        assert scroll.verticalScrollBar().maximum() > 0
        assert scroll.horizontalScrollBar().maximum() == 0
        assert sheet.width() <= desk.window.width()
    finally:
        sheet.close()
        sheet.deleteLater()
        desk.context.theme.apply(Scheme.LIGHT, 100)


SESSIONS = 3
"""So many does a spoken consent allow."""


def meet(vault: OpenVault, clock: HandClock, contacts: Sequence[ContactType]) -> str:
    """Take somebody in who was met in these ways, with a signed note of each."""
    client = take_in(vault, NAMES[0], ConsentItem.SYNC)
    for contact in contacts:
        clock.pass_time(7000)
        session = start_session(vault, client, contact).id
        clock.pass_time(8040)
        stop_session(vault, Ending())
        sign_draft(vault, begin_note(vault, client, session, text="…").id)
    return client


@pytest.mark.parametrize("first", range(0, len(ContactType), SESSIONS))
@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_the_sessions_of_a_client_cut_no_word_beside_the_notes(
    desk: Desk, language: str, first: int
) -> None:
    """Also what shares the room that is left: nothing gives way there."""
    contacts = list(ContactType)[first : first + SESSIONS]
    client = desk.ask(lambda vault: meet(vault, desk.clock, contacts))
    desk.context.languages.speak(language)
    page = ClientPage(desk.context, SessionTimer(desk.context, "test"))
    page.open(client)
    desk.show(page)
    page.setFixedWidth(SMALLEST[100])
    desk.settle()
    listed = page.sessions.list
    wait_for_lists(desk, [listed])
    table, across = listed.table, listed.table.fontMetrics().horizontalAdvance
    assert listed.model.rowCount() == len(contacts)
    assert [
        word
        for place in range(listed.model.columnCount())
        for row in range(listed.model.rowCount())
        for word in str(listed.model.index(row, place).data() or "").split()
        if across(word) + CELL > table.columnWidth(place)
    ] == []
