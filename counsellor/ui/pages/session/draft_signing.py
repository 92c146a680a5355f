# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Signing what stands in the editor: it is that text which is signed, wherever one goes on to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from counsellor.services.sign_note import sign_draft
from counsellor.services.write_note import save_draft

if TYPE_CHECKING:
    from counsellor.domain.errors import CounsellorError
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.vault_thread.worker import VaultWorker


class DraftSigning(QObject):
    """Signs drafts by their ids."""

    signed = Signal(str, str)
    """The draft, and the id of the note or addendum that it became."""
    refused = Signal(str, object)
    """The draft, and why (``CounsellorError``) it stays one as it was."""

    def __init__(self, worker: VaultWorker[OpenVault], parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker

    def sign(self, draft: str, text: str) -> None:
        """Sign a draft with this text."""

        def job(vault: OpenVault) -> str:
            save_draft(vault, draft, text)
            return sign_draft(vault, draft)

        def signed(note: str) -> None:
            if isValid(self):  # else the page went meanwhile; the note is signed all the same
                self.signed.emit(draft, note)

        def refused(error: CounsellorError) -> None:
            if isValid(self):
                self.refused.emit(draft, error)

        self._worker.submit_urgent(job, signed, failed=refused)
