# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""All sessions of this device, newest first, and those that nobody has written about."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from counsellor.domain.touch import Area
from counsellor.services.empty_trash import discarded_drafts
from counsellor.services.name_leads import names_of_staff
from counsellor.services.write_note import notes_to_write
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.models.reads import PERMISSION
from counsellor.ui.models.sessions_table import (
    CONTEXT,
    lacks_note,
    office_columns,
    session_columns,
    who_columns,
)
from counsellor.ui.models.table_model import RecordTable
from counsellor.ui.pages.draft_trash import DraftTrash
from counsellor.ui.pages.page import Page
from counsellor.ui.vault_thread.reads import Reads
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.empty_state import EmptyState
from counsellor.ui.widgets.record_list import RecordList
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from counsellor.domain.records.sessions import SessionRow
    from counsellor.services.running_value import RunningSession
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.session.session_timer import SessionTimer

PAGE_SIZE = 100
_NAME, _COUNSELLOR, _NEW = 1, 7, 8
"""Columns of which office and laptop have different ones; the last two stand after the name."""
_NOTE = 6
"""Column of what is known of its note: the last one takes the room that is left."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Sessions as they are listed.

    Attributes:
        rows: they.
        is_office: whether others had them.
        names: at an office, of staff, by id.
        unread: at an office, ids of what nobody has opened.
    """

    rows: list[SessionRow]
    is_office: bool = False
    names: Mapping[str, str] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()


class SessionsPage(Page):
    """The list; Enter opens the client, or the note that is still to be written."""

    READS = PERMISSION | Reads.of("session", "note", "client", Area.DRAFT, Area.UNREAD)

    write_note = Signal(str, str)
    """A note is to be written about a client's session."""
    write_draft = Signal(str)
    """This draft is to be gone on with."""
    note_wanted = Signal(str, str)
    """On the page of this client, this note is to be brought into view."""
    back = Signal()
    """Back to the session that runs, or to what is written now."""

    def __init__(
        self,
        context: PageContext,
        timer: SessionTimer | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, parent)
        self._timer = timer
        self._listed = Listed([])
        self._title = TextLabel()
        set_look(self._title, "title")
        self.without_note = QCheckBox()
        self.to_workspace = QPushButton()
        self.trash = DraftTrash(self, context)
        self._empty = EmptyState(context.theme, "clock", context.actions["go.clients"])
        self.model = RecordTable(
            CONTEXT,
            [
                *who_columns(),
                *session_columns(context.languages),
                *office_columns(self._name, self._is_new, context.languages),
            ],
            lambda: context.speaker,
            load_more=self._load_more,
            page_size=PAGE_SIZE,
        )
        self.list = RecordList(
            self.model, lambda row: row.id, self._empty, context.theme, stretch=_NOTE
        )
        self.list.fit_columns((_NOTE,))
        for place, column in enumerate((_COUNSELLOR, _NEW), start=_NAME + 1):
            self.list.table.horizontalHeader().moveSection(column, place)
        self._show_columns()
        self._build()
        self.without_note.toggled.connect(self.refresh)
        self.to_workspace.clicked.connect(self.back)
        self.list.record_activated.connect(self._open)
        self.trash.taken_back.connect(self.write_draft)
        if timer is not None:
            timer.started.connect(self.outdate)
            timer.stopped.connect(self.outdate)
        self.retranslate()

    def show_those_without_note(self) -> None:
        """Narrow the list to sessions that nobody has written about."""
        self.without_note.setChecked(True)

    def refresh(self) -> None:
        self._say_empty()
        narrow = self.without_note.isChecked()
        running = self._timer.running if self._timer is not None else None
        read = _without_note if narrow else partial(_first, running=running)
        self.read(lambda vault: (read(vault), len(discarded_drafts(vault))), self._take)

    def forget(self) -> None:
        super().forget()
        self._take((Listed([]), 0))

    def panes(self) -> Sequence[QWidget]:
        return [self.list, self.without_note]

    def retranslate(self) -> None:
        self._title.setText(self._context.actions["go.sessions"].text())
        self.to_workspace.setText(self.tr("Current session"))
        self.without_note.setText(self.tr("Only those without a note"))
        self.list.table.setAccessibleName(self._title.text())
        self._say_empty()

    def _take(self, found: tuple[Listed, int]) -> None:
        self._listed, discarded = found
        self.model.replace_rows(self._listed.rows)
        self.trash.show_count(discarded)
        self._say_empty()
        self._show_columns()

    def _take_more(self, listed: Listed) -> None:
        self._listed = listed
        self.model.append_rows(listed.rows)

    def _show_columns(self) -> None:
        """Show at an office who wrote and what is new, and no names that nobody gave."""
        office, table = self._listed.is_office, self.list.table
        named = any(row.working_name for row in self._listed.rows)
        table.setColumnHidden(_NAME, office and not named)
        table.setColumnHidden(_COUNSELLOR, not office)
        table.setColumnHidden(_NEW, not office)

    def _name(self, staff: str) -> str:
        return self._listed.names.get(staff, "")

    def _is_new(self, session: str) -> bool:
        return session in self._listed.unread

    def _say_empty(self) -> None:
        if self.without_note.isChecked():
            self._empty.say(self.tr("Every session has its note."))
        else:
            self._empty.say(
                self.tr("Sessions come with what counsellors send. Nothing came yet.")
                if self._listed.is_office
                else self.tr("No session yet. Choose a client to start the first one.")
            )

    def _load_more(self, last: SessionRow) -> None:
        if self.without_note.isChecked():
            return
        before = (int(last.started_at.timestamp()), last.id)
        self.read(partial(_newest, before=before), self._take_more)

    def _open(self, row: SessionRow) -> None:
        if row.client is None:
            return
        if row.runs:
            self.back.emit()
        elif lacks_note(row):
            self.write_note.emit(row.client, row.id)
        else:
            self.open_client.emit(row.client)
            if row.note is not None:
                self.note_wanted.emit(row.client, row.note)

    def _build(self) -> None:
        top = BreakingRow(2 * SPACE)
        top.add_wide(self._title)
        top.add(self.trash)
        top.add(self.without_note)
        top.add(self.to_workspace)
        box = QVBoxLayout(self)
        box.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 3 * SPACE)
        box.setSpacing(2 * SPACE)
        box.addWidget(top)
        box.addWidget(self.list, 1)


def _first(vault: OpenVault, running: RunningSession | None) -> Listed:
    """Return the first page, the session that runs above all others."""
    newest = vault.sessions.newest(before=None, most=PAGE_SIZE)
    if running is not None and all(row.id != running.id for row in newest):
        newest = [running.row(vault.clients.get(running.client)), *newest]
    return _listed(vault, newest)


def _newest(vault: OpenVault, before: tuple[int, str] | None) -> Listed:
    return _listed(vault, vault.sessions.newest(before=before, most=PAGE_SIZE))


def _without_note(vault: OpenVault) -> Listed:
    return _listed(vault, notes_to_write(vault))


def _listed(vault: OpenVault, rows: list[SessionRow]) -> Listed:
    if not vault.membership.is_office:
        return Listed(rows)
    return Listed(rows, is_office=True, names=names_of_staff(vault), unread=vault.unread.records())
