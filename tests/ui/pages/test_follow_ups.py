# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Follow-ups on a client's page, and what Today calls to mind of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QLabel

from counsellor.services.set_follow_up import finish_follow_up, set_follow_up
from counsellor.services.undo_act import as_if_done
from counsellor.ui.dialogs.choices import DayEdit, TextBox
from counsellor.ui.dialogs.form_dialog import FormDialog
from counsellor.ui.pages.client.client_page import ClientPage
from counsellor.ui.pages.client.follow_ups import FollowUpsSection
from counsellor.ui.pages.session.session_timer import SessionTimer
from counsellor.ui.pages.today.cards import FollowUpsCard
from counsellor.ui.pages.today.today_page import TodayPage
from tests.field import take_in
from tests.ui.pages.desk import Desk, click, press, type_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from counsellor.domain.records.follow_ups import FollowUpRow
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.pages.page import Page

TODAY = date(2026, 11, 20)
DAY = timedelta(days=1)


@pytest.fixture
def client(desk: Desk) -> str:
    return desk.ask(take_in)


@pytest.fixture
def page(desk: Desk, client: str) -> ClientPage:
    page = ClientPage(desk.context, SessionTimer(desk.context, "this run"))
    page.open(client)
    desk.show(page)
    return page


@pytest.fixture
def section(page: ClientPage) -> FollowUpsSection:
    return page.section(FollowUpsSection)


@pytest.fixture
def today(desk: Desk) -> TodayPage:
    page = TodayPage(desk.context, SessionTimer(desk.context, "this run", desk.window))
    desk.show(page)
    return page


def follow_up(desk: Desk, client: str, what: str, due_on: date) -> str:
    return desk.ask(lambda vault: set_follow_up(vault, client, what, due_on))


def only(desk: Desk, client: str) -> FollowUpRow:
    (row,) = desk.ask(as_if_done(lambda vault: vault.follow_ups.of_client(client)))
    return row


def reread(desk: Desk, page: Page) -> None:
    page.refresh()
    desk.settle()


def text_of(dialog: QWidget) -> TextBox:
    found = dialog.findChild(TextBox)
    assert isinstance(found, TextBox)
    return found


def day_of(dialog: QWidget) -> DayEdit:
    found = dialog.findChild(DayEdit)
    assert isinstance(found, DayEdit)
    return found


def words(section: FollowUpsSection) -> str:
    return "\n".join(label.text() for label in section.findChildren(QLabel) if label.isVisible())


def test_one_is_added_with_a_day_to_come_and_must_say_what(
    desk: Desk, section: FollowUpsSection, client: str
) -> None:
    assert "Nothing is to be done by a day." in words(section)
    click(section.new)
    dialog = desk.dialog(FormDialog)
    click(dialog.confirm)
    assert dialog.isVisible()
    type_text(text_of(dialog), "Колледжге қоңырау шалу")
    day_of(dialog).setDate(QDate(2026, 12, 24))
    click(dialog.confirm)
    desk.settle()
    row = only(desk, client)
    assert (row.what, row.due_on) == ("Колледжге қоңырау шалу", date(2026, 12, 24))
    assert section.model.record(0) == row


def test_open_ones_stand_by_day_in_words_where_it_is_near(
    desk: Desk, page: ClientPage, section: FollowUpsSection, client: str
) -> None:
    for what, days in (("later", 30), ("soon", 1), ("overdue", -1)):
        follow_up(desk, client, what, TODAY + days * DAY)
    reread(desk, page)
    shown = [
        tuple(section.model.index(row, column).data() for column in (0, 1)) for row in range(3)
    ]
    assert shown == [("yesterday", "overdue"), ("tomorrow", "soon"), ("20 Dec 2026", "later")]


def test_by_keyboard_alone_it_is_done_with_what_came_of_it(
    desk: Desk, page: ClientPage, section: FollowUpsSection, client: str
) -> None:
    wanted = follow_up(desk, client, "Колледжге қоңырау шалу", TODAY)
    reread(desk, page)
    section.list.setFocus()
    section.list.select(wanted)
    press(section.list.table, Qt.Key.Key_Return)
    dialog = desk.dialog(FormDialog)
    type_text(text_of(dialog), "Құжаттарды алды")
    press(day_of(dialog), Qt.Key.Key_Return)
    desk.settle()
    row = only(desk, client)
    assert (row.done_on, row.outcome) == (TODAY, "Құжаттарды алды")
    assert "What came of it: Құжаттарды алды" in words(section)
    assert section.list.table.hasFocus()


