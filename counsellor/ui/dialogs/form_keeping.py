# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Keeps what stands in an open form, so that neither a lock nor a crash costs a word of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from counsellor.domain.open_form import OpenForm
from counsellor.services.keep_form import forget_form, keep_form, kept_form
from counsellor.ui.dialogs.form_contents import (
    contents_of,
    put_contents,
    when_changed,
    worded,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from counsellor.domain.errors import CounsellorError
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.vault_thread.worker import VaultWorker

AT_LEAST_MS = 2_000
"""So often it is kept while somebody types."""


class FormKeeping(QObject):
    """Of one dialog; without a name nothing of it is kept.

    Args:
        form: holds the fields.
        worker: the way to the vault.
        parent: the dialog.
    """

    restored = Signal(bool)
    """What stood there before a lock or a crash stands there again; whether all of it does."""

    def __init__(self, form: QWidget, worker: VaultWorker[OpenVault], parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._worker = worker
        self._name = self._client = ""
        self._begun: dict[str, str] = {}
        self._kept: dict[str, str] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AT_LEAST_MS)
        self._soon.timeout.connect(self.save_now)

    def keep_as(self, name: str, client: str) -> None:
        """Keep it under this name; the next form of this name goes on with it."""
        self._name, self._client = name, client

    def begin(self) -> None:
        """The form is asked: put back what was kept, and lose no letter typed until then."""
        self._begun = contents_of(self._form)
        if self._name:
            when_changed(self._form, self._on_changed)
            asked = partial(kept_form, name=self._name, client=self._client)
            self._worker.submit_urgent(asked, self._restore, failed=_wait)

    @property
    def is_filled(self) -> bool:
        """Whether something stands there that did not at the beginning."""
        return contents_of(self._form) != self._begun

    def save_now(self) -> None:
        """Keep what stands there now, before the lock too."""
        self._soon.stop()
        contents = contents_of(self._form)
        if self._name and contents not in (self._kept, self._begun):
            self._kept = contents
            form = OpenForm(self._name, self._client, contents)
            self._worker.submit_urgent(partial(keep_form, form=form), failed=self._on_not_kept)

    def forget(self) -> None:
        """What was typed is not wanted."""
        self._soon.stop()
        if self._name:
            job = partial(forget_form, name=self._name, client=self._client)
            self._worker.submit_urgent(job, failed=_wait)

    def let_go(self) -> None:
        """Hold no word of it any longer: the form is closed."""
        self._soon.stop()
        self._begun, self._kept = {}, None

    def _on_changed(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _restore(self, kept: OpenForm | None) -> None:
        if kept is None:
            return
        wanted = self._together(kept.contents)
        put_contents(self._form, wanted)
        now = contents_of(self._form)
        whole = wanted.items() <= now.items()
        if now != self._begun or not whole:
            self.restored.emit(whole)

    def _together(self, kept: Mapping[str, str]) -> dict[str, str]:
        """Return what is to stand in each field: what was kept, then what was typed meanwhile."""
        now, words, wanted = contents_of(self._form), worded(self._form), dict(kept)
        for name, value in kept.items():
            typed = now.get(name, value)
            if typed not in (value, self._begun.get(name)):
                wanted[name] = f"{value} {typed}" if name in words else typed
        return wanted

    def _on_not_kept(self, _error: CounsellorError) -> None:
        """It still stands in the form; the next change tries again."""
        self._kept = None


def _wait(_error: CounsellorError) -> None:
    """What could not be read or forgotten is offered once more, and harms nobody."""
