# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is behind the window: pages, lock, timer, search, sealing, and what ties them."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counsellor.domain.errors import CounsellorError, DiskFull
from counsellor.services.keep_preferences import Preferences, read_preferences
from counsellor.ui.actions.scan_codes import ScanCodes
from counsellor.ui.dialogs.shortcut_sheet import ShortcutSheet
from counsellor.ui.pages.first_run.wizard import FirstRun
from counsellor.ui.pages.session.session_timer import SessionTimer
from counsellor.ui.search.box import SearchBox
from counsellor.ui.search.records import records_of
from counsellor.ui.shell.alarm_page import AlarmPage
from counsellor.ui.shell.exchange_line import ExchangeLine
from counsellor.ui.shell.freshness import Freshness
from counsellor.ui.shell.handed_over import HandedOverFiles
from counsellor.ui.shell.idle import IdleLock
from counsellor.ui.shell.locking import Locking
from counsellor.ui.shell.navigation import Navigation, PageNeeds
from counsellor.ui.shell.page_entry import Need
from counsellor.ui.shell.sealing import Sealing
from counsellor.ui.vault_thread.newest import Newest
from counsellor.ui.widgets.timer_bar import TimerBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.look.appearance import Appearance
    from counsellor.ui.models.phases import TimerView
    from counsellor.ui.shell.cover import Cover
    from counsellor.ui.shell.dependencies import Dependencies
    from counsellor.ui.shell.window import MainWindow
    from counsellor.ui.shell.window_clock import WindowClock
    from counsellor.ui.vault_thread.reads import Reader


class WindowParts(QObject):
    """Made once, after the window was first seen."""

    def __init__(
        self,
        app: QApplication,
        dependencies: Dependencies,
        context: PageContext,
        clock: WindowClock,
        appearance: Appearance,
        window: MainWindow,
        cover: Cover,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._dependencies = dependencies
        self._context = context
        self._appearance = appearance
        self._worker, self._actions = context.worker, context.actions
        self._window, self._cover = window, cover
        theme, languages = context.theme, context.languages
        cover.put_alarm_page(AlarmPage(theme, languages))
        self.timer_bar = TimerBar(self._actions, theme, languages)
        window.put_timer(self.timer_bar)
        self.idle = IdleLock(app, dependencies.clock.monotonic)
        self.locking = Locking(
            self._worker, window, cover, self.idle, languages, dependencies.unlock, clock
        )
        timer = SessionTimer(context, uuid.uuid4().hex, window)
        needs = PageNeeds(context, timer, appearance, dependencies, self.idle.wait_for)
        self.pages = Navigation(needs, window)
        self.search = SearchBox(self._actions, theme, window)
        self.handed_over = HandedOverFiles(context, self.pages, window)
        self._exchange_line = ExchangeLine(context, window.top_bar, window.clock_notice)
        self._sealing = Sealing(self._worker, self)
        readers: list[Reader] = [*self.pages.all()]
        readers += (self._exchange_line, self._sealing, self.search)
        self._freshness = Freshness(self._worker, readers, self)
        self._entering: Newest[OpenVault] = Newest(self._worker)
        self._scan_codes = ScanCodes(self._actions, app, self.idle.swallows, self)
        self._connect()

    def begin(self) -> None:
        """Lead through the first run."""
        context, dependencies = self._context, self._dependencies
        first_run = FirstRun(
            self._worker,
            dependencies.folder,
            dependencies.clock,
            context.theme,
            context.languages,
            dependencies.files,
            self._appearance.speak,
            cost=dependencies.cost,
        )
        first_run.finished.connect(self._on_begun)
        self._cover.begin(first_run)

    def quit(self) -> None:
        """Lock, and close the window when that is done."""
        self._dependencies.settings.geometry = self._window.saveGeometry()
        if self._cover.first_run is not None:
            self._cover.first_run.stop_side_work()
        self.locking.lock(self._window.leave)

    def close(self) -> None:
        """Let go of the application: its events and threads."""
        if self._cover.first_run is not None:
            self._cover.first_run.stop_side_work()
        self._scan_codes.stop()
        self.idle.stop()

    # --- inside ------------------------------------------------------------------------------

    def _on_begun(self) -> None:
        self._cover.end_first_run()
        self.idle.start()
        self._on_unlocked()

    def _lock(self) -> None:
        if self._cover.first_run is None:
            self.locking.lock()

    def _on_unlocked(self) -> None:
        self._entering.ask(_read_start, self._enter, self._on_failed)
        self._worker.submit(self._dependencies.set_room_aside)

    def _enter(self, start: tuple[Need, Preferences]) -> None:
        has, preferences = start
        self._window.offer(has)
        self.idle.wait_for(preferences.idle_minutes)
        self._window.uncover()
        self._exchange_line.outdate()

    def _on_covered(self) -> None:
        self._entering.drop()
        self._exchange_line.forget()
        self.pages.forget()

    def _on_failed(self, error: CounsellorError) -> None:
        if isinstance(error, DiskFull):
            self._worker.submit_urgent(self._dependencies.give_room_back)
        if not self._window.is_covered:
            self.pages.say_failure(error)

    def _show_shortcuts(self) -> None:
        ShortcutSheet(self._actions, self._context.theme, self._window).open()

    def _connect(self) -> None:
        actions = self._actions
        find = records_of(self._context, self.pages.open_client)
        self.search.add_provider(find)
        self.locking.pages = self.pages.all()
        self.locking.unlocked.connect(self._on_unlocked)
        self.pages.timer.shown.connect(self._on_timer)
        self._window.covered.connect(self._on_covered)
        self._worker.failed.connect(self._on_failed)
        self._worker.crashed.connect(self._dependencies.caught)
        if self._cover.alarm_page is not None:
            self._cover.alarm_page.leave.connect(self.quit)
        actions["app.lock"].triggered.connect(self._lock)
        actions["app.quit"].triggered.connect(self.quit)
        actions["app.search"].triggered.connect(self.search.popup)
        actions["help.shortcuts"].triggered.connect(self._show_shortcuts)

    def _on_timer(self, view: TimerView | None) -> None:
        if view is None:
            self.timer_bar.clear()
        else:
            self.timer_bar.show_view(view)


def _read_start(vault: OpenVault) -> tuple[Need, Preferences]:
    who = vault.membership
    has = Need.OFFICE if who.is_office else Need.NOTHING
    return has | (Need.CASES if who.reads_cases else Need.NOTHING), read_preferences(vault)
