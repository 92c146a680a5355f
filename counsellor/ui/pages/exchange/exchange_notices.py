# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the office lacks, refused or has waiting, and a twin: each said only where there is one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from counsellor.services.dismiss_exchange_notice import (
    dismiss_declined_requests,
    dismiss_refused_bundles,
    dismiss_strange_bundles,
)
from counsellor.services.dismiss_twin import dismiss_twin
from counsellor.services.hear_of_late_work import dismiss_let_in
from counsellor.services.hear_of_left_cases import dismiss_left_cases
from counsellor.ui.look.plain_tooltip import plain_tooltip
from counsellor.ui.look.theme import SPACE
from counsellor.ui.pages.exchange.exchange_words import (
    say_declined,
    say_left,
    say_missing,
    say_not_taken_in,
    say_staying,
    say_strange,
    say_too_new,
    say_twin,
)
from counsellor.ui.pages.exchange.not_held_words import say_let_in, say_pending, say_refused
from counsellor.ui.widgets.notice import Notice, Tone
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.look.theme import Theme
    from counsellor.ui.pages.exchange.exchange_view import ExchangeView
    from counsellor.wording.translation import Speaker

    _Hiding = Callable[[ExchangeView], Callable[[OpenVault], None]]
    """Gives the job that hides a notice, with all that it has told so far."""

_LATE: Final = marked("ExchangeNotices", "late work")
_DECLINED: Final = marked("ExchangeNotices", "declined")
_LEFT: Final = marked("ExchangeNotices", "cases of others")
_TWIN: Final = marked("ExchangeNotices", "twin")
_REFUSED: Final = marked("ExchangeNotices", "not taken")
_STRANGE: Final = marked("ExchangeNotices", "unknown bundles")


class ExchangeNotices(QWidget):
    """One notice for each thing that is not as it should be; nothing at all otherwise.

    What a person can only read, and nothing here makes go, can be hidden.
    """

    dismissed = Signal(QWidget)
    """A notice (one of ours) was read and is to be hidden."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.let_in, self.declined, self.left, self.twin = (Notice(theme) for _ in range(4))
        self.not_taken_in = Notice(theme)
        self.missing, self.refused = Notice(theme), Notice(theme)
        self.strange, self.pending, self.too_new, self.staying = (Notice(theme) for _ in range(4))
        self._hidden_by: Mapping[Notice, tuple[str, _Hiding]] = {
            self.let_in: (_LATE, lambda _: dismiss_let_in),
            self.declined: (
                _DECLINED,
                lambda view: partial(dismiss_declined_requests, declined=view.declined),
            ),
            self.left: (
                _LEFT,
                lambda view: partial(dismiss_left_cases, clients=[row.id for row in view.left]),
            ),
            self.twin: (_TWIN, lambda _: dismiss_twin),
            self.refused: (
                _REFUSED,
                lambda view: partial(dismiss_refused_bundles, told=view.state.refused),
            ),
            self.strange: (
                _STRANGE,
                lambda view: partial(dismiss_strange_bundles, names=view.state.strange),
            ),
        }
        self.dismissals = {notice: self._dismissal_of(notice) for notice in self._hidden_by}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE)
        for notice in self._all():
            box.addWidget(notice)
        self.hide()

    def say(self, view: ExchangeView, now: datetime, speaker: Speaker) -> None:
        """Show what there is to say."""
        self._name_dismissals(speaker)
        self.let_in.say(say_let_in(view.let_in, speaker), Tone.GOOD)
        self.declined.say(say_declined(view, speaker))
        self.left.say(say_left(view, speaker))
        self.twin.say(say_twin(view, speaker), Tone.WARNING)
        self.not_taken_in.say(say_not_taken_in(view, now, speaker), Tone.WARNING)
        self.missing.say(say_missing(view, now, speaker), Tone.WARNING)
        self.refused.say(say_refused(view, now, speaker), Tone.WARNING)
        self.strange.say(say_strange(view, speaker), Tone.WARNING)
        self.pending.say(say_pending(view, now, speaker))
        self.too_new.say(say_too_new(view, speaker))
        self.staying.say(say_staying(view, speaker))
        self.setVisible(any(notice.text() for notice in self._all()))

    def hiding(self, notice: Notice, view: ExchangeView) -> Callable[[OpenVault], None]:
        """Return the job that hides a notice, with all that it has told so far."""
        return self._hidden_by[notice][1](view)

    def forget(self) -> None:
        """Leave no sentence behind the cover."""
        for notice in self._all():
            notice.say("")
        self.hide()

    def _dismissal_of(self, notice: Notice) -> QPushButton:
        button = QPushButton()
        button.clicked.connect(lambda: self.dismissed.emit(notice))
        notice.offer(button)
        return button

    def _name_dismissals(self, speaker: Speaker) -> None:
        hide = self.tr("Hide this notice")
        again = self.tr("Nothing else changes. It is shown again when there is something new.")
        for notice, button in self.dismissals.items():
            about = speaker.say("ExchangeNotices", self._hidden_by[notice][0])
            button.setText(hide)
            button.setAccessibleName(f"{hide}: {about}")
            button.setToolTip(plain_tooltip(again))

    def _all(self) -> tuple[Notice, ...]:
        return (
            self.let_in,
            self.declined,
            self.left,
            self.twin,
            self.not_taken_in,
            self.missing,
            self.refused,
            self.strange,
            self.pending,
            self.too_new,
            self.staying,
        )
