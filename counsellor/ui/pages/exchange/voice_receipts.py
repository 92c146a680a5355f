# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The button for a receipt by telephone: a laptop asks with it, an office answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from counsellor.services.answer_by_voice import answer_by_voice, possible_callers
from counsellor.services.ask_by_voice import ask_by_voice
from counsellor.services.hear_by_voice import hear_by_voice
from counsellor.ui.dialogs.answer_by_voice_dialog import AnswerByVoiceDialog
from counsellor.ui.dialogs.ask_by_voice_dialog import AskByVoiceDialog
from counsellor.ui.dialogs.spoken_answer_dialog import SpokenAnswerDialog
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.widgets.banner import Tone
from counsellor.wording.voice_words import say_heard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.domain.voice_receipt import HeardByVoice, SpokenAnswer, VoiceQuestion
    from counsellor.services.answer_by_voice import Caller
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.page import Page


class VoiceReceipts(Retranslating, QPushButton):
    """Belongs to one page, which asks, writes and says for it.

    Args:
        context: as pages have it.
        page: on which it stands.
    """

    def __init__(self, context: PageContext, page: Page) -> None:
        super().__init__()
        self._context, self._page = context, page
        context.theme.icons.put(self, "phone")
        self.clicked.connect(self.begin)
        self.retranslate()

    def retranslate(self) -> None:
        self.setText(self.tr("Receipt by telephone…"))

    def begin(self) -> None:
        """Ask the office, or at the office who is calling."""
        self._page.write(_begun, self._on_begun)

    def _on_begun(self, begun: VoiceQuestion | list[Caller]) -> None:
        if isinstance(begun, list):
            self._ask_caller(begun)
        else:
            dialog = AskByVoiceDialog(self._context, begun, self._page)
            dialog.renewed.connect(self.begin)
            self._page.ask(dialog, self._hear)

    def _hear(self, words: str) -> None:
        self._page.write(partial(hear_by_voice, words=words), self._say_heard)

    def _say_heard(self, heard: HeardByVoice) -> None:
        said = say_heard(heard, self._context.clock.now(), self._context.speaker)
        self._page.banner.say(said, Tone.GOOD)

    def _ask_caller(self, callers: Sequence[Caller]) -> None:
        if not callers:
            said = self.tr("Nobody else belongs to this office yet: invite them first.")
            self._page.banner.say(said, Tone.INFO)
            return
        names = {one.staff: one.name for one in callers}
        dialog = AnswerByVoiceDialog(self._context, callers, self._page)
        self._page.ask(dialog, lambda asked: self._find(names[asked[0]], *asked))

    def _find(self, name: str, staff: str, words: str) -> None:
        job = partial(answer_by_voice, staff=staff, words=words)
        self._page.write(job, partial(self._read_out, name))

    def _read_out(self, name: str, answers: Sequence[SpokenAnswer]) -> None:
        SpokenAnswerDialog(self._context, name, answers, self._page).ask()


def _begun(vault: OpenVault) -> VoiceQuestion | list[Caller]:
    return possible_callers(vault) if vault.membership.is_office else ask_by_voice(vault)
