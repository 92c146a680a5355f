# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The window, put together: looks, language, actions, the vault's thread, the lock, the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from counsellor.domain.errors import CounsellorError, DiskFull
from counsellor.ui.actions import ActionRegistry
from counsellor.ui.alarm_page import AlarmPage
from counsellor.ui.appearance import Appearance
from counsellor.ui.exchange_line import ExchangeLine
from counsellor.ui.front import Front
from counsellor.ui.idle import IdleLock
from counsellor.ui.languages import Languages
from counsellor.ui.lock_page import LockPage
from counsellor.ui.locking import Locking
from counsellor.ui.page_plan import PagePlan
from counsellor.ui.pages.equipment import Equipment
from counsellor.ui.pages.first_run.wizard import FirstRun
from counsellor.ui.palette_box import PaletteBox
from counsellor.ui.preferences import Preferences, read_preferences
from counsellor.ui.record_finding import records_of
from counsellor.ui.scan_codes import ScanCodes
from counsellor.ui.sealing import Sealing
from counsellor.ui.shortcut_sheet import ShortcutSheet
from counsellor.ui.theme import Theme, load_fonts
from counsellor.ui.widgets.timer_bar import TimerBar
from counsellor.ui.window import MainWindow
from counsellor.ui.worker import VaultWorker

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from counsellor.services.ports import OpenVault
    from counsellor.ui.surroundings import Surroundings

_NOT_YET = ("help.manual",)


class Application(QObject):
    """Everything behind one window on one vault."""

    def __init__(self, app: QApplication, surroundings: Surroundings) -> None:
        super().__init__(app)
        self._app = app
        self._around = surroundings
        self._settings = surroundings.settings
        self.languages = Languages(app, self._settings.language)
        load_fonts()
        self.theme = Theme(app)
        self.theme.wear(self._settings.scheme, self._settings.scale)
        self.appearance = Appearance(self._settings, self.languages, self.theme)
        self.actions = ActionRegistry(self.theme.icons, self)
        self.actions.bar("not yet", _NOT_YET)
        self.worker: VaultWorker[OpenVault] = VaultWorker(self)
        self.equipment = Equipment(
            self.worker, self.languages, self.actions, self.theme, surroundings.clock
        )
        self.front = Front(LockPage(self.theme), AlarmPage(self.theme, self.languages))
        timer_bar = TimerBar(self.actions, self.theme, self.languages)
        self.window = MainWindow(self.actions, self.theme, self.front, timer_bar)
        self.idle = IdleLock(app, surroundings.clock.monotonic)
        self.locking = Locking(
            self.worker, self.window, self.front, self.idle, self.languages, surroundings.unlock
        )
        self.pages = PagePlan(self.equipment, self.window, self.appearance, surroundings)
        self.search = PaletteBox(self.actions, self.theme, self.window)
        self._exchange_line = ExchangeLine(self.equipment, self.window.top_bar)
        self._sealing = Sealing(self.worker, self)
        self._scan_codes = ScanCodes(self.actions, app.platformName(), self)
        self._connect()

    # --- from the start to the end -----------------------------------------------------------

    def start(self, opener: Callable[[], OpenVault] | None = None) -> None:
        """Show the window: the first run, the lock, or, with an opener, the vault at once."""
        if not self.window.restoreGeometry(self._settings.geometry):
            self.window.resize(self.theme.px(1180), self.theme.px(760))
        self.window.show()
        if self._around.is_new():
            self._begin()
        elif opener is not None:
            self.locking.open(opener)

    def come_to_front(self) -> None:
        """Somebody started the program again."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()

    def quit(self) -> None:
        """Lock, and close the window when that is done."""
        self._settings.geometry = self.window.saveGeometry()
        if self.front.first_run is not None:
            self.front.first_run.close_bench()
        self.locking.lock(self.window.leave)

    def stop(self) -> None:
        """End the vault's thread; the window is gone."""
        if self.front.first_run is not None:
            self.front.first_run.close_bench()
        self._app.removeEventFilter(self._scan_codes)
        self.idle.stop()
        self.worker.stop()

    # --- inside ------------------------------------------------------------------------------

    def _begin(self) -> None:
        around = self._around
        first_run = FirstRun(
            self.worker,
            around.folder,
            around.clock,
            self.theme,
            self.languages,
            around.files,
            self.appearance.speak,
            cost=around.cost,
        )
        self.front.begin(first_run)
        first_run.finished.connect(self._on_begun)

    def _on_begun(self) -> None:
        self.front.end_first_run()
        self.idle.start()
        self._on_unlocked()

    def _lock(self) -> None:
        if self.front.first_run is None:
            self.locking.lock()

    def _on_unlocked(self) -> None:
        self.worker.submit(_read_start, self._enter)
        self.worker.submit(self._around.set_room_aside)

    def _enter(self, start: tuple[bool, Preferences]) -> None:
        is_office, preferences = start
        if is_office:
            self.window.be_an_office()
        else:
            self.window.be_in_the_field()
        self.idle.wait_for(preferences.idle_minutes)
        self.window.uncover()
        self._exchange_line.refresh()

    def _on_covered(self) -> None:
        self._exchange_line.forget()
        self.pages.forget()

    def _on_failed(self, error: CounsellorError) -> None:
        if isinstance(error, DiskFull):
            self.worker.submit_urgent(self._around.give_room_back)
        if not self.window.is_covered:
            self.pages.say_failure(error)

    def _show_shortcuts(self) -> None:
        ShortcutSheet(self.actions, self.theme, self.window).open()

    def _connect(self) -> None:
        actions = self.actions
        self._app.installEventFilter(self._scan_codes)
        self.search.add_provider(records_of(self.equipment, self.pages.open_client))
        self.locking.pages = self.pages.all()
        self.locking.unlocked.connect(self._on_unlocked)
        self.window.covered.connect(self._on_covered)
        self.worker.failed.connect(self._on_failed)
        self.worker.crashed.connect(self._around.caught)
        self.front.alarm_page.leave.connect(self.quit)
        actions["app.lock"].triggered.connect(self._lock)
        actions["app.quit"].triggered.connect(self.quit)
        actions["app.search"].triggered.connect(self.search.popup)
        actions["help.shortcuts"].triggered.connect(self._show_shortcuts)


def _read_start(vault: OpenVault) -> tuple[bool, Preferences]:
    return vault.membership.is_office, read_preferences(vault)
