# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Every daily page and dialog by keyboard and by ear: whatever takes the focus has a name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from counsellor.domain.coded import ContactType
from counsellor.services.run_session import start_session, stop_session
from counsellor.services.set_goal import set_goal
from counsellor.services.sign_note import sign_draft
from counsellor.services.write_note import begin_note, save_draft
from counsellor.ui.dialogs.question import Question
from counsellor.ui.look.window_title import WINDOW_TITLE
from counsellor.ui.pages.client.client_page import ClientPage
from counsellor.ui.pages.clients_page import ClientsPage
from counsellor.ui.pages.session.session_page import SessionPage
from counsellor.ui.pages.session.session_timer import SessionTimer
from counsellor.ui.pages.sessions_page import SessionsPage
from counsellor.ui.pages.today.today_page import TodayPage
from tests.field import HandClock, take_in
from tests.ui.pages.desk import Desk, press

if TYPE_CHECKING:
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.pages.page import Page

LANGUAGES = ("en", "ru", "kk")


def fill(vault: OpenVault, clock: HandClock) -> str:
    client = take_in(vault)
    start_session(vault, client)
    clock.pass_time(900)
    session = stop_session(vault)
    draft = begin_note(vault, client, session)
    save_draft(vault, draft.id, "Әңгіме.")
    sign_draft(vault, draft.id)
    begin_note(vault, client, text="…")
    set_goal(vault, client, "Оқу")
    return client


def unnamed(window: QWidget) -> list[str]:
    """Return what takes the focus by Tab and tells a screen reader nothing."""
    found = []
    for widget in (window, *window.findChildren(QWidget)):
        takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible()
        if not takes or widget.focusProxy() is not None:
            continue
        reader = QAccessible.queryAccessibleInterface(widget)
        if not reader.text(QAccessible.Text.Name):
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def pages(desk: Desk, client: str) -> list[Page]:
    timer = SessionTimer(desk.context, "this run", desk.window)
    one, work = ClientPage(desk.context, timer), SessionPage(desk.context, timer)
    one.open(client)
    timer.start(client, ContactType.HOME, failed=lambda error: pytest.fail(str(error)))
    today, clients = TodayPage(desk.context, timer), ClientsPage(desk.context)
    return [today, clients, one, SessionsPage(desk.context), work]


def asked(page: ClientPage) -> list[Callable[[], None]]:
    header, notes, sessions = page.header, page.notes, page.sessions
    note, session = notes.cards[0].note.id, sessions.model.record(0)
    return [
        header.ask_name,
        header.ask_identity,
        header.ask_stage,
        header.ask_consent,
        header.ask_withdrawal,
        page.goals.ask_goal,
        lambda: notes.ask_misfiled(note),
        lambda: sessions.ask_correction(session),
    ]


class Windows(QObject):
    """Notes what is shown as a window of its own."""

    _SHOW = QEvent.Type.Show

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self.shown: list[str] = []
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWidget) and watched.isWindow() and event.type() == self._SHOW:
            self.shown.append(type(watched).__name__)
        return False


def test_no_part_of_a_page_flashes_up_as_a_window(desk: Desk, qapp: QApplication) -> None:
    client = desk.ask(lambda vault: fill(vault, desk.clock))
    windows = Windows(qapp)
    stack = QStackedWidget()
    shown = pages(desk, client)
    for page in shown:
        stack.addWidget(page)
    desk.show(stack)
    for page in shown:
        stack.setCurrentWidget(page)
        desk.settle()
    qapp.removeEventFilter(windows)
    assert set(windows.shown) == {"QMainWindow"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_takes_the_focus_on_a_page_has_a_name(desk: Desk, language: str) -> None:
    desk.context.languages.speak(language)
    client = desk.ask(lambda vault: fill(vault, desk.clock))
    stack, found = QStackedWidget(), {}
    shown = pages(desk, client)
    for page in shown:
        stack.addWidget(page)
    desk.show(stack)
    for page in shown:
        stack.setCurrentWidget(page)
        desk.settle()
        found[type(page).__name__] = unnamed(page)
    assert {name: widgets for name, widgets in found.items() if widgets} == {}


def test_every_dialog_names_its_fields_nobody_and_closes_by_esc(desk: Desk) -> None:
    client = desk.ask(lambda vault: fill(vault, desk.clock))
    page = ClientPage(desk.context, SessionTimer(desk.context, "this run", desk.window))
    page.open(client)
    desk.show(page)
    for ask in asked(page):
        ask()
        dialog = desk.dialog(Question)
        assert unnamed(dialog) == []
        assert dialog.windowTitle() == WINDOW_TITLE
        press(dialog, Qt.Key.Key_Escape)
        desk.settle()
        assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, Question)]


def test_texts_follow_the_language_while_a_page_is_open(desk: Desk) -> None:
    page = ClientsPage(desk.context)
    desk.show(page)
    before = page.search.placeholderText()
    desk.context.languages.speak("kk")
    desk.settle()
    assert page.search.placeholderText() != before
