# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One unsigned text among a client's notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from counsellor.services.open_note import is_blank
from counsellor.services.write_note import ADDENDUM
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.elided_label import ElidedLabel
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.moments import say_date_and_time
from counsellor.wording.note_templates import blank_text

if TYPE_CHECKING:
    from counsellor.domain.records.notes import Draft
    from counsellor.ui.look.languages import Languages

_SNIPPET = 200


class DraftRow(Retranslating, QFrame):
    """One unsigned text: when it was saved, how it begins, and the way on.

    Args:
        draft: the text.
        languages: for what is said.
        closed: whether it can be signed no more; then the text can be read.
    """

    go_on = Signal(str)
    read = Signal(str, str)
    """All of it is to be read: what it is, and the text."""
    discard = Signal(str)

    def __init__(self, draft: Draft, languages: Languages, *, closed: bool = False) -> None:
        super().__init__()
        self._draft = draft
        self._languages = languages
        self._closed = closed
        self._head, self._begins = TextLabel(), ElidedLabel()
        self.continue_button, self.discard_button = QPushButton(), QPushButton()
        set_look(self, "card")
        set_look(self._begins, "soft")
        set_look(self.discard_button, "link")
        row = BreakingRow()
        row.add_wide(self._words())
        row.add(self.discard_button)
        row.add(self.continue_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(2 * SPACE, SPACE, SPACE, SPACE)
        box.addWidget(row)
        self.continue_button.clicked.connect(self._on_wanted)
        self.discard_button.clicked.connect(lambda: self.discard.emit(draft.id))
        self.retranslate()

    def retranslate(self) -> None:
        draft = self._draft
        adding = draft.kind == ADDENDUM
        word = self.tr("Draft of an addendum") if adding else self.tr("Draft")
        when = say_date_and_time(draft.saved_at, self._languages.speaker)
        self._head.setText(f"{word} · {when}")
        blank = is_blank(draft, blank_text)
        begins = " ".join(draft.text.split())[:_SNIPPET]
        self._begins.setText(self.tr("Nothing written yet") if blank else begins)
        self.continue_button.setText(self.tr("Read…") if self._closed else self.tr("Go on"))
        self.discard_button.setText(self.tr("Delete"))
        for button in (self.continue_button, self.discard_button):
            name = self.tr("{button}: {draft}")
            button.setAccessibleName(name.format(button=button.text(), draft=self._head.text()))

    def _words(self) -> QWidget:
        """Put what it is above how it begins; that takes the room which the rest leaves."""
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self._head)
        column.addWidget(self._begins)
        self._begins.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return words

    def _on_wanted(self) -> None:
        if self._closed:
            self.read.emit(self._head.text(), self._draft.text)
        else:
            self.go_on.emit(self._draft.id)
