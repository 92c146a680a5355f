# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Keeps over the lock what stands in fields that are part of no dialog: in the vault, not here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from counsellor.domain.open_form import PLACED, OpenForm
from counsellor.services.keep_form import forget_form, keep_form, take_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLineEdit

    from counsellor.domain.errors import CounsellorError
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.vault_thread.worker import VaultWorker


class KeptFields(QObject):
    """Of one place: saved at the lock, put back into the same place after unlocking.

    Args:
        name: of the place; no other place has it.
        fields: hold what is typed, and no secret.
        worker: the way to the vault.
        parent: what the fields belong to.
    """

    restored = Signal()
    """What stood there at the lock stands there again."""

    def __init__(
        self,
        name: str,
        fields: Sequence[QLineEdit],
        worker: VaultWorker[OpenVault],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._name = PLACED + name
        self._fields = tuple(fields)
        self._worker = worker

    @property
    def is_typed(self) -> bool:
        """Whether something stands there that a person has typed."""
        return any(field.isModified() and field.text() for field in self._fields)

    def save_now(self) -> None:
        """The lock comes: keep what stands there, or that nothing does."""
        if self.is_typed:
            contents = {str(place): field.text() for place, field in enumerate(self._fields)}
            job = partial(keep_form, form=OpenForm(self._name, "", contents))
            self._worker.submit_urgent(job, failed=_give_up)
        else:
            job_without = partial(forget_form, name=self._name, client="")
            self._worker.submit_urgent(job_without, failed=_give_up)

    def come_back(self) -> None:
        """Put back what was kept; what somebody has typed meanwhile stays."""
        self._worker.submit(partial(take_form, name=self._name), self._put, failed=_give_up)

    def _put(self, kept: OpenForm | None) -> None:
        if kept is None or self.is_typed:
            return
        for place, field in enumerate(self._fields):
            field.setText(kept.contents.get(str(place), ""))
            field.setModified(True)
        self.restored.emit()


def _give_up(_error: CounsellorError) -> None:
    """What is looked for is soon typed again; no lock waits for it, and nobody is told."""
