# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""After each act on a client's page the keys are where the hand goes next, and never nowhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from counsellor.services.set_follow_up import finish_follow_up, set_follow_up
from counsellor.services.set_goal import set_goal
from counsellor.services.write_note import begin_note, save_draft
from counsellor.ui.dialogs.question import Question
from counsellor.ui.pages.client.client_page import ClientPage
from counsellor.ui.pages.client.follow_ups import FollowUpsSection
from counsellor.ui.pages.session.session_timer import SessionTimer
from counsellor.ui.widgets.limited_text import limited_fields
from tests.field import take_in
from tests.services.work import sign, sit_together
from tests.ui.pages.desk import Desk, press, type_text
from tests.ui.walk.keys import focus_faults

if TYPE_CHECKING:
    from counsellor.services.vault_types import OpenVault

    Getter = Callable[[ClientPage], QAbstractButton]

DAY = date(2026, 11, 20)


def follow_ups(page: ClientPage) -> FollowUpsSection:
    return page.section(FollowUpsSection)


def first_row(page: ClientPage, row: int = 0) -> FollowUpsSection:
    section = follow_ups(page)
    section.list.table.selectRow(row)
    return section


ACTS: dict[str, Getter] = {
    "a goal is set": lambda page: page.goals.new,
    "a goal is rated": lambda page: page.goals.cards[0].ratings[7],
    "a goal gets other words": lambda page: page.goals.cards[0].reword,
    "a goal is closed": lambda page: page.goals.cards[0].done,
    "the last goal is closed": lambda page: page.goals.cards[-1].done,
    "a follow-up is set": lambda page: follow_ups(page).new,
    "a follow-up is done": lambda page: first_row(page).finish,
    "a follow-up is changed": lambda page: first_row(page).reword,
    "a follow-up is not done after all": lambda page: first_row(page, 1).reopen,
    "a draft is deleted": lambda page: discard_of(page, 0),
    "the last draft is deleted": lambda page: discard_of(page, -1),
}
"""What is pressed; what is asked then is answered."""


def discard_of(page: ClientPage, row: int) -> QPushButton:
    return page.notes.drafts[row].discard_button


def much(vault: OpenVault) -> str:
    """A client with two goals, two follow-ups, two drafts, a session and a note."""
    client = take_in(vault)
    for words in ("to sleep", "to work"):
        set_goal(vault, client, words)
    for words in ("call", "write"):
        done = set_follow_up(vault, client, words, date(2026, 11, 22))
    finish_follow_up(vault, client, done, DAY, "all well")
    sit_together(vault, client)
    sign(vault, client, "said")
    for _ in range(2):
        save_draft(vault, begin_note(vault, client).id, "begun")
    return client


@pytest.fixture
def page(desk: Desk) -> ClientPage:
    page = ClientPage(desk.context, SessionTimer(desk.context, "this run"))
    page.open(desk.ask(much))
    desk.show(page)
    return page


def answer_what_is_asked(desk: Desk) -> None:
    """Fill in what is asked, if anything is, and save it by the keyboard."""
    asked = [one for one in desk.window.findChildren(Question) if one.isVisible()]
    for dialog in asked:
        for field in limited_fields(dialog):
            field.setFocus()
            type_text(field, "more")
        press(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert not dialog.isVisible()


@pytest.mark.parametrize("act", ACTS.values(), ids=list(ACTS))
def test_the_keys_stay_near_and_are_of_use(desk: Desk, page: ClientPage, act: Getter) -> None:
    button = act(page)
    section = next(one for one in page.panes() if one.isAncestorOf(button))
    button.setFocus()
    assert button.hasFocus()
    press(button, Qt.Key.Key_Space)
    desk.settle()
    answer_what_is_asked(desk)
    desk.settle()
    desk.qtbot.waitUntil(lambda: focus_faults(desk.window) == [])
    focused = desk.window.focusWidget()
    assert section.isAncestorOf(focused), focused
    assert focused is not first_by_tab(page)


def first_by_tab(page: ClientPage) -> QWidget:
    return page.back


def test_after_a_message_is_acted_on_the_keys_are_where_they_were(
    desk: Desk, page: ClientPage
) -> None:
    page.goals.new.setFocus()
    page.banner.say("Something was done.")
    page.banner.dismiss.setFocus()
    press(page.banner.dismiss, Qt.Key.Key_Space)
    assert page.goals.new.hasFocus()
