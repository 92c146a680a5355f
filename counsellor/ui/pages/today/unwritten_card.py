# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What was shown once and may be lost: a card stays until it is written down or made anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from counsellor.domain.touch import Area, setting
from counsellor.services.change_passphrase import PASSPHRASE_DUE, passphrase_is_due
from counsellor.services.note_written_down import KIT, OFFICE_KEY, UNWRITTEN, unwritten
from counsellor.services.open_invitations import WITHDRAWN, open_invitations
from counsellor.ui.models.reads import OFFICE
from counsellor.ui.pages.today.card import NAMED, Card, CardText
from counsellor.ui.vault_thread.reads import Reads

if TYPE_CHECKING:
    from datetime import date

    from counsellor.services.vault_types import OpenVault


@dataclass(frozen=True, slots=True)
class Owed:
    """What is owed, by name, and to whom the words of an invitation were not told yet."""

    names: frozenset[str]
    invited: tuple[str, ...]


class UnwrittenCard(Card[Owed]):
    """Speaks of one thing at a time, the weightiest first; its button leads to mending it."""

    READS = OFFICE | Reads.of(
        setting(UNWRITTEN), setting(PASSPHRASE_DUE), setting(WITHDRAWN), Area.INVITATION
    )
    of_cases = False

    @staticmethod
    def read(vault: OpenVault, today: date) -> Owed:
        due = {PASSPHRASE_DUE} if passphrase_is_due(vault) else set()
        untold = tuple(one.name for one in open_invitations(vault) if not one.told)
        return Owed(unwritten(vault) | due, untold)

    def text(self) -> CardText | None:
        what = self._what()
        if what is None or self.waiting is None:
            return None
        say = self._context.speaker.say
        return {
            PASSPHRASE_DUE: CardText(
                say("TodayPage", "Choose a new passphrase"),
                say("TodayPage", "Your records were opened with the recovery kit."),
                say("TodayPage", "Choose it now"),
            ),
            KIT: CardText(
                say("TodayPage", "Recovery kit not written down"),
                say("TodayPage", "Without it a forgotten passphrase loses your records."),
                say("TodayPage", "Make a new kit"),
            ),
            OFFICE_KEY: CardText(
                say("TodayPage", "Recovery key of the office not written down"),
                say("TodayPage", "Without it nothing opens if this computer is lost."),
                say("TodayPage", "Replace the key"),
            ),
            "": CardText(
                say("TodayPage", "Words of an invitation not told"),
                " · ".join(self.waiting.invited[:NAMED]),
                say("TodayPage", "Make new words"),
            ),
        }[what]

    def act(self) -> None:
        what = self._what()
        if what is not None:
            self.write_down.emit(what)

    def _what(self) -> str | None:
        if self.waiting is None:
            return None
        weighed = (PASSPHRASE_DUE, KIT, OFFICE_KEY)
        owed = (name for name in weighed if name in self.waiting.names)
        return next(owed, "" if self.waiting.invited else None)
