# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One client's drafts and signed notes, newest first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from counsellor.domain.touch import Area
from counsellor.reports.note_sheet import note_sheet
from counsellor.services.mark_read import read_client
from counsellor.services.sign_note import mark_misfiled, unsign_note
from counsellor.ui.dialogs.misfiled_dialog import Misfiled, MisfiledDialog
from counsellor.ui.dialogs.reading_dialog import ReadingDialog
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.pages.client.draft_row import DraftRow
from counsellor.ui.pages.client.section import ClientHead, Place, Section, is_own
from counsellor.ui.pages.draft_discarding import DraftDiscarding
from counsellor.ui.vault_thread.reads import Reads
from counsellor.ui.widgets.holds_focus import holds_focus
from counsellor.ui.widgets.note_card import NoteCard, Standing
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.moments import say_date_and_time

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from counsellor.domain.records.clients import ClientRow
    from counsellor.domain.records.notes import Draft, NoteText
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.page import Page

NOTES_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class NotesRead:
    """What was written about a client, newest first.

    Attributes:
        notes, drafts: they.
        more: whether there is older.
        unread: at an office, ids of what nobody here has opened, sessions included.
    """

    notes: tuple[NoteText, ...]
    more: bool
    drafts: tuple[Draft, ...]
    unread: frozenset[str] = frozenset()


