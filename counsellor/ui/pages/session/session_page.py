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
from counsellor.services.write_note import ADDENDUM
from counsellor.ui.models.reads import CLIENT_ROW, PERMISSION
from counsellor.ui.pages.draft_discarding import DraftDiscarding
from counsellor.ui.pages.page import Page
from counsellor.ui.pages.session.draft_ending import DraftEnding
from counsellor.ui.pages.session.session_place import reader_of, subject_of
from counsellor.ui.pages.session.session_stopping import SessionStopping
from counsellor.ui.pages.session.session_view import SessionView
from counsellor.ui.pages.session_correcting import ask_correction
from counsellor.ui.vault_thread.reads import Reads
from counsellor.ui.widgets.banner import Offer, Tone
from counsellor.wording.late_words import say_signed
from counsellor.wording.note_templates import blank_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from counsellor.domain.coded import NoteTemplate
    from counsellor.services.run_session import RunningSession
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.models.phases import TimerView
    from counsellor.ui.pages.session.session_timer import SessionTimer

SIGN, _ADD = "note.sign", "note.addendum"
NOTHING_TO_SIGN = "nothing to sign"
"""Why a note is not signed, also while this page is not there."""


class SessionPage(Page):
    """Writes one note at a time; while a session runs, its own."""

    READS = CLIENT_ROW | PERMISSION | Reads.of("note", Area.QUEUE)
    READ_WHEN_SHOWN = True

    opened = Signal()
    """There is something to show here; the window turns to this page."""
    leave = Signal()
    """Back to the list of sessions."""

    def __init__(
        self, context: PageContext, timer: SessionTimer, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._timer = timer
        self._stopping = SessionStopping(self, context, timer)
        self._discarding = DraftDiscarding(self)
        self._shown: OpenNote | None = None
        self.view = SessionView(context)
        self.draft_editor = self.view.draft_editor
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

    def work(self, read: Callable[[OpenVault], OpenNote]) -> None:
        """Go to other work; what was typed into this is saved first."""
        self.draft_editor.save_now()
        self._read(read)
        self.opened.emit()

    def save_now(self) -> None:
        """Save draft and timer; called before the lock and before leaving."""
        self.draft_editor.save_now()
        self._timer.beat()

    def refresh(self) -> None:
        if self._shown_answer.waits:
            return  # what was asked for is newer than what is shown
        shown, running = self._shown, self._timer.running
        if shown is None and running is not None:
            self._on_started(running)
        elif self.subject():
            self.show_subject(self.subject())

    def subject(self) -> tuple[str, ...]:
        return subject_of(self._shown)

    def show_subject(self, subject: tuple[str, ...]) -> None:
        self._read(reader_of(subject))

    def forget(self) -> None:
        """Show no client and no text; what is written here is found again after unlocking."""
        super().forget()
        self.view.cover()

    def handles(self) -> Mapping[str, Callable[[], None]]:
        return {_ADD: self._add}

    def panes(self) -> Sequence[QWidget]:
        return self.view.panes()

    def retranslate(self) -> None:
        """Say nothing of its own."""

    def reads(self) -> Reads:
        return self.READS.about(self._shown.client.id if self._shown is not None else "")

    def outdate(self) -> None:
        """What is being written is not read again: it is newer here than in the vault."""
        draft = self.draft_editor.draft
        if draft is None:
            super().outdate()
        else:
            self._ending.look(draft.id)

    def _read(self, read: Callable[[OpenVault], OpenNote]) -> None:
        self.read(read, self._take, self._on_gone, urgent=True)

    def _take(self, shown: OpenNote) -> None:
        self._shown = shown
        self.view.show_note(shown, self._timer.view() if self._runs() else None)
        self._offer_signing()
        if shown.draft is not None and self.isVisible():
            self.draft_editor.editor.setFocus()

    def _runs(self) -> bool:
        """Whether the note is about the session that runs."""
        draft, running = self._shown.draft if self._shown else None, self._timer.running
        return draft is not None and running is not None and draft.session == running.id

    def _show_nothing(self) -> None:
        self._shown = None
        self.view.show_nothing()
        self._offer_signing()

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
        draft = self.draft_editor.draft
        if draft is not None and draft.session == session:
            self._read(partial(open_draft, draft=draft.id))

    # --- signing and discarding ---------------------------------------------------------------

    def _sign(self) -> None:
        if self._runs():
            self._stopping.ask_and_then(self.draft_editor.sign)
        else:
            self.draft_editor.sign()

    def _on_signed(self, signed: str) -> None:
        draft = self._shown.draft if self._shown is not None else None
        of = draft.note if draft is not None and draft.kind == ADDENDUM else None
        late = self.view.why_late
        self._shown = None
        self._read(partial(open_signed, signed=signed, of=of))
        self.banner.say(say_signed(late, self._context.speaker), Tone.GOOD)

    def _add(self) -> None:
        if self.view.card is not None:
            self.write_addendum(self.view.card.note.id)

    def _unsign(self, note: str) -> None:
        self.write(lambda vault: unsign_note(vault, note).id, self.write_draft)

    def _lay_note_out(self, template: NoteTemplate) -> None:
        draft = self.draft_editor.draft
        if draft is not None:
            self._read(partial(lay_out_draft, draft=draft.id, template=template, blank=blank_text))

    def _discard_draft(self) -> None:
        draft = self.draft_editor.draft
        if draft is not None:
            self.draft_editor.save_now()
            self._discarding.discard(draft.id)

    def _on_discarded(self) -> None:
        self.draft_editor.close_draft()
        self._show_nothing()

    def _on_not_saved(self, error: CounsellorError) -> None:
        self.say_failure(error, Offer(self.tr("Save again"), self.draft_editor.save_now))

    def _offer_signing(self) -> None:
        writing = self._shown is not None and self._shown.draft is not None
        self._context.actions.disable(NOTHING_TO_SIGN, () if writing else (SIGN,))

    def _connect(self) -> None:
        actions, timer = self._context.actions, self._timer
        editor, view = self.draft_editor, self.view
        timer.started.connect(self._on_started)
        timer.shown.connect(self._on_shown)
        timer.stopped.connect(self._on_stopped)
        self._stopping.discarded.connect(self._ending.part)
        self._ending.ended.connect(self._show_nothing)
        self._ending.late.connect(view.say_late)
        self._ending.kept.connect(lambda draft: self._read(partial(open_draft, draft=draft)))
        actions[SIGN].triggered.connect(self._sign)
        actions["view.full_window"].toggled.connect(view.hide_who)
        view.hide_who(actions["view.full_window"].isChecked())
        editor.signed.connect(self._on_signed)
        editor.refused.connect(self.say_failure)
        editor.autosave.not_saved.connect(self._on_not_saved)
        editor.autosave.saved_again.connect(self.banner.hide)
        editor.template_wanted.connect(self._lay_note_out)
        editor.discard_wanted.connect(self._discard_draft)
        self._discarding.discarded.connect(self._on_discarded)
        self._discarding.restored.connect(self.write_draft)
        view.addendum_wanted.connect(self.write_addendum)
        view.unsign_wanted.connect(self._unsign)
        view.correction_wanted.connect(partial(ask_correction, self, self._context))
        view.client_wanted.connect(self.open_client)
        view.to_list.clicked.connect(self.leave)
