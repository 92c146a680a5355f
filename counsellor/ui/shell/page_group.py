# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Several pages behind one entry of the rail: a list, and what is opened from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.ui.widgets.snug_stack import SnugStack

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from counsellor.ui.pages.page import Page


class PageGroup(SnugStack):
    """Shows one of its pages; going to the entry again leads back to the first.

    A page is made when it is first wanted, and goes with everything in it at the lock; which one
    was in view is remembered.
    """

    def __init__(self, *makers: Callable[[], Page]) -> None:
        super().__init__()
        self._makers = makers
        self._made: dict[int, Page] = {}
        self._shown = 0

    @property
    def pages(self) -> Sequence[Page]:
        """The pages that there are."""
        return list(self._made.values())

    @property
    def number(self) -> int:
        """The number of the page in view, made or not."""
        return self._shown

    def has(self, number: int) -> bool:
        """Tell whether a page is there."""
        return number in self._made

    def page(self, number: int) -> Page:
        """Return a page by its number, made if it is not there."""
        if number not in self._made:
            made = self._makers[number]()
            self._made[number] = made
            self.addWidget(made)
            if number == self._shown:
                self.setCurrentWidget(made)
        return self._made[number]

    def turn_to(self, page: Page) -> None:
        """Show one of the pages."""
        self._shown = next(number for number, made in self._made.items() if made is page)
        self.setCurrentWidget(page)

    def turn_back(self) -> None:
        """Show the first, which is made when it is seen."""
        self._shown = 0
        if self.isVisible() or self.has(0):
            self.setCurrentWidget(self.page(0))

    def shown(self) -> Page:
        """The page in view."""
        return self.page(self._shown)

    def clear(self) -> None:
        """Let every page go, with all that it shows and holds."""
        for page in self._made.values():
            self.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._made.clear()

    def panes(self) -> Sequence[QWidget]:
        """The parts of the page in view, for F6."""
        return self.shown().panes()

    def showEvent(self, event: QShowEvent) -> None:
        self.shown()
        super().showEvent(event)
