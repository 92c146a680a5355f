# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Keeps the top's word on the exchange and on the clock true, after every change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from counsellor.services.describe_exchange import describe_exchange
from counsellor.ui.models.reads import EXCHANGE
from counsellor.ui.vault_thread.newest import Newest
from counsellor.ui.widgets.notice import Notice, Tone
from counsellor.wording.exchange_line import say_exchange

if TYPE_CHECKING:
    from counsellor.domain.exchange_state import ExchangeState
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.vault_thread.reads import Reads
    from counsellor.ui.widgets.top_bar import TopBar


class ExchangeLine(QObject):
    """Says how the exchange stands, at the office what it owes; see ``wording.exchange_line``."""

    def __init__(self, context: PageContext, top_bar: TopBar, clock: Notice) -> None:
        super().__init__(top_bar)
        self._context = context
        self._top_bar = top_bar
        self._clock = clock
        self._clock_is_wrong = False
        self._state: ExchangeState | None = None
        self._question: Newest[OpenVault] = Newest(context.worker)
        top_bar.installEventFilter(self)

    def reads(self) -> Reads:
        """How the exchange stands."""
        return EXCHANGE

    def outdate(self) -> None:
        """Ask how the exchange stands."""
        self._question.ask(_ask, self._take, lambda _: None)

    def forget(self) -> None:
        """The window is covered."""
        self._question.drop()
        self._state, self._clock_is_wrong = None, False
        self._say()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        return False

    def _take(self, found: tuple[ExchangeState, bool]) -> None:
        self._state, self._clock_is_wrong = found
        self._say()

    def _say(self) -> None:
        wrong = self.tr(
            "The clock of this computer is wrong. Times are counted from the last known one; set"
            " the clock."
        )
        self._clock.say(wrong if self._clock_is_wrong else "", Tone.WARNING)
        state, now = self._state, self._context.clock.now()
        if state is None or state.office is None:
            self._top_bar.show_exchange("")
            return
        said = say_exchange(state, now, self._context.speaker, briefly=True)
        self._top_bar.show_exchange(said)


def _ask(vault: OpenVault) -> tuple[ExchangeState, bool]:
    return describe_exchange(vault), vault.clock_is_wrong
