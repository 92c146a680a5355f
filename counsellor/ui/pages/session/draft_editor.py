# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Where a draft is written: saved while typing, never lost by a failed save, and signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from counsellor.domain.coded import NoteTemplate
from counsellor.domain.records.notes import MOST_LETTERS
from counsellor.services.open_note import is_blank
from counsellor.services.sign_note import sign_draft
from counsellor.services.write_note import NOTE, save_draft
from counsellor.ui.dialogs.choices import CodeBox
from counsellor.ui.look.plain_tooltip import plain_tooltip
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.pages.session.autosave import Autosave
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.note_editor import NoteEditor
from counsellor.ui.widgets.saved_label import SavedLabel
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.errors import say_error
from counsellor.wording.limits import say_limit
from counsellor.wording.note_templates import blank_text, leave_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from counsellor.domain.draft_steps import Step
    from counsellor.domain.errors import CounsellorError
    from counsellor.domain.records.notes import Draft
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext

_HIGH = 240


class DraftEditor(Retranslating, QWidget):
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
        super().__init__(parent)
        self._context = context
        self._draft: Draft | None = None
        self._typing = False
        self._covered = False
        self.autosave = Autosave(context.worker, self)
        self.title = TextLabel()
        set_look(self.title, "heading")
        self.template = CodeBox(NoteTemplate, context.languages)
        self._reminder = TextLabel()
        self._reminder.setWordWrap(True)
        set_look(self._reminder, "small")
        self.editor = NoteEditor()
        self.saved_label = SavedLabel()
        self.sign_button = QPushButton()
        set_look(self.sign_button, "primary")
        self.discard_button, self.earlier_button = QPushButton(), QPushButton()
        for link in (self.discard_button, self.earlier_button):
            set_look(link, "link")
        self._build()
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
        if self._draft is not None and self._draft.id == draft.id and self.autosave.has(draft.id):
            return
        self._draft = draft
        waiting = self.autosave.waiting(draft.id)
        self.editor.show_text(*((draft.text, steps) if waiting is None else (waiting,)))
        self._typing = False
        self.saved_label.saved(draft.saved_at)
        blank = is_blank(draft, blank_text) and waiting is None
        self.template.choose(draft.template)
        self.template.setVisible(blank and draft.kind == NOTE)
        if blank:
            self._go_below_first_heading()

    def close_draft(self) -> None:
        """Show no draft: it was signed or discarded."""
        if self._draft is not None:
            self.autosave.let_go(self._draft.id)
        self._clear()

    def save_now(self) -> None:
        """Save what was typed and is not saved: before the lock, before leaving, after a failure.

        Signing, closing and the lock come after it on the vault's thread.
        """
        self.editor.flush()
        self.autosave.save_now()

    def cover(self) -> None:
        """Hide the text as soon as it is saved; what cannot be saved is kept until it can."""
        self._covered = True
        self.editor.flush()
        if self._draft is None or not self.autosave.has(self._draft.id):
            self._clear()

    def sign(self) -> None:
        """Sign what stands here now."""
        draft, text = self._draft, self.editor.text()
        if draft is None:
            return
        self.editor.flush()

        def job(vault: OpenVault) -> str:
            save_draft(vault, draft.id, text)
            return sign_draft(vault, draft.id)

        self.editor.setReadOnly(True)
        self._context.worker.submit_urgent(job, self._on_signed, failed=self._on_refused)

    def retranslate(self) -> None:
        self.editor.setAccessibleName(self.tr("Note"))
        self.template.setAccessibleName(self.tr("Layout of the note"))
        self.template.setToolTip(plain_tooltip(self.tr("Layout of the note")))
        self._reminder.setText(leave_out(self._context.speaker))
        self.sign_button.setText(self.tr("Sign"))
        self.sign_button.setToolTip(self._context.actions["note.sign"].toolTip())
        self.discard_button.setText(self.tr("Discard the draft"))
        self._say_beyond()
        self.earlier_button.setText(self.tr("Earlier versions…"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the note where there is little."""
        super().resizeEvent(event)
        self._reminder.setVisible(self.height() >= self._context.theme.px(_HIGH))

    # --- saving ------------------------------------------------------------------------------

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
        over = has > MOST_LETTERS
        name = self.editor.accessibleName()
        said = say_limit(name, MOST_LETTERS, has, self._context.speaker) if over else ""
        self.saved_label.beyond(said)

    def _go_below_first_heading(self) -> None:
        heading = self.editor.document().begin()
        if heading.next().isValid():
            self.editor.setTextCursor(QTextCursor(heading.next()))

    def _clear(self) -> None:
        self._draft = None
        self.editor.show_text("")
        self._typing = False
        self.saved_label.forget()

    # --- signing -----------------------------------------------------------------------------

    def _on_signed(self, note: str) -> None:
        self.editor.setReadOnly(False)
        self.close_draft()
        self.signed.emit(note)

    def _on_refused(self, error: CounsellorError) -> None:
        self.editor.setReadOnly(False)
        self.refused.emit(error)

    # --- inside ------------------------------------------------------------------------------

    def _build(self) -> None:
        foot = BreakingRow()
        foot.add_wide(self.saved_label)
        foot.add(self.earlier_button)
        foot.add(self.discard_button)
        foot.add(self.sign_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE)
        top = BreakingRow()
        top.add_wide(self.title)
        top.add(self.template)
        box.addWidget(top)
        box.addWidget(self._reminder)
        box.addWidget(self.editor, 1)
        box.addWidget(foot)
        self.setFocusProxy(self.editor)
        self.editor.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect(self) -> None:
        self.editor.draft_due.connect(self._on_due)
        self.template.activated.connect(lambda _: self.template_wanted.emit(self.template.value()))
        self.autosave.saved.connect(self._on_saved)
        self.autosave.not_saved.connect(self._on_not_saved)
        self.editor.textChanged.connect(self._on_typed)
        self.sign_button.clicked.connect(self._context.actions["note.sign"].trigger)
        self.discard_button.clicked.connect(self.discard_wanted)
        self.earlier_button.clicked.connect(self._ask_earlier)
