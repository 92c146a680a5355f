# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The pages, one of them shown; a page that is higher than the window scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class PageStack(QStackedWidget):
    """Keeps large print in a small window usable: the window never grows with a page."""

    def add(self, page: QWidget) -> None:
        """Add a page behind the others."""
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        self.addWidget(scroll)

    def show_page(self, page: QWidget) -> None:
        """Show a page that was added."""
        for number in range(self.count()):
            if self._page(number) is page:
                self.setCurrentIndex(number)

    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._page(self.currentIndex())

    def _page(self, number: int) -> QWidget | None:
        scroll = self.widget(number)
        return scroll.widget() if isinstance(scroll, QScrollArea) else None
