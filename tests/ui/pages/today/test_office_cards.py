# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""An office's Today: what arrived, what is unread, who waits, who is silent, what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

import pytest

from counsellor.domain.coded import Role
from counsellor.services.confirm_device import confirm_device
from counsellor.services.create_office import OfficeDetails, create_office
from counsellor.services.import_bundles import import_bundles
from counsellor.services.invite_counsellor import Invitee, invite_counsellor
from counsellor.services.mark_read import read_client
from counsellor.ui.pages.session.session_timer import SessionTimer
from counsellor.ui.pages.today.cards import BeginCard
from counsellor.ui.pages.today.office_cards import (
    ArrivedCard,
    ClientsCard,
    ConfirmCard,
    InviteCard,
    SilentCard,
    StallsCard,
    UnreadCard,
)
from counsellor.ui.pages.today.today_page import TodayPage
from counsellor.ui.pages.today.unwritten_card import UnwrittenCard
from tests.centre import OFFICE_KEY, Centre, found_centre, meet, new_client
from tests.field import HandClock, new_vault, open_vault
from tests.ui.pages.desk import Desk, click
from tests.ui.pages.office_desk import desk_on

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme

OFFICE_CARDS = (ArrivedCard, UnreadCard, ConfirmCard, SilentCard, StallsCard)


class Office:
    """The centre before anybody sits down, and its office's desk."""

    def __init__(self, folder: Path, qtbot: QtBot, looks: tuple[Theme, Languages]) -> None:
        self.centre: Centre = found_centre(folder)
        self._folder, self._qtbot, self._looks = folder, qtbot, looks

    @contextmanager
    def today(self) -> Iterator[tuple[Desk, TodayPage]]:
        self.centre.close()
        with desk_on(
            self._folder / "office",
            lambda: open_vault(self._folder / "office", self.centre.clock, OFFICE_KEY),
            self._qtbot,
            self._looks,
            self.centre.clock,
        ) as desk:
            page = TodayPage(desk.context, SessionTimer(desk.context, "this run", desk.window))
            desk.show(page)
            yield desk, page


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path, theme: Theme, english: Languages) -> Office:
    return Office(tmp_path, qtbot, (theme, english))


def said(page: TodayPage, kind: type[ArrivedCard]) -> str:
    card = page.card(kind)
    return f"{card.heading.text()}: {card.sentence.text()}" if card.isVisible() else ""


def test_an_office_to_which_nothing_came_is_told_nothing(office: Office) -> None:
    with office.today() as (_, page):
        assert not any(page.card(kind).isVisible() for kind in OFFICE_CARDS)


def test_what_arrived_is_said_by_counsellor_and_what_is_unread_opens(office: Office) -> None:
    client = new_client(office.centre)
    for text in ("first", "second"):
        office.centre.session(client, text)
        office.centre.send()
    code = office.centre.field.clients.get(client).code
    office.centre.answer()
    with office.today() as (desk, page):
        assert said(page, ArrivedCard) == (
            "2 bundles arrived: Aigerim: 2 bundles, 2 notes, 2 sessions"
        )
        assert page.card(UnreadCard).heading.text() == "4 notes and sessions to read"
        assert page.card(UnreadCard).sentence.text() == code
        with desk.qtbot.waitSignal(page.open_client) as wanted:
            click(page.card(UnreadCard).button)
        assert wanted.args == [client]
        with desk.qtbot.waitSignal(desk.context.actions["go.inbox"].triggered):
            click(page.card(ArrivedCard).button)
        desk.ask(lambda vault: read_client(vault, client))
        desk.settle()
        assert not page.card(UnreadCard).isVisible()
        assert not page.card(ArrivedCard).isVisible()


def test_a_device_that_waits_is_named_and_leads_to_people(office: Office) -> None:
    office.centre.send()
    office.centre.answer()
    with office.today() as (desk, page):
        assert page.card(ConfirmCard).heading.text() == "1 device to confirm"
        assert page.card(ConfirmCard).sentence.text() == "Aigerim"
        with desk.qtbot.waitSignal(desk.context.actions["go.people"].triggered):
            click(page.card(ConfirmCard).button)
        device = office.centre.field.membership.device
        desk.ask(lambda vault: confirm_device(vault, device))
        desk.settle()
        assert not page.card(ConfirmCard).isVisible()


@pytest.mark.parametrize(("days", "told"), [(6, False), (7, True), (40, True)])
def test_who_has_sent_nothing_for_a_week_is_named(office: Office, days: int, told: bool) -> None:
    meet(office.centre)
    office.centre.clock.pass_time(days * 86_400)
    with office.today() as (_, page):
        card = page.card(SilentCard)
        assert card.isVisible() is told
        if told:
            assert card.heading.text() == "1 counsellor silent for a week"
            assert card.sentence.text().startswith("Aigerim: last on ")


def test_a_gap_is_said_until_it_is_closed(office: Office) -> None:
    client = new_client(office.centre)
    for text in ("first", "second"):
        office.centre.session(client, text)
        office.centre.send()
    files = sorted(office.centre.drop.glob("*.age"), key=lambda file: file.stat().st_mtime_ns)
    list(import_bundles(office.centre.office, files[1:]))
    with office.today() as (desk, page):
        assert page.card(StallsCard).isVisible()
        assert page.card(StallsCard).sentence.text() == "Aigerim"
        with desk.qtbot.waitSignal(desk.context.actions["go.inbox"].triggered):
            click(page.card(StallsCard).button)
        desk.ask(lambda vault: list(import_bundles(vault, files[:1])))
        desk.settle()
        assert not page.card(StallsCard).isVisible()


def test_an_office_begins_with_inviting_and_not_with_a_client(
    qtbot: QtBot, tmp_path: Path, theme: Theme, english: Languages
) -> None:
    clock = HandClock()
    founded = new_vault(tmp_path / "office", clock)
    create_office(founded, OfficeDetails("Centre", "Dana"))
    founded.close()
    opener = partial(open_vault, tmp_path / "office", clock)
    with desk_on(tmp_path / "office", opener, qtbot, (theme, english), clock) as desk:
        page = TodayPage(desk.context, SessionTimer(desk.context, "this run", desk.window))
        desk.show(page)
        focused = desk.window.focusWidget()
        if focused is not None:
            focused.clearFocus()  # as after an unlock, before anything was read
        page.refresh()
        desk.settle()
        assert page.card(UnwrittenCard).button.hasFocus()  # the key of the office comes first
        assert not page.card(BeginCard).isVisible()
        assert not page.card(ClientsCard).isVisible()
        with desk.qtbot.waitSignal(desk.context.actions["go.people"].triggered):
            click(page.card(InviteCard).button)
        invitee = Invitee("Aigerim", Role.THEOLOGIAN)
        desk.ask(lambda vault: invite_counsellor(vault, invitee, tmp_path / "invitation"))
        desk.settle()
        assert not page.card(InviteCard).isVisible()
