# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the office lacks, refused or has waiting, and a twin: each said only where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from counsellor.ui.look.theme import SPACE
from counsellor.ui.pages.exchange.exchange_words import (
    say_missing,
    say_staying,
    say_strange,
    say_too_new,
    say_twin,
)
from counsellor.ui.pages.exchange.not_held_words import say_pending, say_refused
from counsellor.ui.widgets.notice import Notice, Tone

if TYPE_CHECKING:
    from counsellor.ui.look.theme import Theme
    from counsellor.ui.pages.exchange.exchange_view import ExchangeView
    from counsellor.wording.translation import Speaker


class ExchangeNotices(QWidget):
    """One notice for each thing that is not as it should be; nothing at all otherwise."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.twin, self.missing, self.refused = (Notice(theme) for _ in range(3))
        self.strange, self.pending, self.too_new, self.staying = (Notice(theme) for _ in range(4))
        self.dismiss_twin = QPushButton()
        self.twin.row.addWidget(self.dismiss_twin)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE)
        for notice in self._all():
            box.addWidget(notice)
        self.hide()

    def say(self, view: ExchangeView, speaker: Speaker) -> None:
        """Show what there is to say."""
        self.dismiss_twin.setText(self.tr("Hide this notice"))
        self.twin.say(say_twin(view, speaker), Tone.WARNING)
        self.missing.say(say_missing(view, speaker), Tone.WARNING)
        self.refused.say(say_refused(view, speaker), Tone.WARNING)
        self.strange.say(say_strange(view, speaker), Tone.WARNING)
        self.pending.say(say_pending(view, speaker))
        self.too_new.say(say_too_new(view, speaker))
        self.staying.say(say_staying(view, speaker))
        self.setVisible(any(notice.text() for notice in self._all()))

    def forget(self) -> None:
        """Leave no sentence behind the cover."""
        for notice in self._all():
            notice.say("")
        self.hide()

    def _all(self) -> tuple[Notice, ...]:
        return (
            self.twin,
            self.missing,
            self.refused,
            self.strange,
            self.pending,
            self.too_new,
            self.staying,
        )
