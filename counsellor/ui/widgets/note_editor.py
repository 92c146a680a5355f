# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The sheet that a note is written on; it says in time when its draft must be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QTextBlockFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QTextEdit

from counsellor.ui.look.theme import set_look
from counsellor.ui.look.utf16 import utf16_length

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from counsellor.domain.draft_steps import Step

PAUSE_MS = 1000
"""A draft is saved when nothing was typed for this long."""
AT_LEAST_MS = 1500
"""And so often while typing goes on, so that a power cut costs at most two seconds of it."""
_WORTH_COUNTING = 100_000
"""Below so many letters nothing depends on the exact number, and each key would read them all."""
_LINE_HEIGHT_PERCENT = 130.0
LEAST_LINES = 4
LEAST_LINES_IF_LOW = 2
_PARAGRAPH_GAP = 6.0


class NoteEditor(QTextEdit):
    """Plain text in paragraphs; each runs in the direction of its own script.

    Args:
        pause_ms, at_least_ms: when ``draft_due`` comes; other values are for tests.
        parent: as ever.

    Attributes:
        least_lines: so many stay in view, whatever stands around the sheet.
    """

    draft_due = Signal(str)
    """The text is to be saved now as it stands."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        pause_ms: int = PAUSE_MS,
        at_least_ms: int = AT_LEAST_MS,
    ) -> None:
        super().__init__(parent)
        self.least_lines = LEAST_LINES
        self._pause = self._timer(pause_ms)
        self._at_least = self._timer(at_least_ms)
        self._earlier: list[Step] = []
        self._later: list[Step] = []
        self.setAcceptRichText(False)
        self.setAutoFormatting(QTextEdit.AutoFormattingFlag.AutoNone)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        set_look(self, "sheet")
        self._set_paragraphs()
        self.document().contentsChanged.connect(self._on_contents_changed)

    def sizeHint(self) -> QSize:
        """It takes what is left, and asks for no more than it needs."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Keep some lines in view: what stands around the sheet gives way before it does."""
        line = self.fontMetrics().height() * _LINE_HEIGHT_PERCENT / 100
        margins = self.contentsMargins()
        around = margins.top() + margins.bottom() + 2 * self.document().documentMargin()
        return QSize(super().minimumSizeHint().width(), round(self.least_lines * line + around))

    def text(self) -> str:
        """The text, its paragraphs divided by line feeds."""
        return self.toPlainText()

    def letters(self) -> int:
        """Count the letters; in a long text those that Qt counts twice are told apart."""
        most = self.document().characterCount() - 1
        return most if most < _WORTH_COUNTING else len(self.text())

    def show_text(self, text: str, earlier: Sequence[Step] = ()) -> None:
        """Put a text there that is saved already; no draft is due.

        Undoing goes on through the earlier steps that led to it, if there are any.
        """
        self._earlier, self._later = list(earlier), []
        self.setPlainText(text)
        self._set_paragraphs()
        self.document().clearUndoRedoStacks()
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._rest()

    def go_to(self, place: int) -> None:
        """Put the cursor there, or at the end where the text is shorter."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(max(0, min(place, self.document().characterCount() - 1)))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def begin_below_heading(self) -> None:
        """Put the cursor below the first heading, both in view."""
        self.verticalScrollBar().setValue(0)
        self.go_to(self.document().begin().next().position())

    def flush(self) -> None:
        """Let what was typed since the last save be saved now: before the lock, at leaving."""
        if self._at_least.isActive():
            self._say_due()

    def let_tab_leave(self) -> None:
        """Tab goes to the next field (the default)."""
        self.setTabChangesFocus(True)

    def let_tab_indent(self) -> None:
        """Tab is typed into the text; F6 leaves."""
        self.setTabChangesFocus(False)

    def undo(self) -> None:
        """Undo the last step: one of this sitting, or one from before the lock."""
        if self.document().isUndoAvailable():
            super().undo()
        elif self._earlier and not self.isReadOnly():
            step = self._earlier.pop()
            if self._replace(step.place, step.added, step.removed):
                self._later.append(step)

    def redo(self) -> None:
        """Do again what was undone last."""
        sheet = self.document()
        typed = sheet.isUndoAvailable() or sheet.isRedoAvailable()
        if self._later and not typed and not self.isReadOnly():
            step = self._later.pop()
            if self._replace(step.place, step.removed, step.added):
                self._earlier.append(step)
        else:
            super().redo()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        for key, act in (
            (QKeySequence.StandardKey.Undo, self.undo),
            (QKeySequence.StandardKey.Redo, self.redo),
        ):
            if event.matches(key):
                act()
                return
        new = QKeySequence.StandardKey.InsertParagraphSeparator
        if event.matches(new) and not self.isReadOnly():
            # In an empty paragraph Qt would insert none, and take the looks of this one away.
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()

    def _replace(self, place: int, old: str, new: str) -> bool:
        """Put a text where another one stands; it is no step of this sitting to undo."""
        text = self.text()
        if text[place : place + len(old)] != old:
            self._earlier, self._later = [], []
            return False
        cursor = QTextCursor(self.document())
        start = utf16_length(text[:place])
        cursor.setPosition(start)
        cursor.setPosition(start + utf16_length(old), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(new)
        self.document().clearUndoRedoStacks()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    def _timer(self, interval_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.setInterval(interval_ms)
        timer.timeout.connect(self._say_due)
        return timer

    def _on_contents_changed(self) -> None:
        self._pause.start()
        if not self._at_least.isActive():
            self._at_least.start()

    def _say_due(self) -> None:
        self._rest()
        self.draft_due.emit(self.text())

    def _rest(self) -> None:
        self._pause.stop()
        self._at_least.stop()

    def _set_paragraphs(self) -> None:
        paragraph = QTextBlockFormat()
        paragraph.setLineHeight(
            _LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        paragraph.setBottomMargin(_PARAGRAPH_GAP)
        whole = QTextCursor(self.document())
        whole.select(QTextCursor.SelectionType.Document)
        whole.mergeBlockFormat(paragraph)
