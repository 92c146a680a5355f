# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The window's pages: each is made when it is wanted, and all of them go at the lock."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar, cast

from counsellor.ui.pages.client.client_page import ClientPage
from counsellor.ui.pages.clients_page import ClientsPage
from counsellor.ui.pages.exchange.exchange_page import ExchangePage
from counsellor.ui.pages.office.inbox_page import InboxPage
from counsellor.ui.pages.page import Page
from counsellor.ui.pages.session.note_signing import NOTHING_TO_SIGN, WHILE_WRITING
from counsellor.ui.pages.session.session_page import SessionPage
from counsellor.ui.pages.sessions_page import SessionsPage
from counsellor.ui.pages.today.today_page import TodayPage
from counsellor.ui.shell.page_group import PageGroup
from counsellor.ui.shell.page_list import PAGES, TODAY, PageMaker, PageNeeds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from counsellor.ui.pages.place import Place

P = TypeVar("P", bound=Page)


class PageShelf:
    """Makes a page when it is first wanted, and lets all of them go at the lock.

    Where the person was stays here meanwhile, as ids and numbers: it is found again by them.
    """

    def __init__(self, needs: PageNeeds) -> None:
        self._needs = needs
        self.timer = needs.timer
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
        self._offer_no_signing()

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
        self.in_view()
        if self.timer.running is not None or self._unsaved:
            autosave = self.session.draft_editor.autosave
            for draft, text in self._unsaved.items():
                autosave.keep(draft, text)
            self._unsaved = {}

    def in_view(self) -> Page:
        """The page in view."""
        return self._groups[self._shown].shown()

    def _offer_no_signing(self) -> None:
        """Where no note is open there is none to sign; its page offers it."""
        self._needs.context.actions.disable(NOTHING_TO_SIGN, WHILE_WRITING)

    # --- making ------------------------------------------------------------------------------

    def _make(self, maker: PageMaker[Page]) -> Page:
        page = maker.make(self._needs)
        self._tie(page)
        place = self._places.pop(maker.kind, None)
        if place is not None:
            page.return_to(place)
        return page

    def _tie(self, page: Page) -> None:
        """Connect a page that was made with those that it leads to."""
        raise NotImplementedError
