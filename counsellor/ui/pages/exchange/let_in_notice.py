# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Late work that the office let in: said once, until its author has read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from counsellor.ui.pages.exchange.not_held_words import say_changes
from counsellor.ui.widgets.notice import Notice, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.services.hear_of_late_work import LetIn
    from counsellor.ui.look.theme import Theme
    from counsellor.wording.translation import Speaker


class LetInNotice(Notice):
    """One sentence with the records that are meant, and the button that hides it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.dismiss = QPushButton()
        self.row.addWidget(self.dismiss)

    def say_let_in(self, let_in: Sequence[LetIn], speaker: Speaker) -> None:
        """Say what was let in; nothing at all where nothing was."""
        self.dismiss.setText(speaker.say("ExchangeNotices", "Hide this notice"))
        head = speaker.say("Exchange", "The office has let in what you wrote late; it counts now.")
        about = say_changes([one.change for one in let_in], speaker)
        self.say(f"{head}\n{about}" if let_in else "", Tone.GOOD)