class NotesSection(Section[NotesRead]):
    """Drafts above, notes below; older notes come when they are asked for."""

    READS = Reads.of("note", Area.DRAFT, Area.QUEUE, Area.UNREAD)

    place = Place.MAIN

    found = Signal(object)
    """The first ``NoteCard`` of those that were looked for; the page brings it into view."""

    def __init__(self, context: PageContext, page: Page) -> None:
        super().__init__(context, page)
        self._most, self._wanted = NOTES_AT_ONCE, frozenset[str]()
        self._new, self._opened = frozenset[str](), ""
        self._showing: tuple[ClientHead, NotesRead] | None = None
        self._discarding = DraftDiscarding(page)
        self._title, self._empty = TextLabel(), TextLabel()
        set_look(self._title, "heading")
        set_look(self._empty, "soft")
        self._empty.setWordWrap(True)
        self.older = QPushButton()
        self.older.clicked.connect(self._show_older)
        self.drafts: list[DraftRow] = []
        self.cards: list[NoteCard] = []
        self._shown = QVBoxLayout()
        self._shown.setSpacing(SPACE + SPACE // 2)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE)
        box.addWidget(self._title)
        box.addWidget(self._empty)
        box.addLayout(self._shown)
        box.addWidget(self.older)
        box.addStretch(1)
        self.retranslate()

    @staticmethod
    def read(
        vault: OpenVault,
        client: str,
        most: int = NOTES_AT_ONCE,
        wanted: frozenset[str] = frozenset(),
    ) -> NotesRead:
        notes = vault.notes.of_client(client, most=most + 1)
        while len(notes) > most and not wanted <= {note.id for note in notes[:most]}:
            most *= 2
            notes = vault.notes.of_client(client, most=most + 1)
        drafts = tuple(vault.drafts.of_client(client))
        unread = vault.unread.of_client(client)
        return NotesRead(tuple(notes[:most]), len(notes) > most, drafts, unread)

    def reader(self) -> Callable[[OpenVault, str], NotesRead]:
        return partial(self.read, most=self._most, wanted=self._wanted)

    def reveal(self, *notes: str) -> None:
        """Look for these notes when the page is read next, however old, and mark them."""
        self._wanted = frozenset(notes)

    def begin(self) -> None:
        super().begin()
        self._most, self._wanted = NOTES_AT_ONCE, frozenset()
        self._new = frozenset()

    def in_hand(self) -> NoteCard | None:
        """Return the note that the keys are in."""
        return next((card for card in self.cards if holds_focus(card)), None)

    def forget(self) -> None:
        super().forget()
        self._clear()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Notes"))
        self._empty.setText(self.tr("No note yet."))
        self.older.setText(self.tr("Show older notes"))

    # --- questions and answers ---------------------------------------------------------------

    def _unsign(self, note: str) -> None:
        """Make a signed note a draft again, and go on with it."""
        self._page.write(lambda vault: unsign_note(vault, note).id, self.write_draft.emit)

    def _which(self, head: ClientHead, note: str) -> str:
        """Name a note that is shown: what is hidden by a slip does not come back."""
        shown = self._showing[1].notes if self._showing is not None else ()
        speaker = self._context.speaker
        times = [say_date_and_time(one.signed_at, speaker) for one in shown if one.id == note]
        return " · ".join(filter(None, (head.row.code, head.row.working_name, *times)))

    def ask_misfiled(self, note: str) -> None:
        """Ask why a note lies in the wrong file, and which the right one is."""

        def ask(clients: Sequence[ClientRow]) -> None:
            others = [row for row in clients if row.id != self._client()]
            self._ask(
                lambda head: MisfiledDialog(
                    self._context, self._which(head, note), others, self._page
                ),
                partial(self._misfile, note),
                f"note.misfiled:{note}",
            )

        self._page.inquire(_own_clients, ask)

    def forms(self) -> Mapping[str, Callable[[str], None]]:
        return {"note.misfiled": self.ask_misfiled}

    def _read_draft(self, title: str, text: str) -> None:
        """Show a text that can be signed no more: its author may still want its words."""
        ReadingDialog(self._context, self._page, title, "", text).ask()

    def _misfile(self, note: str, _client: str, told: Misfiled) -> None:
        self._page.write(
            lambda vault: mark_misfiled(vault, note, told.reason, told.into), self._go_on
        )

    def _print(self, code: str, note: NoteText) -> None:
        self._page.print_wanted.emit(note_sheet(note, code, self._context.speaker))

    def _go_on(self, draft: Draft | None) -> None:
        if draft is not None:
            self.write_draft.emit(draft.id)

    # --- inside ------------------------------------------------------------------------------

    def _show(self, head: ClientHead, what: NotesRead) -> None:
        self._note_read(head.row.id, what.unread)
        showing = (head, replace(what, unread=self._new))
        if showing == self._showing:  # only what is unread has changed: nothing moves
            return
        self._clear()
        self._showing = showing
        languages, closed = self._context.languages, not head.finishes
        self.drafts = [DraftRow(draft, languages, closed=closed) for draft in what.drafts]
        for row in self.drafts:
            row.go_on.connect(self.write_draft)
            row.read.connect(self._read_draft)
            row.discard.connect(self._discarding.discard)
            self._shown.addWidget(row)
        self.cards = [self._card(head, note) for note in what.notes]
        for card in self.cards:
            self._shown.addWidget(card)
        wanted, self._wanted = self._wanted, frozenset()
        found = [card for card in self.cards if card.note.id in wanted]
        for card in found:
            card.mark()  # before the chain: from here on Tab stops at it
        self.chain(self.older, (*self.drafts, *self.cards), above=True)
        self._empty.setVisible(not self.drafts and not self.cards)
        self.older.setVisible(what.more)
        self._most = max(self._most, len(what.notes))
        if found:
            self.found.emit(found[0])

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        client, self._opened = self._opened, ""
        if client:  # urgent: the lock hides it as well
            self._context.worker.submit_urgent(partial(read_client, client=client))

    def _note_read(self, client: str, unread: frozenset[str]) -> None:
        """What is shown is read once the person leaves; until then it is called new."""
        self._new |= unread
        if unread and self._page.isVisible():
            self._opened = client

    def _clear(self) -> None:
        for widget in (*self.drafts, *self.cards):
            widget.deleteLater()
        self.drafts, self.cards = [], []
        self._showing = None

    def _show_older(self) -> None:
        self._most += NOTES_AT_ONCE
        self._page.refresh()

    def _card(self, head: ClientHead, note: NoteText) -> NoteCard:
        own = note.author == head.staff
        author = "" if own else head.names.get(note.author, "")
        mine = own and head.own
        new = not self._new.isdisjoint((note.id, *(one.id for one in note.addenda)))
        standing = Standing(mine, mine, author, new)
        card = NoteCard(note, self._context.languages, standing)
        card.addendum_wanted.connect(self.write_addendum)
        card.unsign_wanted.connect(self._unsign)
        card.misfile_wanted.connect(self.ask_misfiled)
        card.print_wanted.connect(partial(self._print, head.row.code))
        return card


def _own_clients(vault: OpenVault) -> list[ClientRow]:
    """Return the clients into whose file a draft may be put, those seen last first."""
    return [row for row in vault.clients.page() if is_own(vault, row.id)]
