# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Which pages there are, in which order, and which leads to which."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from counsellor.ui.pages.client.client_page import ClientPage
from counsellor.ui.pages.clients_page import ClientsPage
from counsellor.ui.pages.exchange.exchange_page import ExchangePage
from counsellor.ui.pages.office.inbox_page import InboxPage
from counsellor.ui.pages.office.people_page import PeoplePage
from counsellor.ui.pages.page import Page
from counsellor.ui.pages.session.session_page import SessionPage
from counsellor.ui.pages.sessions_page import SessionsPage
from counsellor.ui.pages.settings.settings_page import SettingsPage
from counsellor.ui.pages.today.today_page import TodayPage
from counsellor.ui.shell.page_entry import Need, PageEntry
from counsellor.ui.shell.page_group import PageGroup
from counsellor.ui.shell.routing import route_actions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from counsellor.domain.errors import CounsellorError
    from counsellor.ui.context import PageContext
    from counsellor.ui.dialogs.file_choosing import FileChoosing
    from counsellor.ui.look.appearance import Appearance
    from counsellor.ui.pages.session.session_timer import SessionTimer
    from counsellor.ui.shell.dependencies import Dependencies
    from counsellor.ui.shell.window import MainWindow

TODAY, CLIENTS, SESSIONS = "go.today", "go.clients", "go.sessions"
EXCHANGE, INBOX, PEOPLE, SETTINGS = "go.exchange", "go.inbox", "go.people", "go.settings"
P = TypeVar("P", bound=Page)


@dataclass(frozen=True, slots=True)
class PageNeeds:
    """What pages are made of.

    Attributes:
        context: what every page is given.
        timer: of the session that runs.
        appearance: language, colours, text size.
        dependencies: from outside the window.
        wait_for: sets after how many idle minutes the window locks.
    """

    context: PageContext
    timer: SessionTimer
    appearance: Appearance
    dependencies: Dependencies
    wait_for: Callable[[int], None]

    @property
    def files(self) -> FileChoosing:
        """Asks for files and folders."""
        return self.dependencies.files


MakePage = Callable[[PageNeeds], Page]


@dataclass(frozen=True, slots=True)
class PageSpec:
    """An entry of the rail and the pages behind it.

    Attributes:
        action: the ``go.…`` action that leads there; its text and icon stand in the rail.
        make: makes the page that the entry leads to.
        needs: without it the page and those behind it are not offered.
        children: make the pages that are opened from it.
    """

    action: str
    make: MakePage
    needs: Need = Need.NOTHING
    children: tuple[MakePage, ...] = ()


PAGES = (
    PageSpec(TODAY, lambda needs: TodayPage(needs.context, needs.timer)),
    PageSpec(
        CLIENTS,
        lambda needs: ClientsPage(needs.context),
        Need.CASES,
        children=(lambda needs: ClientPage(needs.context, needs.timer),),
    ),
    PageSpec(
        SESSIONS,
        lambda needs: SessionsPage(needs.context),
        Need.CASES,
        children=(lambda needs: SessionPage(needs.context, needs.timer),),
    ),
    PageSpec(EXCHANGE, lambda needs: ExchangePage(needs.context, needs.files)),
    PageSpec(INBOX, lambda needs: InboxPage(needs.context, needs.files), Need.OFFICE),
    PageSpec(PEOPLE, lambda needs: PeoplePage(needs.context, needs.files), Need.OFFICE),
    PageSpec(
        SETTINGS,
        lambda needs: SettingsPage(
            needs.context,
            needs.appearance,
            needs.files,
            needs.wait_for,
            cost=needs.dependencies.cost,
        ),
    ),
)
"""Every page of the window, in the order of the rail."""


class Navigation:
    """Makes every page once, puts them into the window, and connects them."""

    def __init__(self, needs: PageNeeds, window: MainWindow) -> None:
        self._window = window
        self._actions = needs.context.actions
        self.timer = needs.timer
        self._groups = {
            spec.action: PageGroup(*(make(needs) for make in (spec.make, *spec.children)))
            for spec in PAGES
        }
        self.today, self.exchange = self.page(TodayPage), self.page(ExchangePage)
        self.clients, self.client = self.page(ClientsPage), self.page(ClientPage)
        self.sessions, self.session = self.page(SessionsPage), self.page(SessionPage)
        self.inbox = self.page(InboxPage)
        self._shown = TODAY
        window.page_shown.connect(self._on_shown)
        window.add_pages(
            PageEntry(spec.action, self._groups[spec.action], spec.needs) for spec in PAGES
        )
        self._connect()

    def all(self) -> Sequence[Page]:
        """Every page."""
        return [page for group in self._groups.values() for page in group.pages]

    def page(self, kind: type[P]) -> P:
        """The page of a class."""
        return next(page for page in self.all() if isinstance(page, kind))

    def forget(self) -> None:
        """Forget what every page shows: the window is covered."""
        for page in self.all():
            page.forget()

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

    def import_files(self, paths: Sequence[Path]) -> None:
        """Import at an office what was handed over."""
        self._turn_to(INBOX, self.inbox)
        self.inbox.start_import(paths)

    def take_in(self, paths: Sequence[Path]) -> None:
        """Take in on a laptop what its office sent."""
        self._turn_to(EXCHANGE, self.exchange)
        self.exchange.take_in(paths)

    def exchange_in(self, folder: Path) -> None:
        """Exchange in a folder from now on."""
        self._turn_to(EXCHANGE, self.exchange)
        self.exchange.exchange_in(folder)

    def in_view(self) -> Page:
        """The page in view."""
        return self._in_view()

    def _in_view(self) -> Page:
        return self._groups[self._shown].shown()

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
        for page in self.all():
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
        route_actions(self._actions, self.all(), self._in_view)
        self._actions["exchange.sync"].triggered.connect(self.sync_now)
