# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Several pages behind one entry of the rail: a list, and what is opened from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from counsellor.ui.shell.page_entry import HasPanes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from counsellor.ui.pages.page import Page


class PageGroup(QStackedWidget):
    """Shows one of its pages; going to the entry again leads back to the first."""

    def __init__(self, *pages: Page) -> None:
        super().__init__()
        self.pages = pages
        for page in pages:
            self.addWidget(page)

    def turn_to(self, page: Page) -> None:
        """Show one of the pages."""
        self.setCurrentWidget(page)

    def turn_back(self) -> None:
        """Show the first."""
        self.setCurrentWidget(self.pages[0])

    def shown(self) -> Page:
        """The page in view."""
        return self.pages[self.currentIndex()]

    def panes(self) -> Sequence[QWidget]:
        """The parts of the page in view, for F6."""
        page = self.shown()
        return page.panes() if isinstance(page, HasPanes) else [page]
