# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The cards of what others have decided meanwhile: what was declined, and whose case is gone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from counsellor.domain.touch import setting
from counsellor.services.dismiss_exchange_notice import DECLINED_READ, declined_unread
from counsellor.services.hear_of_left_cases import LEFT_READ, dismiss_left_cases, left_unread
from counsellor.ui.models.reads import CLIENT_ROW, PERMISSION
from counsellor.ui.pages.today.card import Card, CardText, say_clients
from counsellor.ui.vault_thread.reads import Reads
from counsellor.wording.request_words import say_own_request

if TYPE_CHECKING:
    from datetime import date

    from counsellor.domain.records.clients import ClientRow
    from counsellor.domain.records.requests import DeclinedRow
    from counsellor.services.vault_types import OpenVault


@dataclass(frozen=True, slots=True)
class Declined:
    """What was declined, the newest first, and whom the first of it is about."""

    rows: tuple[DeclinedRow, ...]
    code: str


class DeclinedCard(Card["Declined | None"]):
    """What the person here asked for and was declined, until it is hidden on Exchange."""

    READS = CLIENT_ROW | PERMISSION | Reads.of("request", setting(DECLINED_READ))

    @staticmethod
    def read(vault: OpenVault, today: date) -> Declined | None:
        rows = tuple(declined_unread(vault))
        return Declined(rows, vault.clients.get(rows[0].request.client).code) if rows else None

    def text(self) -> CardText | None:
        if self.waiting is None:
            return None
        speaker, first = self._context.speaker, self.waiting.rows[0]
        asked = first.request
        what = say_own_request(asked.asks, asked.wanted, asked.author, self.waiting.code, speaker)
        because = speaker.say("TodayPage", "Declined: {reason}").format(reason=first.because)
        return CardText(
            speaker.say("TodayPage", "%n request(s) declined", "", len(self.waiting.rows)),
            f"{what} {because}" if first.because else what,
            speaker.say("TodayPage", "Open the client"),
        )

    def act(self) -> None:
        if self.waiting is not None:
            self.open_client.emit(self.waiting.rows[0].request.client)


class LeftCard(Card[list["ClientRow"]]):
    """Cases that went to others; each is told until its page was opened from here, or hidden."""

    READS = CLIENT_ROW | PERMISSION | Reads.of(setting(LEFT_READ))

    @staticmethod
    def read(vault: OpenVault, today: date) -> list[ClientRow]:
        return left_unread(vault)

    def text(self) -> CardText | None:
        if not self.waiting:
            return None
        speaker = self._context.speaker
        return CardText(
            speaker.say("TodayPage", "%n case(s) no longer yours", "", len(self.waiting)),
            say_clients(self.waiting),
            speaker.say("TodayPage", "Open the first"),
        )

    def act(self) -> None:
        if self.waiting:
            first = self.waiting[0].id
            self._context.worker.submit(partial(dismiss_left_cases, clients=[first]))
            self.open_client.emit(first)
