# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Somebody who types into the real session page, in a process of its own that is to be killed.

``python -m tests.faults.typist FOLDER CLIENT SEED KEYS_PER_SECOND WHAT``, where WHAT is
``session`` (the note of the session that runs, without an end) or ``notes`` (one note after the
other, each signed). It says on standard output, a JSON list a line, and before anything else
happens: ``["typed", note, letters, moment]`` when a key has reached the page,
``["saved", draft, text]`` when the page was told that a text is in the vault, and
``["signed", note, id]``.
"""

from __future__ import annotations

import json
import os
import sys
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMainWindow

from counsellor.crypto.secret import Secret
from counsellor.domain.records.notes import Draft
from counsellor.services.vault_types import OpenVault
from counsellor.storage.lifecycle import open_core_with_key
from counsellor.storage.vault import Vault
from counsellor.ui.actions.registry import ActionRegistry
from counsellor.ui.context import PageContext
from counsellor.ui.look.languages import Languages
from counsellor.ui.look.theme import Theme
from counsellor.ui.pages.session.session_page import SessionPage
from counsellor.ui.pages.session.session_timer import SessionTimer
from counsellor.ui.shell.qt_application import start_qt_without_screen
from counsellor.ui.vault_thread.worker import VaultWorker
from tests.field import ALMATY, KEY

_LETTERS: Final = "абвгдежзиклмнопрстуәғқңөұүһі          \n"
_SHORTEST, _LONGEST = 20, 120
"""Letters of a note that is signed."""
_CRASHED = 3


class SteadyClock:
    """Runs with the machine, and is the same in every process until it is started anew."""

    def now(self) -> datetime:
        """A day in the past or future, on which no consent has lapsed."""
        return datetime(2026, 11, 20, 9, tzinfo=ALMATY) + timedelta(seconds=self.monotonic())

    def monotonic(self) -> float:
        """Seconds."""
        return time.monotonic()


def talk(seed: int, note: int, letters: int) -> str:
    """Give the first letters of what is typed into a note."""
    random = Random(f"{seed} {note}")
    return "".join(random.choice(_LETTERS) for _ in range(letters))


def length_of(seed: int, note: int) -> int:
    """Tell after how many letters a note is signed."""
    return Random(f"length {seed} {note}").randint(_SHORTEST, _LONGEST)


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be typed."""

    client: str
    seed: int
    keys_per_second: int
    signs: bool


class Typist(QObject):
    """Presses a key at every beat, and tells what the page has heard and saved."""

    def __init__(self, context: PageContext, page: SessionPage, task: Task) -> None:
        super().__init__()
        self._context = context
        self._page = page
        self._task = task
        self._note, self._typed = 0, 0
        self._beat = QTimer(self)
        self._beat.setTimerType(Qt.TimerType.PreciseTimer)
        self._beat.setInterval(1000 // task.keys_per_second)
        self._beat.timeout.connect(self._type)
        page.draft_editor.autosave.saved.connect(self._on_saved)
        page.draft_editor.signed.connect(self._on_signed)
        if task.signs:
            context.worker.opened.connect(lambda: page.write_note(task.client))
        self._beat.start()

    def _type(self) -> None:
        desk, task = self._page.draft_editor, self._task
        if desk.draft is None or desk.editor.isReadOnly():
            return
        if task.signs and self._typed == length_of(task.seed, self._note):
            self._context.actions["note.sign"].trigger()
            return
        if not self._typed:
            desk.editor.moveCursor(QTextCursor.MoveOperation.End)
        letter = talk(task.seed, self._note, self._typed + 1)[-1]
        key = Qt.Key.Key_Return if letter == "\n" else Qt.Key.Key_unknown
        no_key, kind = Qt.KeyboardModifier.NoModifier, QEvent.Type.KeyPress
        QApplication.sendEvent(desk.editor, QKeyEvent(kind, key, no_key, letter))
        self._typed += 1
        say("typed", self._note, self._typed, time.monotonic())

    def _on_saved(self, draft: Draft) -> None:
        say("saved", draft.id, draft.text)

    def _on_signed(self, note: str) -> None:
        say("signed", self._note, note)
        self._note, self._typed = self._note + 1, 0
        self._page.write_note(self._task.client)


def say(*words: object) -> None:
    """Tell it at once: what is in a pipe survives its writer."""
    os.write(1, json.dumps(words).encode() + b"\n")


def main() -> None:
    """Open the vault and type until killed."""
    folder, client, seed, keys_per_second, what = sys.argv[1:]
    app, clock = start_qt_without_screen(), SteadyClock()
    theme, worker = Theme(app), VaultWorker[OpenVault]()
    actions, window = ActionRegistry(theme.icons), QMainWindow()
    actions.attach(window)
    context = PageContext(worker, Languages(app, "en"), actions, theme, clock)
    page = SessionPage(context, SessionTimer(context, f"run {os.getpid()}"))
    window.setCentralWidget(page)
    task = Task(client, int(seed), int(keys_per_second), what == "notes")
    typist = Typist(context, page, task)
    worker.crashed.connect(lambda _error: os._exit(_CRASHED))
    worker.open(lambda: Vault(open_core_with_key(Path(folder), Secret(KEY)), clock))
    window.show()
    app.exec()
    del typist


if __name__ == "__main__":
    main()
