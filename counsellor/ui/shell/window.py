# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The window: rail, top bar, pages, timer; and the cover that hides them all at the lock."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from counsellor.ui.actions.action_list import ACTIONS, CASE_ACTIONS, WHILE_LOCKED
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import set_look
from counsellor.ui.look.window_title import WINDOW_TITLE
from counsellor.ui.shell.other_windows import put_away_all_over
from counsellor.ui.shell.page_entry import HasPanes, Need, PageEntry
from counsellor.ui.widgets.enter_presses import EnterPresses
from counsellor.ui.widgets.give_focus import give_focus
from counsellor.ui.widgets.holds_focus import holds_focus, seen_focus
from counsellor.ui.widgets.notice import Notice
from counsellor.ui.widgets.page_stack import PageStack
from counsellor.ui.widgets.rail import Rail
from counsellor.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from counsellor.ui.actions.registry import ActionRegistry
    from counsellor.ui.look.theme import Theme
    from counsellor.ui.widgets.timer_bar import TimerBar

_LOCKED = "locked"
_ICONS = {spec.id: spec.icon for spec in ACTIONS}


class MainWindow(EnterPresses, Retranslating, QMainWindow):
    """Holds the pages and covers them. It starts covered, until the vault is open."""

    covered = Signal()
    """Everything is hidden; pages forget what they show."""
    uncovered = Signal()
    """The pages can be seen again."""
    page_shown = Signal(str)
    """Id of the page's action."""

    def __init__(
        self,
        actions: ActionRegistry,
        theme: Theme,
        lock_page: QWidget,
        timer_bar: TimerBar | None = None,
    ) -> None:
        super().__init__()
        self._actions = actions
        self._lock_page = lock_page
        self._timer_bar: TimerBar | None = None
        self._pages: dict[str, PageEntry] = {}
        self._has, self._leaving = Need.CASES, False
        self.rail = Rail(actions, theme)
        self.top_bar = TopBar(actions, theme)
        self.clock_notice = Notice(theme)
        self._stack, self._workspace = PageStack(), QWidget()
        self._cover = QStackedWidget()
        self.foot = QVBoxLayout()
        self._build()
        self._connect()
        if timer_bar is not None:
            self.put_timer(timer_bar)
        self.setWindowTitle(WINDOW_TITLE)
        theme.changed.connect(self._fit)
        self.cover()

    # --- pages -------------------------------------------------------------------------------

    def add_pages(self, entries: Iterable[PageEntry]) -> None:
        """Add pages in the order of the rail; the first of all is shown."""
        for entry in entries:
            self._pages[entry.action_id] = entry
            self._stack.add(entry.widget)
            self.rail.add(entry.action_id, _ICONS[entry.action_id])
            go = self._actions[entry.action_id]
            go.triggered.connect(lambda *_, to=entry.action_id: self._go(to))
        self._show_pages_there_are()
        first = next(iter(self._there_are()), None)
        if first is not None and self._stack.count() and not self.rail.current():
            self.show_page(first)

    def offer(self, has: Need) -> None:
        """Show the pages and actions that are of use to this vault and its person, no others."""
        self._has = has
        self._show_pages_there_are()
        there = self._there_are()
        shown = [one.action_id for one in self._pages.values() if one.widget is self._stack.page()]
        if there and not set(shown) & set(there):
            self.show_page(there[0])

    def offers(self, action_id: str) -> bool:
        """Tell whether a page can be gone to."""
        return action_id in self._there_are()

    def show_page(self, action_id: str) -> None:
        """Go to a page that is there."""
        if not self.offers(action_id):
            return
        with _beginning_in_a_pane(self._pages[action_id].widget):
            self._stack.show_page(self._pages[action_id].widget)
        self.rail.mark(action_id)
        self.page_shown.emit(action_id)

    def put_timer(self, timer_bar: TimerBar) -> None:
        """Put the timer at the foot, once; it can come after the window was first seen."""
        self._timer_bar = timer_bar
        self.foot.addWidget(timer_bar)
        timer_bar.fit(self.height())

    # --- lock --------------------------------------------------------------------------------

    def cover(self) -> None:
        """Hide all content now, before anything else happens; the timer bar stays.

        Dialogs, menus and other windows go: what was asked in them is asked again.
        """
        self._cover.setCurrentWidget(self._lock_page)
        put_away_all_over(self)
        self.repaint()
        self._actions.disable_all_but(_LOCKED, WHILE_LOCKED)
        self.covered.emit()

    def uncover(self) -> None:
        """Show the pages again."""
        self._actions.enable(_LOCKED)
        self._cover.setCurrentWidget(self._workspace)
        self.focus_page()
        self.uncovered.emit()

    @property
    def is_covered(self) -> bool:
        return self._cover.currentWidget() is self._lock_page

    # --- full window and panes ---------------------------------------------------------------

    def set_full(self, full: bool) -> None:
        """Show nothing but the page and the timer, for when the client sits beside the screen."""
        self.rail.setVisible(not full)
        self.top_bar.setVisible(not full)

    def focus_page(self) -> None:
        """Give the page in view the focus, where it had it last; nothing has it until it can."""
        page = self._stack.page()
        if page is not None:
            _bring_focus_to(page, seen_focus(self))

    def _go(self, action_id: str) -> None:
        """Go to a page by its keys: the hand goes on there."""
        self.show_page(action_id)
        self.focus_page()

    def _timers(self) -> list[QWidget]:
        return [bar for bar in (self._timer_bar,) if bar is not None and bar.isVisible()]

    def _panes(self) -> list[QWidget]:
        if self.is_covered:
            return [self._lock_page, *self._timers()]
        panes = [self.rail, *_panes_of(self._stack.page()), *self._timers(), self.top_bar]
        return [pane for pane in panes if pane.isVisible()]

    # --- events ------------------------------------------------------------------------------

    def retranslate(self) -> None:
        self._actions.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave by the one way there is, which saves and locks first."""
        if not self._leaving:
            event.ignore()
            self._actions["app.quit"].trigger()

    def leave(self) -> None:
        """Close for good; the vault is locked."""
        self._leaving = True
        self.close()

    # --- inside ------------------------------------------------------------------------------

    def _build(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top_bar)
        set_look(self.clock_notice, "top")
        right.addWidget(self.clock_notice)
        right.addWidget(self._stack, 1)
        across = QHBoxLayout(self._workspace)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addLayout(right, 1)
        self._cover.addWidget(self._lock_page)
        self._cover.addWidget(self._workspace)
        whole = QWidget()
        down = QVBoxLayout(whole)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self._cover, 1)
        down.addLayout(self.foot)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        self._actions.attach(self)
        self.rail.chosen.connect(self.show_page)
        self._actions["view.full_window"].toggled.connect(self.set_full)
        self._actions["view.next_pane"].triggered.connect(lambda: _cycle(self._panes(), 1))
        self._actions["view.previous_pane"].triggered.connect(lambda: _cycle(self._panes(), -1))

    def _there_are(self) -> list[str]:
        return [action_id for action_id, entry in self._pages.items() if entry.needs in self._has]

    def _show_pages_there_are(self) -> None:
        there = set(self._there_are())
        self.rail.show_only(there)
        useless = {spec.id for spec in ACTIONS if spec.id.startswith("go.")} - there
        if Need.CASES not in self._has:
            useless |= CASE_ACTIONS
        self._actions.leave_out(useless)

    def _fit(self) -> None:
        self.rail.fit(self.width())
        if self._timer_bar is not None:
            self._timer_bar.fit(self.height())


def _panes_of(page: object) -> list[QWidget]:
    if isinstance(page, HasPanes):
        return list(page.panes())
    return [page] if isinstance(page, QWidget) else []


def _cycle(panes: Sequence[QWidget], step: int) -> None:
    here = [number for number, pane in enumerate(panes) if holds_focus(pane)]
    start = here[-1] if here else -step
    for away in range(1, len(panes) + 1):
        if give_focus(panes[(start + step * away) % len(panes)]):
            return


def _bring_focus_to(page: QWidget, focused: QWidget | None) -> None:
    if focused is not None and page.isAncestorOf(focused):
        return
    last = seen_focus(page)
    if last is not None and give_focus(last):
        return
    if not any(map(give_focus, _panes_of(page))) and focused is not None:
        focused.clearFocus()  # Qt would leave it at the search, which nobody has asked for


@contextmanager
def _beginning_in_a_pane(page: QWidget) -> Iterator[None]:
    """Let a page that comes to the keys have them in its first pane; Qt takes its first widget."""
    is_new = seen_focus(page) is None
    yield
    if not holds_focus(page) or not (is_new or seen_focus(page) is None):
        return
    if not any(map(give_focus, _panes_of(page))):
        focus = page.window().focusWidget()
        if not focus.isVisible():
            focus.clearFocus()  # what is typed would go where nobody sees it
