# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""All clients of this device by code and working name, found as one types."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from counsellor.domain.matching import MOST_TYPED
from counsellor.domain.touch import Area
from counsellor.services.add_client import add_client
from counsellor.services.name_leads import name_leads
from counsellor.ui.dialogs.new_client_dialog import Arrival, NewClientDialog
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.models.reads import CLIENT_ROW, OFFICE, PERMISSION
from counsellor.ui.models.table_model import Column, RecordTable
from counsellor.ui.pages.client.consent_words import say_consent
from counsellor.ui.pages.page import Page
from counsellor.ui.vault_thread.reads import Reads
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.empty_state import EmptyState
from counsellor.ui.widgets.kept_fields import KeptFields
from counsellor.ui.widgets.record_list import RecordList
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.codes import say_code
from counsellor.wording.marked import marked
from counsellor.wording.moments import say_date

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from counsellor.domain.records.clients import ClientRow
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.wording.translation import Speaker

FIRST_ROWS = 40
"""What a screen can show; the rest comes when it is scrolled to."""
ALL_ROWS = 100_000
NEW = "client.new"
"""The action that asks for a new client, from every page."""
_CONTEXT = "ClientsPage"
_NAME, _COUNSELLOR, _NEW = 1, 6, 7
"""Columns of which office and laptop have different ones; the last two stand after the name."""
_CONSENT = 5
"""Column of the consent, and of what stays on this laptop."""


@dataclass(frozen=True, slots=True)
class _Listed:
    """Clients as they are listed.

    Attributes:
        rows: they.
        left: those in whose case the person here works no more.
        is_office: whether others work with them.
        leads: at an office, who does, by client.
        unread: at an office, how much is new of each.
    """

    rows: list[ClientRow]
    left: frozenset[str]
    is_office: bool = False
    leads: Mapping[str, str] = field(default_factory=dict)
    unread: Mapping[str, int] = field(default_factory=dict)


class ClientsPage(Page):
    """The list, a field that narrows it, and the way to a new client."""

    READS = CLIENT_ROW | PERMISSION | OFFICE | Reads.of("case", Area.UNREAD)

    start_session = Signal(str)
    """Id of the client, opened before, with whom a session is to start."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._listed = _Listed([], frozenset())
        self._title = TextLabel()
        set_look(self._title, "title")
        self.new = QPushButton()
        set_look(self.new, "primary")
        self.search = QLineEdit()
        self.search.setMaxLength(MOST_TYPED)
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.kept.append(KeptFields("clients", [self.search], context.worker, self))
        actions = context.actions
        self._empty = EmptyState(context.theme, "users", actions[NEW])
        self.model = RecordTable(
            _CONTEXT,
            _columns(context, lambda: self._listed),
            lambda: context.speaker,
            load_more=self._load_rest,
            page_size=FIRST_ROWS,
        )
        self.list = RecordList(
            self.model, lambda row: row.id, self._empty, context.theme, stretch=_CONSENT
        )
        self.list.fit_columns((_CONSENT,), hold=True)
        for place, column in enumerate((_COUNSELLOR, _NEW), start=_NAME + 1):
            self.list.table.horizontalHeader().moveSection(column, place)
        self._show_columns()
        self._build()
        self._connect()
        self.retranslate()

    # --- commands ----------------------------------------------------------------------------

    def refresh(self) -> None:
        self.read(partial(_read, typed=self.search.text(), most=FIRST_ROWS), self._take)

    def ask_new_client(self) -> None:
        """Ask for a new client; the organisation's name stands in the text that is said aloud."""
        self.inquire(lambda vault: vault.membership.office_name, self._ask)

    def reopen(self, form: str) -> None:
        if form == "client.new":
            self.ask_new_client()

    def forget(self) -> None:
        super().forget()
        self.search.clear()
        self.model.replace_rows([])

    def handles(self) -> Mapping[str, Callable[[], None]]:
        acts: dict[str, Callable[[], None]] = {NEW: self.ask_new_client}
        if self.list.selected() is not None:
            acts["session.start"] = self._start
        return acts

    def panes(self) -> Sequence[QWidget]:
        return [self.search, self.list]

    def retranslate(self) -> None:
        self._title.setText(self._context.actions["go.clients"].text())
        self.new.setText(self._context.actions[NEW].text())
        self.new.setToolTip(self._context.actions[NEW].toolTip())
        self.search.setPlaceholderText(self.tr("Code or working name"))
        self.search.setAccessibleName(self.tr("Find a client by code or working name"))
        self.list.table.setAccessibleName(self._title.text())
        self._fit_columns()
        self._say_empty()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the field into the list with Down, and open its first client with Enter."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Down and self.model.rowCount():
            self.goes_on()
            self.list.table.setFocus()
            self.list.table.selectRow(0)
            return True
        return False

    # --- inside ------------------------------------------------------------------------------

    def _take(self, listed: _Listed) -> None:
        self._listed = listed
        self._show_columns()
        self.model.replace_rows(listed.rows)
        self._fit_columns()
        self._say_empty()

    def _show_columns(self) -> None:
        """Show at an office whose the clients are and what is new, and no names that nobody gave.

        What is typed narrows the rows, not the columns.
        """
        if self.search.text():
            return
        office, table = self._listed.is_office, self.list.table
        named = any(row.working_name for row in self._listed.rows)
        table.setColumnHidden(_NAME, office and not named)
        table.setColumnHidden(_COUNSELLOR, not office)
        table.setColumnHidden(_NEW, not office)

    def _fit_columns(self) -> None:
        """Measure the whole list, not what is left of it while one types."""
        if self.model.rowCount() and not self.search.text():
            self.list.measure()

    def _load_rest(self, _last: ClientRow) -> None:
        self.read(partial(_read, typed=self.search.text(), most=ALL_ROWS), self._take_rest)

    def _take_rest(self, listed: _Listed) -> None:
        self._listed = listed
        self.model.append_rows(listed.rows[self.model.rowCount() :])

    def _ask(self, operator: str) -> None:
        # Its key is there on every page.
        dialog = NewClientDialog(self._context, operator, self.window())
        self.ask(dialog, self._add, "client.new")

    def _add(self, new: Arrival) -> None:
        then = self._open_and_start if new.begins_session else self.open_client.emit
        self.write(lambda vault: add_client(vault, new.client), then)

    def _open_and_start(self, client: str) -> None:
        self.open_client.emit(client)
        self.start_session.emit(client)

    def _open_first(self) -> None:
        if self.model.rowCount():
            self.open_client.emit(self.model.record(0).id)

    def _start(self) -> None:
        if (row := self.list.selected()) is not None:
            self._open_and_start(row.id)

    def _say_empty(self) -> None:
        if self.search.text():
            self._empty.say(self.tr("No code and no working name has words that begin like this."))
        elif self._listed.is_office:
            self._empty.say(self.tr("Clients come with what counsellors send. Nothing came yet."))
        else:
            self._empty.say(self.tr("Nobody is here yet. Add the first client."))

    def _build(self) -> None:
        top = BreakingRow(2 * SPACE)
        top.add(self._title)
        top.add_wide(self.search)
        top.add(self.new)
        box = QVBoxLayout(self)
        box.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 3 * SPACE)
        box.setSpacing(2 * SPACE)
        box.addWidget(top)
        box.addWidget(self.list, 1)

    def _connect(self) -> None:
        self._context.theme.changed.connect(self._fit_columns)
        self.search.textChanged.connect(self.goes_on)
        self.search.textChanged.connect(self.refresh)
        self.search.returnPressed.connect(partial(self.once_shown, self._open_first))
        self.list.record_activated.connect(lambda row: self.open_client.emit(row.id))
        self.new.clicked.connect(self._context.actions[NEW].trigger)


