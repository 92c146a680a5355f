# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Which page leads to which: each is made when it is wanted, and all of them go at the lock."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar, cast

from counsellor.ui.pages.client.client_page import ClientPage
from counsellor.ui.pages.clients_page import NEW, ClientsPage
from counsellor.ui.pages.exchange.exchange_page import ExchangePage
from counsellor.ui.pages.office.inbox_page import InboxPage
from counsellor.ui.pages.page import Page
from counsellor.ui.pages.session.session_actions import SessionActions
from counsellor.ui.pages.session.session_page import NOTHING_TO_SIGN, SIGN, SessionPage
from counsellor.ui.pages.sessions_page import SessionsPage
from counsellor.ui.pages.today.today_page import TodayPage
from counsellor.ui.shell.page_entry import PageEntry
from counsellor.ui.shell.page_group import PageGroup
from counsellor.ui.shell.page_list import (
    CLIENTS,
    EXCHANGE,
    INBOX,
    PAGES,
    PEOPLE,
    SESSIONS,
    SETTINGS,
    TODAY,
    PageMaker,
    PageNeeds,
    PageSpec,
)
from counsellor.ui.shell.routing import route_actions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from counsellor.domain.errors import CounsellorError
    from counsellor.ui.pages.place import Place
    from counsellor.ui.shell.window import MainWindow

__all__ = [
    "CLIENTS",
    "EXCHANGE",
    "INBOX",
    "PAGES",
    "PEOPLE",
    "SESSIONS",
    "SETTINGS",
    "TODAY",
    "Navigation",
    "PageNeeds",
    "PageSpec",
]

P = TypeVar("P", bound=Page)


