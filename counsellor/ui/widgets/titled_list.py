# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A list under a heading, both gone while there is nothing in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.empty_state import EmptyState
from counsellor.ui.widgets.record_list import RecordList
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from counsellor.ui.look.theme import Theme
    from counsellor.ui.models.table_model import RecordTable

R = TypeVar("R")


class TitledList(QWidget, Generic[R]):
    """As high as its rows; the sentences in it are shown whole.

    Args:
        model: the rows.
        identity: a record's id, by which the selected one is found again.
        theme: for the height of rows.
        sentences: the columns that share the room that is left and go on in further lines.
        empty: what stands there while there are no rows; None lets heading and list be gone.
    """

    def __init__(
        self,
        model: RecordTable[R],
        identity: Callable[[R], str],
        theme: Theme,
        sentences: Sequence[int],
        empty: EmptyState | None = None,
    ) -> None:
        super().__init__()
        self._vanishes = empty is None
        self.title = TextLabel()
        set_look(self.title, "heading")
        self.model = model
        self.list = RecordList(
            model, identity, empty or EmptyState(theme, "inbox"), theme, stretch=sentences[0]
        )
        self.table = self.list.table
        self.list.fit_rows(sentences)
        self.setFocusProxy(self.list)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE)
        box.addWidget(self.title)
        box.addWidget(self.list)
        self.show_rows(())

    def say(self, title: str) -> None:
        """Set the heading, in the present language; it names the list to screen readers as well."""
        self.title.setText(title)
        self.table.setAccessibleName(title)

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these and no others."""
        self.model.replace_rows(rows)
        self._show_if_there()

    def add_row(self, row: R) -> None:
        """Show one more below the others."""
        self.model.append_rows([row])
        self._show_if_there()

    def _show_if_there(self) -> None:
        # What always stands there is never shown by hand: before it has a parent, that is a window.
        if self._vanishes:
            self.setVisible(self.model.rowCount() > 0)
