# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A signed note as it is read: its text, its addenda, and what may still be done about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, restyle, set_look
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.screen_reader import announce
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.moments import say_date_and_time

if TYPE_CHECKING:
    from collections.abc import Callable

    from counsellor.domain.records.notes import AddendumText, NoteText
    from counsellor.ui.look.languages import Languages


@dataclass(frozen=True, slots=True)
class Standing:
    """What this installation may do about a note.

    Attributes:
        own: whether its person signed the note.
        adding: whether an addendum can be written here.
        author: the author's name where it is not one's own, or empty.
        new: whether nobody here had opened it before.
    """

    own: bool = True
    adding: bool = True
    author: str = ""
    new: bool = False


class NoteCard(Retranslating, QFrame):
    """Shows one note; the buttons are there only while what they do is possible."""

    addendum_wanted = Signal(str)
    """Id of the note to which something is to be added."""
    unsign_wanted = Signal(str)
    """Id of the note that is to be a draft again."""
    misfile_wanted = Signal(str)
    """Id of the note that lies in the wrong file."""
    print_wanted = Signal(object)
    """The ``NoteText`` that is to be printed."""

    def __init__(
        self,
        note: NoteText,
        languages: Languages,
        standing: Standing = Standing(),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.note = note
        self._languages = languages
        self._standing = standing
        self._head, self._badges = TextLabel(), TextLabel()
        self.text = _reading_label()
        self._addenda = [(addendum, TextLabel(), _reading_label()) for addendum in note.addenda]
        self.add, self.unsign, self.misfile, self.print = (QPushButton() for _ in range(4))
        self._build()
        self.retranslate()

    def retranslate(self) -> None:
        note = self.note
        self._head.setText(self._signed(note, self._standing.author))
        self._badges.setText(" · ".join(self._badge_words()))
        self.text.setText(self.tr("Misfiled: the text is hidden.") if note.misfiled else note.text)
        for addendum, head, text in self._addenda:
            head.setText(self._addendum_head(addendum))
            text.setText(addendum.text)
        self.add.setText(self.tr("Addendum"))
        self.unsign.setText(self.tr("Take the signature back"))
        self.misfile.setText(self.tr("In the wrong file…"))
        self.print.setText(self.tr("Print…"))
        for button in (self.add, self.unsign, self.misfile, self.print):
            name = self.tr("{button}, note of {when}")
            button.setAccessibleName(name.format(button=button.text(), when=self._head.text()))

    def mark(self) -> None:
        """Mark the note as one that was looked for."""
        self.setProperty("found", True)
        restyle(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Found: note of {when}").format(when=self._head.text()))

    def handles(self) -> dict[str, Callable[[], None]]:
        """Return what its keys do here: press the button that is there for it."""
        keys = {"note.addendum": self.add, "app.print": self.print}
        return {act: button.click for act, button in keys.items() if not button.isHidden()}

    def begin_here(self) -> None:
        """Go on here by keyboard, and say so."""
        self.setFocus()
        announce(self, self.accessibleName())

    def _badge_words(self) -> list[str]:
        note = self.note
        words = {
            self.tr("new"): self._standing.new,
            self.tr("late entry"): note.late,
            self.tr("misfiled"): note.misfiled,
            self.tr("not sent yet"): not note.sealed and not note.misfiled,
        }
        return [word for word, holds in words.items() if holds]

    def _addendum_head(self, addendum: AddendumText) -> str:
        when = self._signed(addendum, "")
        return self.tr("Addendum, {when}").format(when=when)

    def _signed(self, signed: NoteText | AddendumText, author: str) -> str:
        when = say_date_and_time(signed.signed_at, self._languages.speaker)
        if signed.no_clock:
            # The clock stood nowhere: the time is the latest that the laptop knew.
            when = self.tr("{when} or later (the clock was wrong)").format(when=when)
        return f"{when} · {author}" if author else when

    def _build(self) -> None:
        set_look(self, "note")
        set_look(self._head, "soft")
        set_look(self._badges, "small")
        top = BreakingRow()
        top.add_wide(self._head)
        top.add(self._badges)
        box = QVBoxLayout(self)
        box.setContentsMargins(2 * SPACE, SPACE + SPACE // 2, 2 * SPACE, SPACE)
        box.setSpacing(SPACE)
        box.addWidget(top)
        box.addWidget(self.text)
        for _, head, text in self._addenda:
            set_look(head, "soft")
            box.addWidget(head)
            box.addWidget(text)
        box.addWidget(self._foot())

    def _foot(self) -> BreakingRow:
        note, mine = self.note, self._standing.own
        foot = BreakingRow()
        for button, there, signal in (
            (self.add, self._standing.adding and not note.misfiled, self.addendum_wanted),
            (self.unsign, mine and not note.sealed and not note.addenda, self.unsign_wanted),
            (self.misfile, mine and not note.misfiled, self.misfile_wanted),
        ):
            set_look(button, "link")
            foot.add(button)
            button.setHidden(not there)
            button.clicked.connect(lambda _=False, told=signal: told.emit(self.note.id))
        set_look(self.print, "link")
        foot.add(self.print)
        self.print.setHidden(note.misfiled)
        self.print.clicked.connect(lambda: self.print_wanted.emit(note))
        return foot


def _reading_label() -> TextLabel:
    label = TextLabel()
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
