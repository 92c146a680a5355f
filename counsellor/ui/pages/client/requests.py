# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What was asked for about a client: what waits, and for some days what was declined and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from counsellor.domain.touch import Area
from counsellor.services.request_decision import ERASURE, decided_together, requests_about
from counsellor.services.who_decides import Decider, decider_of
from counsellor.ui.look.theme import SPACE
from counsellor.ui.models.reads import OFFICE
from counsellor.ui.pages.client.section import ClientHead, Place, Section
from counsellor.ui.vault_thread.reads import Reads
from counsellor.ui.widgets.notice import Notice, Tone
from counsellor.wording.moments import say_date
from counsellor.wording.request_words import say_own_request, say_request

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.domain.records.requests import DeclinedRow, RequestRow
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.page import Page

_NEWS = timedelta(days=14)
"""How long a declined request is shown to those who work in the case."""


@dataclass(frozen=True, slots=True)
class RequestsRead:
    """What a client's page says of requests.

    Attributes:
        requests: the open ones, oldest first; those that are decided together are one.
        declined: those that were declined not long ago.
        officer: whether a records officer decides erasures.
    """

    requests: Sequence[tuple[RequestRow, ...]]
    declined: Sequence[DeclinedRow]
    officer: bool


class RequestsSection(Section[RequestsRead]):
    """One sentence for each: what was asked for, and whose decision it waits for, or why not."""

    READS = OFFICE | Reads.of("request", Area.PENDING)

    place = Place.TOP

    def __init__(self, context: PageContext, page: Page) -> None:
        super().__init__(context, page)
        self._read: RequestsRead | None = None
        self.notices: list[Notice] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(SPACE)
        self.hide()

    @staticmethod
    def read(vault: OpenVault, client: str) -> RequestsRead:
        since = vault.clock.now() - _NEWS
        declined = [row for row in vault.requests.declined(client) if row.at >= since]
        requests = decided_together(requests_about(vault, client))
        return RequestsRead(requests, declined, vault.membership.officer)

    def retranslate(self) -> None:
        if self._head is None or self._read is None:
            return
        said = [
            (self._said(self._head, *rows), Tone.WARNING if rows[0].asks == ERASURE else Tone.INFO)
            for rows in self._read.requests
        ]
        said += [(self._said_declined(self._head, one), Tone.INFO) for one in self._read.declined]
        for notice, (sentence, tone) in zip(self.notices, said, strict=True):
            notice.say(sentence, tone)

    def forget(self) -> None:
        super().forget()
        self._clear()

    # --- inside ------------------------------------------------------------------------------

    def _show(self, head: ClientHead, what: RequestsRead) -> None:
        self._clear()
        self._read = what
        self.notices = [Notice(self._context.theme) for _ in (*what.requests, *what.declined)]
        for notice in self.notices:
            self._box.addWidget(notice)
        self.retranslate()
        self.setVisible(bool(self.notices))

    def _clear(self) -> None:
        for notice in self.notices:
            self._box.removeWidget(notice)
            notice.deleteLater()
        self.notices, self._read = [], None
        self.hide()

    def _said(self, head: ClientHead, request: RequestRow, *along: RequestRow) -> str:
        said = [self._asked(head, request, *along)]
        if request.asks == ERASURE and head.closed:
            said.insert(0, self.tr("This file is closed."))
            said.append(self._waits(request))
            said.append(
                self.tr("Until then nothing new is begun in it; what was begun can be finished.")
            )
        else:
            said.append(self._waits(request))
        return " ".join(said)

    def _said_declined(self, head: ClientHead, row: DeclinedRow) -> str:
        day = say_date(row.at.date(), self._context.speaker)
        declined = self.tr("Declined on {date}: {reason}").format(date=day, reason=row.because)
        return f"{self._asked(head, row.request)} {declined}"

    def _asked(self, head: ClientHead, request: RequestRow, *along: RequestRow) -> str:
        speaker, code = self._context.speaker, head.row.code
        if request.author == head.staff and not request.late:
            return say_own_request(request.asks, request.wanted, request.author, code, speaker)
        who = (request.author, head.names.get(request.author, ""))
        by = head.names.get(request.decided_by, "") if request.decided_by else None
        return say_request(
            request.asks,
            request.wanted,
            who,
            code,
            speaker,
            waits=request.waits,
            along=[one.asks for one in along],
            decided_by=by,
        )

    def _waits(self, request: RequestRow) -> str:
        officer = self._read is not None and self._read.officer
        match decider_of(request, officer=officer):
            case Decider.OFFICER:
                return self.tr("It waits for the records officer's decision.")
            case Decider.ANOTHER:
                return self.tr("It waits for another to agree: supervisor or records officer.")
        return self.tr("It waits for the supervisor's decision.")