class Navigation:
    """Makes a page when it is first wanted, connects it, and lets all of them go at the lock.

    Where the person was stays here meanwhile, as ids and numbers: it is found again by them.
    """

    def __init__(self, needs: PageNeeds, window: MainWindow) -> None:
        self._needs = needs
        self._window = window
        self.timer = needs.timer
        self._session_actions = SessionActions(needs.context.actions, needs.timer, window)
        self._groups = {
            spec.action: PageGroup(*(partial(self._make, maker) for maker in spec.pages))
            for spec in PAGES
        }
        self._at: dict[type[Page], tuple[str, int]] = {
            maker.kind: (spec.action, number)
            for spec in PAGES
            for number, maker in enumerate(spec.pages)
        }
        self._places: dict[type[Page], Place] = {}
        self._unsaved: Mapping[str, str] = {}
        self._shown = TODAY
        self.timer.started.connect(self._on_started)
        self._offer_no_signing()
        window.page_shown.connect(self._on_shown)
        window.add_pages(
            PageEntry(spec.action, self._groups[spec.action], spec.needs) for spec in PAGES
        )
        route_actions(needs.context.actions, self._in_view, {NEW: lambda: self.clients})
        needs.context.actions["exchange.sync"].triggered.connect(self.sync_now)

    # --- which pages there are ---------------------------------------------------------------

    def made(self) -> Sequence[Page]:
        """Every page that there is now."""
        return [page for group in self._groups.values() for page in group.pages]

    def all(self) -> Sequence[Page]:
        """Every page, made if it is not there."""
        return [self.page(kind) for kind in self._at]

    def page(self, kind: type[P]) -> P:
        """The page of a class, made if it is not there."""
        action_id, number = self._at[kind]
        return cast("P", self._groups[action_id].page(number))

    @property
    def today(self) -> TodayPage:
        return self.page(TodayPage)

    @property
    def clients(self) -> ClientsPage:
        return self.page(ClientsPage)

    @property
    def client(self) -> ClientPage:
        return self.page(ClientPage)

    @property
    def sessions(self) -> SessionsPage:
        return self.page(SessionsPage)

    @property
    def session(self) -> SessionPage:
        return self.page(SessionPage)

    @property
    def exchange(self) -> ExchangePage:
        return self.page(ExchangePage)

    @property
    def inbox(self) -> InboxPage:
        return self.page(InboxPage)

    # --- the lock ----------------------------------------------------------------------------

    def mark(self) -> None:
        """Note where the person is, before anything is covered."""
        for page in self.made():
            self._places[type(page)] = page.place()

    def forget(self) -> None:
        """Forget what every page shows: the window is covered."""
        for page in self.made():
            page.forget()

    def clear(self) -> None:
        """Let every page go; none is waited for any more.

        Only what could not be saved is kept, until it can be.
        """
        for page in self.made():
            if isinstance(page, SessionPage):
                self._unsaved = page.draft_editor.autosave.unsaved()
        for group in self._groups.values():
            group.clear()
        self._offer_no_signing()

    def come_back(self) -> None:
        """Make the page that comes into view, and the one that a running session asks for."""
        self._in_view()
        if self.timer.running is not None or self._unsaved:
            autosave = self.session.draft_editor.autosave
            for draft, text in self._unsaved.items():
                autosave.keep(draft, text)
            self._unsaved = {}

    def say_failure(self, error: CounsellorError) -> None:
        """Say on the page in view what went wrong."""
        self._in_view().say_failure(error)

    # --- from page to page -------------------------------------------------------------------

    def open_client(self, client: str) -> None:
        """Go to a client's page, if cases are offered here."""
        if self._window.offers(CLIENTS):
            self.client.open(client)
            self._turn_to(CLIENTS, self.client)

    def open_session(self) -> None:
        """Go to the session workspace."""
        self._turn_to(SESSIONS, self.session)

    def sync_now(self) -> None:
        """Go to the exchange and start it."""
        self._turn_to(EXCHANGE, self.exchange)
        self.exchange.sync_now()

    def _in_view(self) -> Page:
        return self._groups[self._shown].shown()

    def _turn_to(self, action_id: str, page: Page) -> None:
        if self._shown != action_id:
            self._window.show_page(action_id)
        self._groups[action_id].turn_to(page)

    def _on_shown(self, action_id: str) -> None:
        """Going to an entry that is in view already leads back to its first page."""
        if action_id == self._shown:
            self._groups[action_id].turn_back()
        self._shown = action_id

    def _on_started(self, _running: object) -> None:
        """A session that runs has its page; one that is there already is told by itself."""
        if not self._groups[SESSIONS].has(self._at[SessionPage][1]):
            self.open_session()

    def _list_without_note(self) -> None:
        self.sessions.show_those_without_note()
        self._turn_to(SESSIONS, self.sessions)

    def _start_session(self, client: str) -> None:
        self.client.start_session(client)

    def _write_note(self, client: str, session: str) -> None:
        self.session.write_note(client, session)

    def _write_draft(self, draft: str) -> None:
        self.session.write_draft(draft)

    def _write_addendum(self, note: str) -> None:
        self.session.write_addendum(note)

    def _offer_no_signing(self) -> None:
        """Where no note is open there is none to sign; its page offers it."""
        self._needs.context.actions.disable(NOTHING_TO_SIGN, (SIGN,))

    # --- making ------------------------------------------------------------------------------

    def _make(self, maker: PageMaker[Page]) -> Page:
        page = maker.make(self._needs)
        page.open_client.connect(self.open_client)
        self._tie(page)
        place = self._places.pop(maker.kind, None)
        if place is not None:
            page.return_to(place)
        return page

    def _tie(self, page: Page) -> None:
        """Connect a page with those that it leads to, each of them made when it is wanted."""
        if isinstance(page, TodayPage):
            page.open_draft.connect(self._write_draft)
            page.open_session.connect(self.open_session)
            page.list_without_note.connect(self._list_without_note)
        elif isinstance(page, ClientsPage):
            page.start_session.connect(self._start_session)
        elif isinstance(page, ClientPage):
            page.leave.connect(self._groups[CLIENTS].turn_back)
            page.write_note.connect(self._write_note)
            page.write_draft.connect(self._write_draft)
            page.write_addendum.connect(self._write_addendum)
        elif isinstance(page, SessionsPage):
            page.write_note.connect(self._write_note)
            page.back.connect(self.open_session)
        elif isinstance(page, SessionPage):
            page.leave.connect(self._groups[SESSIONS].turn_back)
            page.opened.connect(self.open_session)
        elif isinstance(page, InboxPage):
            page.receipts_wanted.connect(self.sync_now)
