# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a counsellor may not decide is asked for from the client's page, and shown until decided."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from counsellor.domain.canonical import Value
from counsellor.domain.coded import Role, Stage
from counsellor.domain.errors import DiskFull, UnknownRecord
from counsellor.domain.ids import new_id
from counsellor.domain.permission import Ruling
from counsellor.services.erase_client import erase_client
from counsellor.services.invite_counsellor import Invitee, draft_invitation
from counsellor.services.name_colleague import casework_of, name_colleague, take_out_colleague
from counsellor.services.request_decision import open_requests, require_way
from counsellor.storage.journal import DraftedChange
from counsellor.ui.dialogs.erase_dialog import EraseDialog
from counsellor.ui.dialogs.name_colleague_dialog import NameColleagueDialog
from counsellor.ui.dialogs.stage_dialog import StageDialog
from counsellor.ui.pages.client.client_page import ClientPage
from counsellor.ui.pages.session.session_timer import SessionTimer
from tests.centre import Centre, found_centre, new_client
from tests.field import KEY, open_vault, take_in
from tests.ui.pages.desk import Desk, click, offered_by, press, type_text
from tests.ui.pages.office_desk import desk_on

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme

DAY = date(2026, 11, 20)
ERASE = "client.erase"


class Field:
    """A counsellor's desk in an office; one client was sent, another one was not."""

    def __init__(self, desk: Desk, centre: Centre, sent: str, kept: str) -> None:
        self.desk, self.centre, self.sent, self.kept = desk, centre, sent, kept
        self.page = ClientPage(desk.context, SessionTimer(desk.context, "this run"))
        desk.show(self.page)

    def open(self, client: str) -> ClientPage:
        self.page.open(client)
        self.desk.settle()
        return self.page

    def code(self, client: str) -> str:
        return self.desk.ask(lambda vault: vault.clients.get(client).code)


@pytest.fixture
def field(qtbot: QtBot, tmp_path: Path, theme: Theme, english: Languages) -> Iterator[Field]:
    centre = found_centre(tmp_path)
    for name, role in (("Bekzat", Role.PSYCHOLOGIST), ("Olga", Role.ADMINISTRATOR)):
        with centre.office.transaction():
            draft_invitation(centre.office, Invitee(name, role))
    sent = new_client(centre)
    centre.session(sent, "first")
    centre.send()
    centre.answer()
    centre.send()
    kept = take_in(centre.field, "the smith")
    centre.close()

    def opener() -> OpenVault:
        return open_vault(tmp_path / "field", centre.clock, KEY)

    with desk_on(tmp_path / "field", opener, qtbot, (theme, english), centre.clock) as desk:
        yield Field(desk, centre, sent, kept)


def said(page: ClientPage) -> list[str]:
    return [notice.text() for notice in page.requests.notices if notice.isVisible()]


def ask_erasure(field: Field, page: ClientPage) -> EraseDialog:
    field.desk.context.actions[ERASE].trigger()
    return field.desk.dialog(EraseDialog)


def test_closing_asks_the_supervisor_and_shows_the_request_until_it_is_decided(
    field: Field,
) -> None:
    page = field.open(field.sent)
    page.header.more.stage.trigger()
    dialog = field.desk.dialog(StageDialog)
    dialog.stage.choose(Stage.CLOSED)
    click(dialog.confirm)
    field.desk.settle()
    assert page.banner._text.text() == "Your supervisor was asked to close this case."
    code = field.code(field.sent)
    assert said(page) == [
        f"You asked to close the case of {code}. It waits for the supervisor's decision."
    ]
    page.header.more.stage.trigger()
    again = field.desk.dialog(StageDialog)
    assert again.stage.findText("Closed") < 0
    assert again.stage.findText("Reopened") < 0
    press(again, Qt.Key.Key_Escape)
    field.desk.settle()
    (request,) = field.desk.ask(open_requests)

    def decline(vault: OpenVault) -> None:
        who = vault.permission.who
        vault.permission.who = who.alone()
        fields: dict[str, Value] = {"decision": "declined", "because": "not yet"}
        vault.commit([DraftedChange("request", request.id, field.sent, fields)])
        vault.permission.who = who

    field.desk.ask(decline)
    page.refresh()
    field.desk.settle()
    assert said(page) == [
        f"You asked to close the case of {code}. Declined on 20 Nov 2026: not yet"
    ]
    field.centre.clock.pass_time(15 * 86_400)
    page.refresh()
    field.desk.settle()
    assert said(page) == []


