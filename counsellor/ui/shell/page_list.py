# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Which pages there are, in which order, and how each is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

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
from counsellor.ui.shell.page_entry import Need

if TYPE_CHECKING:
    from counsellor.services.session_lock import SessionLock
    from counsellor.ui.context import PageContext
    from counsellor.ui.dialogs.file_choosing import FileChoosing
    from counsellor.ui.look.appearance import Appearance
    from counsellor.ui.pages.session.session_timer import SessionTimer
    from counsellor.ui.shell.dependencies import Dependencies

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
        session_lock: told what is easier about the lock while a session runs.
    """

    context: PageContext
    timer: SessionTimer
    appearance: Appearance
    dependencies: Dependencies
    wait_for: Callable[[int], None]
    session_lock: Callable[[SessionLock], None] = lambda _: None

    @property
    def files(self) -> FileChoosing:
        """Asks for files and folders."""
        return self.dependencies.files


@dataclass(frozen=True, slots=True)
class PageMaker(Generic[P]):
    """A class of pages, and how its one page is made."""

    kind: type[P]
    make: Callable[[PageNeeds], P]


@dataclass(frozen=True, slots=True)
class PageSpec:
    """An entry of the rail and the pages behind it.

    Attributes:
        action: the ``go.…`` action that leads there; its text and icon stand in the rail.
        page: the one that the entry leads to.
        needs: without it the page and those behind it are not offered.
        children: those that are opened from it.
    """

    action: str
    page: PageMaker[Any]
    needs: Need = Need.NOTHING
    children: tuple[PageMaker[Any], ...] = ()

    @property
    def pages(self) -> tuple[PageMaker[Any], ...]:
        """All pages behind the entry."""
        return (self.page, *self.children)


PAGES = (
    PageSpec(TODAY, PageMaker(TodayPage, lambda needs: TodayPage(needs.context, needs.timer))),
    PageSpec(
        CLIENTS,
        PageMaker(ClientsPage, lambda needs: ClientsPage(needs.context)),
        Need.CASES,
        children=(PageMaker(ClientPage, lambda needs: ClientPage(needs.context, needs.timer)),),
    ),
    PageSpec(
        SESSIONS,
        PageMaker(SessionsPage, lambda needs: SessionsPage(needs.context, needs.timer)),
        Need.CASES,
        children=(PageMaker(SessionPage, lambda needs: SessionPage(needs.context, needs.timer)),),
    ),
    PageSpec(
        EXCHANGE, PageMaker(ExchangePage, lambda needs: ExchangePage(needs.context, needs.files))
    ),
    PageSpec(
        INBOX,
        PageMaker(InboxPage, lambda needs: InboxPage(needs.context, needs.files)),
        Need.OFFICE,
    ),
    PageSpec(
        PEOPLE,
        PageMaker(PeoplePage, lambda needs: PeoplePage(needs.context, needs.files)),
        Need.OFFICE,
    ),
    PageSpec(
        SETTINGS,
        PageMaker(
            SettingsPage,
            lambda needs: SettingsPage(
                needs.context,
                needs.appearance,
                needs.files,
                needs.wait_for,
                session_lock=needs.session_lock,
                cost=needs.dependencies.cost,
            ),
        ),
    ),
)
"""Every page of the window, in the order of the rail."""
