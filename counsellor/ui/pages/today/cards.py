# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The cards of the daily work, each with its own read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from counsellor.domain.records.follow_ups import SOON
from counsellor.domain.touch import Area
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.request_decision import decided_together, open_requests
from counsellor.services.set_follow_up import due_follow_ups
from counsellor.services.write_note import notes_to_write
from counsellor.ui.models.reads import CLIENT_ROW, EXCHANGE, OFFICE, PERMISSION
from counsellor.ui.pages.today.card import NAMED, Card, CardText, say_client, say_clients
from counsellor.ui.vault_thread.reads import Reads
from counsellor.wording.exchange_line import say_exchange
from counsellor.wording.moments import say_day, say_duration

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QAction

    from counsellor.domain.exchange_state import ExchangeState
    from counsellor.domain.records.clients import ClientRow
    from counsellor.domain.records.notes import Draft
    from counsellor.services.vault_types import OpenVault


class RunningCard(Card[None]):
    """The session that runs; it names nobody."""

    READS = Reads()

    @staticmethod
    def read(vault: OpenVault, today: date) -> None:
        """The timer knows."""

    def text(self) -> CardText | None:
        view = self._timer.view()
        if view is None:
            return None
        speaker = self._context.speaker
        so_far = speaker.say("TodayPage", "For {duration} so far.")
        return CardText(
            speaker.say("TodayPage", "A session runs"),
            so_far.format(duration=say_duration(view.elapsed_s, speaker)),
            speaker.say("TodayPage", "Open the session"),
        )

    def act(self) -> None:
        self.open_session.emit()


class BeginCard(Card["int | None"]):
    """How many clients there are on a laptop, and the way to begin with one of them."""

    READS = PERMISSION | OFFICE | Reads.of("client")

    @staticmethod
    def read(vault: OpenVault, today: date) -> int | None:
        who = vault.membership
        if who.is_office:
            return None
        return vault.clients.count() - len(vault.files.left_by(who))

    def text(self) -> CardText | None:
        if self._timer.running is not None or self.waiting is None:
            return None
        speaker, count = self._context.speaker, self.waiting
        if count:
            said = speaker.say("TodayPage", "%n clients. Choose one to start a session.", "", count)
        else:
            said = speaker.say("TodayPage", "Nobody is here yet. Add the first client.")
        return CardText(speaker.say("TodayPage", "Start work"), said, self._first().text())

    def act(self) -> None:
        self._first().trigger()

    def _first(self) -> QAction:
        """Return what comes first: there is no list to choose from before the first client."""
        return self._context.actions["go.clients" if self.waiting else "client.new"]


@dataclass(frozen=True, slots=True)
class Unsigned:
    """Texts that nobody has signed, newest first, and whom they are about, the first few."""

    drafts: tuple[Draft, ...]
    clients: tuple[ClientRow, ...]


class DraftsCard(Card[Unsigned]):
    """Drafts that are not signed."""

    READS = CLIENT_ROW

    @staticmethod
    def read(vault: OpenVault, today: date) -> Unsigned:
        drafts = tuple(vault.drafts.every())
        clients = list(dict.fromkeys(draft.client for draft in drafts))[: NAMED + 1]
        return Unsigned(drafts, tuple(vault.clients.get(client) for client in clients))

    def text(self) -> CardText | None:
        if self.waiting is None or not self.waiting.drafts:
            return None
        speaker = self._context.speaker
        return CardText(
            speaker.say("TodayPage", "%n drafts to finish", "", len(self.waiting.drafts)),
            say_clients(self.waiting.clients),
            speaker.say("TodayPage", "Go on with the newest"),
        )

    def act(self) -> None:
        if self.waiting is not None and self.waiting.drafts:
            self.open_draft.emit(self.waiting.drafts[0].id)


class WithoutNoteCard(Card[int]):
    """Sessions that nobody has written about."""

    READS = PERMISSION | Reads.of("session", "note", "client")

    @staticmethod
    def read(vault: OpenVault, today: date) -> int:
        return len(notes_to_write(vault))

    def text(self) -> CardText | None:
        if not self.waiting:
            return None
        speaker = self._context.speaker
        return CardText(
            speaker.say("TodayPage", "%n sessions without a note", "", self.waiting),
            speaker.say("TodayPage", "Two days after the session a note counts as late."),
            speaker.say("TodayPage", "Show them"),
        )

    def act(self) -> None:
        self.list_without_note.emit()


