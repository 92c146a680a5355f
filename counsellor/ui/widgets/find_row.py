# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A small row that finds words in a text as the search does: folded, all by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from counsellor.domain.folding import fold
from counsellor.ui.look.plain_tooltip import plain_tooltip
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.screen_reader import announce
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QTextEdit

    from counsellor.ui.look.icons import IconSet

_BACKWARDS = Qt.KeyboardModifier.ShiftModifier


def places_of(query: str, text: str) -> list[tuple[int, int]]:
    """Return where a text holds what is asked for, from and to, in Qt's own positions."""
    wanted = fold(query)
    if not wanted.strip():
        return []
    folded, places, place = "", [], 0
    for letter in text:
        width = len(letter.encode("utf-16-le", "surrogatepass")) // 2
        for part in fold(letter):
            folded += part
            places.append((place, place + width))
        place += width
    found, at = [], folded.find(wanted)
    while at >= 0:
        found.append((places[at][0], places[at + len(wanted) - 1][1]))
        at = folded.find(wanted, at + len(wanted))
    return found


class FindRow(Retranslating, QWidget):
    """Enter goes to the next place, Shift+Enter to the one before, Esc back into the text."""

    closed = Signal()
    """The row is put away; the cursor stands at what was found."""

    def __init__(self, text: QTextEdit, icons: IconSet) -> None:
        super().__init__()
        self._text = text
        self.field = QLineEdit()
        self.said = TextLabel()
        set_look(self.said, "small")
        self.previous, self.next, self.close_button = (QToolButton() for _ in range(3))
        buttons = ((self.previous, "arrow-left"), (self.next, "arrow-right"))
        for button, icon in (*buttons, (self.close_button, "x")):
            icons.put(button, icon)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.field, 1)
        for widget in (self.said, self.previous, self.next, self.close_button):
            row.addWidget(widget)
        self.field.textEdited.connect(self._on_typed)
        self.next.clicked.connect(lambda: self.step(1))
        self.previous.clicked.connect(lambda: self.step(-1))
        self.close_button.clicked.connect(self.put_away)
        self.retranslate()
        self.hide()

    def ask(self) -> None:
        """Show the row, with what is marked in the text if it is one line."""
        marked = self._text.textCursor().selectedText()
        if marked and "\u2029" not in marked:
            self.field.setText(marked)
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def put_away(self) -> None:
        """Hide the row and go back into the text."""
        self.hide()
        self._text.setFocus()
        self.closed.emit()

    def forget(self) -> None:
        """Keep nothing that was looked for."""
        self.field.clear()
        self.said.clear()
        self.hide()

    def step(self, way: int) -> None:
        """Mark the next place, or the one before; after the last comes the first."""
        found = places_of(self.field.text(), self._text.toPlainText())
        if not found:
            self._say(self.tr("Not found") if self.field.text().strip() else "")
            return
        cursor = self._text.textCursor()
        if way > 0:
            at = next(
                (n for n, (start, _) in enumerate(found) if start >= cursor.selectionEnd()), 0
            )
        else:
            before = [n for n, (_, end) in enumerate(found) if end <= cursor.selectionStart()]
            at = before[-1] if before else len(found) - 1
        self._mark(*found[at])
        self._say(self.tr("{number} of {count}").format(number=at + 1, count=len(found)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if event.modifiers() & _BACKWARDS else 1)
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Find in the note"))
        for widget, name in (
            (self.field, self.tr("Find in the note")),
            (self.previous, self.tr("The place before")),
            (self.next, self.tr("The next place")),
            (self.close_button, self.tr("Close")),
        ):
            widget.setAccessibleName(name)
            widget.setToolTip(plain_tooltip(name))

    def _on_typed(self) -> None:
        """Begin to look where the cursor stands, so that typing on does not run ahead."""
        cursor = self._text.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._text.setTextCursor(cursor)
        self.step(1)

    def _mark(self, start: int, end: int) -> None:
        cursor = QTextCursor(self._text.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._text.setTextCursor(cursor)
        self._text.ensureCursorVisible()

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        announce(self, sentence)
