# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the rules did not let in, with buttons that take it off the page once it is read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from counsellor.services.dismiss_refused import dismiss_refused
from counsellor.ui.look.plain_tooltip import plain_tooltip
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.pages.office.requests_tables import not_applied_table
from counsellor.ui.pages.office.requests_view import NotApplied
from counsellor.ui.widgets.banner import Tone
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.titled_list import TitledList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.page import Page


class NotAppliedList(Retranslating, TitledList[NotApplied]):
    """Lists what was refused by name; hiding a row changes nothing but the page."""

    def __init__(self, context: PageContext, page: Page) -> None:
        self.hide_one, self.hide_all = QPushButton(), QPushButton()
        self._page = page
        super().__init__(not_applied_table(context), lambda row: row.key, context.theme, (0, 1))
        buttons = BreakingRow()
        buttons.add(self.hide_one)
        buttons.add(self.hide_all)
        box = self.layout()
        if box is not None:
            box.addWidget(buttons)
        self.list.record_selected.connect(self._offer)
        self.hide_one.clicked.connect(self._hide_one)
        self.hide_all.clicked.connect(self._hide_all)
        self._offer(None)
        self.retranslate()

    def show_rows(self, rows: Sequence[NotApplied]) -> None:
        """Show these and no others; the focus goes to the list where a button would lose it."""
        had_focus = self.window().focusWidget() in (self.hide_one, self.hide_all)
        super().show_rows(rows)
        if had_focus and rows and not self.hide_one.isEnabled():
            self.table.setFocus()

    def retranslate(self) -> None:
        self.hide_one.setText(self.tr("Hide this one"))
        self.hide_all.setText(self.tr("Hide all"))
        said = self.tr("It stays noted, and its sender is told as before.")
        for button in (self.hide_one, self.hide_all):
            button.setToolTip(plain_tooltip(said))

    def _offer(self, row: NotApplied | None) -> None:
        self.hide_one.setEnabled(row is not None)

    def _hide_one(self) -> None:
        row = self.list.selected()
        if row is not None:
            self._hide([row])

    def _hide_all(self) -> None:
        self._hide([self.model.record(row) for row in range(self.model.rowCount())])

    def _hide(self, rows: Sequence[NotApplied]) -> None:
        keys = tuple(row.key for row in rows)
        self._page.write(partial(dismiss_refused, keys=keys), self._say_hidden)

    def _say_hidden(self, _: None) -> None:
        said = self.tr("Hidden here. It stays noted, and its sender is told as before.")
        self._page.banner.say(said, Tone.GOOD)
