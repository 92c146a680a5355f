# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Going back to what stood in a draft before; what stands there now is kept as well."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from counsellor.services.keep_revisions import restore_revision, revisions_of
from counsellor.ui.dialogs.kept_text_dialog import KeptText, KeptTextDialog, KeptTextWords
from counsellor.ui.widgets.banner import Tone
from counsellor.wording.moments import say_moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.domain.records.notes import Draft, DraftRevision
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.page import Page


class EarlierVersions(QObject):
    """Shows them by date and length, and restores the one that is chosen."""

    restored = Signal(str)
    """Id of the draft that has another text now."""

    def __init__(self, page: Page, context: PageContext) -> None:
        super().__init__(page)
        self._page = page
        self._context = context

    def ask(self, draft: str) -> None:
        """Show what there is; what stands in the editor is saved already, or on its way."""
        self._page.inquire(partial(revisions_of, draft=draft), partial(self._show, draft))

    def _show(self, draft: str, found: Sequence[DraftRevision]) -> None:
        if not found:
            self._page.banner.say(
                self.tr("There is no earlier version yet: one is kept every ten minutes."),
                Tone.INFO,
            )
            return
        words = KeptTextWords(
            self.tr("Earlier versions"),
            self.tr("What stands in the note now is kept too. All of them go when it is signed."),
            self.tr("Go on with this one"),
        )
        kept = [KeptText(str(one.number), self._say(one), one.text) for one in found]
        dialog = KeptTextDialog(self._context, self._page, words, kept)
        dialog.answered.connect(partial(self._restore, draft))
        dialog.ask()

    def _say(self, revision: DraftRevision) -> str:
        when = say_moment(revision.saved_at, self._context.clock.now(), self._context.speaker)
        return f"{when} · {self.tr('%n letters', '', len(revision.text))}"

    def _restore(self, draft: str, number: str) -> None:
        job = partial(restore_revision, draft=draft, number=int(number))
        self._page.write(job, self._on_restored)

    def _on_restored(self, draft: Draft) -> None:
        self.restored.emit(draft.id)
