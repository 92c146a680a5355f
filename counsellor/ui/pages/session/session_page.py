# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The session workspace: from the start of the timer to the signature and the addendum."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsellor.domain.errors import CounsellorError
from counsellor.domain.touch import Area
from counsellor.services.open_note import (
    OpenNote,
    lay_out_draft,
    open_addendum,
    open_draft,
    open_note,
    open_signed,
)
from counsellor.services.sign_note import unsign_note
from counsellor.ui.models.reads import CLIENT_ROW, PERMISSION
from counsellor.ui.pages.page import Page
from counsellor.ui.pages.session.draft_ending import DraftEnding
from counsellor.ui.pages.session.earlier_versions import EarlierVersions
from counsellor.ui.pages.session.note_saving import NoteSaving
from counsellor.ui.pages.session.note_signing import NoteSigning
from counsellor.ui.pages.session.session_place import reader_of, subject_of
from counsellor.ui.pages.session.session_sleeping import SessionSleeping
from counsellor.ui.pages.session.session_stopping import SessionStopping
from counsellor.ui.pages.session.session_view import SessionView
from counsellor.ui.pages.session_correcting import ask_correction
from counsellor.ui.vault_thread.reads import Reads
from counsellor.wording.note_templates import blank_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from counsellor.domain.coded import NoteTemplate
    from counsellor.services.running_value import RunningSession
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.models.phases import TimerView
    from counsellor.ui.pages.session.session_timer import SessionTimer

_ADD, _PRINT = "note.addendum", "app.print"


