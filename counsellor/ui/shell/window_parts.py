# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is behind the window: pages, lock, timer, search, sealing, and what ties them."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counsellor.domain.errors import CounsellorError, DiskFull
from counsellor.services.change_passphrase import passphrase_is_due
from counsellor.services.keep_preferences import Preferences, read_preferences
from counsellor.services.session_lock import SessionLock, read_session_lock
from counsellor.ui.actions.scan_codes import ScanCodes
from counsellor.ui.dialogs.leaving_dialog import LeavingDialog
from counsellor.ui.dialogs.removable_drives import stick_name
from counsellor.ui.pages.session.session_timer import SessionTimer
from counsellor.ui.shell.alarm_page import AlarmPage
from counsellor.ui.shell.answering import Answering
from counsellor.ui.shell.beginning import Beginning
from counsellor.ui.shell.clearing import Clearing
from counsellor.ui.shell.exchange_line import ExchangeLine
from counsellor.ui.shell.exchanging import ExchangingByItself
from counsellor.ui.shell.file_places import FilePlaces
from counsellor.ui.shell.freshness import Freshness
from counsellor.ui.shell.handed_over import HandedOverFiles
from counsellor.ui.shell.help_windows import HelpWindows
from counsellor.ui.shell.idle import IdleLock
from counsellor.ui.shell.locking import Locking
from counsellor.ui.shell.navigation import Navigation, PageNeeds
from counsellor.ui.shell.page_entry import Need
from counsellor.ui.shell.printing import Printing
from counsellor.ui.shell.restoring import Restoring
from counsellor.ui.shell.sealing import Sealing
from counsellor.ui.shell.searching import Searching
from counsellor.ui.shell.second_click import SecondClick
from counsellor.ui.shell.sending_on import SendingWhileLocked
from counsellor.ui.shell.session_easing import SessionEasing
from counsellor.ui.shell.sleep_watch import SleepWatch, watch_of_this_system
from counsellor.ui.shell.text_size import TextSize
from counsellor.ui.shell.undoing import Undoing
from counsellor.ui.shell.unfinished_forms import UnfinishedForms
from counsellor.ui.vault_thread.newest import Newest
from counsellor.ui.widgets.expiring_clipboard import ExpiringClipboard
from counsellor.ui.widgets.timer_bar import TimerBar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.look.appearance import Appearance
    from counsellor.ui.search.box import SearchBox
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
        self._worker, self._actions = context.worker, context.actions
        self._window, self._cover = window, cover
        theme, languages = context.theme, context.languages
        accept = dependencies.accept_loss
        cover.put_alarm_page(AlarmPage(context, may_accept=accept is not None))
        self.timer_bar = TimerBar(self._actions, theme, languages)
        window.put_timer(self.timer_bar)
        self._clipboard = ExpiringClipboard(app.clipboard(), self)
        self.idle = IdleLock(app, dependencies.clock.monotonic, self)
        SecondClick(app, self)
        timer = SessionTimer(context, uuid.uuid4().hex, window)
        self.easing = SessionEasing(dependencies, self.idle, timer, cover.lock_page, self)
        self.locking = Locking(
            self._worker, window, cover, self.idle, languages, self.easing.open, clock, accept
        )
        needs = PageNeeds(
            context, timer, appearance, dependencies, self.idle.wait_for, self.easing.choose
        )
        self.pages = Navigation(needs, window)
        self.printing = Printing(
            context, dependencies.files, dependencies.printers, self.pages.in_view, window
        )
        self.pages.show_document = self.printing.show
        self.searching = Searching(context, self.pages, window)
        self.handed_over = HandedOverFiles(context, self.pages, window, cover)
        self.file_places = FilePlaces(context, dependencies.files, window)
        self.help = HelpWindows(context, window, self.printing)
        self.restoring = Restoring(
            context, dependencies, window, cover, self.locking, self.easing, self.pages.in_view
        )
        self.beginning = Beginning(context, dependencies, appearance, window, cover)
        self._exchange_line = ExchangeLine(context, window.top_bar, window.clock_notice)
        self._sealing = Sealing(self._worker, self)
        ExchangingByItself(self._worker, self)
        self.undoing = Undoing(context, self)
        self.forms = UnfinishedForms(context, self)
        banners = (self.undoing.banner, self.forms.banner)
        for said in banners:
            window.foot.insertWidget(0, said)
        Answering(self._actions, self.pages.in_view, banners, self)
        self._freshness = Freshness(self._worker, self._readers, self)
        self._clearing = Clearing(self._clear, dependencies.scrub_memory, self)
        self._entering: Newest[OpenVault] = Newest(self._worker)
        self._scan_codes = ScanCodes(self._actions, app, self.idle.swallows, self)
        # After the first paint: it loads the bus of the system.
        self.sleep_watch = SleepWatch(watch_of_this_system(app, window), self)
        self._text_size = TextSize(self._actions, appearance, self)
        self._connect()

    @property
    def search(self) -> SearchBox:
        """The Ctrl+K box."""
        return self.searching.box

    def quit(self) -> None:
        """Close the window; while a session runs, ask before."""
        view = self.pages.timer.view()
        if view is None:
            self.leave()
            return
        may_stop, paused = not self._window.is_covered, not view.running
        dialog = LeavingDialog(self._context, self._window, may_stop=may_stop, paused=paused)
        dialog.answered.connect(self.leave)
        dialog.stop_wanted.connect(self._actions["session.stop"].trigger)
        dialog.ask()

    def leave(self, _answer: object = None) -> None:
        """Lock, and close the window when that is done."""
        self._dependencies.settings.geometry = self._window.saveGeometry()
        self.beginning.stop()
        self.locking.lock(self._window.leave)

    def close(self) -> None:
        """Let go of the application: its events and threads."""
        self.beginning.stop()
        self.sending_on.end()
        self.restoring.stop()
        self._scan_codes.stop()
        self._clipboard.clear()
        self.sleep_watch.stop()
        self.easing.offer.stop()
        self.idle.stop()

    def open_by(self, opener: Callable[[], OpenVault]) -> None:
        """Open the vault by a passphrase that nobody types here."""
        self.locking.open(partial(self.easing.opened_by_passphrase, opener))

    # --- inside ------------------------------------------------------------------------------

    def _on_begun(self, was_hidden: bool) -> None:
        self.easing.pin.renew()
        if was_hidden:
            self.locking.lock()  # nobody has said since that the one who sits there may see it
            return
        self.idle.start()
        self._on_unlocked()

    def _lock(self) -> None:
        if self.beginning.goes_on:
            self.beginning.hide()
        else:
            self.locking.lock()

    def _on_unlocked(self) -> None:
        self._entering.ask(_read_start, self._enter, self._on_failed)
        self._worker.submit(self._dependencies.set_room_aside)

    def _enter(self, start: _Start) -> None:
        self.easing.choose(start.session_lock)
        self._window.offer(start.has)
        self.idle.wait_for(start.preferences.idle_minutes)
        self._clearing.end()
        self.pages.come_back()
        self._window.uncover()
        self._exchange_line.outdate()
        if start.passphrase_due:
            self.pages.ask_due_passphrase()
        else:
            self.searching.come_back()

    def _on_covered(self) -> None:
        self._entering.drop()
        self._clipboard.clear()
        self._exchange_line.forget()
        self.undoing.forget()
        self.forms.forget()
        self.pages.forget()

    def _clear(self) -> None:
        """Let go whatever has shown a record; after unlocking it is made anew."""
        self.pages.clear()
        self.searching.renew()

    def _readers(self) -> Iterator[Reader]:
        yield from self.pages.made()
        yield from (self._exchange_line, self._sealing, self.search, self.undoing, self.forms)

    def _on_failed(self, error: CounsellorError) -> None:
        if isinstance(error, DiskFull):
            self._worker.submit_urgent(self._dependencies.give_room_back)
        if not self._window.is_covered:
            self.pages.say_failure(error)

    def _connect(self) -> None:
        actions = self._actions
        self.locking.pages = self.pages.made
        self.locking.leaving.connect(self.pages.mark)
        self.locking.emptied.connect(self._clearing.begin)
        self.locking.locked.connect(self._clearing.sweep)
        self.locking.locked.connect(self.easing.offer.look)
        self.locking.refused.connect(self.easing.offer.look)
        self.locking.last_words = self.easing.before_closing
        self.locking.unlocked.connect(self._on_unlocked)
        self.sending_on = SendingWhileLocked(self._worker, self.locking, self)
        self.locking.locked.connect(self.sleep_watch.let_sleep)
        self.sleep_watch.must_lock.connect(self._lock)
        self.pages.timer.shown.connect(self.timer_bar.follow)
        self.pages.timer.shown_beside.connect(self.timer_bar.give_way)
        self._window.covered.connect(self._on_covered)
        self.forms.wanted.connect(self.pages.reopen)
        self.undoing.time_taken_back.connect(self.pages.timer.recover)
        self.undoing.failed.connect(self._on_failed)
        self._worker.failed.connect(self._on_failed)
        self._worker.crashed.connect(self._dependencies.caught)
        if self._cover.alarm_page is not None:
            self._cover.alarm_page.leave.connect(self.quit)
        sticks = self._context.sticks
        sticks.watch(self._dependencies.drives, stick_name, self._dependencies.clock.now)
        self._window.uncovered.connect(sticks.start)
        self._window.covered.connect(sticks.stop)
        self.handed_over.restore_wanted.connect(self.restoring.ask_about)
        self.beginning.finished.connect(self._on_begun)
        self.beginning.restore_wanted.connect(self.restoring.ask)
        self.beginning.print_wanted.connect(self.printing.show)
        actions["app.lock"].triggered.connect(self._lock)
        actions["app.quit"].triggered.connect(self.quit)


@dataclass(frozen=True, slots=True)
class _Start:
    """What is asked of the vault before anything of it is shown."""

    has: Need
    preferences: Preferences
    session_lock: SessionLock
    passphrase_due: bool


def _read_start(vault: OpenVault) -> _Start:
    who = vault.membership
    has = Need.OFFICE if who.is_office else Need.NOTHING
    has |= Need.CASES if who.reads_cases else Need.NOTHING
    preferences, lock = read_preferences(vault), read_session_lock(vault)
    return _Start(has, preferences, lock, passphrase_is_due(vault))
