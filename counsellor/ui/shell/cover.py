# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the window shows before and instead of its pages: first run, lock, or an alarm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from counsellor.domain.errors import CounsellorError
    from counsellor.ui.pages.first_run.curtain import Curtain
    from counsellor.ui.pages.first_run.wizard import FirstRun
    from counsellor.ui.shell.alarm_page import AlarmPage
    from counsellor.ui.shell.lock_page import LockPage


class Cover(QStackedWidget):
    """Shows one of them; the lock when nothing else is to be said."""

    def __init__(self, lock_page: LockPage) -> None:
        super().__init__()
        self.lock_page = lock_page
        self.alarm_page: AlarmPage | None = None
        self.first_run: FirstRun | None = None
        self.curtain: Curtain | None = None
        self.addWidget(lock_page)

    def put_alarm_page(self, alarm_page: AlarmPage) -> None:
        """Take the page for alarms, once; it can come after the window was first seen."""
        self.alarm_page = alarm_page
        self.addWidget(alarm_page)

    def ask_for_key(self) -> None:
        """Show the lock page, with nothing typed."""
        self.lock_page.reset()
        self.setCurrentWidget(self.lock_page)

    def alarm(self, error: CounsellorError) -> None:
        """Say why the vault is not opened."""
        if self.alarm_page is not None:
            self.lock_page.reset()
            self.alarm_page.show_error(error)
            self.setCurrentWidget(self.alarm_page)

    def wait(self) -> None:
        """Show nothing, until the first run is there."""
        blank = QWidget()
        self.addWidget(blank)
        self.setCurrentWidget(blank)

    def begin(self, first_run: FirstRun, curtain: Curtain) -> None:
        """Lead through the first run, which the curtain hides when it is drawn."""
        self.first_run, self.curtain = first_run, curtain
        curtain.lifted.connect(self._lift)
        for page in (first_run, curtain):
            self.addWidget(page)
        self.setCurrentWidget(first_run)

    def draw_curtain(self) -> None:
        """Hide the first run at once."""
        if self.curtain is not None and not self.is_drawn:
            self.curtain.draw()
            self.setCurrentWidget(self.curtain)
            self.repaint()

    @property
    def is_drawn(self) -> bool:
        """Whether the first run goes on out of sight."""
        return self.curtain is not None and self.currentWidget() is self.curtain

    def _lift(self) -> None:
        if self.first_run is not None:
            self.setCurrentWidget(self.first_run)
            self.first_run.show_step(self.first_run.step)

    def end_first_run(self) -> None:
        """The vault is there; the pages of the first run go, with all that was typed in them."""
        gone = (self.first_run, self.curtain)
        self.first_run = self.curtain = None
        for page in gone:
            if page is not None:
                self.removeWidget(page)
                page.deleteLater()
        self.ask_for_key()
