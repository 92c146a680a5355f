# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Alt+Left, its second key and "Back" lead to the page or record that was in view before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from counsellor.services.sign_note import sign_draft
from counsellor.services.write_note import begin_note
from counsellor.ui.search.box import HIT_ROLE
from counsellor.ui.shell.way_back import BACK
from tests.field import take_in
from tests.ui.pages.desk import click, press, type_text
from tests.ui.shell.started import Start

if TYPE_CHECKING:
    from counsellor.ui.pages.page import Page

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
KEYS = [(Qt.Key.Key_Left, ALT), (Qt.Key.Key_F5, SHIFT)]


def go_back(
    started: Start, key: Qt.Key = Qt.Key.Key_Left, modifier: Qt.KeyboardModifier = ALT
) -> None:
    press(QApplication.focusWidget() or started.application.window, key, modifier)
    started.settle()


def here(started: Start) -> tuple[type[Page], tuple[str, ...]]:
    page = started.parts.pages.in_view()
    assert page.isVisible()
    return type(page), page.subject()


def offered(started: Start) -> bool:
    return started.application.actions[BACK].isEnabled()


def go(started: Start, action: str) -> None:
    started.application.actions[action].trigger()
    started.settle()


def open_client(started: Start, client: str) -> None:
    started.parts.pages.open_client(client)
    started.settle()


@pytest.mark.parametrize(("key", "modifier"), KEYS)
def test_each_step_is_gone_back_in_turn(
    started: Start, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    assert not offered(started)
    clients = [started.do(take_in) for _ in range(2)]
    places = [here(started)]
    steps = [
        partial(go, started, "go.clients"),
        partial(open_client, started, clients[0]),
        partial(open_client, started, clients[1]),
        partial(go, started, "go.settings"),
        partial(go, started, "go.sessions"),
        partial(open_client, started, clients[0]),
    ]
    for step in steps:
        step()
        places.append(here(started))
    assert len(set(places)) == len(places) - 1
    while len(places) > 1:
        places.pop()
        go_back(started, key, modifier)
        assert here(started) == places[-1]
    assert not offered(started)


def test_going_where_one_is_already_is_no_step(started: Start) -> None:
    client = started.do(take_in)
    for _ in range(3):
        open_client(started, client)
    go_back(started)
    assert here(started)[0] is type(started.parts.pages.today)
    assert not offered(started)


def test_the_list_leads_back_to_the_client_that_was_left(started: Start) -> None:
    client = started.do(take_in)
    open_client(started, client)
    click(started.parts.pages.client.back)
    assert here(started)[0] is type(started.parts.pages.clients)
    go_back(started)
    assert here(started) == (type(started.parts.pages.client), (client,))


def test_another_draft_leads_back_to_the_one_before_with_all_that_was_typed(
    started: Start,
) -> None:
    client = started.do(take_in)
    drafts = [
        started.do(lambda vault: begin_note(vault, client, None, text="…").id),
        started.do(lambda vault: begin_note(vault, take_in(vault), None, text="…").id),
    ]
    session = started.parts.pages.session
    for draft in drafts:
        session.write_draft(draft)
        started.settle()
        type_text(session.draft_editor.editor, "сестра")
    go_back(started)
    assert here(started) == (type(session), ("draft", drafts[0]))
    assert session.draft_editor.editor.text() == "…сестра"
    kept = started.do(lambda vault: vault.drafts.get(drafts[1]))
    assert kept is not None
    assert kept.text == "…сестра"


def test_a_draft_that_was_signed_meanwhile_is_found_as_a_note(started: Start) -> None:
    client = started.do(take_in)
    draft = started.do(lambda vault: begin_note(vault, client, None, text="сестра").id)
    started.parts.pages.session.write_draft(draft)
    started.settle()
    open_client(started, client)
    started.do(lambda vault: sign_draft(vault, draft))
    go_back(started)
    assert here(started) == (type(started.parts.pages.session), ("signed", draft))


def test_it_stands_in_the_palette_while_there_is_somewhere_to_go(started: Start) -> None:
    def found() -> list[str]:
        box = started.parts.search
        press(started.application.window, Qt.Key.Key_K, CTRL)
        type_text(box.field, "back")
        started.settle()
        model = box.list.model()
        return [model.index(row, 0).data(HIT_ROLE).title for row in range(model.rowCount())]

    assert "Back" not in found()
    started.parts.search.hide()
    go(started, "go.settings")
    assert found()[0] == "Back"
    press(started.parts.search.field, Qt.Key.Key_Return)
    started.settle()
    assert here(started)[0] is type(started.parts.pages.today)


def test_the_lock_forgets_where_one_was_before(started: Start) -> None:
    open_client(started, started.do(take_in))
    assert offered(started)
    started.lock()
    started.enter()
    place = here(started)
    assert not offered(started)
    go_back(started)
    assert here(started) == place


def test_the_focus_goes_to_the_page_that_is_gone_back_to(started: Start) -> None:
    client = started.do(take_in)
    for step in ("go.clients", "go.settings"):
        go(started, step)
    open_client(started, client)
    for _ in range(3):
        go_back(started)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert started.parts.pages.in_view().isAncestorOf(focus)
