# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Which pages there are, in which order, and which leads to which."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from counsellor.ui.pages.client.client_page import ClientPage
from counsellor.ui.pages.clients_page import ClientsPage
from counsellor.ui.pages.exchange.exchange_page import ExchangePage
from counsellor.ui.pages.office.inbox_page import InboxPage
from counsellor.ui.pages.office.people_page import PeoplePage
from counsellor.ui.pages.session.session_page import SessionPage
from counsellor.ui.pages.session.session_timer import SessionTimer
from counsellor.ui.pages.sessions_page import SessionsPage
from counsellor.ui.pages.settings.settings_page import SettingsPage
from counsellor.ui.pages.today_page import TodayPage
from counsellor.ui.shell.page_entry import PageEntry
from counsellor.ui.shell.page_group import PageGroup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.domain.errors import CounsellorError
    from counsellor.ui.context import PageContext
    from counsellor.ui.look.appearance import Appearance
    from counsellor.ui.pages.page import Page
    from counsellor.ui.shell.dependencies import Dependencies
    from counsellor.ui.shell.idle import IdleLock
    from counsellor.ui.shell.window import MainWindow

TODAY, CLIENTS, SESSIONS = "go.today", "go.clients", "go.sessions"
EXCHANGE, INBOX, PEOPLE, SETTINGS = "go.exchange", "go.inbox", "go.people", "go.settings"


class Navigation:
    """Makes every page once, puts them into the window, and connects them."""

    def __init__(
        self,
        context: PageContext,
        window: MainWindow,
        appearance: Appearance,
        dependencies: Dependencies,
        idle: IdleLock,
    ) -> None:
        self._window = window
        self._actions = context.actions
        self.timer = SessionTimer(context, uuid.uuid4().hex, window)
        self.today = TodayPage(context, self.timer)
        self.clients = ClientsPage(context)
        self.client = ClientPage(context, self.timer)
        self.sessions = SessionsPage(context)
        self.session = SessionPage(context, self.timer)
        self.exchange = ExchangePage(context, dependencies.files)
        self.inbox = InboxPage(context, dependencies.files)
        self.people = PeoplePage(context, dependencies.files)
        self.settings = SettingsPage(
            context, appearance, dependencies.files, idle.wait_for, cost=dependencies.cost
        )
        self._groups = {
            TODAY: PageGroup(self.today),
            CLIENTS: PageGroup(self.clients, self.client),
            SESSIONS: PageGroup(self.sessions, self.session),
            EXCHANGE: PageGroup(self.exchange),
            INBOX: PageGroup(self.inbox),
            PEOPLE: PageGroup(self.people),
            SETTINGS: PageGroup(self.settings),
        }
        self._shown = TODAY
        window.page_shown.connect(self._on_shown)
        office_only = (INBOX, PEOPLE)
        window.add_pages(
            PageEntry(action_id, group, action_id in office_only)
            for action_id, group in self._groups.items()
        )
        self._connect()

    def all(self) -> Sequence[Page]:
        """Every page."""
        return (
            self.today,
            self.clients,
            self.client,
            self.sessions,
            self.session,
            self.exchange,
            self.inbox,
            self.people,
            self.settings,
        )

    def forget(self) -> None:
        """Forget what every page shows: the window is covered."""
        for page in self.all():
            page.forget()

    def say_failure(self, error: CounsellorError) -> None:
        """Say on the page in view what went wrong."""
        self._groups[self._shown].shown().say_failure(error)

    # --- from page to page -------------------------------------------------------------------

    def open_client(self, client: str) -> None:
        """Go to a client's page."""
        self.client.open(client)
        self._turn_to(CLIENTS, self.client)

    def open_session(self) -> None:
        """Go to the session workspace."""
        self._turn_to(SESSIONS, self.session)

    def sync_now(self) -> None:
        """Go to the exchange and start it."""
        self._turn_to(EXCHANGE, self.exchange)
        self.exchange.sync_now()

    def _turn_to(self, action_id: str, page: Page) -> None:
        group = self._groups[action_id]
        if self._shown != action_id:
            self._window.show_page(action_id)
        group.turn_to(page)

    def _on_shown(self, action_id: str) -> None:
        """Going to an entry that is in view already leads back to its first page."""
        if action_id == self._shown:
            self._groups[action_id].turn_back()
        self._shown = action_id

    def _list_without_note(self) -> None:
        self.sessions.show_those_without_note()
        self._turn_to(SESSIONS, self.sessions)

    def _connect(self) -> None:
        for page in (self.today, self.clients, self.sessions, self.session, self.inbox):
            page.open_client.connect(self.open_client)
        self.clients.start_session.connect(self.client.start_session)
        self.client.leave.connect(self._groups[CLIENTS].turn_back)
        self.client.write_note.connect(self.session.write_note)
        self.client.write_draft.connect(self.session.write_draft)
        self.client.write_addendum.connect(self.session.write_addendum)
        self.sessions.write_note.connect(self.session.write_note)
        self.sessions.back.connect(self.open_session)
        self.session.leave.connect(self._groups[SESSIONS].turn_back)
        self.today.open_draft.connect(self.session.write_draft)
        self.today.open_session.connect(self.open_session)
        self.today.list_without_note.connect(self._list_without_note)
        self.session.opened.connect(self.open_session)
        self.inbox.receipts_wanted.connect(self.sync_now)
        self._actions["exchange.sync"].triggered.connect(self.sync_now)
