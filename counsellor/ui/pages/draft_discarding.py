# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Discarding a draft at once, with a way to take it back in place of a question before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from counsellor.services.empty_trash import undo_discard
from counsellor.services.write_note import discard_draft
from counsellor.ui.widgets.banner import Offer, Tone

UNDO_MS = 60_000

if TYPE_CHECKING:
    from counsellor.domain.records.notes import Draft
    from counsellor.ui.pages.page import Page


class DraftDiscarding(QObject):
    """Discards on behalf of a page and offers "Undo" on its banner."""

    discarded = Signal(str)
    """Id of the draft that is gone."""
    restored = Signal(str)
    """Id of the draft that was taken back."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page

    def discard(self, draft: str) -> None:
        """Discard a draft."""
        job = partial(discard_draft, draft=draft)
        self._page.write(job, partial(self._on_discarded, draft))

    def _on_discarded(self, discarded: str, draft: Draft | None) -> None:
        self.discarded.emit(discarded)
        if draft is not None:
            undo = Offer(self.tr("Undo"), partial(self._restore, discarded))
            sentence = self.tr("The draft was deleted. For 30 days it lies under “Deleted drafts”.")
            self._page.banner.say(sentence, Tone.INFO, undo, for_ms=UNDO_MS)

    def _restore(self, draft: str) -> None:
        self._page.write(partial(undo_discard, draft=draft), self.restored.emit)
