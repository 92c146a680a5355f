# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Signing what stands in the editor: it is that text which is signed, wherever one goes on to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from counsellor.services.sign_note import sign_draft
from counsellor.services.write_note import save_draft

if TYPE_CHECKING:
    from counsellor.domain.errors import CounsellorError
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.vault_thread.worker import VaultWorker


class DraftSigning(QObject):
    """Signs one draft at a time; nothing is typed into it meanwhile."""

    signed = Signal(str, str)
    """The draft, and the id of the note or addendum that it became."""
    refused = Signal(object)
    """Signing failed (``CounsellorError``); the draft is as it was."""

    def __init__(self, worker: VaultWorker[OpenVault], parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._draft = ""

    def is_of(self, draft: str) -> bool:
        """Tell whether this draft is being signed."""
        return draft == self._draft

    def sign(self, draft: str, text: str) -> None:
        """Sign a draft with this text."""
        self._draft = draft

        def job(vault: OpenVault) -> str:
            save_draft(vault, draft, text)
            return sign_draft(vault, draft)

        self._worker.submit_urgent(job, partial(self._on_signed, draft), failed=self._on_refused)

    def _on_signed(self, draft: str, note: str) -> None:
        self._draft = ""
        self.signed.emit(draft, note)

    def _on_refused(self, error: CounsellorError) -> None:
        self._draft = ""
        self.refused.emit(error)
