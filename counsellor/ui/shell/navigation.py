# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Which page leads to which."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from counsellor.services.back_up_vault import LAST_BACKUP
from counsellor.services.change_passphrase import PASSPHRASE_DUE
from counsellor.services.note_written_down import KIT, OFFICE_KEY
from counsellor.ui.pages.client.client_page import ClientPage
from counsellor.ui.pages.clients_page import NEW, ClientsPage
from counsellor.ui.pages.exchange.exchange_page import ExchangePage
from counsellor.ui.pages.exchange.road_adding import ADDING
from counsellor.ui.pages.office.inbox_page import InboxPage
from counsellor.ui.pages.office.people_page import PeoplePage
from counsellor.ui.pages.office.requests_panel import DECLINING
from counsellor.ui.pages.session.session_actions import SessionActions
from counsellor.ui.pages.session.session_page import SessionPage
from counsellor.ui.pages.sessions_page import SessionsPage
from counsellor.ui.pages.settings.settings_page import SettingsPage
from counsellor.ui.pages.today.today_page import TodayPage
from counsellor.ui.shell.page_entry import PageEntry
from counsellor.ui.shell.page_list import (
    CLIENTS,
    EXCHANGE,
    INBOX,
    PAGES,
    PEOPLE,
    SESSIONS,
    SETTINGS,
    TODAY,
    PageNeeds,
    PageSpec,
)
from counsellor.ui.shell.page_shelf import PageShelf
from counsellor.ui.shell.routing import route_actions
from counsellor.ui.shell.way_back import Visit, WayBack

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from counsellor.domain.arrivals import Arrived
    from counsellor.domain.errors import CounsellorError
    from counsellor.reports.document import Document
    from counsellor.ui.pages.page import Page
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

_FORMS: Final[dict[str, tuple[str, type[Page]]]] = {
    "client.new": (CLIENTS, ClientsPage),
    "office.invitation": (PEOPLE, PeoplePage),
    ADDING: (EXCHANGE, ExchangePage),
    DECLINING: (INBOX, InboxPage),
    "session.stop": (SESSIONS, SessionPage),
}
"""Where forms are filled that stand on no client's page; all others do."""


