# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One client: what was agreed, what was done, what was written, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial, reduce
from operator import or_
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from counsellor.domain.errors import (
    ConsentLapsed,
    ConsentMissing,
    CounsellorError,
    UnknownRecord,
)
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.pages.client.coworkers import CoworkersSection
from counsellor.ui.pages.client.erasing import ACTION as ERASE
from counsellor.ui.pages.client.erasing import ErasingSection
from counsellor.ui.pages.client.follow_ups import FollowUpsSection
from counsellor.ui.pages.client.goals import GoalsSection
from counsellor.ui.pages.client.header import HeaderSection, usual_contact
from counsellor.ui.pages.client.left_case import LeftCaseSection
from counsellor.ui.pages.client.notes import NotesSection
from counsellor.ui.pages.client.requests import RequestsSection
from counsellor.ui.pages.client.section import HEAD_READS, ClientHead, Place, Section, read_head
from counsellor.ui.pages.client.sessions import SessionsSection
from counsellor.ui.pages.page import Page
from counsellor.ui.widgets.banner import Offer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from counsellor.domain.coded import ContactType
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.session.session_timer import SessionTimer
    from counsellor.ui.vault_thread.reads import Reads

S = TypeVar("S", bound=Section[Any])

_WIDE = 900


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
        self.head: ClientHead | None = None
        self.back = QPushButton()
        set_look(self.back, "link")
        self._sections = [kind(context, self) for kind in self.SECTIONS]
        self.header, self.notes = self.section(HeaderSection), self.section(NotesSection)
        self.goals, self.sessions = self.section(GoalsSection), self.section(SessionsSection)
        self.coworkers = self.section(CoworkersSection)
        self.requests, self.erasing = self.section(RequestsSection), self.section(ErasingSection)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._scroll = QScrollArea()
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
            self._inquiry.drop()
            for section in self._sections:
                section.begin()
            self.banner.hide()
            self._scroll.hide()
            self._scroll.verticalScrollBar().setValue(0)
            self.back.setFocus()
        self.refresh()

    def start_session(self, client: str = "") -> None:
        """Start a session with this client, or with the one that is shown."""
        wanted = client or self._client
        if wanted != self._client:
            self.open(wanted)

        def read(vault: OpenVault) -> ContactType:
            vault.clients.get(wanted)
            return usual_contact(vault, wanted)

        self._worker.submit(
            read, lambda contact: self._start(wanted, contact), failed=self.say_failure
        )

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

    def forget(self) -> None:
        super().forget()
        self.head = None
        for section in self._sections:
            section.forget()
        self._scroll.hide()

    def handles(self) -> Mapping[str, Callable[[], None]]:
        return {"session.start": self._start_here, ERASE: self.erasing.ask_erasure}

    def panes(self) -> Sequence[QWidget]:
        return self._sections

    def retranslate(self) -> None:
        self.back.setText(self.tr("All clients"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # --- inside ------------------------------------------------------------------------------

    def _take(self, read: ClientRead) -> None:
        self.head = read.head
        for section, part in zip(self._sections, read.parts, strict=True):
            section.show_client(read.head, part)
        self._scroll.show()

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
            self._start(self._client, self.header.contact.value())

    def _start(self, client: str, contact_type: ContactType) -> None:
        self._timer.start(client, contact_type, failed=partial(self._on_not_started, client))

    def _on_not_started(self, client: str, error: CounsellorError) -> None:
        if client == self._client and isinstance(error, ConsentLapsed | ConsentMissing):
            record = Offer(self.tr("Record the consent…"), self.header.ask_consent)
            self.say_failure(error, record)
        else:
            self.say_failure(error)

    def _fit(self) -> None:
        wide = self.width() >= self._context.theme.px(_WIDE)
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if wide else direction.BottomToTop)

    def _build(self) -> None:
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 0, SPACE, 0)
        inside.setSpacing(2 * SPACE)
        self._columns.setSpacing(3 * SPACE)
        self._columns.addLayout(self._stacked(Place.MAIN), 3)
        self._columns.addLayout(self._stacked(Place.SIDE), 2)
        inside.addLayout(self._stacked(Place.TOP))
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
        box.addWidget(self._scroll, 1)
        box.addStretch()  # where there is nobody to show, the message stays as high as its text

    def _stacked(self, place: Place) -> QVBoxLayout:
        """The sections that stand in one place, one below the other."""
        box = QVBoxLayout()
        box.setSpacing(2 * SPACE)
        for section in self._sections:
            if section.place is place:
                box.addWidget(section)
        if place is Place.SIDE:
            box.addStretch(1)
        return box

    def _connect(self) -> None:
        self.back.clicked.connect(self.leave)
        self.erasing.erased.connect(self._on_erased)
        for section in self._sections:
            section.write_note.connect(self.write_note)
            section.write_draft.connect(self.write_draft)
            section.write_addendum.connect(self.write_addendum)
