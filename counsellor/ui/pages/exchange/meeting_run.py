# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The button "Two laptops meet…", and the meeting that goes on behind its window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton
from shiboken6 import isValid

from counsellor.domain.errors import CounsellorError, ImportCancelled
from counsellor.services.errand import Errand
from counsellor.services.meet import Comparing, Meeting, MeetingWith, Waiting, meet_steps
from counsellor.ui.dialogs.meeting_dialog import MeetingDialog
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.pages.exchange.moved_bytes import MovedBytes
from counsellor.ui.pages.exchange.road_words import say_movement
from counsellor.ui.pages.step_run import StepRun
from counsellor.wording.meeting_report import say_met

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from counsellor.services.meet import MeetingReport
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.page import Page

_LOOK_EVERY_MS: Final = 100
"""So often it is looked how much has moved: nobody reads faster."""
_PER_MILLE: Final = 1000


class MeetingRun(Retranslating, QPushButton):
    """Belongs to one page. Each try is a meeting of its own; one at a time is going on.

    Args:
        context: as pages have it.
        page: on which it stands.
    """

    def __init__(self, context: PageContext, page: Page) -> None:
        super().__init__()
        self._context, self._page = context, page
        self._run = StepRun(context.worker, self)
        self._meeting: Meeting | None = None
        self._dialog: MeetingDialog | None = None
        self._moved = MovedBytes(context.clock.monotonic)
        self._looking = QTimer(self, interval=_LOOK_EVERY_MS)
        context.theme.icons.put(self, "users")
        self.clicked.connect(self.begin)
        self._looking.timeout.connect(self._say_moved)
        self._run.stepped.connect(self._on_step)
        self._run.done.connect(self._on_done)
        self._run.failed.connect(self._on_failed)
        self.retranslate()

    def retranslate(self) -> None:
        self.setText(self.tr("Two laptops meet…"))

    def begin(self) -> None:
        """Open the window of a meeting, and wait there for another laptop."""
        if self._dialog is not None:
            return
        self._dialog = dialog = MeetingDialog(self._context, self._page)
        dialog.called.connect(self._call)
        dialog.compared.connect(self._say_compared)
        dialog.begun_again.connect(self._try)
        dialog.stopped.connect(self.end)
        dialog.ask()
        self._try()

    def end(self) -> None:
        """Close the port and the line: the person wants it no more, or the window is covered."""
        meeting, self._meeting, self._dialog = self._meeting, None, None
        self._looking.stop()
        if meeting is not None:
            meeting.close()
        self._run.forget()

    # --- inside ------------------------------------------------------------------------------

    def _try(self) -> None:
        """Wait once more, with new keys and a new port."""
        if self._run.is_running or not self._is_asked():
            return
        self._meeting = meeting = Meeting(self._context.own_addresses())
        self._moved.begin()
        self._looking.start()
        self._run.start(lambda vault, cancelled: self._steps(vault, cancelled, meeting))

    def _steps(
        self, vault: OpenVault, cancelled: Callable[[], bool], meeting: Meeting
    ) -> Generator[object, None, MeetingReport]:
        return (yield from meet_steps(vault, meeting, self._moved.transit(cancelled)))

    def _call(self, typed: str) -> None:
        if self._meeting is None or self._dialog is None:
            return
        try:
            self._meeting.call(typed)
        except CounsellorError as error:
            self._dialog.refuse_address(error)

    def _say_compared(self, same: bool) -> None:
        if self._meeting is not None:
            (self._meeting.say_same if same else self._meeting.say_other)()

    def _on_step(self, step: object) -> None:
        dialog = self._dialog
        if dialog is None or isinstance(step, Errand):
            return
        match step:
            case Waiting():
                dialog.show_waiting([one.text for one in step.addresses])
            case Comparing():
                dialog.show_words(step.words)
            case MeetingWith():
                dialog.show_exchanging(step.name)

    def _on_done(self, report: MeetingReport) -> None:
        dialog, self._meeting = self._dialog, None
        self._looking.stop()
        if dialog is not None:
            dialog.show_outcome(lambda: self._say_report(report))

    def _on_failed(self, error: CounsellorError) -> None:
        dialog, self._meeting = self._dialog, None
        self._looking.stop()
        if dialog is not None and not isinstance(error, ImportCancelled):
            dialog.show_failure(error)

    def _say_report(self, report: MeetingReport) -> str:
        speaker = self._context.speaker
        return say_met(report.name, report.given, report.told, report.carried, speaker)

    def _say_moved(self) -> None:
        if self._dialog is not None and self._is_asked():
            movement = self._moved.look()
            said = say_movement(movement, self._context.speaker)
            all_ = _PER_MILLE if movement.left else 0
            self._dialog.parts.show_moved(said, round(movement.share * _PER_MILLE), all_)

    def _is_asked(self) -> bool:
        return self._dialog is not None and isValid(self._dialog) and self._dialog.isVisible()
