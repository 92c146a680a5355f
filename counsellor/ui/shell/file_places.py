# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Lets file dialogs begin where they were answered last: the vault knows, and nothing else does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counsellor.services.keep_file_places import file_places, keep_file_place
from counsellor.ui.dialogs.file_choosing import RemembersPlaces
from counsellor.ui.vault_thread.newest import Newest

if TYPE_CHECKING:
    from pathlib import Path

    from counsellor.domain.errors import CounsellorError
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.dialogs.file_choosing import FileChoosing
    from counsellor.ui.shell.window import MainWindow


class FilePlaces(QObject):
    """Reads the places after unlocking, keeps each new one, and lets go of all at the lock."""

    def __init__(self, context: PageContext, files: FileChoosing, window: MainWindow) -> None:
        super().__init__(window)
        self._worker = context.worker
        self._read: Newest[OpenVault] = Newest(context.worker)
        if isinstance(files, RemembersPlaces):
            self._files = files
            files.told = self._keep
            context.worker.opened.connect(self._recall)
            window.covered.connect(self._forget)

    def _recall(self) -> None:
        self._read.ask(file_places, self._files.recall, _begin_anywhere)

    def _keep(self, purpose: str, place: Path) -> None:
        job = partial(keep_file_place, purpose=purpose, place=str(place))
        self._worker.submit(job, failed=_begin_anywhere)

    def _forget(self) -> None:
        self._read.drop()
        self._files.forget()


def _begin_anywhere(_error: CounsellorError) -> None:
    """A dialog that begins elsewhere costs a click; nobody is told."""
