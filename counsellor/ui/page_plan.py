# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Which pages there are, in which order, and which leads to which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from counsellor.ui.pages import PageEntry
from counsellor.ui.pages.clients_page import ClientsPage
from counsellor.ui.pages.page import Page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.domain.errors import CounsellorError
    from counsellor.ui.appearance import Appearance
    from counsellor.ui.pages.equipment import Equipment
    from counsellor.ui.surroundings import Surroundings
    from counsellor.ui.window import MainWindow


class PagePlan:
    """Makes every page once, puts them into the window, and connects them."""

    def __init__(
        self,
        equipment: Equipment,
        window: MainWindow,
        appearance: Appearance,
        around: Surroundings,
    ) -> None:
        self._window = window
        self.clients = ClientsPage(equipment)
        self._pages: tuple[Page, ...] = (self.clients,)
        self._shown: dict[str, Page] = {}
        window.page_shown.connect(self._on_shown)
        self._current: Page = self.clients
        self._add("go.clients", self.clients)

    def all(self) -> Sequence[QWidget]:
        """Every page."""
        return self._pages

    def forget(self) -> None:
        """Drop what every page shows: the window is covered."""
        for page in self._pages:
            page.forget()

    def say_failure(self, error: CounsellorError) -> None:
        """Say on the page in view what went wrong."""
        self._current.say_failure(error)

    def open_client(self, client: str) -> None:
        """Go to a client's page."""
        self._window.show_page("go.clients")

    def _add(self, action_id: str, page: Page, *, office_only: bool = False) -> None:
        self._shown[action_id] = page
        self._window.add_pages([PageEntry(action_id, page, office_only)])

    def _on_shown(self, action_id: str) -> None:
        self._current = self._shown[action_id]
