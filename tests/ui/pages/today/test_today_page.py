# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Today: what waits, in a few cards, and nothing that does not wait."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest

from counsellor.domain.coded import ContactType, Role
from counsellor.services.change_passphrase import PASSPHRASE_DUE
from counsellor.services.note_written_down import (
    KIT,
    OFFICE_KEY,
    note_written_down,
    owe_writing,
)
from counsellor.services.run_session import start_session, stop_session
from counsellor.services.set_follow_up import set_follow_up
from counsellor.services.write_note import begin_note
from counsellor.ui.pages.session.session_timer import SessionTimer
from counsellor.ui.pages.today.cards import (
    BeginCard,
    ConsentsCard,
    DecisionsCard,
    DraftsCard,
    ExchangeCard,
    FollowUpsCard,
    RunningCard,
    WithoutNoteCard,
)
from counsellor.ui.pages.today.office_cards import ClientsCard
from counsellor.ui.pages.today.today_page import TodayPage
from counsellor.ui.pages.today.unwritten_card import UnwrittenCard
from counsellor.ui.search.records import records_of
from tests.field import HandClock, take_in
from tests.ui.pages.desk import Desk, click

if TYPE_CHECKING:
    from counsellor.services.vault_types import OpenVault


@pytest.fixture
def timer(desk: Desk) -> SessionTimer:
    return SessionTimer(desk.context, "this run", desk.window)


@pytest.fixture
def page(desk: Desk, timer: SessionTimer) -> TodayPage:
    page = TodayPage(desk.context, timer)
    desk.show(page)
    return page


def meet_once(vault: OpenVault, clock: HandClock) -> str:
    client = take_in(vault)
    start_session(vault, client)
    clock.pass_time(600)
    stop_session(vault)
    return client


def reread(desk: Desk, page: TodayPage) -> None:
    page.refresh()
    desk.settle()


def test_an_empty_vault_begins_with_the_first_client(desk: Desk, page: TodayPage) -> None:
    absent = (DraftsCard, WithoutNoteCard, ConsentsCard, ExchangeCard, RunningCard)
    assert not any(page.card(kind).isVisible() for kind in absent)
    assert page.card(BeginCard).sentence.text() == "Nobody is here yet. Add the first client."
    with desk.qtbot.waitSignal(desk.context.actions["client.new"].triggered):
        click(page.card(BeginCard).button)
    desk.ask(take_in)
    reread(desk, page)
    with desk.qtbot.waitSignal(desk.context.actions["go.clients"].triggered):
        click(page.card(BeginCard).button)


def test_an_office_is_offered_files_to_open_and_no_session_with_others_clients(
    desk: Desk, page: TodayPage
) -> None:
    desk.ask(take_in)
    reread(desk, page)
    assert page.card(BeginCard).sentence.text().endswith("Choose one to start a session.")
    desk.ask(lambda vault: take_role(vault, Role.SUPERVISOR, is_office=True))
    reread(desk, page)
    assert not page.card(BeginCard).isVisible()
    assert page.card(ClientsCard).sentence.text() == "1 client. Choose one to open the file."


def test_a_session_without_a_note_leads_to_the_list(desk: Desk, page: TodayPage) -> None:
    desk.ask(lambda vault: meet_once(vault, desk.clock))
    reread(desk, page)
    assert page.card(WithoutNoteCard).heading.text().startswith("1 ")
    with desk.qtbot.waitSignal(page.list_without_note):
        click(page.card(WithoutNoteCard).button)


def test_the_newest_draft_goes_on_from_here(desk: Desk, page: TodayPage) -> None:
    client = desk.ask(lambda vault: meet_once(vault, desk.clock))
    draft = desk.ask(lambda vault: begin_note(vault, client, text="…"))
    reread(desk, page)
    with desk.qtbot.waitSignal(page.open_draft) as wanted:
        click(page.card(DraftsCard).button)
    assert wanted.args == [draft.id]


def test_a_client_with_two_drafts_is_named_once(desk: Desk, page: TodayPage) -> None:
    client = desk.ask(lambda vault: meet_once(vault, desk.clock))
    session = desk.ask(lambda vault: vault.sessions.of_client(client)[0].id)
    for about in (session, None):
        desk.ask(partial(begin_note, client=client, session=about, text="…"))
    reread(desk, page)
    card = page.card(DraftsCard)
    assert card.heading.text().startswith("2 ")
    code = desk.ask(lambda vault: vault.clients.get(client).code)
    assert card.sentence.text() == f"{code} · the baker"


