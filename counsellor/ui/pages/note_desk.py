# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Where a draft is written: saved while typing, never lost by a failed save, and signed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from counsellor.domain.errors import CounsellorError, VaultLocked
from counsellor.services.sign_note import sign_draft
from counsellor.services.write_note import save_draft
from counsellor.ui.pages.workplace import is_blank
from counsellor.ui.retranslating import Retranslating
from counsellor.ui.theme import SPACE, dress
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.note_editor import NoteEditor
from counsellor.ui.widgets.saved_label import SavedLabel
from counsellor.wording.errors import say_error
from counsellor.wording.note_templates import leave_out

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from counsellor.domain.views import Draft
    from counsellor.services.ports import OpenVault
    from counsellor.ui.pages.equipment import Equipment

_HIGH = 240
AGAIN_MS = 3000
"""A save that failed is tried again so often, and whenever something is typed."""


class NoteDesk(Retranslating, QWidget):
    """Holds one draft; what is typed is in the vault when the label says so, and not before."""

    signed = Signal(str)
    """Id of the note or addendum that the draft became."""
    refused = Signal(object)
    """Signing failed (``CounsellorError``); the draft is as it was."""
    not_saved = Signal(object)
    """A save failed (``CounsellorError``); it is tried again until one works."""
    saved_again = Signal()
    """After a failure, a save worked."""
    drop_wanted = Signal()
    """The draft is to be dropped."""

    def __init__(self, equipment: Equipment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._equipment = equipment
        self._worker = equipment.worker
        self._draft: Draft | None = None
        self._typed = 0
        self._kept = 0
        self._failed = False
        self._covered = False
        self.title = QLabel()
        dress(self.title, "heading")
        self._reminder = QLabel()
        self._reminder.setWordWrap(True)
        dress(self._reminder, "small")
        self.editor = NoteEditor()
        self.saved_label = SavedLabel()
        self.sign_button = QPushButton()
        dress(self.sign_button, "primary")
        self.drop_button = QPushButton()
        dress(self.drop_button, "link")
        self._again = QTimer(self)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self.save_now)
        self._build()
        self._connect()
        self.retranslate()

    @property
    def draft(self) -> Draft | None:
        """The draft that is being written, as it was when it was opened."""
        return self._draft

    @property
    def is_clean(self) -> bool:
        """Whether all that was typed is in the vault."""
        return self._draft is None or self._kept == self._typed

    # --- commands ----------------------------------------------------------------------------

    def open_draft(self, draft: Draft) -> None:
        """Write on this draft; what was typed into the one before is saved first."""
        if self._draft is not None and self._draft.id == draft.id and not self.is_clean:
            self._covered = False
            self.save_now()
            return
        self.save_now()
        self._draft = draft
        self._covered = False
        self.editor.show_text(draft.text)
        self._kept = self._typed
        self.saved_label.saved(draft.saved_at)
        if is_blank(draft):
            self._go_below_first_heading()

    def close_draft(self) -> None:
        """Show no draft: it was signed or dropped."""
        self._draft = None
        self._again.stop()
        self._failed = False
        self.editor.show_text("")
        self.saved_label.forget()

    def save_now(self) -> None:
        """Save what was typed and is not saved: before the lock, before leaving, after a failure.

        Signing, closing and the lock come after it on the vault's thread.
        """
        self.editor.flush()
        if not self.is_clean:
            self._save(self.editor.text())

    def cover(self) -> None:
        """Hide the text as soon as it is saved; what cannot be saved is kept until it can."""
        self._covered = True
        if self.is_clean:
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
        self._worker.submit_urgent(job, self._on_signed, failed=self._on_refused)

    def retranslate(self) -> None:
        self.editor.setAccessibleName(self.tr("Note"))
        self._reminder.setText(leave_out(self._equipment.speaker))
        self.sign_button.setText(self.tr("Sign"))
        self.sign_button.setToolTip(self._equipment.actions["note.sign"].toolTip())
        self.drop_button.setText(self.tr("Drop the draft"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the note where there is little."""
        super().resizeEvent(event)
        self._reminder.setVisible(self.height() >= self._equipment.theme.px(_HIGH))

    # --- saving ------------------------------------------------------------------------------

    def _save(self, text: str) -> None:
        draft, typed = self._draft, self._typed
        if draft is None:
            return

        def saved(now: Draft) -> None:
            self._on_saved(now, typed)

        self._worker.submit_urgent(
            partial(save_draft, draft=draft.id, text=text),
            saved,
            failed=partial(self._on_not_saved, draft.id),
        )

    def _on_saved(self, saved: Draft, typed: int) -> None:
        if self._draft is None or saved.id != self._draft.id:
            return
        self._kept = typed
        self._again.stop()
        if self._failed:
            self._failed = False
            self.saved_again.emit()
        if self.is_clean:
            self.saved_label.saved(saved.saved_at)
            if self._covered:
                self._clear()

    def _on_not_saved(self, draft: str, error: CounsellorError) -> None:
        if self._draft is None or draft != self._draft.id:
            return
        self.saved_label.not_saved(say_error(error, self._equipment.speaker).text)
        if isinstance(error, VaultLocked):
            return  # the unlocked window opens the draft again, and that saves it
        self._failed = True
        self._again.start()
        self.not_saved.emit(error)

    def _on_typed(self) -> None:
        self._typed += 1
        if self._draft is not None and not self._failed:
            self.saved_label.typing()

    def _go_below_first_heading(self) -> None:
        heading = self.editor.document().begin()
        if heading.next().isValid():
            self.editor.setTextCursor(QTextCursor(heading.next()))

    def _clear(self) -> None:
        self._draft = None
        self.editor.show_text("")
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
        foot.add(self.drop_button)
        foot.add(self.sign_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE)
        box.addWidget(self.title)
        box.addWidget(self._reminder)
        box.addWidget(self.editor, 1)
        box.addWidget(foot)
        self.setFocusProxy(self.editor)
        self.editor.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect(self) -> None:
        self.editor.draft_due.connect(self._save)
        self.editor.textChanged.connect(self._on_typed)
        self.sign_button.clicked.connect(self._equipment.actions["note.sign"].trigger)
        self.drop_button.clicked.connect(self.drop_wanted)
