# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A small window for the keyboard test: it says which actions fired and what a field holds.

Lines on standard input: ``focus`` moves the focus between the field and the sheet, ``text`` prints
what both hold.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from counsellor.ui.action_list import ACTIONS
from counsellor.ui.actions import ActionRegistry
from counsellor.ui.scan_codes import ScanCodes
from counsellor.ui.theme import Scheme, Theme
from counsellor.ui.widgets.note_editor import NoteEditor


def say(*words: str) -> None:
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


class Window(QWidget):
    """A field and a note sheet, with every action of the program."""

    def __init__(self, actions: ActionRegistry) -> None:
        super().__init__()
        self.field, self.sheet = QLineEdit(), NoteEditor()
        box = QVBoxLayout(self)
        box.addWidget(self.field)
        box.addWidget(self.sheet)
        actions.attach(self)
        for spec in ACTIONS:
            actions[spec.id].triggered.connect(lambda *_, id_=spec.id: say("fired", id_))

    def obey(self) -> None:
        order = sys.stdin.readline().strip()
        if order == "focus":
            (self.sheet if self.field.hasFocus() else self.field).setFocus()
            say("focused", "sheet" if self.sheet.hasFocus() else "field")
        elif order == "text":
            say("text", repr(self.field.text()), repr(self.sheet.text()))
        elif not order:
            QApplication.exit(0)


def main() -> None:
    app = QApplication([])
    theme = Theme(app)
    theme.wear(Scheme.LIGHT)
    actions = ActionRegistry(theme.icons)
    scan_codes = ScanCodes(actions, app.platformName(), app)
    app.installEventFilter(scan_codes)
    window = Window(actions)
    orders = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, window)
    orders.activated.connect(window.obey)
    window.show()
    window.activateWindow()
    window.field.setFocus()
    say("window", str(int(window.winId())))
    app.exec()


if __name__ == "__main__":
    main()