class SessionPage(Page):
    """Writes one note at a time; while a session runs, its own."""

    READS = CLIENT_ROW | PERMISSION | Reads.of("note", Area.QUEUE, Area.DRAFT)
    READ_WHEN_SHOWN = True

    opened = Signal()
    """There is something to show here; the window turns to this page."""
    leave = Signal()
    """Back to the list of sessions."""
    start_session = Signal(str)
    """Id of the client with whom another session is to be started."""

    def __init__(
        self, context: PageContext, timer: SessionTimer, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._timer = timer
        self._stopping = SessionStopping(self, context, timer)
        self._versions = EarlierVersions(self, context)
        self._sleeping = SessionSleeping(self, context, timer)
        self._shown: OpenNote | None = None
        self._recorded = ""
        self.view = SessionView(context)
        self.draft_editor = self.view.draft_editor
        self._saving = NoteSaving(self, context, self.draft_editor)
        self._signing = NoteSigning(self, context, self.view, self._stopping)
        self._ending = DraftEnding(self, context, self.draft_editor)
        self._lay_out(self.view)
        self._connect()
        self._show_nothing()

    # --- what to work on ---------------------------------------------------------------------

    def write_note(self, client: str, session: str = "") -> None:
        """Begin, or go on with, a note about a session that has ended, or about none."""
        self.work(lambda vault: open_note(vault, client, session or None, blank_text))

    def write_addendum(self, note: str) -> None:
        """Begin, or go on with, an addition to a signed note."""
        self.work(partial(open_addendum, note=note))

    def write_draft(self, draft: str) -> None:
        """Go on with a draft."""
        self.work(partial(open_draft, draft=draft))

    def go_on(self) -> None:
        """Go back to the session that runs, or to what is shown here."""
        if (running := self._timer.running) is not None:
            self._on_started(running)
        else:
            self.opened.emit()

    def work(self, read: Callable[[OpenVault], OpenNote]) -> None:
        """Go to other work; what was typed into this is saved first."""
        self.draft_editor.save_now()
        self._read(read)
        self.opened.emit()

    def reopen(self, form: str) -> None:
        self._stopping.ask_again(form)

    def save_now(self) -> None:
        """Save draft and timer; called before the lock and before leaving."""
        self.draft_editor.save_now()
        self._timer.beat()

    def refresh(self) -> None:
        if self.awaits_other:
            return  # what was asked for is newer than what is shown
        shown, running = self._shown, self._timer.running
        if shown is None and running is not None:
            self._on_started(running)
        elif shown is not None and shown.draft is not None:
            self._again(shown.draft.id)
        elif self.subject():
            self.show_subject(self.subject())

    def subject(self) -> tuple[str, ...]:
        return subject_of(self._shown)

    def show_subject(self, subject: tuple[str, ...]) -> None:
        self.draft_editor.save_now()
        self._read(reader_of(subject))

    def forget(self) -> None:
        """Show no client and no text; what is written here is found again after unlocking."""
        super().forget()
        self._ending.forget()
        self.view.cover()

    def handles(self) -> Mapping[str, Callable[[], None]]:
        acts = {"note.save": self._saving.say_saved, "note.find": self.draft_editor.find_row.ask}
        if self._shown is not None:
            acts["session.start"] = partial(self.start_session.emit, self._shown.client.id)
        if (card := self.view.card) is not None:
            acts |= {_ADD: partial(self.write_addendum, card.note.id), _PRINT: self.view.print_note}
        return acts

    def panes(self) -> Sequence[QWidget]:
        return self.view.panes()

    def retranslate(self) -> None:
        """Say nothing of its own."""

    def reads(self) -> Reads:
        return self.READS.about(self._shown.client.id if self._shown is not None else "")

    def outdate(self) -> None:
        """What is being written is not read again: it is newer here than in the vault."""
        if (draft := self.draft_editor.draft) is None:
            super().outdate()
        else:
            self._ending.look(draft.id)

    def _read(self, read: Callable[[OpenVault], OpenNote]) -> None:
        self.read(read, self._take, self._on_gone, urgent=True, writes=True)

    def _again(self, draft: str) -> None:
        """Read again what is being written; who went on to something else gets that."""
        self.read_anew(partial(open_draft, draft=draft), self._take)

    def _take(self, shown: OpenNote) -> None:
        self._shown = shown
        self.view.show_note(shown, self._timer.view() if self._runs() else None)
        self._signing.offer()
        if (draft := shown.draft) is None:
            return
        if draft.session == self._recorded != "" and shown.session is None:
            self._again(draft.id)  # it was read before its session was recorded
        self._ending.shown(draft)
        if self.isVisible():
            self.draft_editor.editor.setFocus()

    def _runs(self) -> bool:
        """Whether the note is about the session that runs."""
        draft = self._shown.draft if self._shown else None
        return draft is not None and self._stopping.times(draft.session)

    def _show_nothing(self) -> None:
        self._shown = None
        self.view.show_nothing()
        self._signing.offer()

    def _on_gone(self, error: CounsellorError) -> None:
        self._show_nothing()
        self.say_failure(error)

    # --- the timer ---------------------------------------------------------------------------

    def _on_started(self, running: RunningSession) -> None:
        self.work(lambda vault: open_note(vault, running.client, running.id, blank_text))

    def _on_shown(self, view: TimerView | None) -> None:
        if view is not None and self._runs():
            self.view.panel.show_view(view)

    def _on_stopped(self, session: str) -> None:
        self._recorded = session
        if (draft := self.draft_editor.draft) is not None and draft.session == session:
            self._again(draft.id)

    # --- signing and discarding ---------------------------------------------------------------

    def _show_signed(self, signed: str, of: str) -> None:
        self._shown = None
        self._read(partial(open_signed, signed=signed, of=of or None))

    def _unsign(self, note: str) -> None:
        self.write(lambda vault: unsign_note(vault, note).id, self.write_draft)

    def _lay_note_out(self, template: NoteTemplate) -> None:
        if (draft := self.draft_editor.draft) is not None:
            lay_out = partial(lay_out_draft, template=template, blank=blank_text)
            self.read_anew(partial(lay_out, draft=draft.id), self._take)

    def _connect(self) -> None:
        actions, timer, view = self._context.actions, self._timer, self.view
        timer.started.connect(self._on_started)
        view.panel.shows_timer.connect(timer.shown_beside)
        actions["session.go_on"].triggered.connect(self.go_on)
        timer.shown.connect(self._on_shown)
        timer.stopped.connect(self._on_stopped)
        self._stopping.discarded.connect(self._ending.part)
        self._ending.ended.connect(self._show_nothing)
        self._ending.late.connect(view.say_late)
        self._ending.kept.connect(self._again)
        self._signing.show_signed.connect(self._show_signed)
        actions["view.full_window"].toggled.connect(view.who.hide_who)
        view.who.hide_who(actions["view.full_window"].isChecked())
        view.draft_editor.template_wanted.connect(self._lay_note_out)
        view.draft_editor.earlier_wanted.connect(self._versions.ask)
        self._versions.restored.connect(self.write_draft)
        self._ending.restored.connect(self.write_draft)
        view.addendum_wanted.connect(self.write_addendum)
        view.unsign_wanted.connect(self._unsign)
        view.print_wanted.connect(self.print_wanted)
        view.correction_wanted.connect(partial(ask_correction, self, self._context))
        view.client_wanted.connect(self.open_client)
        view.to_list.clicked.connect(self.leave)
