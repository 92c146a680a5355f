# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A counsellor's day at the window: a new client, a timed session, its note, the exchange."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from counsellor.domain.coded import ConsentItem, Phase
from counsellor.ui.dialogs.new_client_dialog import NewClientDialog
from counsellor.ui.dialogs.stop_session_dialog import StopSessionDialog
from tests.journeys.person import CTRL

if TYPE_CHECKING:
    from PySide6.QtWidgets import QCheckBox

    from tests.field import HandClock
    from tests.journeys.person import Person

AGREED = (ConsentItem.SERVICE, ConsentItem.SYNC)
TALK = (
    (Qt.Key.Key_F2, Phase.TRUST, 240),
    (Qt.Key.Key_F3, Phase.DIALOGUE, 180),
    (Qt.Key.Key_F4, Phase.PRACTICAL, 120),
)
"""The keys of three phases, and how many seconds each of them takes."""


@dataclass
class FieldDay:
    """What is done in the field; the clock moves as long as things take there."""

    person: Person
    clock: HandClock

    def takes_in(self, name: str) -> str:
        """Take a client in with the mouse; gives the code that is shown."""
        person = self.person
        person.goes_to("go.clients")
        person.clicks(person.parts.pages.clients.new)
        dialog = person.sees_dialog(NewClientDialog)
        person.clicks(dialog.working_name)
        person.types(name)
        for box in _boxes(dialog):
            person.clicks(box)
        person.clicks(dialog.confirm)
        return self.sees_client(name)

    def takes_in_by_keys(self, name: str) -> str:
        """The same without a mouse."""
        person = self.person
        person.presses(Qt.Key.Key_N, CTRL)
        dialog = person.sees_dialog(NewClientDialog)
        person.types(name)
        for box in _boxes(dialog):
            person.tabs_to(box)
            person.presses(Qt.Key.Key_Space)
        person.presses(Qt.Key.Key_Return)
        return self.sees_client(name)

    def sees_client(self, name: str) -> str:
        """Wait for the client's page."""
        header = self.person.parts.pages.client.header
        self.person.wait(lambda: header.isVisible() and header.name.text() == name)
        self.person.sit_down()
        return header.code.text()

    def talks(self, text: str) -> None:
        """Time a session by F-keys and write its note meanwhile, then stop the timer."""
        person, page = self.person, self.person.parts.pages.session
        person.presses(Qt.Key.Key_F9)
        person.wait(lambda: page.isVisible() and page.draft_editor.editor.hasFocus())
        for key, _, seconds in TALK:
            person.presses(key)
            self.clock.pass_time(seconds)
        person.presses(Qt.Key.Key_End, CTRL)
        person.types(text)
        person.presses(Qt.Key.Key_F10)
        person.sees_dialog(StopSessionDialog)
        person.presses(Qt.Key.Key_Return)
        person.wait(lambda: person.parts.pages.timer.running is None)
        person.sit_down()

    def signs(self) -> None:
        """Sign the note that was written."""
        person, page = self.person, self.person.parts.pages.session
        person.wait(page.draft_editor.editor.hasFocus)
        person.presses(Qt.Key.Key_Return, CTRL)
        person.wait(lambda: page.view.card is not None and page.view.card.isVisible())

    def syncs(self) -> None:
        """Exchange with the office by the button of the Exchange page."""
        syncs(self.person)


def syncs(person: Person) -> None:
    """Press "Sync now" and wait until it says what it did."""
    page = person.parts.pages.exchange
    person.goes_to("go.exchange")
    person.clicks(page.sync)
    person.wait(lambda: page.sync.isEnabled() and page.banner.isVisible())


def _boxes(dialog: NewClientDialog) -> list[QCheckBox]:
    return [dialog.consent.items[item] for item in AGREED]