class ConsentsCard(Card[tuple["ClientRow", ...]]):
    """Clients whose spoken consent has run out."""

    READS = CLIENT_ROW

    @staticmethod
    def read(vault: OpenVault, today: date) -> tuple[ClientRow, ...]:
        lapsed = [row for row in vault.clients.page() if _lapsed(row, today)]
        left = vault.files.left_by(vault.membership) if lapsed else frozenset()
        return tuple(row for row in lapsed if row.id not in left)

    def text(self) -> CardText | None:
        if not self.waiting:
            return None
        speaker = self._context.speaker
        return CardText(
            speaker.say("TodayPage", "%n consents to be written", "", len(self.waiting)),
            say_clients(self.waiting),
            speaker.say("TodayPage", "Open the first"),
        )

    def act(self) -> None:
        if self.waiting:
            self.open_client.emit(self.waiting[0].id)


@dataclass(frozen=True, slots=True)
class Due:
    """How many follow-ups are due, and the first of them: whose, and by which day."""

    count: int
    client: ClientRow
    on: date


class FollowUpsCard(Card["Due | None"]):
    """What is to be done within a week, or should have been."""

    READS = CLIENT_ROW | Reads.of("follow_up")

    @staticmethod
    def read(vault: OpenVault, today: date) -> Due | None:
        rows = due_follow_ups(vault, today + SOON)
        if not rows:
            return None
        first = rows[0]
        return Due(len(rows), vault.clients.get(first.client), first.due_on)

    def text(self) -> CardText | None:
        if self.waiting is None:
            return None
        speaker = self._context.speaker
        heading = speaker.say("TodayPage", "Follow-ups due: {count}")
        today = self._context.today()
        if self.waiting.on < today:
            sentence = speaker.say("TodayPage", "Overdue: {code}, {day}")
        else:
            sentence = speaker.say("TodayPage", "The next: {code}, {day}")
        day = say_day(self.waiting.on, today, speaker)
        return CardText(
            heading.format(count=speaker.number(self.waiting.count)),
            sentence.format(code=say_client(self.waiting.client), day=day),
            speaker.say("TodayPage", "Open the first"),
        )

    def act(self) -> None:
        if self.waiting is not None:
            self.open_client.emit(self.waiting.client.id)


@dataclass(frozen=True, slots=True)
class ToDecide:
    """How many requests wait at this office, and whether its person has anything else to see."""

    requests: int
    is_all: bool


class DecisionsCard(Card["ToDecide | None"]):
    """What waits for a decision at the office; who reads no cases is told also of nothing."""

    READS = OFFICE | Reads.of("request", Area.PENDING, Area.RECEIVED)
    of_cases = False

    @staticmethod
    def read(vault: OpenVault, today: date) -> ToDecide | None:
        if not vault.membership.is_office:
            return None
        return ToDecide(
            len(decided_together(open_requests(vault))), not vault.membership.reads_cases
        )

    def text(self) -> CardText | None:
        if self.waiting is None or not (self.waiting.requests or self.waiting.is_all):
            return None
        speaker = self._context.speaker
        sentence = speaker.say("TodayPage", "%n request(s) wait.", "", self.waiting.requests)
        if not self.waiting.requests:
            sentence = speaker.say("TodayPage", "Nothing waits for a decision.")
        heading = speaker.say("TodayPage", "Requests to decide")
        return CardText(heading, sentence, self._context.actions["go.inbox"].text())

    def act(self) -> None:
        self._context.actions["go.inbox"].trigger()


class ExchangeCard(Card["ExchangeState"]):
    """How the exchange stands."""

    READS = EXCHANGE
    of_cases = False

    @staticmethod
    def read(vault: OpenVault, today: date) -> ExchangeState:
        return describe_exchange(vault)

    def text(self) -> CardText | None:
        state = self.waiting
        if state is None or state.office is None:
            return None
        speaker, now = self._context.speaker, self._context.clock.now()
        return CardText(
            self._context.actions["go.exchange"].text(),
            say_exchange(state, now, speaker),
            self._context.actions["exchange.sync"].text(),
        )

    def act(self) -> None:
        self._context.actions["exchange.sync"].trigger()


def _lapsed(row: ClientRow, today: date) -> bool:
    consent = row.consent
    if consent is None or consent.withdrawn:
        return False
    return consent.lapsed(today, row.sessions_since)
