# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What was asked for about a client, as long as nobody has decided it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from counsellor.services.request_decision import ERASURE, requests_about
from counsellor.ui.look.theme import SPACE
from counsellor.ui.pages.client.section import ClientHead, Place, Section
from counsellor.ui.widgets.notice import Notice, Tone
from counsellor.wording.request_words import say_request

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.domain.records.requests import RequestRow
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.page import Page


@dataclass(frozen=True, slots=True)
class RequestsRead:
    """The open requests, oldest first, and whether a records officer decides erasures."""

    requests: Sequence[RequestRow]
    officer: bool


class RequestsSection(Section[RequestsRead]):
    """One sentence for each: what was asked for, and whose decision it waits for."""

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
        return RequestsRead(requests_about(vault, client), vault.membership.officer)

    def retranslate(self) -> None:
        if self._head is not None and self._read is not None:
            for notice, request in zip(self.notices, self._read.requests, strict=True):
                tone = Tone.WARNING if request.asks == ERASURE else Tone.INFO
                notice.say(self._said(self._head, request), tone)

    def forget(self) -> None:
        super().forget()
        self._clear()

    # --- inside ------------------------------------------------------------------------------

    def _show(self, head: ClientHead, what: RequestsRead) -> None:
        self._clear()
        self._read = what
        self.notices = [Notice(self._context.theme) for _ in what.requests]
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

    def _said(self, head: ClientHead, request: RequestRow) -> str:
        who = (request.author, head.names.get(request.author, ""))
        said = [
            say_request(request.asks, request.wanted, who, head.row.code, self._context.speaker)
        ]
        if request.asks == ERASURE:
            said.insert(0, self.tr("This file is closed."))
            said.append(self._waits())
            said.append(self.tr("Until then nothing is added to the file."))
        else:
            said.append(self.tr("It waits for the supervisor's decision."))
        return " ".join(said)

    def _waits(self) -> str:
        if self._read is not None and self._read.officer:
            return self.tr("It waits for the records officer's decision.")
        return self.tr("It waits for the supervisor's decision.")
