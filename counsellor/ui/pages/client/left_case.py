# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a client's page says to a person who does not work in the case any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from counsellor.ui.look.theme import SPACE
from counsellor.ui.models.reads import PERMISSION
from counsellor.ui.pages.client.section import ClientHead, Place, Section
from counsellor.ui.widgets.notice import Notice, Tone

if TYPE_CHECKING:
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.page import Page


class LeftCaseSection(Section[tuple[str, ...]]):
    """Says whose case it is now, what may still be read, and what becomes of late work."""

    READS = PERMISSION

    place = Place.TOP

    def __init__(self, context: PageContext, page: Page) -> None:
        super().__init__(context, page)
        self._leads: tuple[str, ...] = ()
        self.notice = Notice(context.theme)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE)
        box.addWidget(self.notice)
        self.hide()

    @staticmethod
    def read(vault: OpenVault, client: str) -> tuple[str, ...]:
        """Read who leads the case now, by id."""
        return tuple(sorted(vault.files.of(client, vault.membership).leads))

    def retranslate(self) -> None:
        if self._head is None or not self._head.left:
            return
        said = [self.tr("You do not work in this case any more.")]
        names = [self._head.names[one] for one in self._leads if one in self._head.names]
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
        self.notice.say(" ".join(said), Tone.WARNING)

    def forget(self) -> None:
        super().forget()
        self._leads = ()
        self.hide()

    def _show(self, head: ClientHead, what: tuple[str, ...]) -> None:
        self._leads = what
        self.retranslate()
        self.setVisible(head.left)
