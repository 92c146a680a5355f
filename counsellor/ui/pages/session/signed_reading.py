# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The signed note on the session page, to be read beside its addendum or alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE
from counsellor.ui.widgets.note_card import NoteCard, Standing

if TYPE_CHECKING:
    from counsellor.services.open_note import OpenNote
    from counsellor.ui.context import PageContext


class SignedReading(Retranslating, QScrollArea):
    """Shows the note of an ``OpenNote``, if it has one that is signed."""

    addendum_wanted = Signal(str)
    """Id of the note to which something is to be added."""
    unsign_wanted = Signal(str)
    """Id of the note that is to be a draft again."""
    print_wanted = Signal()
    """The note is to be printed."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.card: NoteCard | None = None
        self.setWidgetResizable(True)
        self.retranslate()

    def show_note(self, shown: OpenNote) -> None:
        """Show the signed note, or none."""
        self.clear()
        if shown.note is None:
            return
        # What was signed late can be taken back while it is here; nothing new is added to it.
        standing = Standing(adding=not shown.late and shown.draft is None)
        self.card = NoteCard(shown.note, self._context.languages, standing)
        self.card.addendum_wanted.connect(self.addendum_wanted)
        self.card.unsign_wanted.connect(self.unsign_wanted)
        self.card.print_wanted.connect(self.print_wanted)
        self.card.misfile.hide()
        if shown.draft is not None:
            self.card.unsign.hide()
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, SPACE, 0)
        box.addWidget(self.card)
        box.addStretch(1)
        self.setWidget(holder)

    def clear(self) -> None:
        """Show no note."""
        self.card = None
        old = self.takeWidget()
        if old is not None:
            old.deleteLater()

    def sizeHint(self) -> QSize:
        """It takes what is left: a long note scrolls here, and not the page around it."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Note"))
