# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One client: what was agreed, what was done, what was written, and what comes next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from counsellor.domain.errors import ConsentLapsed, ConsentMissing, CounsellorError
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.pages.client.client_acts import ClientActs
from counsellor.ui.pages.client.client_file import NOTES_AT_ONCE, ClientFile, read_client
from counsellor.ui.pages.client.client_header import ClientHeader
from counsellor.ui.pages.client.goals_panel import GoalsPanel
from counsellor.ui.pages.client.notes_panel import NotesPanel
from counsellor.ui.pages.client.sessions_panel import SessionsPanel
from counsellor.ui.pages.draft_discarding import DraftDiscarding
from counsellor.ui.pages.page import Page
from counsellor.ui.widgets.banner import Offer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from counsellor.domain.coded import ContactType
    from counsellor.domain.views import SessionRow
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.session.session_timer import SessionTimer

_WIDE = 900


class ClientPage(Page):
    """Shows one client; the office reads what is not its own."""

    leave = Signal()
    """Back to the list."""
    write_note = Signal(str, str)
    """A note is to be written: the client, and the session it is about or nothing."""
    write_draft = Signal(str)
    """This draft is to be gone on with."""
    write_addendum = Signal(str)
    """Something is to be added to this note."""

    def __init__(
        self, context: PageContext, timer: SessionTimer, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._timer = timer
        self._client = ""
        self._notes_shown = NOTES_AT_ONCE
        self.file: ClientFile | None = None
        self.back = QPushButton()
        set_look(self.back, "link")
        self.header = ClientHeader(context)
        self.notes = NotesPanel(context.languages)
        self.goals = GoalsPanel(context.languages)
        self.sessions = SessionsPanel(context)
        self._acts = ClientActs(self, context, lambda: self.file)
        self._discarding = DraftDiscarding(self)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._scroll = QScrollArea()
        self._build()
        self._connect()
        self.retranslate()

    # --- commands ----------------------------------------------------------------------------

    def open(self, client: str) -> None:
        """Show a client."""
        if client != self._client:
            self._client, self.file = client, None
            self._notes_shown = NOTES_AT_ONCE
            self.banner.hide()
            self._scroll.hide()
        self.refresh()

    def start_session(self, client: str = "") -> None:
        """Start a session with this client, or with the one that is shown."""
        wanted = client or self._client
        if wanted != self._client:
            self.open(wanted)
        self._worker.submit(
            lambda vault: read_client(vault, wanted, 0),
            lambda file: self._start(file.row.id, file.usual_contact),
            failed=self.say_failure,
        )

    # --- Page --------------------------------------------------------------------------------

    def refresh(self) -> None:
        if self._client:
            read = partial(read_client, client=self._client, most_notes=self._notes_shown)
            self._worker.submit(read, self._take, failed=self.say_failure)

    def forget(self) -> None:
        super().forget()
        self.file = None
        self._scroll.hide()

    def handles(self) -> Mapping[str, Callable[[], None]]:
        return {"session.start": self._start_here}

    def panes(self) -> Sequence[QWidget]:
        return [self.header, self.notes, self.goals, self.sessions]

    def retranslate(self) -> None:
        self.back.setText(self.tr("All clients"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # --- reading -----------------------------------------------------------------------------

    def _take(self, file: ClientFile) -> None:
        if file.row.id != self._client:
            return
        self.file = file
        self.header.show_file(file)
        self.notes.show_file(file)
        self.goals.show_goals(file.goals, own=file.own)
        self.sessions.show_sessions(file.sessions, own=file.own)
        self._scroll.show()

    def _show_older(self) -> None:
        self._notes_shown += NOTES_AT_ONCE
        self.refresh()

    # --- sessions, notes and drafts ----------------------------------------------------------

    def _start_here(self) -> None:
        if self.file is not None and self.file.own:
            self._start(self._client, self.header.contact.value())

    def _start(self, client: str, contact_type: ContactType) -> None:
        self._timer.start(client, contact_type, failed=self._on_not_started)

    def _on_not_started(self, error: CounsellorError) -> None:
        if isinstance(error, ConsentLapsed | ConsentMissing):
            record = Offer(self.tr("Record the consent…"), self._acts.ask_consent)
            self.say_failure(error, record)
        else:
            self.say_failure(error)

    def _open_session(self, session: SessionRow | None) -> None:
        if session is None or self.file is None or not self.file.own:
            return
        if session.note is None:
            self.write_note.emit(self._client, session.id)

    # --- inside ------------------------------------------------------------------------------

    def _fit(self) -> None:
        wide = self.width() >= self._context.theme.px(_WIDE)
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if wide else direction.BottomToTop)

    def _build(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(2 * SPACE)
        side.addWidget(self.goals)
        side.addWidget(self.sessions)
        side.addStretch(1)
        self._columns.setSpacing(3 * SPACE)
        self._columns.addWidget(self.notes, 3)
        self._columns.addLayout(side, 2)
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 0, SPACE, 0)
        inside.setSpacing(2 * SPACE)
        inside.addWidget(self.header)
        inside.addLayout(self._columns)
        inside.addStretch(1)
        self._scroll.setWidget(inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box = QVBoxLayout(self)
        box.setContentsMargins(3 * SPACE, SPACE, 2 * SPACE, SPACE)
        box.setSpacing(SPACE)
        box.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self.banner)
        box.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        header, notes, goals, acts = self.header, self.notes, self.goals, self._acts
        self.back.clicked.connect(self.leave)
        header.start_wanted.connect(self._context.actions["session.start"].trigger)
        header.note_wanted.connect(lambda: self.write_note.emit(self._client, ""))
        header.rename_wanted.connect(acts.ask_name)
        header.stage_wanted.connect(acts.ask_stage)
        header.consent_wanted.connect(acts.ask_consent)
        header.withdrawal_wanted.connect(acts.ask_withdrawal)
        header.identity_wanted.connect(acts.ask_identity)
        notes.draft_wanted.connect(self.write_draft)
        notes.discard_wanted.connect(self._discarding.discard)
        notes.addendum_wanted.connect(self.write_addendum)
        notes.unsign_wanted.connect(acts.unsign)
        notes.misfile_wanted.connect(acts.ask_misfiled)
        notes.older_wanted.connect(self._show_older)
        acts.draft_wanted.connect(self.write_draft)
        goals.new_wanted.connect(acts.ask_goal)
        goals.rated.connect(acts.rate)
        goals.reword_wanted.connect(acts.ask_other_words)
        goals.close_wanted.connect(acts.close_goal)
        self.sessions.note_wanted.connect(self._open_session)
        self.sessions.correction_wanted.connect(acts.ask_correction)