def test_no_day_to_come_can_be_the_one_on_which_it_was_done(
    desk: Desk, page: ClientPage, section: FollowUpsSection, client: str
) -> None:
    wanted = follow_up(desk, client, "call", TODAY + 3 * DAY)
    reread(desk, page)
    section.list.select(wanted)
    click(section.finish)
    dialog = desk.dialog(FormDialog)
    day_of(dialog).setDate(QDate(2030, 1, 1))
    click(dialog.confirm)
    desk.settle()
    assert only(desk, client).done_on == TODAY


def test_done_is_taken_back_and_the_outcome_is_there_the_next_time(
    desk: Desk, page: ClientPage, section: FollowUpsSection, client: str
) -> None:
    wanted = follow_up(desk, client, "call", TODAY)
    desk.ask(lambda vault: finish_follow_up(vault, client, wanted, TODAY, "nobody there"))
    reread(desk, page)
    section.list.select(wanted)
    assert not section.finish.isVisible()
    press(section.list.table, Qt.Key.Key_Return)
    click(section.reopen)
    desk.settle()
    assert only(desk, client).done_on is None
    click(section.finish)
    assert text_of(desk.dialog(FormDialog)).value() == "nobody there"


def test_words_and_day_are_changed(
    desk: Desk, page: ClientPage, section: FollowUpsSection, client: str
) -> None:
    wanted = follow_up(desk, client, "call", TODAY - 30 * DAY)
    reread(desk, page)
    section.list.select(wanted)
    click(section.reword)
    dialog = desk.dialog(FormDialog)
    assert day_of(dialog).value() == TODAY - 30 * DAY
    type_text(text_of(dialog), "re")
    day_of(dialog).setDate(QDate(2026, 11, 25))
    click(dialog.confirm)
    desk.settle()
    row = only(desk, client)
    assert (row.what, row.due_on) == ("recall", date(2026, 11, 25))


def test_a_colleagues_are_read_and_not_written(
    desk: Desk, page: ClientPage, section: FollowUpsSection, client: str
) -> None:
    wanted = follow_up(desk, client, "call", TODAY)

    def move_to_the_office(vault: OpenVault) -> None:
        with vault.transaction():
            other = replace(vault.membership, office="office", is_office=True, staff="0" * 32)
            vault.settle_membership(other)

    desk.ask(move_to_the_office)
    reread(desk, page)
    section.list.select(wanted)
    buttons = (section.new, section.finish, section.reword, section.reopen)
    assert not any(button.isVisible() for button in buttons)
    section.ask_done(section.list.selected())
    assert desk.window.isActiveWindow()


def test_today_names_the_next_one_and_leads_to_the_client(
    desk: Desk, today: TodayPage, client: str
) -> None:
    card = today.card(FollowUpsCard)
    assert not card.isVisible()
    smith = desk.ask(partial(take_in, working_name="the smith"))
    follow_up(desk, client, "call", TODAY + 2 * DAY)
    follow_up(desk, smith, "letter", TODAY + DAY)
    follow_up(desk, smith, "much later", TODAY + 8 * DAY)
    reread(desk, today)
    code = desk.ask(lambda vault: vault.clients.get(smith).code)
    assert card.heading.text() == "Follow-ups due: 2"
    assert card.sentence.text() == f"The next: {code} · the smith, tomorrow"
    with desk.qtbot.waitSignal(today.open_client) as wanted:
        click(card.button)
    assert wanted.args == [smith]


def test_today_says_of_one_whose_day_has_passed_that_it_is_overdue(
    desk: Desk, today: TodayPage, client: str
) -> None:
    follow_up(desk, client, "call", TODAY - DAY)
    follow_up(desk, client, "letter", TODAY)
    reread(desk, today)
    code = desk.ask(lambda vault: vault.clients.get(client).code)
    assert today.card(FollowUpsCard).sentence.text() == f"Overdue: {code} · the baker, yesterday"


def test_one_that_is_due_today_is_not_overdue(desk: Desk, today: TodayPage, client: str) -> None:
    follow_up(desk, client, "call", TODAY)
    reread(desk, today)
    code = desk.ask(lambda vault: vault.clients.get(client).code)
    assert today.card(FollowUpsCard).sentence.text() == f"The next: {code} · the baker, today"


def test_the_card_goes_when_all_are_done(desk: Desk, today: TodayPage, client: str) -> None:
    wanted = follow_up(desk, client, "call", TODAY)
    reread(desk, today)
    assert today.card(FollowUpsCard).isVisible()
    desk.ask(lambda vault: finish_follow_up(vault, client, wanted, TODAY))
    reread(desk, today)
    assert not today.card(FollowUpsCard).isVisible()
