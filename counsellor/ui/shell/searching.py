# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The window's Ctrl+K box: it goes at the lock with what it showed, and comes back as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.ui.search.box import SearchBox
from counsellor.ui.search.records import records_of

if TYPE_CHECKING:
    from counsellor.ui.context import PageContext
    from counsellor.ui.shell.navigation import Navigation
    from counsellor.ui.shell.window import MainWindow


class Searching:
    """Makes the box, and makes it anew.

    Attributes:
        box: the one that there is now.
    """

    def __init__(self, context: PageContext, pages: Navigation, window: MainWindow) -> None:
        self._context = context
        self._pages = pages
        self._window = window
        self._was_open = False
        self.box = self._make()
        context.actions["app.search"].triggered.connect(self._popup)

    def renew(self) -> None:
        """Let the box go, behind the lock; that it was open is all that is remembered of it."""
        self._was_open |= self.box.was_open
        self.box.deleteLater()
        self.box = self._make()

    def come_back(self) -> None:
        """After unlocking: open it again where it was open."""
        if self._was_open:
            self._was_open = False
            self.box.come_back()

    def _popup(self) -> None:
        self.box.popup()

    def _make(self) -> SearchBox:
        context, pages, window = self._context, self._pages, self._window
        under = window.top_bar.search
        box = SearchBox(context.actions, context.theme, window, under, context.worker)
        box.add_provider(records_of(context, pages.open_client, pages.open_note))
        return box
