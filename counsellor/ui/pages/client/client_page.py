# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One client: what was agreed, what was done, what was written, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial, reduce
from operator import or_
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from counsellor.domain.errors import (
    CounsellorError,
    UnknownRecord,
)
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.pages.client.coworkers import CoworkersSection
from counsellor.ui.pages.client.erasing import ACTION as ERASE
from counsellor.ui.pages.client.erasing import ErasingSection
from counsellor.ui.pages.client.follow_ups import FollowUpsSection
from counsellor.ui.pages.client.form_reopening import FormReopening
from counsellor.ui.pages.client.goals import GoalsSection
from counsellor.ui.pages.client.header import HeaderSection
from counsellor.ui.pages.client.left_case import LeftCaseSection
from counsellor.ui.pages.client.notes import NotesSection
from counsellor.ui.pages.client.requests import RequestsSection
from counsellor.ui.pages.client.section import HEAD_READS, ClientHead, Section, read_head
from counsellor.ui.pages.client.section_columns import SectionColumns
from counsellor.ui.pages.client.session_starting import SessionStarting
from counsellor.ui.pages.client.sessions import SessionsSection
from counsellor.ui.pages.page import Page
from counsellor.ui.widgets.next_turn import NextTurn
from counsellor.ui.widgets.readable_width import ReadableWidth

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.session.session_timer import SessionTimer
    from counsellor.ui.vault_thread.reads import Reads
    from counsellor.ui.widgets.note_card import NoteCard

S = TypeVar("S", bound=Section[Any])

_MOST = 1200


@dataclass(frozen=True, slots=True)
class ClientRead:
    """Whose page it is, and what each section shows."""

    head: ClientHead
    parts: tuple[object, ...]