def _columns(context: PageContext, listed: Callable[[], _Listed]) -> list[Column[ClientRow]]:
    speaker, today = context.languages, context.today
    return [
        Column(marked("ClientsPage", "Code"), lambda row: row.code),
        Column(marked("ClientsPage", "Working name"), lambda row: row.working_name),
        Column(
            marked("ClientsPage", "Stage"),
            lambda row: _say_stage(row, listed().left, speaker.speaker),
        ),
        Column(
            marked("ClientsPage", "Sessions"),
            lambda row: _say_sessions(row, speaker.speaker),
            spare=True,
        ),
        Column(
            marked("ClientsPage", "Drafts"),
            lambda row: row.drafts or None,
            at_end=True,
            spare=True,
        ),
        Column(
            marked("ClientsPage", "Consent"),
            lambda row: say_consent(row, today(), speaker.speaker),
            tooltip=lambda row: say_consent(row, today(), speaker.speaker),
            spare_last=1,
        ),
        Column(marked("ClientsPage", "Counsellor"), lambda row: listed().leads.get(row.id, "")),
        Column(marked("ClientsPage", "New"), lambda row: listed().unread.get(row.id), at_end=True),
    ]


def _say_stage(row: ClientRow, left: frozenset[str], by: Speaker) -> str:
    """Say how far the work is; of a case that went to others, that it is theirs."""
    if row.id in left:
        return by.say("ClientsPage", "No longer yours")
    return say_code(row.stage, by) if row.stage else ""


def _say_sessions(row: ClientRow, by: Speaker) -> str:
    """Say when the last one was, and how many there were: 21 Nov 2026 · 14."""
    if row.last_session is None:
        return ""
    return f"{say_date(row.last_session.date(), by)} · {by.number(row.sessions)}"


def _read(vault: OpenVault, typed: str, most: int) -> _Listed:
    who = vault.membership
    rows, left = vault.clients.page(typed, most=most), vault.files.left_by(who)
    if not who.is_office:
        return _Listed(rows, left)
    return _Listed(
        rows, left, is_office=True, leads=name_leads(vault), unread=vault.unread.by_client()
    )
