# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Tells whoever shows something of the vault that it has changed, and nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from counsellor.domain.touch import Changes
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.vault_thread.reads import Reader
    from counsellor.ui.vault_thread.worker import VaultWorker


class Freshness(QObject):
    """The one listener to what jobs have written.

    Args:
        worker: tells what was written.
        readers: those that there are now; pages come and go.
        parent: as ever.
    """

    def __init__(
        self,
        worker: VaultWorker[OpenVault],
        readers: Callable[[], Iterable[Reader]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._readers = readers
        worker.changed.connect(self._tell)

    def _tell(self, changes: Changes) -> None:
        for reader in list(self._readers()):
            if reader.reads().touched_by(changes):
                reader.outdate()
