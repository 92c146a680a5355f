# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A supervisor's day at the window: invite, import, read, confirm, answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from counsellor.domain.coded import Role
from counsellor.ui.dialogs.invitation_dialog import InvitationDialog
from counsellor.ui.dialogs.invite_dialog import InviteDialog
from counsellor.ui.pages.office.people_page import PeoplePage
from counsellor.wording.codes import say_code
from tests.journeys.field_day import syncs

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.person import Person


@dataclass
class OfficeDay:
    """What is done in the office."""

    person: Person

    def invites(self, name: str, role: Role, target: Path) -> str:
        """Save an invitation, and give the seven words that are shown."""
        person = self.person
        person.goes_to("go.people")
        person.clicks(person.parts.pages.page(PeoplePage).invite)
        asked = person.sees_dialog(InviteDialog)
        person.clicks(asked.name)
        person.types(name)
        person.tabs_to(asked.role)
        word = say_code(role, person.application.languages.speaker)
        while asked.role.currentText() != word:
            person.presses(Qt.Key.Key_Down)
        person.laptop.files.target = target
        person.clicks(asked.confirm)
        shown = person.sees_dialog(InvitationDialog)
        words = shown.words.text()
        person.clicks(shown.confirm)
        for place, field in zip(shown.back.places, shown.back.fields, strict=True):
            person.clicks(field)
            person.types(words.split()[place])
        person.clicks(shown.confirm)
        person.wait(lambda: not _is_there(shown))
        person.sit_down()
        return words

    def syncs(self) -> None:
        """Fetch, import and answer by the button of the Exchange page."""
        syncs(self.person)

    def imports(self, drop: Path) -> None:
        """Import the files of a folder in the Inbox; the receipts are left there with one click."""
        person = self.person
        inbox = person.parts.pages.inbox
        person.goes_to("go.inbox")
        person.laptop.files.place = drop
        person.clicks(inbox.import_folder)
        person.wait(lambda: inbox.banner.isVisible() and inbox.import_folder.isEnabled())
        assert not inbox.banner.act.isVisible()

    def reads_notes_of(self, code: str) -> list[str]:
        """Find a client by the code in the list, and read the notes on the page."""
        person, pages = self.person, self.person.parts.pages
        person.goes_to("go.clients")
        person.clicks(pages.clients.search)
        person.types(code)
        person.wait(lambda: pages.clients.model.rowCount() == 1)
        person.double_clicks_row(pages.clients.list.table, 0)
        header, notes = pages.client.header, pages.client.notes
        person.wait(lambda: header.isVisible() and header.code.text() == code)
        person.wait(
            lambda: bool(notes.cards) and all(card.text.isVisible() for card in notes.cards)
        )
        return [text for card in notes.cards for text in person.reads(card)]

    def confirms(self, words: str) -> None:
        """Confirm the device that shows the same words as this page."""
        person, people = self.person, self.person.parts.pages.page(PeoplePage)
        person.goes_to("go.people")
        person.wait(lambda: bool(people.cards))
        (card,) = people.cards
        assert card.words.text() == words
        person.clicks(card.confirm)
        person.wait(lambda: not people.cards)

    def goes_home(self) -> None:
        """Leave: a window that locks closes all others that are in view, and there is one each."""
        self.person.window.hide()


def _is_there(dialog: InvitationDialog) -> bool:
    try:
        return dialog.isVisible()
    except RuntimeError:  # Qt has deleted it
        return False
