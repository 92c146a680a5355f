# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The program, for somebody who looks for what a lock leaves: ``locked_window FOLDER [FILE]``.

It opens its window on a vault and does what it is told on standard input, a word a line; each is
answered by ``done`` when nothing that it led to is still on its way.
"""

from __future__ import annotations

import gc
import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from counsellor.bootstrap import open_window
from counsellor.domain.undoable import UndoableKind
from counsellor.reports.document import Document, paragraphs
from counsellor.services.open_note import open_signed
from counsellor.services.set_goal import rate_goal
from counsellor.services.undo_act import do_undoably
from counsellor.ui.dialogs.erase_dialog import EraseDialog
from counsellor.ui.dialogs.file_choosing import SystemDialogs
from counsellor.ui.dialogs.goal_dialog import GoalDialog
from counsellor.ui.dialogs.working_name_dialog import WorkingNameDialog
from counsellor.ui.pages.draft_trash import DraftTrash
from counsellor.ui.pages.page import Page
from counsellor.ui.pages.settings.settings_page import SettingsPage
from counsellor.ui.shell.application import Application
from tests.benchmarks.watched_window import watch
from tests.faults.typed_dialogs import DIALOGS, first_field

if TYPE_CHECKING:
    from collections.abc import Callable

    from counsellor.domain.records.clients import ClientRow
    from counsellor.domain.records.notes import NoteText
    from counsellor.services.vault_types import OpenVault

_ROUNDS = 4


def say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


class Told:
    """Does what it is told."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._client = self._note = self._draft = ""
        self._is_there: Callable[[], bool] = lambda: True
        assert application.parts is not None
        self._parts = application.parts
        self._input = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, application)
        self._input.activated.connect(self._read)
        application.window.uncovered.connect(lambda: say("uncovered"))
        self._parts.locking.locked.connect(lambda: say("locked"))
        self._parts._clearing.cleared.connect(lambda: say("cleared"))
        say("ready", int(application.window.winId()))

    def _read(self) -> None:
        words = os.read(sys.stdin.fileno(), 100).decode("ascii").split()
        if not words:
            QApplication.exit(0)
            return
        self._is_there = lambda: True
        getattr(self, f"do_{words[0]}")(*words[1:])
        self._settle(_ROUNDS)

    def _settle(self, rounds: int) -> None:
        if self._application.window.is_covered:
            QTimer.singleShot(0, partial(say, "done"))
        elif rounds or not self._is_there():
            again: Callable[[object], None] = lambda _: self._settle(max(0, rounds - 1))  # noqa: E731
            self._application.worker.submit(lambda _: None, again, failed=again)
        else:
            QTimer.singleShot(50, partial(say, "done"))

    # --- what it can be told -----------------------------------------------------------------

    def do_selected(self) -> None:
        """Select all of the note, and tell of a place in it on the screen."""
        editor = self._parts.pages.session.draft_editor.editor
        editor.selectAll()
        place = editor.cursorRect().topLeft() - QPoint(30, -5)
        say("place", *editor.viewport().mapToGlobal(place).toTuple())

    def do_ids(self) -> None:
        def read(vault: OpenVault) -> tuple[str, str, str]:
            rows = [row.id for row in vault.clients.page()]
            client = next(one for one in rows if vault.notes.of_client(one))
            note = vault.notes.of_client(client)[0].id
            drafts = [draft.id for draft in vault.drafts.every()]
            return client, note, drafts[0] if drafts else ""

        def take(found: tuple[str, str, str]) -> None:
            self._client, self._note, self._draft = found

        self._application.worker.submit(read, take)

    def do_clients(self) -> None:
        self._application.window.show_page("go.clients")

    def do_client(self) -> None:
        self._parts.pages.open_client(self._client)

    def do_sessions(self) -> None:
        self._application.window.show_page("go.sessions")

    def do_draft(self) -> None:
        self._parts.pages.session.write_draft(self._draft)

    def do_signed(self) -> None:
        self._parts.pages.session.work(partial(open_signed, signed=self._note))

    def do_today(self) -> None:
        self._application.window.show_page("go.today")

    def do_exchange(self) -> None:
        self._application.window.show_page("go.exchange")

    def do_settings(self) -> None:
        self._application.window.show_page("go.settings")

    def do_inbox(self) -> None:
        self._application.window.show_page("go.inbox")

    def do_people(self) -> None:
        self._application.window.show_page("go.people")

    def do_search(self) -> None:
        self._application.actions["app.search"].trigger()

    def do_form(self) -> None:
        GoalDialog(self._application.context, "", self._application.window).ask()

    def do_over(self, name: str) -> None:
        """Open a dialog into which something is typed, with the cursor in its first field."""

        def ask(row: ClientRow) -> None:
            dialog = DIALOGS[name](self._application.context, row, self._application.window)
            dialog.ask()
            QTimer.singleShot(0, dialog, lambda: first_field(dialog).setFocus())

        self._application.worker.submit(lambda vault: vault.clients.page()[0], ask)

    def do_erase(self) -> None:
        """Ask for an erasure as soon as it is offered; it is done when the question is there."""
        self.do_client()
        action = self._application.actions["client.erase"]

        def asks() -> bool:
            if action.isEnabled() and not self._questions():
                action.trigger()
            return bool(self._questions())

        self._is_there = asks

    def _questions(self) -> list[EraseDialog]:
        return [
            one for one in self._application.window.findChildren(EraseDialog) if one.isVisible()
        ]

    def do_shortcuts(self) -> None:
        self._application.actions["help.shortcuts"].trigger()

    def do_list(self) -> None:
        self.do_settings()
        self._parts.pages.page(SettingsPage).idle_lock.minutes.showPopup()

    def do_menu(self) -> None:
        self.do_clients()
        menu = self._parts.pages.clients.search.createStandardContextMenu()
        menu.popup(self._application.window.mapToGlobal(QPoint(90, 90)))

    def do_file(self) -> None:
        """Ask as the system does, in an inner event loop on a page."""
        self.do_exchange()
        page = self._parts.pages.exchange
        QTimer.singleShot(0, lambda: SystemDialogs().open_file(page, "Which file?"))

    def do_name(self) -> None:
        def ask(name: str) -> None:
            WorkingNameDialog(self._application.context, name, self._application.window).ask()

        client = self._client
        self._application.worker.submit(lambda vault: vault.clients.get(client).working_name, ask)

    def do_trash(self) -> None:
        self.do_sessions()
        for link in self._parts.pages.sessions.findChildren(DraftTrash):
            link.click()

    def do_versions(self) -> None:
        self.do_draft()
        self._parts.pages.session.draft_editor.earlier_wanted.emit(self._draft)

    def do_print(self) -> None:
        """Show the signed note as it would be printed."""

        def show(note: NoteText) -> None:
            self._parts.printing.show(Document("note", (*paragraphs(note.text),)))

        signed = self._note
        self._application.worker.submit(lambda vault: vault.notes.get(signed), show)

    def do_rate(self) -> None:
        """Do what can be undone, about a goal."""
        client = self._client

        def rate(vault: OpenVault) -> None:
            goal = vault.goals.of_client(client)[0].id
            do_undoably(
                vault,
                UndoableKind.RATING,
                client,
                goal,
                lambda at: rate_goal(at, client, goal, 7, vault.clock.now().date()),
                {"value": 7},
            )

        self._application.worker.submit(rate)

    def do_objects(self) -> None:
        """Tell what is left of pages, and of records of the vault."""
        pages = [one for one in gc.get_objects() if isinstance(one, Page)]
        rows = [
            type(one).__name__
            for one in gc.get_objects()
            if type(one).__module__.startswith("counsellor.domain.records.")
            and not isinstance(one, type)
            and type(one).__name__.endswith(("Row", "Draft"))
        ]
        say("objects", len(pages), ",".join(sorted(set(rows))) or "-")

    def do_texts(self) -> None:
        """Tell how many letters stand in the window's widgets."""
        found = [str(widget.property("text") or "") for widget in _widgets(self._application)]
        say("texts", sum(map(len, found)), len(found))


def _widgets(application: Application) -> list[QWidget]:
    return [*application.window.findChildren(QWidget), *QApplication.topLevelWidgets()]


if __name__ == "__main__":
    _told: list[Told] = []
    watch(lambda application: _told.append(Told(application)))
    open_window(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
