# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Seals what may leave ten minutes after it was saved, and at the lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from counsellor.domain.touch import Area
from counsellor.services.seal_outbox import seal_outbox, seal_steps
from counsellor.ui.vault_thread.reads import Reads

if TYPE_CHECKING:
    from collections.abc import Generator

    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.vault_thread.worker import VaultWorker

AFTER_MS = 10 * 60 * 1000
MOST_AT_LOCK_BYTES = 1 << 20
"""The lock must be quick; more than this waits for the next unlocking."""


class Sealing(QObject):
    """Nothing is asked of anybody: a sealed file can be carried even when the vault is locked."""

    def __init__(self, worker: VaultWorker[OpenVault], parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self.seal)
        worker.opened.connect(self.outdate)
        worker.locked.connect(self._timer.stop)

    def reads(self) -> Reads:
        """What waits to be sealed."""
        return Reads.of(Area.QUEUE)

    def outdate(self) -> None:
        """Something more may wait."""
        if not self._timer.isActive():
            self._timer.start()

    def seal(self) -> None:
        """Seal now, a bundle a step."""
        self._worker.submit_steps(_steps)


def seal_at_lock(vault: OpenVault) -> None:
    """Seal what waits, as the last thing before the vault closes; no more than takes no time."""
    if vault.membership.office and vault.queue.ready_bytes() <= MOST_AT_LOCK_BYTES:
        seal_outbox(vault)


def _steps(vault: OpenVault) -> Generator[object, None, None]:
    if vault.membership.office:
        yield from seal_steps(vault)
