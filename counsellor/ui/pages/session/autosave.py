# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Holds what was typed until the vault has it: no failed save costs a letter."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from counsellor.domain.errors import CounsellorError, UnknownRecord, VaultLocked
from counsellor.services.write_note import save_draft

if TYPE_CHECKING:
    from collections.abc import Mapping

    from counsellor.domain.records.notes import Draft
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.vault_thread.worker import VaultWorker

AGAIN_MS = 3000
"""A save that failed is tried again so often, and whenever something is typed."""


class Autosave(QObject):
    """Saves drafts, the newest text of each, again and again until it works.

    A draft that was left for another one while its save failed is kept and saved all the same.
    """

    saved = Signal(object)
    """The ``Draft`` as it is in the vault now; nothing newer of it waits."""
    not_saved = Signal(object)
    """A save failed (``CounsellorError``), the lock apart."""
    saved_again = Signal()
    """After a failure, everything is in the vault."""

    def __init__(self, worker: VaultWorker[OpenVault], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._waiting: dict[str, str] = {}
        self._again = QTimer(self)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self.save_now)

    def has(self, draft: str) -> bool:
        """Tell whether a draft's newest text is not in the vault yet."""
        return draft in self._waiting

    def waiting(self, draft: str) -> str | None:
        """Return a draft's newest text, if the vault does not have it yet."""
        return self._waiting.get(draft)

    def unsaved(self) -> Mapping[str, str]:
        """Return every text that is not in the vault yet, by its draft's id."""
        return dict(self._waiting)

    @property
    def failing(self) -> bool:
        """Whether a save has failed and none has worked since."""
        return self._again.isActive()

    def keep(self, draft: str, text: str) -> None:
        """Save a draft's newest text."""
        self._waiting[draft] = text
        self._save(draft, text)

    def save_now(self) -> None:
        """Try again whatever is not in the vault yet."""
        for draft, text in list(self._waiting.items()):
            self._save(draft, text)

    def let_go(self, draft: str) -> None:
        """Forget a draft's text: it was signed or discarded."""
        self._waiting.pop(draft, None)
        self._rest()

    def _save(self, draft: str, text: str) -> None:
        self._worker.submit_urgent(
            partial(save_draft, draft=draft, text=text),
            self._on_saved,
            failed=partial(self._on_not_saved, draft),
        )

    def _on_saved(self, now: Draft) -> None:
        if not isValid(self):
            return  # the page went while its last words were saved
        if self._waiting.get(now.id) == now.text:
            del self._waiting[now.id]
        if not self.has(now.id):
            self.saved.emit(now)
        self._rest()

    def _on_not_saved(self, draft: str, error: CounsellorError) -> None:
        if isinstance(error, VaultLocked) or not isValid(self):
            return  # the unlocked window opens the draft again, and that saves it
        if isinstance(error, UnknownRecord):
            self._waiting.pop(draft, None)
        else:
            self._again.start()
        self.not_saved.emit(error)

    def _rest(self) -> None:
        if not self._waiting and self._again.isActive():
            self._again.stop()
            self.saved_again.emit()
