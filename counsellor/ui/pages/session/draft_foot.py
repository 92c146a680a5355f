# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Below a draft: whether it is saved, and what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from counsellor.domain.records.notes import MOST_LETTERS
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import set_look
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.saved_label import SavedLabel
from counsellor.wording.limits import say_limit

if TYPE_CHECKING:
    from counsellor.ui.context import PageContext


class DraftFoot(Retranslating, BreakingRow):
    """The saved label, and the buttons that end a draft."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._sign = context.actions["note.sign"]
        self.saved_label = SavedLabel()
        self.sign_button, self.discard_button = QPushButton(), QPushButton()
        self.earlier_button = QPushButton()
        set_look(self.sign_button, "primary")
        for link in (self.discard_button, self.earlier_button):
            set_look(link, "link")
        self.add_wide(self.saved_label)
        self.add(self.earlier_button)
        self.add(self.discard_button)
        self.add(self.sign_button)
        self.sign_button.clicked.connect(self._sign.trigger)
        self.retranslate()

    def say_length(self, name: str, has: int) -> None:
        """Say that more stands in the note than it takes, if so; all of it is saved.

        Args:
            name: of the field.
            has: letters in it.
        """
        over = has > MOST_LETTERS
        self.saved_label.beyond(
            say_limit(name, MOST_LETTERS, has, self._context.speaker) if over else ""
        )

    def retranslate(self) -> None:
        self.sign_button.setText(self.tr("Sign"))
        self.sign_button.setToolTip(self._sign.toolTip())
        self.discard_button.setText(self.tr("Delete draft"))
        self.earlier_button.setText(self.tr("Earlier versions…"))
