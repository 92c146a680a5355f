# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A small window for the keyboard test: it says which actions fired and what a field holds.

Lines on standard input: ``focus`` moves the focus between the field and the sheet, ``text`` prints
what both hold, ``sleep`` lets an hour pass in which nobody was there, ``awake`` ends the counting.
The idle lock says when it locks, and bars the actions as the program does.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from counsellor.ui.actions.action_list import ACTIONS
from counsellor.ui.actions.registry import ActionRegistry
from counsellor.ui.actions.scan_codes import ScanCodes
from counsellor.ui.look.theme import Scheme, Theme
from counsellor.ui.shell.idle import IdleLock
from counsellor.ui.widgets.note_editor import NoteEditor


def say(*words: str) -> None:
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


class Window(QWidget):
    """A field and a note sheet, with every action of the program."""

    def __init__(self, actions: ActionRegistry) -> None:
        super().__init__()
        self.seconds = 0.0
        self._actions = actions
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.idle = IdleLock(app, lambda: self.seconds)
        self.idle.idled.connect(self._lock)
        self.field, self.sheet = QLineEdit(), NoteEditor()
        box = QVBoxLayout(self)
        box.addWidget(self.field)
        box.addWidget(self.sheet)
        actions.attach(self)
        for spec in ACTIONS:
            actions[spec.id].triggered.connect(lambda *_, id_=spec.id: say("fired", id_))

    def _lock(self) -> None:
        self._actions.disable("locked", [spec.id for spec in ACTIONS])
        say("locked")

    def obey(self) -> None:
        order = sys.stdin.readline().strip()
        if order == "focus":
            (self.sheet if self.field.hasFocus() else self.field).setFocus()
            say("focused", "sheet" if self.sheet.hasFocus() else "field")
        elif order == "text":
            say("text", repr(self.field.text()), repr(self.sheet.text()))
        elif order == "sleep":
            self._actions.disable("locked", [])
            self.idle.start()
            self.seconds += 3600
            say("slept")
        elif order == "awake":
            self._actions.disable("locked", [])
            self.idle.stop()
            say("awake")
        elif not order:
            QApplication.exit(0)


def main() -> None:
    app = QApplication([])
    theme = Theme(app)
    theme.apply(Scheme.LIGHT)
    actions = ActionRegistry(theme.icons)
    window = Window(actions)
    scan_codes = ScanCodes(actions, app, window.idle.swallows, app)
    assert scan_codes.parent() is app
    orders = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, window)
    orders.activated.connect(window.obey)
    window.show()
    window.activateWindow()
    window.field.setFocus()
    say("window", str(int(window.winId())))
    app.exec()


if __name__ == "__main__":
    main()
