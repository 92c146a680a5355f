# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Starting a session from a client's page; without a consent, it offers to record one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from counsellor.domain.errors import ConsentLapsed, ConsentMissing, CounsellorError
from counsellor.ui.pages.client.header_questions import usual_contact
from counsellor.ui.widgets.banner import Offer

if TYPE_CHECKING:
    from counsellor.domain.coded import ContactType
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.pages.page import Page
    from counsellor.ui.pages.session.session_timer import SessionTimer


class SessionStarting(QObject):
    """Starts the timer; what stands in the way is said on the page."""

    consent_wanted = Signal()
    """A consent is to be recorded first."""

    def __init__(self, page: Page, timer: SessionTimer) -> None:
        super().__init__(page)
        self._page = page
        self._timer = timer
        self.shown = ""

    def start_as_usual(self, client: str) -> None:
        """Start a session with a client, in the way in which they usually meet."""

        def read(vault: OpenVault) -> ContactType:
            vault.clients.get(client)
            return usual_contact(vault, client)

        self._page.inquire(read, partial(self.start, client))

    def start(self, client: str, contact_type: ContactType) -> None:
        """Start a session with a client."""
        self._timer.start(client, contact_type, failed=partial(self._on_not_started, client))

    def _on_not_started(self, client: str, error: CounsellorError) -> None:
        if client == self.shown and isinstance(error, ConsentLapsed | ConsentMissing):
            record = Offer(self.tr("Record the consent…"), self.consent_wanted.emit)
            self._page.say_failure(error, record)
        else:
            self._page.say_failure(error)
