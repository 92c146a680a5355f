# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One client's drafts and signed notes, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from counsellor.services.write_note import ADDENDUM
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.elided_label import ElidedLabel
from counsellor.ui.widgets.note_card import NoteCard, Standing
from counsellor.wording.moments import say_date, say_time

if TYPE_CHECKING:
    from counsellor.domain.views import Draft
    from counsellor.ui.look.languages import Languages
    from counsellor.ui.pages.client.client_file import ClientFile

_SNIPPET = 200


class DraftRow(Retranslating, QFrame):
    """One unsigned text: when it was saved, how it begins, and the way on."""

    go_on = Signal(str)
    discard = Signal(str)

    def __init__(self, draft: Draft, languages: Languages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._languages = languages
        self._head, self._begins = QLabel(), ElidedLabel()
        self.continue_button, self.discard_button = QPushButton(), QPushButton()
        set_look(self, "card")
        set_look(self._begins, "soft")
        set_look(self.discard_button, "link")
        row = BreakingRow()
        row.add(self._head)
        row.add_wide(self._begins)
        row.add(self.discard_button)
        row.add(self.continue_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(2 * SPACE, SPACE, SPACE, SPACE)
        box.addWidget(row)
        self.continue_button.clicked.connect(lambda: self.go_on.emit(draft.id))
        self.discard_button.clicked.connect(lambda: self.discard.emit(draft.id))
        self.retranslate()

    def retranslate(self) -> None:
        draft = self._draft
        adding = draft.kind == ADDENDUM
        word = self.tr("Draft of an addendum") if adding else self.tr("Draft")
        day = say_date(draft.saved_at.date(), self._languages.speaker)
        self._head.setText(f"{word} · {day}, {say_time(draft.saved_at)}")
        self._begins.setText(" ".join(draft.text.split())[:_SNIPPET])
        self.continue_button.setText(self.tr("Go on"))
        self.discard_button.setText(self.tr("Discard"))
        for button in (self.continue_button, self.discard_button):
            name = self.tr("{button}: {draft}")
            button.setAccessibleName(name.format(button=button.text(), draft=self._head.text()))


class NotesPanel(Retranslating, QWidget):
    """Drafts above, notes below; older notes come when they are asked for."""

    draft_wanted = Signal(str)
    discard_wanted = Signal(str)
    addendum_wanted = Signal(str)
    unsign_wanted = Signal(str)
    misfile_wanted = Signal(str)
    older_wanted = Signal()

    def __init__(self, languages: Languages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._title, self._empty = QLabel(), QLabel()
        set_look(self._title, "heading")
        set_look(self._empty, "soft")
        self._empty.setWordWrap(True)
        self.older = QPushButton()
        self.older.clicked.connect(self.older_wanted)
        self.drafts: list[DraftRow] = []
        self.cards: list[NoteCard] = []
        self._shown = QVBoxLayout()
        self._shown.setSpacing(SPACE + SPACE // 2)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE)
        box.addWidget(self._title)
        box.addWidget(self._empty)
        box.addLayout(self._shown)
        box.addWidget(self.older)
        box.addStretch(1)
        self.retranslate()

    def show_file(self, file: ClientFile) -> None:
        """Show a client's drafts and notes in place of those before."""
        for widget in (*self.drafts, *self.cards):
            widget.deleteLater()
        self.drafts = [DraftRow(draft, self._languages) for draft in file.drafts if file.own]
        for row in self.drafts:
            row.go_on.connect(self.draft_wanted)
            row.discard.connect(self.discard_wanted)
            self._shown.addWidget(row)
        self.cards = [self._card(file, number) for number in range(len(file.notes))]
        for card in self.cards:
            self._shown.addWidget(card)
        self._empty.setVisible(not self.drafts and not self.cards)
        self.older.setVisible(file.more)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Notes"))
        self._empty.setText(self.tr("No note yet."))
        self.older.setText(self.tr("Show older notes"))

    def _card(self, file: ClientFile, number: int) -> NoteCard:
        note = file.notes[number]
        own = note.author == file.staff
        author = "" if own else file.names.get(note.author, "")
        card = NoteCard(note, self._languages, Standing(own and file.own, file.own, author))
        for told, wanted in (
            (card.addendum_wanted, self.addendum_wanted),
            (card.unsign_wanted, self.unsign_wanted),
            (card.misfile_wanted, self.misfile_wanted),
        ):
            told.connect(wanted)
        return card
