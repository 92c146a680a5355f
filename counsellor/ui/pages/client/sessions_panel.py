# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One client's sessions, with the note that is missing and the times that are wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.models.sessions_table import CONTEXT, lacks_note, session_columns
from counsellor.ui.models.table_model import RecordTable
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.empty_state import EmptyState
from counsellor.ui.widgets.record_list import RecordList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.domain.views import SessionRow
    from counsellor.ui.context import PageContext

_MOST_ROWS = 8


class SessionsPanel(Retranslating, QWidget):
    """Shows them newest first; Enter on one writes or opens its note."""

    note_wanted = Signal(object)
    """The session whose note is to be written or read."""
    correction_wanted = Signal(object)
    """The session whose times are wrong."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own = True
        self._theme = context.theme
        self._title = QLabel()
        set_look(self._title, "heading")
        self.write, self.correct = QPushButton(), QPushButton()
        self._empty = EmptyState(context.theme, "clock")
        self.model = RecordTable(
            CONTEXT, session_columns(context.languages), lambda: context.speaker
        )
        self.list = RecordList(
            self.model, lambda row: row.id, self._empty, context.theme, stretch=2
        )
        top = BreakingRow()
        top.add_wide(self._title)
        for link in (self.write, self.correct):
            set_look(link, "link")
            top.add(link)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE)
        box.addWidget(top)
        box.addWidget(self.list)
        self._connect()
        self.retranslate()
        self._offer(None)

    def show_sessions(self, sessions: Sequence[SessionRow], *, own: bool) -> None:
        """Show a client's sessions."""
        self._own = own
        self.model.replace_rows(sessions)
        self._fit()
        self._offer(self.list.selected())

    def retranslate(self) -> None:
        self._title.setText(self.tr("Sessions"))
        self.write.setText(self.tr("Write its note"))
        self.correct.setText(self.tr("Correct the times…"))
        self._empty.say(self.tr("No session yet. Start the first one above."))
        self.list.table.setAccessibleName(self.tr("Sessions"))

    def _offer(self, row: SessionRow | None) -> None:
        self.write.setVisible(self._own and row is not None and lacks_note(row))
        self.correct.setVisible(self._own and row is not None)

    def _fit(self) -> None:
        """Be as high as the rows are, up to a few; an empty list says so in little room."""
        table = self.list.table
        rows = min(_MOST_ROWS, max(1, self.model.rowCount()))
        height = table.horizontalHeader().sizeHint().height()
        height += rows * table.verticalHeader().defaultSectionSize() + SPACE // 2
        self.list.setFixedHeight(height if self.model.rowCount() else self._theme.px(150))

    def _connect(self) -> None:
        self.list.record_selected.connect(self._offer)
        self.list.record_activated.connect(self.note_wanted)
        self.write.clicked.connect(lambda: self.note_wanted.emit(self.list.selected()))
        self.correct.clicked.connect(lambda: self.correction_wanted.emit(self.list.selected()))
        self._theme.changed.connect(self._fit)
