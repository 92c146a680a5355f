# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Today: at most six cards of what waits to be done, each the way to the list behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from counsellor.services.describe_exchange import describe_exchange
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.pages.exchange.exchange_words import waiting_changes
from counsellor.ui.pages.page import Page
from counsellor.wording.moments import exchange_state, say_duration, say_long_date

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from counsellor.domain.views import ClientRow, Draft, ExchangeState
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.session.session_timer import SessionTimer

_NAMED = 3
_CARD_WIDTH = 300


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits, read in one job.

    Attributes:
        clients: how many there are.
        drafts: unsigned texts, newest first.
        drafts_of: codes of the clients whom the first of them are about.
        without_note: how many sessions nobody has written about.
        unwritten: clients whose spoken consent has run out.
        exchange: how the exchange with the office stands; None for the office itself.
    """

    clients: int
    drafts: tuple[Draft, ...]
    drafts_of: tuple[str, ...]
    without_note: int
    unwritten: tuple[ClientRow, ...]
    exchange: ExchangeState | None


def read_waiting(vault: OpenVault, today: date) -> Waiting:
    """Read what waits on this day."""
    drafts = tuple(vault.drafts.every())
    return Waiting(
        clients=vault.clients.count(),
        drafts=drafts,
        drafts_of=tuple(vault.clients.get(draft.client).code for draft in drafts[:_NAMED]),
        without_note=len(vault.sessions.without_note()),
        unwritten=tuple(row for row in vault.clients.page() if _lapsed(row, today)),
        exchange=None if vault.membership.is_office else describe_exchange(vault),
    )


def _has_office(waiting: Waiting | None) -> bool:
    state = waiting.exchange if waiting is not None else None
    return state is not None and state.office is not None


def _lapsed(row: ClientRow, today: date) -> bool:
    consent = row.consent
    if consent is None or consent.withdrawn:
        return False
    return consent.lapsed(today, row.sessions_since)


class Card(QFrame):
    """A heading, a sentence, and one button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading, self.sentence, self.button = QLabel(), QLabel(), QPushButton()
        set_look(self, "card")
        set_look(self.heading, "heading")
        for label in (self.heading, self.sentence):
            label.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        box = QVBoxLayout(self)
        box.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        box.setSpacing(SPACE)
        box.addWidget(self.heading)
        box.addWidget(self.sentence, 1)
        box.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def say(self, heading: str, sentence: str, button: str) -> None:
        """Set the texts; the button is named after the heading to screen readers."""
        self.heading.setText(heading)
        self.sentence.setText(sentence)
        self.button.setText(button)
        self.button.setAccessibleName(f"{button}: {heading}")


