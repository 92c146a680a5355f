# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a client's page says to a person who does not work in the case any more."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from counsellor.domain.touch import setting
from counsellor.services.hear_of_late_work import LET_IN, LetIn, let_in_lately
from counsellor.ui.look.theme import SPACE
from counsellor.ui.models.reads import PERMISSION
from counsellor.ui.pages.client.section import ClientHead, Place, Section
from counsellor.ui.vault_thread.reads import Reads
from counsellor.ui.widgets.notice import Notice, Tone
from counsellor.wording.moments import say_date
from counsellor.wording.permission_words import say_kind

if TYPE_CHECKING:
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.page import Page


@dataclass(frozen=True, slots=True)
class LeftRead:
    """Who leads the case now, by id, and what of late work was let in not long ago."""

    leads: tuple[str, ...] = ()
    let_in: tuple[LetIn, ...] = ()


class LeftCaseSection(Section[LeftRead]):
    """Says whose case it is now, what may still be read, and what becomes of late work."""

    READS = PERMISSION | Reads.of(setting(LET_IN))

    place = Place.TOP

    def __init__(self, context: PageContext, page: Page) -> None:
        super().__init__(context, page)
        self._read = LeftRead()
        self.notice = Notice(context.theme)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE)
        box.addWidget(self.notice)
        self.hide()

    @staticmethod
    def read(vault: OpenVault, client: str) -> LeftRead:
        leads = vault.files.of(client, vault.membership).leads
        return LeftRead(tuple(sorted(leads)), tuple(let_in_lately(vault, client)))

    def retranslate(self) -> None:
        if self._head is None or not self._head.left:
            return
        said = [self.tr("You do not work in this case any more.")]
        names = [self._head.names[one] for one in self._read.leads if one in self._head.names]
        if names:
            said.append(self.tr("{name} leads it.").format(name=", ".join(names)))
        said.append(self.tr("You can read what is here; nothing new is begun in it."))
        said.append(
            self.tr(
                "What you had written or begun before you learned this goes to the office, which "
                "decides whether it counts; what is begun you can still finish and sign."
            )
        )
        if self._head.row.drafts:
            said.append(
                self.tr(
                    "A text that you have not signed stays on this laptop until you sign or "
                    "discard it."
                )
            )
        self.notice.say("\n".join([" ".join(said), *self._let_in()]), Tone.WARNING)

    def _let_in(self) -> list[str]:
        """Say of late work when the office told that it counts, each day once."""
        speaker, by_day = self._context.speaker, defaultdict[str, list[str]](list)
        for one in self._read.let_in:
            day = say_date(one.told_at.date(), speaker)
            by_day[day].append(say_kind(one.change.kind, speaker))
        sentence = self.tr("Let in by the office, as it said on {date}: {kinds}.")
        return [
            sentence.format(date=day, kinds=", ".join(dict.fromkeys(kinds)))
            for day, kinds in by_day.items()
        ]

    def forget(self) -> None:
        super().forget()
        self._read = LeftRead()
        self.hide()

    def _show(self, head: ClientHead, what: LeftRead) -> None:
        self._read = what
        self.retranslate()
        self.setVisible(head.left)
