# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Clients: found as one types, opened by key and mouse, taken in with a spoken consent."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from counsellor.domain.coded import ConsentItem, Stage, Subject
from counsellor.services.run_session import start_session, stop_session
from counsellor.ui.dialogs.new_client_dialog import NewClientDialog
from counsellor.ui.pages.clients_page import ClientsPage
from tests.field import take_in
from tests.ui.pages.desk import Desk, button, click, press, type_text

if TYPE_CHECKING:
    from counsellor.domain.records.clients import ClientRow
    from counsellor.services.vault_types import OpenVault

CONSENT = 5
"""The column."""


@pytest.fixture
def page(desk: Desk) -> ClientsPage:
    page = ClientsPage(desk.context)
    desk.show(page)
    return page


def names(page: ClientsPage) -> set[str]:
    return {page.model.record(row).working_name for row in range(page.model.rowCount())}


def take_three(desk: Desk, page: ClientsPage) -> None:
    for name in ("the baker", "көк қақпа", "зелёная дверь"):
        desk.ask(partial(take_in, working_name=name))
    page.refresh()
    desk.settle()


def ask_new_client(desk: Desk, page: ClientsPage) -> NewClientDialog:
    press(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    return desk.dialog(NewClientDialog)


def only_client(desk: Desk) -> ClientRow:
    (row,) = desk.ask(lambda vault: vault.clients.page())
    return row


def test_an_empty_list_offers_to_take_in_the_first_client(desk: Desk, page: ClientsPage) -> None:
    click(button(page.list, "New client"))
    assert desk.dialog(NewClientDialog).isVisible()


def test_typing_narrows_the_list_to_what_was_typed_last(desk: Desk, page: ClientsPage) -> None:
    take_three(desk, page)
    assert len(names(page)) == 3
    type_text(page.search, "кок как")
    desk.settle()
    assert names(page) == {"көк қақпа"}


@pytest.mark.parametrize("typed", ["көк", "зел", "bak"])
def test_enter_opens_who_was_typed_however_slowly_the_list_comes(
    desk: Desk, page: ClientsPage, typed: str
) -> None:
    take_three(desk, page)
    opened: list[str] = []
    page.open_client.connect(opened.append)
    type_text(page.search, typed)
    press(page.search, Qt.Key.Key_Return)
    desk.settle()
    names = {row.id: row.working_name for row in desk.ask(lambda vault: vault.clients.page())}
    assert [typed in names[client] for client in opened] == [True]


@pytest.mark.parametrize("then", ["nobody", "letter", "down", "away"])
def test_enter_opens_nobody_else_for_whoever_goes_on(
    desk: Desk, page: ClientsPage, then: str
) -> None:
    take_three(desk, page)
    opened: list[str] = []
    page.open_client.connect(opened.append)
    type_text(page.search, "zzz" if then == "nobody" else "bak")
    press(page.search, Qt.Key.Key_Return)
    if then == "letter":
        type_text(page.search, "e")
    elif then == "down":
        press(page.search, Qt.Key.Key_Down)
    elif then == "away":
        page.hide()
    desk.settle()
    page.show()
    desk.settle()
    assert opened == []


def test_what_stands_inside_a_word_finds_nobody_and_the_list_says_by_which_rule(
    desk: Desk, page: ClientsPage
) -> None:
    take_three(desk, page)
    type_text(page.search, "акпа")
    desk.settle()
    assert names(page) == set()
    said = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "No code and no working name has words that begin like this." in said


def test_typing_a_few_keys_at_once_resets_the_list_for_the_last_alone(
    desk: Desk, page: ClientsPage
) -> None:
    take_three(desk, page)
    resets: list[int] = []
    page.model.modelReset.connect(lambda: resets.append(page.model.rowCount()))
    type_text(page.search, "bak")
    desk.settle()
    assert resets[-1] == 1
    assert names(page) == {"the baker"}


def test_enter_in_the_field_opens_the_first_found(desk: Desk, page: ClientsPage) -> None:
    take_three(desk, page)
    type_text(page.search, "baker")
    desk.settle()
    with desk.qtbot.waitSignal(page.open_client) as opened:
        press(page.search, Qt.Key.Key_Return)
    (row,) = desk.ask(lambda vault: vault.clients.page("baker"))
    assert opened.args == [row.id]


def test_down_and_enter_open_from_the_list(desk: Desk, page: ClientsPage) -> None:
    take_three(desk, page)
    page.search.setFocus()
    press(page.search, Qt.Key.Key_Down)
    assert page.list.table.hasFocus()
    with desk.qtbot.waitSignal(page.open_client) as opened:
        press(page.list.table, Qt.Key.Key_Return)
    assert opened.args == [page.model.record(0).id]


def test_a_new_client_is_taken_in_with_the_service_alone(desk: Desk, page: ClientsPage) -> None:
    dialog = ask_new_client(desk, page)
    type_text(dialog.working_name, "наубайшы")
    click(dialog.relative)
    click(dialog.consent.items[ConsentItem.SERVICE])
    with desk.qtbot.waitSignal(page.open_client) as opened:
        press(dialog.working_name, Qt.Key.Key_Return)
    row = only_client(desk)
    assert opened.args == [row.id]
    assert (row.working_name, row.subject, row.stage) == (
        "наубайшы",
        Subject.RELATIVE,
        Stage.INTAKE,
    )
    assert row.consent is not None
    assert row.consent.items == frozenset({ConsentItem.SERVICE})
    assert row.consent.text_hash is not None


def test_with_a_client_who_sits_there_the_session_starts_at_once(
    desk: Desk, page: ClientsPage
) -> None:
    started: list[str] = []
    page.start_session.connect(started.append)
    dialog = ask_new_client(desk, page)
    click(dialog.begin)
    assert dialog.isVisible()
    assert dialog.banner.isVisible()
    click(dialog.consent.items[ConsentItem.SERVICE])
    with desk.qtbot.waitSignals([page.open_client, page.start_session], order="strict"):
        click(dialog.begin)
    assert started == [only_client(desk).id]


def test_a_refused_beginning_is_forgotten_when_the_client_is_only_added(
    desk: Desk, page: ClientsPage
) -> None:
    dialog = ask_new_client(desk, page)
    click(dialog.begin)
    click(dialog.consent.items[ConsentItem.SERVICE])
    with (
        desk.qtbot.waitSignal(page.open_client),
        desk.qtbot.assertNotEmitted(page.start_session),
    ):
        click(dialog.confirm)


def test_nothing_is_ticked_before_the_client_agrees(desk: Desk, page: ClientsPage) -> None:
    dialog = ask_new_client(desk, page)
    assert not any(box.isChecked() for box in dialog.consent.items.values())


def test_without_consent_nobody_is_taken_in_and_the_dialog_says_why(
    desk: Desk, page: ClientsPage
) -> None:
    dialog = ask_new_client(desk, page)
    click(dialog.confirm)
    assert dialog.isVisible()
    assert dialog.banner.isVisible()
    assert desk.ask(lambda vault: vault.clients.count()) == 0


def test_a_child_needs_two_answers_more(desk: Desk, page: ClientsPage) -> None:
    dialog = ask_new_client(desk, page)
    click(dialog.minor)
    click(dialog.consent.items[ConsentItem.SERVICE])
    click(dialog.confirm)
    assert dialog.isVisible()
    click(dialog.consent.representative)
    click(dialog.consent.assent)
    with desk.qtbot.waitSignal(page.open_client):
        click(dialog.confirm)
    assert only_client(desk).minor


def test_esc_leaves_without_taking_anybody_in(desk: Desk, page: ClientsPage) -> None:
    dialog = ask_new_client(desk, page)
    click(dialog.consent.items[ConsentItem.SERVICE])
    press(dialog, Qt.Key.Key_Escape)
    desk.settle()
    assert desk.ask(lambda vault: vault.clients.count()) == 0


def test_the_consent_is_read_aloud_in_the_language_of_the_talks(
    desk: Desk, page: ClientsPage
) -> None:
    dialog = ask_new_client(desk, page)
    dialog.language.setFocus()
    press(dialog.language, Qt.Key.Key_End)
    assert dialog.consent.language.value() == "kk"
    click(dialog.consent.items[ConsentItem.SERVICE])
    with desk.qtbot.waitSignal(page.open_client):
        click(dialog.confirm)
    row = only_client(desk)
    assert row.consent is not None
    assert (row.language, row.consent.language) == ("kk", "kk")


def test_the_cover_leaves_no_client_behind(desk: Desk, page: ClientsPage) -> None:
    take_three(desk, page)
    page.forget()
    assert page.model.rowCount() == 0


def test_the_list_knows_that_three_sessions_have_used_a_spoken_consent_up(
    desk: Desk, page: ClientsPage
) -> None:
    client = desk.ask(take_in)

    def meet(vault: OpenVault) -> None:
        start_session(vault, client)
        desk.clock.pass_time(1800)
        stop_session(vault)

    said = []
    for _ in range(4):
        page.refresh()
        desk.settle()
        said.append(page.model.data(page.model.index(0, CONSENT)))
        if len(said) < 4:
            desk.ask(meet)
    assert said == [
        "Spoken, until 20 Dec 2026",
        "Spoken, until 20 Dec 2026 or for 2 more sessions",
        "Spoken, until 20 Dec 2026 or for 1 more session",
        "Spoken, has run out",
    ]
