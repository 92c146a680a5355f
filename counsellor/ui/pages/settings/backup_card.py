# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""When the last backup was made, and making one now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from counsellor.paths import shown
from counsellor.services.back_up_vault import back_up_steps
from counsellor.services.late_backup import LATE_DAYS, days_since
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.pages.step_run import StepRun
from counsellor.ui.widgets.busy_row import BusyRow
from counsellor.ui.widgets.card import Card
from counsellor.ui.widgets.paused_buttons import PausedButtons
from counsellor.wording.moments import say_moment

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from counsellor.ui.context import PageContext
    from counsellor.ui.dialogs.file_choosing import FileChoosing


class BackupCard(Retranslating, Card):
    """Copies the vault beside the work that goes on, and can be stopped."""

    begun = Signal()
    """A backup is being made."""
    done = Signal(object)
    """The path of the backup, written and checked."""
    failed = Signal(object)
    """Why there is none (``CounsellorError``)."""

    def __init__(self, context: PageContext, files: FileChoosing) -> None:
        super().__init__()
        self._context = context
        self._files = files
        self._last: datetime | None = None
        self._run = StepRun(context.worker, self)
        self._text, self.back_up, self.busy = self.add_text(), QPushButton(), BusyRow()
        context.theme.icons.put(self.back_up, "usb")
        self._buttons = PausedButtons(self.back_up)
        self.box.addWidget(self.back_up, 0, Qt.AlignmentFlag.AlignLeft)
        self.box.addWidget(self.busy)
        self.back_up.clicked.connect(self.choose_place)
        self.busy.cancelled.connect(self._run.cancel)
        self._run.changed.connect(self._say_running)
        self._run.done.connect(self.done)
        self._run.failed.connect(self.failed)
        self.retranslate()

    def show_last(self, last: datetime | None) -> None:
        """Say when the last backup was made."""
        self._last = last
        self._say_last()

    def choose_place(self) -> None:
        """Ask where the backup goes, and make it."""
        folder = self._files.folder(self, self.tr("Folder for the backup"))
        if folder is not None and not self._run.is_running:
            self.begun.emit()
            self._run.start(lambda vault, cancelled: back_up_steps(vault, folder, cancelled))

    def forget(self) -> None:
        """Stop after the step at hand: the window is covered."""
        self._run.forget()

    def say_done(self, place: Path) -> str:
        """Say that a backup lies in its place."""
        return self.tr("The backup was written and checked: {place}").format(place=shown(place))

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Backup"))
        self.back_up.setText(self.tr("Back up now…"))
        self._say_last()
        self._say_running()

    def _say_last(self) -> None:
        if self._last is None:
            when = self.tr("There is no backup yet.")
        else:
            now, speaker = self._context.clock.now(), self._context.speaker
            moment = say_moment(self._last, now, speaker)
            when = self.tr("Last backup: {moment}.").format(moment=moment)
            days = days_since(self._last, self._context.today())
            if days >= LATE_DAYS:
                when = self.tr("The last backup is %n day(s) old: make one.", "", days)
        where = self.tr("It is as encrypted as the vault. Keep it apart from this computer.")
        self._text.setText(f"{when} {where}")

    def _say_running(self) -> None:
        self._buttons.set_enabled(not self._run.is_running)
        if self._run.is_running:
            self.busy.show_busy(self.tr("Backing up…"))
        else:
            self.busy.finish(self.back_up)
