# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the Ctrl+K box finds in the vault: clients by code and working name, notes by words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from counsellor.domain.views import SearchHit
    from counsellor.services.ports import OpenVault
    from counsellor.ui.jobs import Job
    from counsellor.ui.worker import VaultWorker

MOST_HITS = 50


class SearchProvider(QObject):
    """Answers what was typed last; a question that a newer one overtook is never answered."""

    found = Signal(str, object)
    """What was typed, and the hits (``list[SearchHit]``): clients first, then notes."""

    def __init__(self, worker: VaultWorker[OpenVault], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._asked: Job | None = None

    def ask(self, typed: str) -> None:
        """Look for clients and notes; the answer comes by ``found``."""
        if self._asked is not None:
            self._asked.cancel()

        def answer(hits: list[SearchHit]) -> None:
            self._asked = None
            self.found.emit(typed, hits)

        self._asked = self._worker.submit(
            lambda vault: vault.search.find(typed, most=MOST_HITS), answer
        )


def search_provider(worker: VaultWorker[OpenVault]) -> SearchProvider:
    """Make the provider that the Ctrl+K box asks."""
    return SearchProvider(worker)
