# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Today: a few cards of what waits to be done, each the way to the list behind it."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.models.reads import OFFICE
from counsellor.ui.pages.page import Page
from counsellor.ui.pages.today.all_cards import CARDS
from counsellor.ui.pages.today.card import Card
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.moments import say_long_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.session.session_timer import SessionTimer

C = TypeVar("C", bound=Card[Any])

_CARD_WIDTH = 300


class TodayPage(Page):
    """Shows only the cards that say something; the first one always begins the work."""

    READS = reduce(or_, (card.READS for card in CARDS), OFFICE)

    open_session = Signal()
    """The running session is wanted."""
    open_draft = Signal(str)
    """This draft is to be gone on with."""
    write_down = Signal(str)
    """As a card's."""
    list_without_note = Signal()
    """The sessions that nobody has written about."""

    def __init__(
        self, context: PageContext, timer: SessionTimer, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._timer = timer
        self._title = TextLabel()
        set_look(self._title, "title")
        self._day = TextLabel()
        set_look(self._day, "soft")
        self._cards = [kind(context, timer, self) for kind in CARDS]
        self._grid = QGridLayout()
        self._columns = 0
        self._reads_cases = True
        self._build()
        self._connect()
        self.retranslate()

    def card(self, kind: type[C]) -> C:
        """The card of a kind."""
        return next(card for card in self._cards if isinstance(card, kind))

    def refresh(self) -> None:
        today, cards = self._context.today(), [(card.of_cases, card.read) for card in self._cards]

        def read_all(vault: OpenVault) -> tuple[bool, list[object]]:
            reads = vault.membership.reads_cases
            return reads, [
                read(vault, today) if reads or not of_cases else None for of_cases, read in cards
            ]

        self.read(read_all, self._take)

    def forget(self) -> None:
        super().forget()
        self._take((self._reads_cases, [None] * len(self._cards)))

    def retranslate(self) -> None:
        self._title.setText(self._context.actions["go.today"].text())
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    # --- inside ------------------------------------------------------------------------------

    def _take(self, found: tuple[bool, Sequence[object]]) -> None:
        self._reads_cases, waiting = found
        for card, what in zip(self._cards, waiting, strict=True):
            card.waiting = what
        self._say()

    def _say(self) -> None:
        self._day.setText(say_long_date(self._context.today(), self._context.speaker))
        for card in self._cards:
            if self._reads_cases or not card.of_cases:
                card.say()
            else:
                card.hide()
        self._columns = 0
        self._place()

    def _place(self) -> None:
        """Lay the cards out in as many columns as have room."""
        room = max(1, self.width() // self._context.theme.px(_CARD_WIDTH))
        columns = min(3, room)
        if columns == self._columns:
            return
        self._columns = columns
        shown = [card for card in self._cards if not card.isHidden()]
        for card in self._cards:
            self._grid.removeWidget(card)
        for number, card in enumerate(shown):
            self._grid.addWidget(card, number // columns, number % columns)

    def _build(self) -> None:
        self._grid.setSpacing(2 * SPACE)
        inner = QWidget()
        box = QVBoxLayout(inner)
        box.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 3 * SPACE)
        box.setSpacing(SPACE)
        box.addWidget(self._title)
        box.addWidget(self._day)
        box.addSpacing(SPACE)
        box.addLayout(self._grid)
        for card in self._cards:
            self._grid.addWidget(card)
        box.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scroll)

    def _connect(self) -> None:
        for card in self._cards:
            card.open_session.connect(self.open_session)
            card.open_draft.connect(self.open_draft)
            card.open_client.connect(self.open_client)
            card.list_without_note.connect(self.list_without_note)
            card.write_down.connect(self.write_down)
        self._context.sticks.changed.connect(self.outdate)
        self._timer.started.connect(self.outdate)
        self._timer.stopped.connect(self.outdate)
