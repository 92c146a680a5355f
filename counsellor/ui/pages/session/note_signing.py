# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Signing on the session page: a session that still runs is stopped first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from counsellor.services.write_note import ADDENDUM
from counsellor.ui.widgets.banner import Tone
from counsellor.wording.late_words import say_signed

if TYPE_CHECKING:
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.page import Page
    from counsellor.ui.pages.session.session_stopping import SessionStopping
    from counsellor.ui.pages.session.session_view import SessionView

ACTION = "note.sign"
WHILE_WRITING = (ACTION, "note.save", "note.find")
NOTHING_TO_SIGN = "nothing to sign"
"""Why a note is not signed, also while no page for it is there."""


class NoteSigning(QObject):
    """Signs what is in view when it is told so, and shows it signed to whoever still looks."""

    show_signed = Signal(str, str)
    """What was signed, and the note that it is an addendum to, or nothing."""

    def __init__(
        self, page: Page, context: PageContext, view: SessionView, stopping: SessionStopping
    ) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._view = view
        self._editor = view.draft_editor
        self._stopping = stopping
        context.actions[ACTION].triggered.connect(self._sign)
        self._editor.signed.connect(self._on_signed)
        self._editor.refused.connect(page.say_failure)

    def offer(self) -> None:
        """Offer to sign, save and find while something is being written."""
        writing = self._view.shown is not None and self._view.shown.draft is not None
        self._context.actions.disable(NOTHING_TO_SIGN, () if writing else WHILE_WRITING)

    def _sign(self) -> None:
        draft = self._editor.draft
        if draft is not None and self._stopping.times(draft.session):
            self._stopping.ask_and_then(partial(self._sign_this, draft.id))
        else:
            self._editor.sign()

    def _sign_this(self, draft: str) -> None:
        """Sign what was to be signed, unless somebody went on to another text meanwhile."""
        if self._editor.holds(draft):
            self._editor.sign()

    def _on_signed(self, signed: str) -> None:
        draft = self._view.shown.draft if self._view.shown is not None else None
        late = ""
        if draft is not None and draft.id == signed:
            late = self._view.why_late
            if not self._page.awaits_other:
                of = draft.note if draft.kind == ADDENDUM else None
                self.show_signed.emit(signed, of or "")
        self._page.banner.say(say_signed(late, self._context.speaker), Tone.GOOD)