class TodayPage(Page):
    """Shows only the cards that say something; the first one always begins the work."""

    open_session = Signal()
    """The running session is wanted."""
    open_draft = Signal(str)
    """This draft is to be gone on with."""
    open_client = Signal(str)
    """Id of the client whose page is wanted."""
    list_without_note = Signal()
    """The sessions that nobody has written about."""

    def __init__(
        self, context: PageContext, timer: SessionTimer, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._timer = timer
        self._waiting: Waiting | None = None
        self._title = QLabel()
        set_look(self._title, "title")
        self._day = QLabel()
        set_look(self._day, "soft")
        self.running, self.begin, self.drafts, self.without_note, self.consents, self.exchange = (
            Card(self) for _ in range(6)
        )
        self._grid = QGridLayout()
        self._columns = 0
        self._build()
        self._connect()
        self.retranslate()

    def refresh(self) -> None:
        today = self._context.today()
        self._worker.submit(
            lambda vault: read_waiting(vault, today), self._take, failed=self.say_failure
        )

    def forget(self) -> None:
        super().forget()
        self._waiting = None
        self._say()

    def retranslate(self) -> None:
        self._title.setText(self._context.actions["go.today"].text())
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    # --- inside ------------------------------------------------------------------------------

    def _take(self, waiting: Waiting) -> None:
        self._waiting = waiting
        self._say()

    def _say(self) -> None:
        speaker = self._context.speaker
        self._day.setText(say_long_date(self._context.today(), speaker))
        self._say_running()
        waiting = self._waiting
        actions = self._context.actions
        self.begin.say(self.tr("Start work"), self._say_clients(), actions["go.clients"].text())
        if waiting is not None:
            self._say_waiting(waiting)
        there = {
            self.running: self._timer.running is not None,
            self.begin: self._timer.running is None,
            self.drafts: waiting is not None and bool(waiting.drafts),
            self.without_note: waiting is not None and bool(waiting.without_note),
            self.consents: waiting is not None and bool(waiting.unwritten),
            self.exchange: _has_office(waiting),
        }
        for card, shown in there.items():
            card.setVisible(shown)
        self._columns = 0
        self._place()

    def _say_running(self) -> None:
        view = self._timer.view()
        if view is not None:
            duration = say_duration(view.elapsed_s, self._context.speaker)
            self.running.say(
                self.tr("A session runs"),
                self.tr("For {duration} so far.").format(duration=duration),
                self.tr("Open the session"),
            )

    def _say_clients(self) -> str:
        if self._waiting is None:
            return ""
        count = self._waiting.clients
        if not count:
            return self.tr("Nobody is here yet. Take in the first client.")
        speaker = self._context.speaker
        return speaker.say("TodayPage", "%n clients. Choose one to start a session.", "", count)

    def _say_waiting(self, waiting: Waiting) -> None:
        speaker = self._context.speaker
        self.drafts.say(
            speaker.say("TodayPage", "%n drafts to finish", "", len(waiting.drafts)),
            " · ".join(waiting.drafts_of),
            self.tr("Go on with the newest"),
        )
        self.without_note.say(
            speaker.say("TodayPage", "%n sessions without a note", "", waiting.without_note),
            self.tr("Two days after the session a note counts as late."),
            self.tr("Show them"),
        )
        self.consents.say(
            speaker.say("TodayPage", "%n consents to be written", "", len(waiting.unwritten)),
            " · ".join(row.code for row in waiting.unwritten[:_NAMED]),
            self.tr("Open the first"),
        )
        state = waiting.exchange
        if state is not None:
            now = self._context.clock.now()
            self.exchange.say(
                self._context.actions["go.exchange"].text(),
                exchange_state(state.held_up_to, waiting_changes(state), now, speaker),
                self.tr("Open the exchange"),
            )

    def _place(self) -> None:
        """Lay the cards out in as many columns as have room."""
        room = max(1, self.width() // self._context.theme.px(_CARD_WIDTH))
        columns = min(3, room)
        if columns == self._columns:
            return
        self._columns = columns
        shown = [card for card in self._cards() if not card.isHidden()]
        for card in self._cards():
            self._grid.removeWidget(card)
        for number, card in enumerate(shown):
            self._grid.addWidget(card, number // columns, number % columns)

    def _cards(self) -> tuple[Card, ...]:
        return (
            self.running,
            self.begin,
            self.drafts,
            self.without_note,
            self.consents,
            self.exchange,
        )

    def _build(self) -> None:
        self._grid.setSpacing(2 * SPACE)
        inner = QWidget()
        box = QVBoxLayout(inner)
        box.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 3 * SPACE)
        box.setSpacing(SPACE)
        box.addWidget(self._title)
        box.addWidget(self._day)
        box.addWidget(self.banner)
        box.addSpacing(SPACE)
        box.addLayout(self._grid)
        for card in self._cards():
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
        actions = self._context.actions
        self.running.button.clicked.connect(self.open_session)
        self.begin.button.clicked.connect(actions["go.clients"].trigger)
        self.drafts.button.clicked.connect(self._open_newest_draft)
        self.without_note.button.clicked.connect(self.list_without_note)
        self.consents.button.clicked.connect(self._open_first_unwritten)
        self.exchange.button.clicked.connect(actions["go.exchange"].trigger)
        self._timer.started.connect(self._on_changed)
        self._timer.stopped.connect(self._on_changed)

    def _open_newest_draft(self) -> None:
        if self._waiting is not None and self._waiting.drafts:
            self.open_draft.emit(self._waiting.drafts[0].id)

    def _open_first_unwritten(self) -> None:
        if self._waiting is not None and self._waiting.unwritten:
            self.open_client.emit(self._waiting.unwritten[0].id)
