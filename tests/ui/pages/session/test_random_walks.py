# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Two hundred walks between clients, sessions and notes while typing: no letter goes astray."""

from __future__ import annotations

import threading
from collections.abc import Callable
from random import Random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from counsellor.domain.coded import ContactType
from counsellor.ui.dialogs.question import Question
from counsellor.ui.dialogs.stop_session_dialog import StopSessionDialog
from counsellor.ui.pages.session.session_page import SessionPage
from counsellor.ui.pages.session.session_timer import SessionTimer
from tests.field import open_vault, take_in
from tests.services.work import sign, sit_together
from tests.ui.pages.desk import Desk, click, press, type_text

if TYPE_CHECKING:
    from counsellor.services.vault_types import OpenVault

WALKS, SEEDS, STEPS = 20, 10, 16
CTRL = Qt.KeyboardModifier.ControlModifier


class Walker:
    """Somebody in a hurry; what was typed is noted with the record that was on the screen."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self.desk, self.random = desk, Random(seed)
        self.clients = desk.ask(
            lambda vault: {take_in(vault, name): name for name in ("baker", "smith", "tailor")}
        )
        self.codes = desk.ask(lambda v: {c: v.clients.get(c).code for c in self.clients})
        self.sessions = desk.ask(lambda v: [(c, sit_together(v, c)) for c in self.clients])
        self.signed = desk.ask(lambda v: [sign(v, c, "Бірінші") for c in self.clients])
        self.timer = SessionTimer(desk.context, "this run", desk.window)
        self.page = SessionPage(desk.context, self.timer)
        desk.show(self.page)
        self.typed: dict[str, tuple[str, str]] = {}
        self.discarded: set[str] = set()
        self._gate: threading.Event | None = None

    def acts(self) -> list[Callable[[], None]]:
        often = [self.type_word] * 7 + [self.open_note, self.go_to_session, self.process] * 2
        return [
            *often,
            self.add,
            self.start,
            self.stop,
            self.sign,
            self.discard_draft,
            self.lock,
            self.shut_gate,
            self.open_gate,
            self.leave,
        ]

    def walk(self) -> None:
        for _ in range(STEPS):
            self.random.choice(self.acts())()
        self.open_gate()
        self.desk.settle()
        self.page.draft_editor.save_now()
        self.desk.settle()

    # --- what is done ------------------------------------------------------------------------

    def type_word(self) -> None:
        editor = self.page.draft_editor
        if editor.draft is None or editor.editor.isReadOnly() or not editor.isVisible():
            return
        word = f"сөз{len(self.typed)}; "
        self.typed[word] = (editor.draft.id, self.page.view.who.who.text().split()[0])
        type_text(editor.editor, word)

    def open_note(self) -> None:
        self.page.write_note(self.random.choice(list(self.clients)))

    def go_to_session(self) -> None:
        self.page.write_note(*self.random.choice(self.sessions))

    def add(self) -> None:
        self.page.write_addendum(self.random.choice(self.signed))

    def start(self) -> None:
        client = self.random.choice(list(self.clients))
        self.timer.start(client, ContactType.HOME, failed=lambda _: None)

    def stop(self) -> None:
        press(self.page, Qt.Key.Key_F10)
        self._answer()

    def sign(self) -> None:
        press(self.page, Qt.Key.Key_Return, CTRL)
        self._answer()

    def discard_draft(self) -> None:
        editor = self.page.draft_editor
        if editor.draft is not None and editor.isVisible():
            self.discarded.add(editor.draft.id)
            click(editor.discard_button)

    def lock(self) -> None:
        self.open_gate()
        worker = self.desk.context.worker
        self.page.save_now()
        with self.desk.qtbot.waitSignal(worker.locked):
            worker.lock()
            self.page.forget()
        with self.desk.qtbot.waitSignal(worker.opened):
            worker.open(lambda: open_vault(self.desk.folder, self.desk.clock))
        self.page.refresh()

    def leave(self) -> None:
        self.page.hide()
        self.page.show()

    def process(self) -> None:
        QApplication.processEvents()

    def shut_gate(self) -> None:
        """Keep every answer from coming until the gate opens."""
        if self._gate is None:
            opened = self._gate = threading.Event()
            self.desk.context.worker.submit_urgent(lambda _: opened.wait())

    def open_gate(self) -> None:
        if self._gate is not None:
            self._gate.set()
            self._gate = None

    def _answer(self) -> None:
        asked = QApplication.activeModalWidget()
        if isinstance(asked, StopSessionDialog) and self.random.random() < 0.2:
            click(asked.discard)
        elif isinstance(asked, Question):
            key = Qt.Key.Key_Return if self.random.random() < 0.7 else Qt.Key.Key_Escape
            press(asked, key)
        while isinstance(more := QApplication.activeModalWidget(), Question):
            press(more, Qt.Key.Key_Escape)

    # --- what came of it ---------------------------------------------------------------------

    def texts(self) -> list[tuple[str, str, str]]:
        """Every text of the vault: its id, whose it is, and what stands in it."""

        def read(vault: OpenVault) -> list[tuple[str, str, str]]:
            found = [(draft.id, draft.client, draft.text) for draft in vault.drafts.every()]
            for client in self.clients:
                for note in vault.notes.of_client(client):
                    found.append((note.id, client, note.text))
                    found += [(one.id, client, one.text) for one in note.addenda]
            return found

        return self.desk.ask(read)

    def astray(self) -> list[str]:
        """The words that do not stand once, in the record and the file that was on the screen."""
        texts = self.texts()
        wrong = []
        for word, (draft, code) in self.typed.items():
            places = [(text, self.codes[client]) for text, client, said in texts if word in said]
            if places != [(draft, code)] and not (draft in self.discarded and not places):
                wrong.append(f"{word}: typed in {draft} of {code}, stands in {places}")
        return wrong


@pytest.mark.parametrize("seed", range(SEEDS))
def test_every_letter_is_in_the_file_that_was_on_the_screen(desk: Desk, seed: int) -> None:
    walker = Walker(desk, seed)
    try:
        for _ in range(WALKS):
            walker.walk()
            assert walker.astray() == []
    finally:
        walker.open_gate()
    assert len(walker.typed) > WALKS


@pytest.mark.parametrize("begun", [False, True])
def test_what_was_asked_for_before_its_session_was_discarded_takes_no_letter_along(
    desk: Desk, begun: bool
) -> None:
    """The answer comes after the discarding was asked for, and before it was done."""
    walker = Walker(desk, 0)
    walker.start()
    desk.settle()
    if begun:
        walker.type_word()
    walker.lock()
    press(walker.page, Qt.Key.Key_F10)
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, StopSessionDialog)
    click(asked.discard)
    for _ in range(30):
        walker.process()
        walker.type_word()
    walker.page.draft_editor.save_now()
    desk.settle()
    assert walker.astray() == []
