# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The windows of the exchange by keyboard and by ear: decide, decline, ask why."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from counsellor.ui.dialogs.form_dialog import FormDialog
from counsellor.ui.pages.exchange.exchange_page import ExchangePage
from counsellor.ui.pages.office.inbox_page import InboxPage
from tests.shots.scenes import exchange_scenes, inbox_view
from tests.ui.chosen_files import ChosenFiles
from tests.ui.pages.desk import Desk, press, type_text
from tests.ui.pages.test_access import LANGUAGES, unnamed

MOST_TABS = 60


@pytest.fixture
def inbox(desk: Desk) -> InboxPage:
    """An Inbox with a row of every sort; what is done with them is another test's."""
    page = InboxPage(desk.context, ChosenFiles())
    desk.show(page)
    page._take(inbox_view(desk.clock.now()))
    desk.settle()
    return page


@pytest.fixture
def exchange(desk: Desk) -> ExchangePage:
    """An Exchange page on which everything is said at once."""
    page = ExchangePage(desk.context, ChosenFiles())
    desk.show(page)
    page._take(exchange_scenes(desk.clock.now())["everything"])
    desk.settle()
    return page


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    assert found.isVisible()
    return found


def tab_to(wanted: QWidget) -> None:
    """Go on by Tab alone until a widget has the focus."""
    for _ in range(MOST_TABS):
        if focus() is wanted:
            return
        press(focus(), Qt.Key.Key_Tab)
    pytest.fail(f"Tab never comes to {wanted.accessibleName()!r}")


def order(first: QWidget) -> list[QWidget]:
    """What Tab goes through, from one widget on, once around."""
    first.setFocus()
    found = [first]
    for _ in range(MOST_TABS):
        press(focus(), Qt.Key.Key_Tab)
        if focus() is first:
            return found
        found.append(focus())
    pytest.fail("Tab goes nowhere")


def heights(page: QWidget, widgets: list[QWidget]) -> list[int]:
    return [widget.mapTo(page, widget.rect().topLeft()).y() for widget in widgets]


def test_tab_goes_through_the_inbox_from_top_to_bottom(inbox: InboxPage) -> None:
    inbox.requests.list.table.selectRow(0)
    found = order(inbox.import_folder)
    tables = [part.table for part in (inbox.stalls, inbox.not_applied, inbox.aside, inbox.arrivals)]
    for part in (inbox.confirm, inbox.requests.grant, inbox.requests.decline, *tables):
        assert part in found
    places = heights(inbox, found)
    assert places == sorted(places)


def test_the_first_request_is_chosen_and_declined_without_a_mouse(
    desk: Desk, inbox: InboxPage
) -> None:
    request = inbox.requests.model.record(0)
    inbox.import_folder.setFocus()
    tab_to(inbox.requests.list.table)
    assert inbox.requests.list.selected() is request
    assert inbox.requests.list.table.selectionModel().isRowSelected(0)
    tab_to(inbox.requests.decline)
    inbox.requests._on_declinable(request)
    dialog = desk.dialog(FormDialog)
    desk.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    press(focus(), Qt.Key.Key_Return)
    assert dialog.isVisible()
    type_text(focus(), "Not yet")
    with desk.qtbot.waitSignal(dialog.answered) as answered:
        press(focus(), Qt.Key.Key_Return)
    assert answered.args == ["Not yet"]
    desk.settle()  # the vault answers that it knows of no such request


def test_without_a_request_chosen_it_is_said_to_choose_one(inbox: InboxPage) -> None:
    assert not inbox.requests.grant.isEnabled()
    assert inbox.requests.first.isVisible()
    inbox.requests.list.table.selectRow(1)
    assert inbox.requests.grant.isEnabled()
    assert not inbox.requests.first.isVisible()


def test_why_something_was_refused_is_read_row_by_row(inbox: InboxPage) -> None:
    inbox.import_folder.setFocus()
    tab_to(inbox.not_applied.table)
    press(focus(), Qt.Key.Key_Down)
    row = inbox.not_applied.table.currentIndex().row()
    why = inbox.not_applied.model.index(row, 1).data()
    assert why.count(". ") >= 1
    height = inbox.not_applied.table.rowHeight(row)
    assert height > inbox.not_applied.table.fontMetrics().height()


def test_enter_on_a_bundle_says_why_it_was_not_taken(exchange: ExchangePage) -> None:
    table = exchange.list.table
    exchange.sync.setFocus()
    tab_to(table)
    for _ in range(2):
        press(table, Qt.Key.Key_Down)
    press(table, Qt.Key.Key_Return)
    assert exchange.banner.isVisible()
    shown = exchange.banner._text.text()
    records = r"Session · KZ-7QF2 · [^;]+; Note · KZ-7QF2 · [^;]+"
    why = "It bears another person's name. Write it anew under your own name."
    assert re.fullmatch(rf"{records} — {re.escape(why)}", shown)
    assert focus() is table


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_takes_the_focus_has_a_name(desk: Desk, inbox: InboxPage, language: str) -> None:
    desk.context.languages.speak(language)
    assert unnamed(desk.window) == []
    exchange = ExchangePage(desk.context, ChosenFiles())
    desk.show(exchange)
    exchange._take(exchange_scenes(desk.clock.now())["everything"])
    assert unnamed(desk.window) == []
