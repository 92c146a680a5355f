# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Discarding a draft at once, with a way to take it back in place of a question before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from counsellor.services.write_note import discard_draft, restore_draft
from counsellor.ui.widgets.banner import Offer, Tone

UNDO_MS = 60_000

if TYPE_CHECKING:
    from counsellor.domain.records.notes import Draft
    from counsellor.ui.pages.page import Page


class DraftDiscarding(QObject):
    """Discards on behalf of a page and offers "Undo" on its banner."""

    discarded = Signal()
    """The draft is gone."""
    restored = Signal(str)
    """Id of the draft that was taken back."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page

    def discard(self, draft: str) -> None:
        """Discard a draft."""
        self._page.write(lambda vault: discard_draft(vault, draft), self._on_discarded)

    def _on_discarded(self, draft: Draft | None) -> None:
        self.discarded.emit()
        if draft is not None:
            undo = Offer(self.tr("Undo"), partial(self._restore, draft))
            sentence = self.tr("The draft was deleted. For 30 days it lies under “Deleted drafts”.")
            self._page.banner.say(sentence, Tone.INFO, undo, for_ms=UNDO_MS)

    def _restore(self, draft: Draft) -> None:
        self._page.write(
            lambda vault: restore_draft(vault, draft), lambda _: self.restored.emit(draft.id)
        )
