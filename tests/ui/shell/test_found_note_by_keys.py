# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""From a note that was looked for, the keys go on in it, and its own keys mean this note."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from counsellor.ui.dialogs.print_dialog import PrintDialog
from tests.field import new_vault, take_in
from tests.services.work import sign
from tests.ui.pages.desk import press

if TYPE_CHECKING:
    from counsellor.ui.widgets.note_card import NoteCard
    from tests.ui.shell.started import Start

LONG = "\n\n".join("We spoke about work, and about what comes after it." for _ in range(40))
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(params=[0, 1, 2])
def card(start: Start, request: pytest.FixtureRequest) -> NoteCard:
    """One of three notes, found."""
    vault = new_vault(start.folder, start.clock)
    client = take_in(vault, "the baker")
    notes = [sign(vault, client, f"said {number}") for number in range(3)]
    vault.close()
    start.begin()
    start.enter()
    page = start.parts.pages.client
    start.parts.pages.open_client(client)
    page.reveal(client, notes[request.param])
    start.settle()
    (found,) = (one for one in page.notes.cards if one.note.id == notes[request.param])
    start.qtbot.waitUntil(found.hasFocus)
    return found


def test_tab_goes_to_its_first_button_and_back(start: Start, card: NoteCard) -> None:
    press(card, Qt.Key.Key_Tab)
    focus = start.application.window.focusWidget()
    assert focus is card.add
    press(focus, Qt.Key.Key_Backtab)
    assert card.hasFocus()


def test_tab_comes_to_each_found_note_in_order(start: Start, card: NoteCard) -> None:
    notes = start.parts.pages.client.notes
    before = notes.cards[: notes.cards.index(card)]
    if before:
        press(card, Qt.Key.Key_Backtab)
        assert start.application.window.focusWidget() is before[-1].print


@pytest.mark.parametrize("on_button", [False, True])
def test_its_keys_add_to_it(start: Start, card: NoteCard, on_button: bool) -> None:
    note = card.note.id
    if on_button:
        card.print.setFocus()
    press(start.application.window.focusWidget(), Qt.Key.Key_D, CTRL)
    start.settle()
    session = start.parts.pages.session
    assert start.parts.pages.in_view() is session
    shown = session.view.shown
    assert shown is not None
    assert shown.draft is not None
    assert shown.draft.note == note


def test_its_keys_print_it(start: Start, card: NoteCard) -> None:
    press(card, Qt.Key.Key_P, CTRL)
    start.settle()
    (dialog,) = start.application.window.findChildren(PrintDialog)
    assert card.note.text in str(dialog.answer())
    dialog.reject()


@pytest.mark.parametrize("size", [(1024, 640), (1366, 700)])
@pytest.mark.parametrize("number", range(3))
def test_of_a_long_note_the_head_is_seen(start: Start, size: tuple[int, int], number: int) -> None:
    vault = new_vault(start.folder, start.clock)
    client = take_in(vault, "the baker")
    notes = [sign(vault, client, LONG) for _ in range(3)]
    vault.close()
    start.begin()
    start.enter()
    start.application.window.resize(*size)
    start.settle()
    page = start.parts.pages.client
    start.parts.pages.open_client(client)
    page.reveal(client, notes[number])
    start.settle()
    (card,) = (one for one in page.notes.cards if one.note.id == notes[number])
    start.qtbot.waitUntil(card.hasFocus)
    assert card.visibleRegion().boundingRect().top() == 0
    assert card.visibleRegion().boundingRect().height() > size[1] // 3
