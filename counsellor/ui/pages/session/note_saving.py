# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is said of saving: that it failed, and to whoever saves by hand that it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counsellor.ui.widgets.banner import Offer, Tone
from counsellor.wording.moments import say_time

if TYPE_CHECKING:
    from counsellor.domain.errors import CounsellorError
    from counsellor.domain.records.notes import Draft
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.page import Page
    from counsellor.ui.pages.session.draft_editor import DraftEditor


class NoteSaving(QObject):
    """Speaks on the banner of a page about the draft in its editor."""

    def __init__(self, page: Page, context: PageContext, editor: DraftEditor) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._editor = editor
        self._asked = ""
        self._saved = ("", "")
        editor.autosave.saved.connect(self._on_saved)
        editor.autosave.not_saved.connect(self._on_not_saved)
        editor.autosave.saved_again.connect(page.banner.hide)

    def say_saved(self) -> None:
        """Save now, and say since when all of it is in the vault."""
        draft = self._editor.draft
        if draft is None:
            return
        self._asked = draft.id
        self._editor.save_now()
        if not self._editor.autosave.has(draft.id):
            saved, time = self._saved
            self._tell(time if saved == draft.id else say_time(draft.saved_at))

    def _on_saved(self, draft: Draft) -> None:
        self._saved = (draft.id, say_time(draft.saved_at))
        if draft.id == self._asked:
            self._tell(say_time(draft.saved_at))

    def _tell(self, time: str) -> None:
        self._asked = ""
        said = self.tr("Already saved, at {time}: what you type is saved by itself.")
        self._page.banner.say(said.format(time=time), Tone.GOOD)

    def _on_not_saved(self, error: CounsellorError) -> None:
        self._asked = ""
        self._page.say_failure(error, Offer(self.tr("Save again"), self._editor.save_now))
