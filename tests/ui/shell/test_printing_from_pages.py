# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What can be printed is printed from where it is seen: by its button, and by the keys for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from counsellor.crypto.keyslots import FLOOR
from counsellor.services.create_vault import NewVault, create_vault, propose_recovery_words
from counsellor.services.sign_note import sign_draft
from counsellor.services.unlock_vault import unlock_vault
from counsellor.services.write_note import begin_note, save_draft
from counsellor.ui.dialogs.kit_dialog import KitDialog
from counsellor.ui.dialogs.present_passphrase_dialog import PresentPassphraseDialog
from counsellor.ui.dialogs.print_dialog import PrintDialog
from counsellor.ui.dialogs.shortcut_sheet import ShortcutSheet
from counsellor.ui.pages.first_run.kit_step import KitStep
from counsellor.ui.pages.settings.settings_page import SettingsPage
from tests.field import take_in
from tests.ui.pages.desk import click, press

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from counsellor.reports.document import Document
    from counsellor.services.vault_types import OpenVault
    from tests.ui.chosen_files import PaperPrinter
    from tests.ui.shell.started import Start

TEXT = "Пришёл сам. Әңгіме ұзақ болды."
WAYS = [
    (Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier),
]


@pytest.fixture
def client(started: Start) -> str:
    return started.do(take_in)


def write(vault: OpenVault, client: str) -> str:
    draft = begin_note(vault, client, None)
    save_draft(vault, draft.id, TEXT)
    return sign_draft(vault, draft.id)


def dialog(start: Start) -> PrintDialog:
    """Wait until it is asked how something is printed."""

    def found() -> list[PrintDialog]:
        every = QApplication.topLevelWidgets()
        return [one for one in every if isinstance(one, PrintDialog) and one.isVisible()]

    start.qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def printed(start: Start) -> Document:
    """Print what is asked about, and give it."""
    asked = dialog(start)
    document = asked.answer()
    assert asked.title.text() == document.head
    click(asked.confirm)
    printer: PaperPrinter = start.application.dependencies.printers  # type: ignore[assignment]
    assert printer.printed[-1] == document.name
    return document


def press_in_window(start: Start, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    """Press keys once the window has them, as a window manager sees to."""
    window = start.application.window
    window.activateWindow()
    start.qtbot.waitUntil(window.isActiveWindow)
    press(window, key, held)


def text_of(document: Document) -> str:
    return repr(document)


def open_client(start: Start, client: str) -> QWidget:
    start.parts.pages.open_client(client)
    start.settle()
    return start.parts.pages.in_view()


def test_a_note_is_printed_from_its_card_without_a_name(started: Start, client: str) -> None:
    started.do(lambda vault: write(vault, client))
    open_client(started, client)
    page = started.parts.pages.client
    click(page.notes.cards[0].print)
    document = printed(started)
    assert TEXT in text_of(document)
    assert page.head is not None
    assert document.name == page.head.row.code
    assert page.head.row.working_name not in text_of(document)


@pytest.mark.parametrize(("key", "held"), WAYS)
def test_the_keys_print_the_consent_form_on_a_clients_page(
    started: Start, client: str, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    open_client(started, client)
    press_in_window(started, key, held)
    document = printed(started)
    assert started.parts.pages.client.head is not None
    assert started.parts.pages.client.head.row.working_name not in text_of(document)
    assert not document.on_paper_only


@pytest.mark.parametrize(("key", "held"), WAYS)
def test_the_keys_print_the_note_that_the_session_page_shows(
    started: Start, client: str, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    note = started.do(lambda vault: write(vault, client))
    session = started.parts.pages.session
    session.show_subject(("signed", note))
    session.opened.emit()
    started.settle()
    assert session.isVisible()
    assert started.parts.pages.in_view() is session
    assert session.view.card is not None
    press_in_window(started, key, held)
    assert TEXT in text_of(printed(started))
    assert session.view.card is not None
    click(session.view.card.print)
    assert TEXT in text_of(printed(started))


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_the_shortcut_sheet_prints_every_key(started: Start, language: str) -> None:
    started.application.languages.speak(language)
    started.application.actions["help.shortcuts"].trigger()
    (sheet,) = [
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, ShortcutSheet) and one.isVisible()
    ]
    click(sheet.print)
    document = printed(started)
    for _, action in started.application.actions.visible():
        assert action.text() in text_of(document)
    assert "Shift+F8, Ctrl+P" in text_of(document)


def test_the_kit_of_the_first_run_goes_to_paper_alone(start: Start) -> None:
    start.begin()
    first_run = start.application.cover.first_run
    assert first_run is not None
    (kit,) = first_run.findChildren(KitStep)
    first_run.show_step(kit)
    start.qtbot.waitUntil(first_run.next.hasFocus)
    click(kit.print)
    assert dialog(start).pdf.isHidden()
    document = printed(start)
    assert document.on_paper_only
    assert all(word in text_of(document) for word in kit.words)


def test_a_new_kit_is_printed_from_its_dialog_which_stays(start: Start) -> None:
    real = "abacus lunar ostrich velvet mango quilt"
    new = NewVault(start.folder, real, propose_recovery_words(), "Aigerim", FLOOR)
    create_vault(new, start.clock).close()
    start.opener = lambda: unlock_vault(start.folder, real, start.clock)
    start.begin()
    start.enter()
    start.application.actions["go.settings"].trigger()
    start.settle()
    page = start.parts.pages.page(SettingsPage)
    page.keys._show_kit(real)
    kit = page.findChild(KitDialog)
    assert kit is not None
    click(kit.print)
    document = printed(start)
    assert document.on_paper_only
    assert all(word in text_of(document) for word in kit.words.split())
    assert kit.isVisible()
    assert page.findChild(PresentPassphraseDialog) is None