def test_who_only_counts_on_this_laptop_is_erased_at_once_and_the_list_is_shown(
    field: Field,
) -> None:
    page = field.open(field.kept)
    dialog = ask_erasure(field, page)
    assert field.code(field.kept) in dialog.title.text()
    type_text(dialog.reason, "asked for it")
    press(dialog.reason, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.confirm.setFocus()
    with field.desk.qtbot.waitSignal(page.leave):
        press(dialog.confirm, Qt.Key.Key_Space)
    field.desk.settle()
    with pytest.raises(UnknownRecord):
        field.code(field.kept)
    assert not page.banner.isVisible()


def test_what_is_still_to_be_done_after_an_erasure_is_said_until_it_is_read(
    field: Field, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_full(vault: OpenVault) -> None:
        raise DiskFull(place=str(vault.path))

    monkeypatch.setattr("counsellor.services.finish_erasure.finish_erasures", is_full)
    page = field.open(field.kept)
    dialog = ask_erasure(field, page)
    type_text(dialog.reason, "asked for it")
    press(dialog.confirm, Qt.Key.Key_Space)
    field.desk.qtbot.waitUntil(page.banner.isVisible)
    page.refresh()
    field.desk.settle()
    assert page.banner._text.text().startswith("The client is erased, but old copies still lie")
    assert page.banner._text.text().endswith("that finishes it.")
    assert page.head is None
    assert not page.header.isVisible()
    assert page.back.hasFocus()


def test_who_was_sent_is_asked_to_be_erased_and_the_file_is_closed(field: Field) -> None:
    page = field.open(field.sent)
    dialog = ask_erasure(field, page)
    assert dialog.confirm.text() == "Ask, and close the file"
    click(dialog.confirm)
    assert dialog.isVisible()
    type_text(dialog.reason, "asked for it")
    click(dialog.confirm)
    field.desk.settle()
    assert page.banner._text.text() == "The office was asked to erase this client."
    (sentence,) = said(page)
    assert sentence.startswith("This file is closed.")
    assert "supervisor's decision" in sentence
    offered = offered_by(page)
    assert not offered & {"Write a note", "Change the stage…", "New goal", "Erase this client…"}
    assert "Withdraw consent…" in offered


def test_a_closed_file_starts_no_session_and_offers_no_second_erasure(field: Field) -> None:
    field.desk.ask(lambda vault: erase_client(vault, field.sent, "asked", DAY))
    page = field.open(field.sent)
    field.desk.context.actions["session.start"].trigger()
    field.desk.settle()
    assert page._timer.running is None
    assert not field.desk.context.actions[ERASE].isEnabled()


def test_under_a_hold_it_is_said_before_a_reason_is_asked_for(field: Field) -> None:
    def hold(vault: OpenVault) -> None:
        who = vault.permission.who
        vault.permission.who = who.alone()
        fields: dict[str, Value] = {"subject": field.kept, "held": True, "reason": "a court asks"}
        vault.commit([DraftedChange("hold", field.kept, field.kept, fields)])
        vault.permission.who = who

    field.desk.ask(hold)
    page = field.open(field.kept)
    click(page.erasing.erase)
    field.desk.qtbot.waitUntil(page.banner.isVisible)
    assert page.banner._text.text().startswith("A hold forbids erasing this client.")


def test_of_a_hold_that_is_asked_for_it_is_said_who_has_to_agree(field: Field) -> None:
    def ask(vault: OpenVault) -> None:
        who = vault.permission.who
        vault.permission.who = who.alone()
        wanted: dict[str, Value] = {"subject": field.sent, "held": True, "reason": "a court asks"}
        fields: dict[str, Value] = {
            "asks": "hold",
            "about": field.sent,
            "wanted": wanted,
            "reason": "a court asks",
        }
        vault.commit([DraftedChange("request", new_id(), field.sent, fields)])
        vault.permission.who = who

    field.desk.ask(ask)
    page = field.open(field.sent)
    code = field.code(field.sent)
    asked = f"You asked for a hold, so that {code} is not erased."
    assert said(page) == [f"{asked} It waits for another to agree: supervisor or records officer."]


def test_erasing_is_offered_only_while_a_client_is_shown(field: Field) -> None:
    erase = field.desk.context.actions[ERASE]
    assert not erase.isEnabled()
    page = field.open(field.kept)
    assert erase.isEnabled()
    page.forget()
    assert not erase.isEnabled()


def test_the_way_is_known_before_anything_is_asked(field: Field) -> None:
    closed = {"stage": "closed"}
    way = field.desk.ask(lambda vault: require_way(vault, "stage", field.sent, {**closed}))
    assert way is Ruling.REQUEST
    other = field.desk.ask(
        lambda vault: require_way(vault, "stage", field.sent, {"stage": "trust"})
    )
    assert other is Ruling.PERMITTED


def names(page: ClientPage) -> list[str]:
    return [row._name.text() for row in page.coworkers.rows]


def test_a_colleague_is_named_from_the_rosters_counsellors_and_taken_out_again(
    field: Field,
) -> None:
    page = field.open(field.kept)
    assert names(page) == ["Aigerim, leads the case"]
    press(page.coworkers.name, Qt.Key.Key_Space)
    dialog = field.desk.dialog(NameColleagueDialog)
    choice = dialog.colleague
    assert [choice.itemText(at) for at in range(choice.count())] == ["Bekzat"]
    press(dialog.confirm, Qt.Key.Key_Return)
    field.desk.settle()
    assert names(page) == ["Aigerim, leads the case", "Bekzat"]
    assert not page.coworkers.name.isVisible()
    click(page.coworkers.rows[1].take_out)
    field.desk.settle()
    assert names(page) == ["Aigerim, leads the case"]
    click(page.banner.act)
    field.desk.settle()
    assert names(page) == ["Aigerim, leads the case", "Bekzat"]


def test_who_leads_the_case_is_not_taken_out(field: Field) -> None:
    page = field.open(field.kept)
    assert not page.coworkers.rows[0].take_out.isVisible()


def test_in_a_closed_file_nobody_is_named(field: Field) -> None:
    field.desk.ask(lambda vault: erase_client(vault, field.sent, "asked", DAY))
    page = field.open(field.sent)
    assert names(page) == ["Aigerim, leads the case"]
    assert not page.coworkers.name.isVisible()


def test_naming_twice_names_once_and_the_case_says_who_is_named(field: Field) -> None:
    def name(vault: OpenVault) -> tuple[str, ...]:
        casework = casework_of(vault, field.kept)
        assert casework is not None
        (colleague,) = casework.colleagues
        name_colleague(vault, field.kept, colleague.staff)
        name_colleague(vault, field.kept, colleague.staff)
        assert vault.cases.of_client(field.kept)[0].members == (colleague.staff,)
        take_out_colleague(vault, field.kept, colleague.staff)
        return vault.cases.of_client(field.kept)[0].members

    assert field.desk.ask(name) == ()


def test_somebody_who_is_in_no_roster_cannot_be_named(field: Field) -> None:
    with pytest.raises(UnknownRecord):
        field.desk.ask(lambda vault: name_colleague(vault, field.kept, "nobody"))
