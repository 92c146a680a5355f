# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A session ends well in whichever order it is signed, stopped, locked and left."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from counsellor.domain.coded import ContactType
from counsellor.services.run_session import running_session
from counsellor.ui.dialogs.stop_session_dialog import StopSessionDialog
from counsellor.ui.pages.session.session_page import SessionPage
from counsellor.ui.pages.session.session_timer import SessionTimer
from counsellor.ui.widgets.banner import Tone
from tests.field import open_vault, take_in
from tests.ui.pages.desk import Desk, press, type_text

if TYPE_CHECKING:
    from collections.abc import Callable

WRITTEN = "Әңгіме ұзақ болды."
CTRL = Qt.KeyboardModifier.ControlModifier


class Evening:
    """The end of a session, and every red sentence that was said at it."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.client = desk.ask(take_in)
        self.timer = SessionTimer(desk.context, "this run", desk.window)
        self.page = SessionPage(desk.context, self.timer)
        self.said: list[str] = []
        self._say = self.page.banner.say
        self.page.banner.say = self._note  # type: ignore[method-assign, assignment]
        desk.show(self.page)
        self.timer.start(self.client, ContactType.HOME, failed=lambda e: pytest.fail(str(e)))
        desk.settle()
        type_text(self.page.draft_editor.editor, WRITTEN)
        desk.clock.pass_time(3600)

    def _note(self, sentence: str, tone: Tone = Tone.INFO, offer: object = None) -> None:
        if tone in (Tone.DANGER, Tone.WARNING):
            self.said.append(sentence)
        self._say(sentence, tone, offer)  # type: ignore[arg-type]

    def sign(self) -> None:
        press(self.page, Qt.Key.Key_Return, CTRL)
        self._answer()

    def stop(self) -> None:
        press(self.page, Qt.Key.Key_F10)
        self._answer()

    def _answer(self) -> None:
        """Answer the question how the session ended, if it is asked."""
        asked = QApplication.activeModalWidget()
        if isinstance(asked, StopSessionDialog):
            press(asked, Qt.Key.Key_Return)

    def lock(self) -> None:
        """Lock and unlock as the window does: save, cover, close; then read what was shown."""
        worker, desk = self.desk.context.worker, self.desk
        self.page.save_now()
        with desk.qtbot.waitSignal(worker.locked):
            worker.lock()
            self.page.forget()
        desk.clock.pass_time(60)
        with desk.qtbot.waitSignal(worker.opened):
            worker.open(lambda: open_vault(desk.folder, desk.clock))
        self.page.refresh()

    def leave(self) -> None:
        """Go to another page and come back."""
        self.desk.window.takeCentralWidget()
        other = QWidget()
        self.desk.window.setCentralWidget(other)
        self.desk.window.takeCentralWidget()
        other.deleteLater()
        self.desk.window.setCentralWidget(self.page)
        self.page.show()


@pytest.fixture
def evening(desk: Desk) -> Evening:
    return Evening(desk)


ACTS = ("sign", "stop", "lock", "leave")


@pytest.mark.parametrize("waits", [True, False], ids=["in peace", "at once"])
@pytest.mark.parametrize("order", list(permutations(ACTS)), ids="-".join)
def test_every_order_ends_with_one_session_and_one_signed_note_and_no_alarm(
    evening: Evening, order: tuple[str, ...], waits: bool
) -> None:
    desk = evening.desk
    for act in order:
        do: Callable[[], None] = getattr(evening, act)
        do()
        if waits:
            desk.settle()
    desk.settle()
    if not waits:
        # What the lock cut short is done again, as a person does.
        evening.page.refresh()
        desk.settle()
        if evening.page.draft_editor.draft is not None:
            evening.sign()
            desk.settle()
    (note,) = desk.ask(lambda vault: vault.notes.of_client(evening.client))
    (session,) = desk.ask(lambda vault: vault.sessions.of_client(evening.client))
    assert note.text.count(WRITTEN) == 1
    assert note.session == session.id
    assert desk.ask(lambda vault: vault.drafts.every()) == []
    assert desk.ask(running_session) is None
    assert evening.said == []
