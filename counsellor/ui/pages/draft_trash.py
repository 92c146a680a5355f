# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The way to discarded drafts, on a page: a link that says how many there are."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from counsellor.services.empty_trash import discarded_drafts, take_back
from counsellor.ui.dialogs.kept_text_dialog import KeptText, KeptTextDialog, KeptTextWords
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import set_look
from counsellor.wording.moments import say_moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.domain.records.notes import DiscardedDraft
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.page import Page

_BEGINNING = 60


class DraftTrash(Retranslating, QPushButton):
    """Not seen while the trash is empty."""

    taken_back = Signal(str)
    """Id of the draft that is one again."""

    def __init__(self, page: Page, context: PageContext) -> None:
        super().__init__()
        self._page = page
        self._context = context
        self._count = 0
        set_look(self, "link")
        self.clicked.connect(self._look)
        self.hide()

    def show_count(self, count: int) -> None:
        """Show how many there are."""
        self._count = count
        self.setVisible(bool(count))
        self.retranslate()

    def retranslate(self) -> None:
        self.setText(self.tr("Deleted drafts: %n", "", self._count))

    def _look(self) -> None:
        self._page.inquire(_read, self._ask)

    def _ask(self, found: Sequence[tuple[str, DiscardedDraft]]) -> None:
        if not found:
            return
        words = KeptTextWords(
            self.tr("Deleted drafts"),
            self.tr("A deleted draft is kept for 30 days on this laptop; then it is erased."),
            self.tr("Take it back"),
        )
        kept = [KeptText(one.draft.id, self._say(code, one), one.draft.text) for code, one in found]
        dialog = KeptTextDialog(self._context, self._page, words, kept)
        dialog.answered.connect(self._take_back)
        dialog.ask()

    def _say(self, code: str, discarded: DiscardedDraft) -> str:
        now, speaker = self._context.clock.now(), self._context.speaker
        when = say_moment(discarded.discarded_at, now, speaker)
        return f"{code} · {when} · {' '.join(discarded.draft.text.split())[:_BEGINNING]}"

    def _take_back(self, draft: str) -> None:
        self._page.write(partial(take_back, draft=draft), self.taken_back.emit)


def _read(vault: OpenVault) -> list[tuple[str, DiscardedDraft]]:
    return [(vault.clients.get(one.draft.client).code, one) for one in discarded_drafts(vault)]
