# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Goes on sending sealed files while the window is locked."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counsellor.services.keep_preferences import read_preferences
from counsellor.services.send_on import SendingOn, sending_on

if TYPE_CHECKING:
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.shell.locking import Locking
    from counsellor.ui.vault_thread.worker import VaultWorker


class SendingWhileLocked(QObject):
    """One sender at a time, where an exchange was going on or the person lets it go by itself.

    It ends when the vault is opened again, which sends then itself, or with the program.
    """

    def __init__(self, worker: VaultWorker[OpenVault], locking: Locking, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._next: SendingOn | None = None
        self._now: SendingOn | None = None
        self._last_words = locking.last_words
        locking.last_words = self._before_closing
        locking.locked.connect(self._begin)
        locking.unlocked.connect(self.end)

    def end(self) -> None:
        """End it; what lets in at a server is wiped as soon as none needs it."""
        now, self._now = self._now, None
        if now is not None:
            now.end()

    def _before_closing(self, vault: OpenVault) -> None:
        self._last_words(vault)
        goes_on = self._worker.has_errands or read_preferences(vault).exchanges_by_itself
        if goes_on and vault.membership.office and not vault.core.read_only:
            self._next = sending_on(vault)

    def _begin(self) -> None:
        self.end()
        self._now, self._next = self._next, None
        if self._now is not None:
            threading.Thread(target=self._now.send, name="sending-on", daemon=True).start()