class Navigation(PageShelf):
    """Leads from page to page, and connects each when it is made.

    Attributes:
        show_document: shows what a page wants printed.
    """

    def __init__(self, needs: PageNeeds, window: MainWindow) -> None:
        super().__init__(needs)
        self._window = window
        self.show_document: Callable[[Document], None] = _nothing
        self._way_back = WayBack(needs.context.actions, self._here, window.offers, self._return_to)
        self._session_actions = SessionActions(needs.context.actions, needs.timer, window)
        self.timer.started.connect(self._on_started)
        window.page_shown.connect(self._on_shown)
        window.add_pages(
            PageEntry(spec.action, self._groups[spec.action], spec.needs) for spec in PAGES
        )
        route_actions(needs.context.actions, self.in_view, {NEW: lambda: self.clients})
        needs.context.actions["exchange.sync"].triggered.connect(self.sync_now)
        needs.context.sticks.exchange_wanted.connect(self.exchange_in)

    def forget(self) -> None:
        super().forget()
        self._way_back.forget()

    def say_failure(self, error: CounsellorError) -> None:
        """Say on the page in view what went wrong."""
        self.in_view().say_failure(error)

    def ask_due_passphrase(self) -> None:
        """Go to the settings and ask for a new passphrase: the recovery kit was used."""
        self._write_down(PASSPHRASE_DUE)

    # --- from page to page -------------------------------------------------------------------

    def open_client(self, client: str) -> None:
        """Go to a client's page, if cases are offered here."""
        if self._window.offers(CLIENTS):
            with self._way_back.step():
                self.client.open(client)
                self._turn_to(CLIENTS, self.client)

    def reopen(self, form: str, client: str) -> None:
        """Go to the page on which a form was filled, and open it there again."""
        if (name := form.partition(":")[0]) in _FORMS:
            action, kind = _FORMS[name]
            self._turn_to(action, self.page(kind))
            self.page(kind).reopen(form)
        elif client:
            self.open_client(client)
            self.client.reopen(form)

    def open_note(self, client: str, *notes: str, sessions: Sequence[str] = ()) -> None:
        """Go to notes on their client's page, or to sessions, if cases are offered here."""
        if self._window.offers(CLIENTS):
            with self._way_back.step():
                self.client.reveal(client, *notes, sessions=sessions)
                self._turn_to(CLIENTS, self.client)

    def open_arrived(self, arrived: Arrived) -> None:
        """Go to what a bundle brought about a client."""
        self.open_note(arrived.client, *arrived.notes, sessions=arrived.sessions)

    def open_session(self) -> None:
        """Go to the session workspace."""
        with self._way_back.step(to_other=self.session.isVisible() and self.session.awaits_other):
            self._turn_to(SESSIONS, self.session)

    def sync_now(self) -> None:
        """Go to the exchange and start it."""
        self._go_to(EXCHANGE, self.exchange)
        self.exchange.sync_now()

    def import_files(self, paths: Sequence[Path], home: Callable[[], None]) -> None:
        """Import at an office what was handed over; ``home`` is called when that has ended."""
        self._go_to(INBOX, self.inbox)
        self.inbox.take_in(paths, home)

    def take_in(self, paths: Sequence[Path], home: Callable[[], None]) -> None:
        """Take in on a laptop what its office sent; ``home`` is called when that has ended."""
        self._go_to(EXCHANGE, self.exchange)
        self.exchange.take_in(paths, home)

    def exchange_in(self, folder: Path, keep: bool = True) -> None:
        """Exchange in a folder, now and, unless it is kept already, from now on."""
        self._go_to(EXCHANGE, self.exchange)
        self.exchange.exchange_in(folder, keep=keep)

    def _write_down(self, what: str) -> None:
        """Go where what was shown once is made anew, and begin with it."""
        keys = (settings := self.page(SettingsPage)).keys
        asks = {
            PASSPHRASE_DUE: keys.ask_due_passphrase,
            KIT: keys.ask_kit,
            OFFICE_KEY: keys.ask_recovery_key,
            LAST_BACKUP: settings.backup.choose_place,
        }
        self._window.show_page(SETTINGS if what in asks else PEOPLE)
        if what in asks:
            asks[what]()

    def _go_to(self, action_id: str, page: Page) -> None:
        self._turn_to(action_id, page)
        self._window.focus_page()

    def _turn_to(self, action_id: str, page: Page) -> None:
        with self._way_back.step():
            if self._shown != action_id:
                self._window.show_page(action_id)
            self._groups[action_id].turn_to(page)

    def _on_shown(self, action_id: str) -> None:
        """Going to an entry that is in view already leads back to its first page."""
        with self._way_back.step():
            if action_id == self._shown:
                self._groups[action_id].turn_back()
            self._shown = action_id

    def _leave(self, action_id: str) -> None:
        """Go from what was opened to the list that it was opened from."""
        with self._way_back.step():
            self._groups[action_id].turn_back()

    def _here(self) -> Visit:
        group = self._groups[self._shown]
        subject = group.page(group.number).subject() if group.has(group.number) else ()
        return Visit(self._shown, group.number, subject)

    def _return_to(self, visit: Visit) -> None:
        page = self._groups[visit.action].page(visit.number)
        if page.subject() != visit.subject:
            page.show_subject(visit.subject)
        self._turn_to(visit.action, page)
        self._window.focus_page()

    def _on_started(self, _running: object) -> None:
        """A session that runs has its page; one that is there already is told by itself."""
        if not self._groups[SESSIONS].has(self._at[SessionPage][1]):
            self.open_session()

    def _list_without_note(self) -> None:
        self.sessions.show_those_without_note()
        self._turn_to(SESSIONS, self.sessions)

    def _start_session(self, client: str) -> None:
        self.client.start_session(client)

    def _start_another(self, client: str) -> None:
        """Start it on the client's page, where a consent that has ended is asked for."""
        self.open_client(client)
        self.client.start_session(client)

    def _go_on(self) -> None:
        self.session.go_on()

    def _write_note(self, client: str, session: str) -> None:
        self.session.write_note(client, session)

    def _write_draft(self, draft: str) -> None:
        self.session.write_draft(draft)

    def _write_addendum(self, note: str) -> None:
        self.session.write_addendum(note)

    def _way_back_without(self, client: str, _unfinished: object) -> None:
        self._way_back.drop(client)

    def _print(self, document: Document) -> None:
        self.show_document(document)

    def _tie(self, page: Page) -> None:
        """Connect a page with those that it leads to, each of them made when it is wanted."""
        page.open_client.connect(self.open_client)
        page.print_wanted.connect(self._print)
        if isinstance(page, TodayPage):
            page.open_draft.connect(self._write_draft)
            page.open_session.connect(self._go_on)
            page.write_down.connect(self._write_down)
            page.list_without_note.connect(self._list_without_note)
        elif isinstance(page, ClientsPage):
            page.start_session.connect(self._start_session)
        elif isinstance(page, ClientPage):
            page.leave.connect(partial(self._leave, CLIENTS))
            page.erasing.erased.connect(self._way_back_without)
            page.write_note.connect(self._write_note)
            page.write_draft.connect(self._write_draft)
            page.write_addendum.connect(self._write_addendum)
        elif isinstance(page, SessionsPage):
            page.write_note.connect(self._write_note)
            page.write_draft.connect(self._write_draft)
            page.note_wanted.connect(self.open_note)
            page.back.connect(self._go_on)
        elif isinstance(page, SessionPage):
            page.leave.connect(partial(self._leave, SESSIONS))
            page.opened.connect(self.open_session)
            page.start_session.connect(self._start_another)
        elif isinstance(page, InboxPage):
            page.receipts_wanted.connect(self.sync_now)
            page.arrived_wanted.connect(self.open_arrived)


def _nothing(_document: Document) -> None:
    """Print nothing: nobody has said yet who does."""
