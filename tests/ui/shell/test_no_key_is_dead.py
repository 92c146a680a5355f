# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A key that has nothing to act on where one is says what is first, in every language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counsellor.services.write_note import begin_note
from counsellor.ui.shell.navigation import CLIENTS, EXCHANGE, SESSIONS, TODAY
from tests.field import new_vault, take_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.ui.shell.started import Start

CLIENT = {"en": "Choose a client first.", "ru": "Сначала выберите клиента."}
NOTE = {"en": "Open a note first.", "ru": "Сначала откройте запись."}
PAPER = {"kk": "Бұл бетте басып шығаратын ештеңе жоқ.", "ru": "На этой странице печатать нечего."}


@pytest.fixture
def at(start: Start) -> Start:
    vault = new_vault(start.folder, start.clock)
    begin_note(vault, take_in(vault, "the baker"))
    vault.close()
    start.begin()
    start.enter()
    return start


@pytest.mark.parametrize("page", [TODAY, CLIENTS, SESSIONS, EXCHANGE])
@pytest.mark.parametrize(
    ("action", "said"),
    [
        ("session.start", CLIENT),
        ("client.erase", CLIENT),
        ("note.addendum", {"en": "Open a signed note first."}),
        ("app.print", PAPER),
    ],
)
def test_it_says_what_is_first(at: Start, page: str, action: str, said: Mapping[str, str]) -> None:
    at.application.window.show_page(page)
    at.settle()
    banner = at.parts.pages.in_view().banner
    for language, sentence in said.items():
        at.application.appearance.speak(language)
        banner.hide()
        at.application.actions[action].trigger()
        assert banner.isVisible()
        assert banner.text() == sentence


def test_with_a_client_who_is_chosen_a_session_starts(at: Start) -> None:
    at.application.window.show_page(CLIENTS)
    at.settle()
    page = at.parts.pages.clients
    page.list.table.selectRow(0)
    at.application.actions["session.start"].trigger()
    at.settle()
    assert at.parts.pages.timer.running is not None


def test_beside_a_note_another_session_with_its_client_starts(at: Start) -> None:
    pages = at.parts.pages
    client = at.do(lambda vault: vault.clients.page()[0].id)
    pages.session.write_draft(at.do(lambda vault: begin_note(vault, client).id))
    at.settle()
    assert pages.in_view() is pages.session
    at.application.actions["session.start"].trigger()
    at.settle()
    running = pages.timer.running
    assert running is not None
    assert running.client == client


@pytest.mark.parametrize("action", ["note.find", "note.save"])
def test_away_from_the_note_its_keys_say_that_one_is_to_be_opened(at: Start, action: str) -> None:
    pages = at.parts.pages
    client = at.do(lambda vault: vault.clients.page()[0].id)
    pages.session.write_draft(at.do(lambda vault: begin_note(vault, client).id))
    at.settle()
    for page in (TODAY, CLIENTS):
        at.application.window.show_page(page)
        at.settle()
        banner = pages.in_view().banner
        for language, sentence in NOTE.items():
            at.application.appearance.speak(language)
            banner.hide()
            assert at.application.actions[action].isEnabled()
            at.application.actions[action].trigger()
            assert banner.isVisible()
            assert banner.text() == sentence
