# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""After unlocking, offers to go on with the form in which somebody was writing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from counsellor.domain.touch import Area
from counsellor.services.keep_form import unfinished_forms
from counsellor.ui.actions.action_list import ANSWER
from counsellor.ui.actions.registry import shown_keys
from counsellor.ui.vault_thread.newest import Newest
from counsellor.ui.vault_thread.reads import Reads
from counsellor.ui.widgets.banner import Banner, Offer, Tone
from counsellor.wording.form_words import say_go_on, say_unfinished

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.services.keep_form import Unfinished
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext

OFFERED_MS = 10 * 60_000


class UnfinishedForms(QObject):
    """Shows the newest on a banner of the window; what is not gone on with is offered again."""

    wanted = Signal(str, str)
    """A form is to be opened again: its name, and the client or nobody."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.banner = Banner(context.theme)
        self.banner.keys = shown_keys(context.actions[ANSWER])
        self._read: Newest[OpenVault] = Newest(context.worker)
        context.worker.opened.connect(self.offer)

    def reads(self) -> Reads:
        """What is kept of forms."""
        return Reads.of(Area.FORM)

    def outdate(self) -> None:
        """What is offered may have been answered; what is being written is not offered."""
        if self.banner.isVisible():
            self.offer()

    def offer(self) -> None:
        """Offer to go on with what was written last."""
        self._read.ask(unfinished_forms, self._take, lambda _: None)

    def forget(self) -> None:
        """Show nothing: the window is covered."""
        self._read.drop()
        self.banner.clear()

    def _take(self, forms: Sequence[Unfinished]) -> None:
        newest = next(iter(forms), None)
        if newest is None:
            self.banner.clear()
            return
        speaker = self._context.speaker
        sentence = say_unfinished(newest.name, newest.code, speaker)
        go_on = partial(self.wanted.emit, newest.name, newest.client)
        offer = Offer(say_go_on(speaker), go_on)
        self.banner.say(sentence, Tone.INFO, offer, for_ms=OFFERED_MS)
