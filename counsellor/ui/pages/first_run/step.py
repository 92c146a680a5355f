# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One page of the first run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from counsellor.ui.pages.first_run.answers import Answers


class Step(Retranslating, QWidget):
    """A title, a few sentences, and what is asked; the frame around it goes back and on."""

    ready_changed = Signal()
    """``is_ready`` may say something else now."""

    answered = Signal()
    """Nothing more is asked here: the hand goes to the button that goes on."""

    def __init__(self, answers: Answers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answers = answers
        self.title = TextLabel()
        set_look(self.title, "title")
        self.title.setWordWrap(True)
        self.lead = TextLabel()
        self.lead.setWordWrap(True)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(2 * SPACE)
        self.box.addWidget(self.title)
        self.box.addWidget(self.lead)

    def enter(self) -> None:
        """Get ready to be shown, and give the focus to what is asked first."""

    def put_away(self) -> None:
        """Forget what was typed here and is secret, and show none; ``enter`` shows it again."""

    def is_ready(self) -> bool:
        """Tell whether one can go on."""
        return True

    def leave(self) -> bool:
        """Take the answer over; False to stay, with the reason said on the page."""
        return True

    def next_text(self) -> str:
        """What the button says that goes on; empty for the usual word."""
        return ""
