# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Below a draft: whether it is saved, and what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import set_look
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.saved_label import SavedLabel

if TYPE_CHECKING:
    from counsellor.ui.context import PageContext


class DraftFoot(Retranslating, BreakingRow):
    """The saved label, and the buttons that end a draft."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
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

    def retranslate(self) -> None:
        self.sign_button.setText(self.tr("Sign"))
        self.sign_button.setToolTip(self._sign.toolTip())
        self.discard_button.setText(self.tr("Delete draft"))
        self.earlier_button.setText(self.tr("Earlier versions…"))