class ClientPage(Page):
    """Shows one client; the office reads what is not its own."""

    SECTIONS: tuple[type[Section[Any]], ...] = (
        HeaderSection,
        LeftCaseSection,
        RequestsSection,
        NotesSection,
        GoalsSection,
        FollowUpsSection,
        SessionsSection,
        CoworkersSection,
        ErasingSection,
    )
    """Every section, in the order in which F6 goes through them."""

    READS = reduce(or_, (section.READS for section in SECTIONS), HEAD_READS)

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
        self._timer, self._client = timer, ""
        self._starting = SessionStarting(self, timer)
        self.head: ClientHead | None = None
        self.back = QPushButton()
        set_look(self.back, "link")
        self._sections = [kind(context, self) for kind in self.SECTIONS]
        self._reopening = FormReopening(self._sections)
        self.header, self.notes = self.section(HeaderSection), self.section(NotesSection)
        self.goals, self.sessions = self.section(GoalsSection), self.section(SessionsSection)
        self.coworkers = self.section(CoworkersSection)
        self.requests, self.erasing = self.section(RequestsSection), self.section(ErasingSection)
        self._scroll = SectionColumns(context.theme, self._sections)
        self._to_sessions = NextTurn(self._scroll_to_sessions, self)
        self._build()
        self._connect()
        self.retranslate()

    def section(self, kind: type[S]) -> S:
        """The section of a kind."""
        return next(section for section in self._sections if isinstance(section, kind))

    # --- commands ----------------------------------------------------------------------------

    def open(self, client: str) -> None:
        """Show a client; another one from the head of the page, where it says who it is."""
        if client != self._client:
            self._client, self.head = client, None
            self._reopening.want("")
            self._starting.shown = client
            self._inquiry.drop()
            for section in self._sections:
                section.begin()
            self.banner.put_away()
            self._scroll.hide()
            self._scroll.verticalScrollBar().setValue(0)
            self.back.setFocus()
        self.refresh()

    def reveal(self, client: str, *notes: str, sessions: Sequence[str] = ()) -> None:
        """Show a client, and bring these notes into view, or these sessions if there is no note."""
        self.open(client)
        self.notes.reveal(*notes)
        self.sessions.reveal(() if notes else sessions)
        self.refresh()

    def start_session(self, client: str = "") -> None:
        """Start a session with this client, or with the one that is shown."""
        wanted = client or self._client
        if wanted != self._client:
            self.open(wanted)
        self._starting.start_as_usual(wanted)

    # --- Page --------------------------------------------------------------------------------

    def reads(self) -> Reads:
        return self.READS.about(self._client)

    def refresh(self) -> None:
        if not self._client:
            return
        client, reads = self._client, [section.reader() for section in self._sections]

        def read(vault: OpenVault) -> ClientRead:
            head = read_head(vault, client)
            return ClientRead(head, tuple(part(vault, client) for part in reads))

        self.read(read, self._take, self._on_gone)

    def reopen(self, form: str) -> None:
        self._reopening.want(form)
        self.refresh()

    def subject(self) -> tuple[str, ...]:
        return (self._client,) if self._client else ()

    def show_subject(self, subject: tuple[str, ...]) -> None:
        (client,) = subject
        self.open(client)

    def forget(self) -> None:
        super().forget()
        self.head = None
        for section in self._sections:
            section.forget()
        self._scroll.hide()

    def handles(self) -> Mapping[str, Callable[[], None]]:
        acts = {
            "session.start": self._start_here,
            "app.print": self.header.print_form,
            ERASE: self.erasing.ask_erasure,
        }
        card = self.notes.in_hand()
        return acts if card is None else acts | card.handles()

    def panes(self) -> Sequence[QWidget]:
        return self._sections

    def retranslate(self) -> None:
        self.back.setText(self.tr("All clients"))

    # --- inside ------------------------------------------------------------------------------

    def _take(self, read: ClientRead) -> None:
        self.head = read.head
        for section, part in zip(self._sections, read.parts, strict=True):
            section.show_client(read.head, part)
        self._scroll.show()
        self._reopening.open()

    def _show_found(self, card: NoteCard) -> None:
        NextTurn(partial(_bring_into_view, self._scroll, card), card).start()

    def _show_session(self) -> None:
        self._to_sessions.start()
        self.sessions.list.table.setFocus()

    def _scroll_to_sessions(self) -> None:
        self._scroll.ensureWidgetVisible(self.sessions.list.table, 0, 4 * SPACE)

    def _on_gone(self, error: CounsellorError) -> None:
        """Who was erased meanwhile is not shown any longer."""
        if isinstance(error, UnknownRecord):
            self.forget()
        self.say_failure(error)

    def _on_erased(self, client: str, unfinished: CounsellorError | None) -> None:
        """Show nobody any more but the list, or what is still to be done until it is read."""
        if client == self._client:
            self._client = ""
            self.forget()
            self.back.setFocus()
            if unfinished is None:
                self.leave.emit()
            else:
                self.say_failure(unfinished)

    def _start_here(self) -> None:
        if self.head is not None and self.head.own:
            self._starting.start(self._client, self.header.contact.value())

    def _build(self) -> None:
        held = ReadableWidth(self._context.theme, _MOST)
        held.across.setContentsMargins(3 * SPACE, SPACE, 2 * SPACE, SPACE)
        around, box = QVBoxLayout(self), held.box
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(held)
        box.setSpacing(SPACE)
        box.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self._scroll, 1)
        box.addStretch()  # where there is nobody to show, the message stays as high as its text

    def _connect(self) -> None:
        self.back.clicked.connect(self.leave)
        self.erasing.erased.connect(self._on_erased)
        self._starting.consent_wanted.connect(self.header.ask_consent)
        self.notes.found.connect(self._show_found)
        self.sessions.found.connect(self._show_session)
        self.sessions.note_wanted.connect(lambda note: self.reveal(self._client, note))
        for section in self._sections:
            section.write_note.connect(self.write_note)
            section.write_draft.connect(self.write_draft)
            section.write_addendum.connect(self.write_addendum)


def _bring_into_view(scroll: QScrollArea, card: NoteCard) -> None:
    """Scroll to a card, once all has its place."""
    scroll.ensureWidgetVisible(card, 0, 4 * SPACE)
    if card.height() > scroll.viewport().height():  # its head says which note it is
        above = card.mapTo(scroll.viewport(), QPoint()).y()
        bar = scroll.verticalScrollBar()
        bar.setValue(bar.value() + above - SPACE)
    card.begin_here()
