# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The way to erase a client: done at once where nothing has left, else asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from counsellor.domain.errors import ErasureUnfinished, NotPermitted
from counsellor.domain.permission import Ruling
from counsellor.domain.touch import Area
from counsellor.services.erase_client import erase_client, require_erasable
from counsellor.ui.dialogs.erase_dialog import EraseDialog
from counsellor.ui.look.theme import set_look
from counsellor.ui.models.reads import PERMISSION
from counsellor.ui.pages.client.section import ClientHead, Section
from counsellor.ui.vault_thread.reads import Reads
from counsellor.ui.widgets.banner import Tone

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QHideEvent, QShowEvent

    from counsellor.domain.errors import CounsellorError
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.page import Page

ACTION = "client.erase"
_NOBODY = "no client to erase"
_SAID = "held"
"""A hold is told about when somebody asks; that a client is a colleague's can be seen."""


class ErasingSection(Section[bool]):
    """Offers it while the client may be erased or asked to be erased from here."""

    READS = PERMISSION | Reads.of("client", Area.SEALED)

    erased = Signal(str, object)
    """Id of the client who is gone, and why something of it is still to be finished, or None."""

    def __init__(self, context: PageContext, page: Page) -> None:
        super().__init__(context, page)
        self._offered = False
        self.erase = QPushButton()
        set_look(self.erase, "link")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.erase)
        row.addStretch(1)
        self.erase.clicked.connect(context.actions[ACTION].trigger)
        self.retranslate()
        self._offer()

    @staticmethod
    def read(vault: OpenVault, client: str) -> bool:
        """Whether it is offered."""
        try:
            require_erasable(vault, client)
        except NotPermitted as error:
            return error.fields["reason"] == _SAID
        return True

    def retranslate(self) -> None:
        self.erase.setText(self._context.actions[ACTION].text())

    def forget(self) -> None:
        super().forget()
        self._offered = False
        self._offer()

    def begin(self) -> None:
        super().begin()
        self._offered = False
        self._offer()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._offer()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._offer()

    def ask_erasure(self) -> None:
        """Ask why, after saying what follows; what may not be erased is said before."""
        client = self._client()
        if client:
            self._page.inquire(
                partial(require_erasable, client=client), partial(self._ask_reason, client)
            )

    # --- inside ------------------------------------------------------------------------------

    def _ask_reason(self, client: str, way: Ruling) -> None:
        if client == self._client():
            self._ask(
                lambda head: EraseDialog(self._context, head.row.code, way, self._page),
                self._erase,
                "client.erase",
            )

    def forms(self) -> Mapping[str, Callable[[str], None]]:
        return {"client.erase": lambda _: self.ask_erasure()}

    def _erase(self, client: str, reason: str) -> None:
        today = self._context.today()
        self._page.write(
            lambda vault: erase_client(vault, client, reason, today),
            partial(self._say, client),
            partial(self._on_failed, client),
        )

    def _say(self, client: str, ruling: Ruling) -> None:
        if ruling is Ruling.PERMITTED:
            self.erased.emit(client, None)
        else:
            self._page.banner.say(self.tr("The office was asked to erase this client."), Tone.GOOD)

    def _on_failed(self, client: str, error: CounsellorError) -> None:
        if isinstance(error, ErasureUnfinished):
            self.erased.emit(client, error)
        else:
            self._page.say_failure(error)

    def _show(self, head: ClientHead, what: bool) -> None:
        self._offered = what
        self.erase.setVisible(what)
        self._offer()

    def _offer(self) -> None:
        here = self._offered and self.isVisible()
        self._context.actions.disable(_NOBODY, () if here else (ACTION,))