@pytest.mark.parametrize("kind", [DraftsCard, ConsentsCard])
def test_clients_are_named_by_code_and_working_name_the_first_few(
    desk: Desk, page: TodayPage, kind: type[DraftsCard | ConsentsCard]
) -> None:
    for number in range(4):
        client = desk.ask(partial(take_in, working_name=f"baker {number}" if number else ""))
        desk.ask(partial(begin_note, client=client, session=None, text="…"))
    desk.clock.pass_time(31 * 86_400)
    reread(desk, page)
    lines = page.card(kind).sentence.text().split("\n")
    named = {row.code: row.working_name for row in desk.ask(lambda vault: vault.clients.page())}
    assert lines.pop() == "…"
    assert len(lines) == 3
    for line in lines:
        code, _, name = line.partition(" · ")
        assert named[code] == name


def test_who_is_to_be_met_next_is_named_by_the_working_name(desk: Desk, page: TodayPage) -> None:
    client = desk.ask(take_in)
    due = desk.context.today()
    desk.ask(lambda vault: set_follow_up(vault, client, "Call", due))
    reread(desk, page)
    assert " · the baker" in page.card(FollowUpsCard).sentence.text()


def test_a_spoken_consent_that_ran_out_asks_to_be_written(desk: Desk, page: TodayPage) -> None:
    client = desk.ask(take_in)
    reread(desk, page)
    assert not page.card(ConsentsCard).isVisible()
    desk.clock.pass_time(31 * 86_400)
    reread(desk, page)
    with desk.qtbot.waitSignal(page.open_client) as wanted:
        click(page.card(ConsentsCard).button)
    assert wanted.args == [client]


def test_the_running_session_stands_first_and_names_nobody(
    desk: Desk, page: TodayPage, timer: SessionTimer
) -> None:
    client = desk.ask(take_in)
    code = desk.ask(lambda vault: vault.clients.get(client).code)
    timer.start(client, ContactType.OFFICE, failed=lambda error: pytest.fail(str(error)))
    desk.settle()
    assert page.card(RunningCard).isVisible()
    assert not page.card(BeginCard).isVisible()
    assert code not in page.card(RunningCard).sentence.text()
    with desk.qtbot.waitSignal(page.open_session):
        click(page.card(RunningCard).button)


def test_who_reads_no_cases_is_told_of_none(desk: Desk, page: TodayPage) -> None:
    desk.ask(lambda vault: begin_note(vault, meet_once(vault, desk.clock), text="…"))
    reread(desk, page)
    assert page.card(DraftsCard).isVisible()
    desk.ask(lambda vault: take_role(vault, Role.RECORDS_OFFICER, is_office=True))
    reread(desk, page)
    of_cases = (BeginCard, ClientsCard, DraftsCard, WithoutNoteCard, ConsentsCard, FollowUpsCard)
    assert not any(page.card(kind).isVisible() for kind in of_cases)
    assert page.card(DecisionsCard).sentence.text() == "Nothing waits for a decision."
    with desk.qtbot.waitSignal(desk.context.actions["go.inbox"].triggered):
        click(page.card(DecisionsCard).button)


def test_a_counsellor_without_an_office_has_nothing_to_decide(page: TodayPage) -> None:
    assert not page.card(DecisionsCard).isVisible()


def test_the_search_finds_no_client_for_who_reads_no_cases(desk: Desk) -> None:
    desk.ask(take_in)
    find = records_of(desk.context, lambda _client: None)

    def found() -> int:
        answers: list[int] = []
        find("baker", lambda hits: answers.append(len(hits)))
        desk.qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    assert found() == 1
    desk.ask(lambda vault: take_role(vault, Role.DIRECTOR, is_office=False))
    assert found() == 0


def take_role(vault: OpenVault, role: Role, *, is_office: bool) -> None:
    with vault.transaction():
        who = replace(vault.membership, roles=(role.value,), is_office=is_office)
        vault.settle_membership(who)


def test_what_was_shown_once_is_named_until_it_is_written_down(desk: Desk, page: TodayPage) -> None:
    card = page.card(UnwrittenCard)
    assert not card.isVisible()
    for name in (OFFICE_KEY, KIT, PASSPHRASE_DUE):  # the weightiest comes last and is named first
        desk.ask(partial(owe, name=name))
        reread(desk, page)
        assert card.isVisible()
        with desk.qtbot.waitSignal(page.write_down) as led:
            click(card.button)
        assert led.args == [name]
    for name in (OFFICE_KEY, KIT):
        desk.ask(partial(note_written_down, what=name))
    desk.ask(forget_due)
    reread(desk, page)
    assert not card.isVisible()


def owe(vault: OpenVault, name: str) -> None:
    with vault.transaction():
        if name == PASSPHRASE_DUE:
            vault.settings.put(PASSPHRASE_DUE, True)
        else:
            owe_writing(vault, name)


def forget_due(vault: OpenVault) -> None:
    with vault.transaction():
        vault.settings.remove(PASSPHRASE_DUE)
