# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One client's sessions, with the note that is missing and the times that are wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.models.sessions_table import CONTEXT, lacks_note, narrow_session_columns
from counsellor.ui.models.table_model import RecordTable
from counsellor.ui.pages.client.section import Section
from counsellor.ui.pages.session_correcting import ask_correction
from counsellor.ui.vault_thread.reads import Reads
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.empty_state import EmptyState
from counsellor.ui.widgets.record_list import RecordList
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from counsellor.domain.records.sessions import SessionRow
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.client.section import ClientHead
    from counsellor.ui.pages.page import Page

_MOST_ROWS = 8
"""So many are shown at first. The page scrolls, its list does not: there is one scroll bar."""
_WHAT = 1
"""Column of what the session was, which takes the room that is left."""


class SessionsSection(Section["Sequence[SessionRow]"]):
    """Shows them newest first; Enter on one writes its note if it has none."""

    READS = Reads.of("session", "note", "client")

    note_wanted = Signal(str)
    """Id of the note of a session, which is to be brought into view."""
    found = Signal()
    """A session that was looked for is chosen; the page brings it into view."""

    def __init__(self, context: PageContext, page: Page) -> None:
        super().__init__(context, page)
        self._title = TextLabel()
        set_look(self._title, "heading")
        self.write, self.correct = QPushButton(), QPushButton()
        self._empty = EmptyState(context.theme)
        self.model = RecordTable(
            CONTEXT, narrow_session_columns(context.languages), lambda: context.speaker
        )
        self.list = RecordList(
            self.model, lambda row: row.id, self._empty, context.theme, stretch=_WHAT
        )
        self.list.fit_rows((_WHAT,))
        self.all = QPushButton()
        set_look(self.all, "link")
        self._rows: Sequence[SessionRow] = ()
        self._shows_all, self._wanted = False, frozenset[str]()
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
        box.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self._connect()
        self.retranslate()
        self._offer(None)

    @staticmethod
    def read(vault: OpenVault, client: str) -> Sequence[SessionRow]:
        return vault.sessions.of_client(client)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Sessions"))
        self.write.setText(self.tr("Write its note"))
        self.correct.setText(self.tr("Correct the times…"))
        self._empty.say(self.tr("No session yet. Start the first one above."))
        self.list.table.setAccessibleName(self.tr("Sessions"))
        self._say_all()

    def forget(self) -> None:
        super().forget()
        self._put_rows(())

    def begin(self) -> None:
        super().begin()
        self._shows_all, self._wanted = False, frozenset()

    def reveal(self, sessions: Sequence[str]) -> None:
        """Choose the newest of these sessions when the page is read next."""
        self._wanted = frozenset(sessions)

    def ask_correction(self, session: SessionRow | None) -> None:
        """Ask what a session's times were."""
        if session is not None:
            ask_correction(self._page, self._context, session)

    def forms(self) -> Mapping[str, Callable[[str], None]]:
        return {"session.correction": self._correct_again}

    def _correct_again(self, session: str) -> None:
        self.list.select(session)
        row = self.list.selected()
        self.ask_correction(row if row is not None and row.id == session else None)

    def _show(self, head: ClientHead, what: Sequence[SessionRow]) -> None:
        wanted, self._wanted = self._wanted, frozenset()
        found = next((place for place, row in enumerate(what) if row.id in wanted), None)
        self._shows_all |= found is not None and found >= _MOST_ROWS
        self._put_rows(what)
        if found is not None:
            self.list.select(what[found].id)
            self.found.emit()
        self._offer(self.list.selected())

    def _put_rows(self, rows: Sequence[SessionRow]) -> None:
        self._rows = rows
        self.model.replace_rows(rows if self._shows_all else rows[:_MOST_ROWS])
        self.all.setVisible(len(rows) > self.model.rowCount())
        self._say_all()

    def _show_all(self) -> None:
        self._shows_all = True
        self._put_rows(self._rows)
        self.list.table.setFocus()

    def _say_all(self) -> None:
        self.all.setText(self.tr("Show all %n sessions", "", len(self._rows)))

    def _write_its_note(self, session: SessionRow | None) -> None:
        if session is not None and session.note is not None:
            self.note_wanted.emit(session.note)
        elif session is not None and self._is_written(session):
            self.write_note.emit(self._client(), session.id)

    def _offer(self, row: SessionRow | None) -> None:
        self.write.setVisible(row is not None and lacks_note(row) and self._is_written(row))
        self.correct.setVisible(row is not None and self._head is not None and self._head.own)

    def _is_written(self, row: SessionRow) -> bool:
        """Tell whether its note is written here; of a case that was lost, one's own visit's is."""
        head = self._head
        if head is None:
            return False
        return head.own or (head.finishes and not head.closed and row.author == head.staff)

    def _connect(self) -> None:
        self.list.record_selected.connect(self._offer)
        self.list.record_activated.connect(self._write_its_note)
        self.all.clicked.connect(self._show_all)
        self.write.clicked.connect(lambda: self._write_its_note(self.list.selected()))
        self.correct.clicked.connect(lambda: self.ask_correction(self.list.selected()))
