# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The laptop of a counsellor who loses a case while away."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from counsellor.services.request_decision import grant_request, open_requests
from counsellor.services.run_session import start_session, stop_session
from counsellor.services.set_follow_up import set_follow_up
from counsellor.services.sign_note import sign_draft
from counsellor.services.write_note import begin_note
from counsellor.storage.journal import DraftedChange
from tests.centre import Centre, found_centre, meet, new_client, second_counsellor
from tests.field import KEY, open_vault
from tests.services.work import sit_together
from tests.ui.pages.desk import Desk
from tests.ui.pages.office_desk import desk_on

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme

SOON = date(2026, 11, 22)


class Laptop:
    """The laptop of a counsellor with two clients, of whom one may go to somebody else."""

    def __init__(self, centre: Centre, heir: str, clients: tuple[str, str]) -> None:
        self.centre, self.heir = centre, heir
        self.lost, self.kept = clients
        for client in clients:
            sit_together(centre.field, client)
            set_follow_up(centre.field, client, "call", SOON)

    def is_given_away(self) -> None:
        """Give the case to somebody else; the next exchange here tells of it."""
        case = self.centre.office.cases.of_client(self.lost)[0]
        self.centre.office.commit([DraftedChange("case", case.id, self.lost, {"lead": self.heir})])
        self.centre.answer()

    def loses_the_case(self) -> None:
        self.is_given_away()
        self.centre.send()

    def finishes_late(self) -> None:
        """Lose the case in the middle of a session, and finish it."""
        field, clock = self.centre.field, self.centre.clock
        self.centre.send()
        self.centre.answer()
        running = start_session(field, self.lost)
        draft = begin_note(field, self.lost, running.id, text="what he said that day")
        self.loses_the_case()
        clock.pass_time(3_600)
        stop_session(field)
        sign_draft(field, draft.id)
        self.centre.send()
        self.centre.answer()
        self.centre.send()

    def is_let_in(self) -> None:
        """Let the office let in what waits there; the next exchange here tells of it."""
        for asked in open_requests(self.centre.office):
            grant_request(self.centre.office, asked.id)
        self.centre.answer()

    @contextmanager
    def desk(self, qtbot: QtBot, looks: tuple[Theme, Languages]) -> Iterator[Desk]:
        self.centre.close()
        folder, clock = self.centre.drop.parent / "field", self.centre.clock

        def opener() -> OpenVault:
            return open_vault(folder, clock, KEY)

        with desk_on(folder, opener, qtbot, looks, clock) as desk:
            yield desk


def lent_laptop(folder: Path) -> Laptop:
    """Found a centre with two counsellors, of whom one has two clients."""
    centre = found_centre(folder)
    clients = new_client(centre), new_client(centre)
    meet(centre)
    heir = second_counsellor(centre, folder / "heir")
    staff = heir.membership.staff
    heir.close()
    return Laptop(centre, staff, clients)
