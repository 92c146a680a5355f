# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Where a draft is written: saved while typing, never lost by a failed save, and signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsellor.services.open_note import is_blank
from counsellor.services.write_note import NOTE
from counsellor.ui.pages.session.autosave import Autosave
from counsellor.ui.pages.session.draft_sheet import DraftSheet
from counsellor.ui.pages.session.draft_signing import DraftSigning
from counsellor.wording.errors import say_error
from counsellor.wording.note_templates import blank_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.domain.draft_steps import Step
    from counsellor.domain.errors import CounsellorError
    from counsellor.domain.records.notes import Draft
    from counsellor.ui.context import PageContext


class DraftEditor(DraftSheet):
    """Holds one draft; what is typed is in the vault when the label says so, and not before."""

    signed = Signal(str)
    """Id of the note or addendum that the draft became."""
    refused = Signal(object)
    """Signing failed (``CounsellorError``); the draft is as it was."""
    template_wanted = Signal(object)
    """The ``NoteTemplate`` in which the note, still empty, is to be laid out."""
    earlier_wanted = Signal(str)
    """Id of the draft whose earlier versions are wanted."""
    discard_wanted = Signal()
    """The draft is to be discarded."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._draft: Draft | None = None
        self._held: set[str] = set()
        self._typing = False
        self._covered = False
        self.autosave = Autosave(context.worker, self)
        self._signing = DraftSigning(context.worker, self)
        self._connect()
        self.retranslate()

    @property
    def draft(self) -> Draft | None:
        """The draft that is being written, as it was when it was opened."""
        return self._draft

    # --- commands ----------------------------------------------------------------------------

    def open_draft(self, draft: Draft, steps: Sequence[Step] = ()) -> None:
        """Write on this draft; what was typed and is not in the vault yet is not read over."""
        self.save_now()
        self._covered = False
        if self.holds(draft.id) and self.autosave.has(draft.id):
            return
        waiting = self.autosave.waiting(draft.id)
        text = draft.text if waiting is None else waiting
        stands = self.holds(draft.id) and self.editor.text() == text
        self._keep_place()
        self._draft = draft
        self.editor.setReadOnly(self._is_held())
        if not stands:
            self._show(draft, text, steps if waiting is None else ())
        self._typing = False
        self.saved_label.saved(draft.saved_at)

    def _show(self, draft: Draft, text: str, steps: Sequence[Step]) -> None:
        blank = is_blank(draft, blank_text) and text == draft.text
        self.find_row.forget()
        self.editor.show_text(text, steps)
        self.template.choose(draft.template)
        self.template.setVisible(blank and draft.kind == NOTE)
        place = self._context.places.get(draft.id)
        if blank:
            self.editor.begin_below_heading()
        elif place is not None:
            self.editor.go_to(place)

    def holds(self, draft: str) -> bool:
        """Tell whether this draft is the one that is being written."""
        return self._draft is not None and self._draft.id == draft

    def hold(self, draft: str) -> None:
        """Let nothing be typed into a draft of which it is not sure that it stays one."""
        self._held.add(draft)
        self.editor.setReadOnly(self._is_held())

    def let_type(self, draft: str) -> None:
        """Let be typed into a draft again."""
        self._held.discard(draft)
        self.editor.setReadOnly(self._is_held())

    def _is_held(self) -> bool:
        return self._draft is not None and self._draft.id in self._held

    def close_draft(self, draft: str) -> None:
        """A draft was signed or discarded: show it no more; another one that is shown stays."""
        self.autosave.let_go(draft)
        self.let_type(draft)
        if self.holds(draft):
            self._clear()
        self._context.places.pop(draft, None)

    def save_now(self) -> None:
        """Save what was typed and is not saved: before the lock, before leaving, after a failure.

        Signing, closing and the lock come after it on the vault's thread.
        """
        self.editor.flush()
        self.autosave.save_now()

    def cover(self) -> None:
        """Hide the text as soon as it is saved; what cannot be saved is kept until it can."""
        self._covered = True
        self._keep_place()
        self.editor.flush()
        if self._draft is None or not self.autosave.has(self._draft.id):
            self._clear()

    def sign(self) -> None:
        """Sign what stands here now."""
        if self._draft is not None:
            self.editor.flush()
            self.hold(self._draft.id)
            self._signing.sign(self._draft.id, self.editor.text())

    def retranslate(self) -> None:
        super().retranslate()
        self._say_beyond()

    # --- saving ------------------------------------------------------------------------------

    def _ask_template(self) -> None:
        """Ask for another layout; the one that is kept is shown until it has been laid out."""
        wanted = self.template.value()
        if self._draft is not None:
            self.template.choose(self._draft.template)
            self.template_wanted.emit(wanted)

    def _ask_earlier(self) -> None:
        if self._draft is not None:
            self.save_now()
            self.earlier_wanted.emit(self._draft.id)

    def _on_due(self, text: str) -> None:
        self._typing = False
        if self._draft is not None:
            self.autosave.keep(self._draft.id, text)

    def _on_saved(self, saved: Draft) -> None:
        if self._draft is None or saved.id != self._draft.id or self._typing:
            return
        self.saved_label.saved(saved.saved_at)
        if self._covered:
            self._clear()

    def _on_not_saved(self, error: CounsellorError) -> None:
        self.saved_label.not_saved(say_error(error, self._context.speaker).text)

    def _on_typed(self) -> None:
        self._typing = True
        self._say_beyond()
        self.template.hide()
        if self._draft is not None and not self.autosave.failing:
            self.saved_label.typing()

    def _say_beyond(self) -> None:
        """Say while one types that more stands here than a note takes; all of it is saved."""
        has = self.editor.letters() if self._draft is not None else 0
        self.foot.say_length(self.editor.accessibleName(), has)

    def _keep_place(self) -> None:
        if self._draft is not None:
            self._context.places[self._draft.id] = self.editor.textCursor().position()

    def _clear(self) -> None:
        self._draft = None
        self.find_row.forget()
        self.editor.show_text("")
        self._typing = False
        self.saved_label.forget()

    # --- signing -----------------------------------------------------------------------------

    def _on_signed(self, draft: str, note: str) -> None:
        self.close_draft(draft)
        self.signed.emit(note)

    def _on_refused(self, draft: str, error: CounsellorError) -> None:
        self.let_type(draft)
        self.refused.emit(error)

    # --- inside ------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.editor.draft_due.connect(self._on_due)
        self.template.activated.connect(self._ask_template)
        self.autosave.saved.connect(self._on_saved)
        self._signing.signed.connect(self._on_signed)
        self._signing.refused.connect(self._on_refused)
        self.autosave.not_saved.connect(self._on_not_saved)
        self.editor.textChanged.connect(self._on_typed)
        self.discard_button.clicked.connect(self.discard_wanted)
        self.earlier_button.clicked.connect(self._ask_earlier)
