# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What becomes of a draft that is discarded, or loses its session, its client or its case."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from counsellor.domain.errors import UnknownRecord
from counsellor.services.open_note import why_late
from counsellor.ui.pages.draft_discarding import DraftDiscarding
from counsellor.ui.vault_thread.newest import Newest

if TYPE_CHECKING:
    from counsellor.domain.errors import CounsellorError
    from counsellor.domain.records.notes import Draft
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.page import Page
    from counsellor.ui.pages.session.draft_editor import DraftEditor


_GONE = "gone"


class DraftEnding(QObject):
    """Closes the editor on a draft that is no more, and tells of one that is finished late."""

    ended = Signal()
    """The draft is gone, and the editor holds none."""
    kept = Signal(str)
    """Id of the draft that goes on without its session."""
    restored = Signal(str)
    """Id of a discarded draft that was taken back."""
    late = Signal(str)
    """Why the draft is finished though nothing such is begun any more, or empty."""

    def __init__(self, page: Page, context: PageContext, editor: DraftEditor) -> None:
        super().__init__(page)
        self._looking: Newest[OpenVault] = Newest(context.worker)
        self._page = page
        self._editor = editor
        self._parting = ""
        self._discarding = DraftDiscarding(page)
        editor.discard_wanted.connect(self.discard)
        self._discarding.discarded.connect(self._close)
        self._discarding.restored.connect(self.restored)

    def discard(self) -> None:
        """Discard what is being written."""
        draft = self._editor.draft
        if draft is not None:
            self._editor.save_now()
            self._discarding.discard(draft.id)

    def part(self, session: str) -> None:
        """The session is being discarded: show what then is left of what was written in it."""
        draft = self._editor.draft
        if draft is not None and draft.session == session:
            self._part(draft.id)
        else:
            self._parting = session

    def shown(self, draft: Draft) -> None:
        """Look again at what was asked for before its session was discarded, and answered since."""
        if draft.session == self._parting != "":
            self._parting = ""
            self._part(draft.id)

    def look(self, draft: str) -> None:
        """Find out whether the draft is still there, and still counts as ever.

        If it is not there, it was deleted on another page, or went with its client.
        """
        looked = partial(self._on_looked, draft)
        self._looking.ask(partial(_look, draft=draft), looked, self._page.say_failure)

    def forget(self) -> None:
        """The window is covered: want to know nothing more."""
        self._looking.drop()

    def _part(self, draft: str) -> None:
        self._editor.hold(draft)
        look, not_read = partial(_left_of, draft=draft), partial(self._on_refused, draft)
        self._page.write(look, partial(self._on_parted, draft), not_read)

    def _on_parted(self, parted: str, draft: Draft | None) -> None:
        if draft is not None:
            self._editor.let_type(draft.id)
            self.kept.emit(draft.id)
        else:
            self._close(parted)

    def _on_refused(self, draft: str, error: CounsellorError) -> None:
        self._editor.let_type(draft)
        self._page.say_failure(error)

    def _on_looked(self, draft: str, late: str | None) -> None:
        if late is None:
            self._close(draft)
        elif late == _GONE:
            if self._close(draft):
                self._page.say_failure(UnknownRecord(kind="draft", record=draft))
        elif self._editor.holds(draft):
            self.late.emit(late)

    def _close(self, draft: str) -> bool:
        """Close the editor on this draft, and tell whether it still held it."""
        held = self._editor.holds(draft)
        self._editor.close_draft(draft)
        if held:
            self.ended.emit()
        return held


def _left_of(vault: OpenVault, draft: str) -> Draft | None:
    return vault.drafts.get(draft)


def _look(vault: OpenVault, draft: str) -> str | None:
    """Return why a draft is late, that it is gone, or None where it was deleted by the person."""
    kept = vault.drafts.get(draft)
    if kept is not None:
        return why_late(vault, kept)
    return _GONE if vault.discarded.get(draft) is None else None
