# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The window: pages, the cover, full window, panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from counsellor.domain.coded import Phase
from counsellor.ui.actions.registry import ActionRegistry
from counsellor.ui.look.languages import Languages
from counsellor.ui.look.window_title import WINDOW_TITLE
from counsellor.ui.models.phases import TimerView
from counsellor.ui.shell.lock_page import LockPage
from counsellor.ui.shell.page_entry import Need, PageEntry
from counsellor.ui.shell.window import MainWindow
from counsellor.ui.widgets.timer_bar import TimerBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.theme import Theme

SECRET = "the baker"
_OF_CASES = {"client", "session", "phase", "note"}


class Page(QWidget):
    """A page with a list and a detail, which shows something that must be covered."""

    def __init__(self) -> None:
        super().__init__()
        self.list, self.detail = QLineEdit(SECRET), QLineEdit()
        box = QVBoxLayout(self)
        for widget in (QLabel(SECRET), self.list, self.detail):
            box.addWidget(widget)

    def panes(self) -> Sequence[QWidget]:
        return [self.list, self.detail]


@pytest.fixture
def actions(theme: Theme) -> ActionRegistry:
    return ActionRegistry(theme.icons)


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, theme: Theme, actions: ActionRegistry, english: Languages
) -> MainWindow:
    window = MainWindow(actions, theme, LockPage(theme), TimerBar(actions, theme, english))
    window.add_pages(
        [
            PageEntry("go.clients", Page(), Need.CASES),
            PageEntry("go.inbox", Page(), Need.OFFICE),
            PageEntry("go.settings", QWidget()),
        ]
    )
    qtbot.addWidget(window, before_close_func=lambda window: window.leave())
    window.resize(1100, 700)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def visible_texts(window: QWidget) -> set[str]:
    labels = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    fields = [field.text() for field in window.findChildren(QLineEdit) if field.isVisible()]
    return {*labels, *fields}


def test_it_starts_covered_and_hides_all_content(window: MainWindow) -> None:
    assert window.is_covered
    assert SECRET not in visible_texts(window)


def test_uncovering_shows_the_first_page(window: MainWindow) -> None:
    window.uncover()
    assert SECRET in visible_texts(window)


def test_covering_hides_content_and_closes_dialogs(qtbot: QtBot, window: MainWindow) -> None:
    window.uncover()
    dialog = QDialog(window)
    dialog.open()
    with qtbot.waitSignal(window.covered):
        window.cover()
    assert SECRET not in visible_texts(window)
    assert not dialog.isVisible()


def test_the_title_names_nobody(window: MainWindow) -> None:
    window.uncover()
    assert window.windowTitle() == WINDOW_TITLE
    window.cover()
    assert window.windowTitle() == WINDOW_TITLE


def test_while_locked_only_harmless_actions_work(
    window: MainWindow, actions: ActionRegistry
) -> None:
    assert not actions["client.new"].isEnabled()
    assert not actions["go.clients"].isEnabled()
    assert actions["app.quit"].isEnabled()
    window.uncover()
    assert actions["client.new"].isEnabled()


def test_office_pages_are_for_an_office(window: MainWindow, actions: ActionRegistry) -> None:
    window.uncover()
    assert not actions["go.inbox"].isEnabled()
    window.offer(Need.OFFICE | Need.CASES)
    assert actions["go.inbox"].isEnabled()
    window.offer(Need.CASES)
    assert not actions["go.inbox"].isEnabled()


def test_who_reads_no_cases_is_offered_nothing_of_them(
    window: MainWindow, actions: ActionRegistry
) -> None:
    window.uncover()
    window.offer(Need.OFFICE)
    offered = {spec.id for spec, _ in actions.offered()}
    assert "go.inbox" in offered
    assert not {name for name in offered if name.split(".")[0] in _OF_CASES}
    assert "go.clients" not in offered
    current = window.rail.current()
    assert current is not None
    assert current.accessibleName() == "Inbox"
    QTest.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert window.rail.current() is current


def test_pages_that_are_not_built_are_not_offered(
    window: MainWindow, actions: ActionRegistry
) -> None:
    window.uncover()
    assert "go.library" not in [spec.id for spec, _ in actions.offered()]


def test_a_page_is_reached_by_its_keys(qtbot: QtBot, window: MainWindow) -> None:
    window.uncover()
    with qtbot.waitSignal(window.page_shown) as shown:
        QTest.keyClick(window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert shown.args == ["go.settings"]


def test_f6_goes_through_rail_list_detail_and_top_bar(window: MainWindow) -> None:
    window.uncover()
    page = next(page for page in window.findChildren(Page) if page.isVisible())
    assert page.list.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert page.detail.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert window.top_bar.search.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert window.rail.isAncestorOf(window.focusWidget())
    QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.top_bar.search.hasFocus()


def test_full_window_shows_nothing_but_the_page(
    window: MainWindow, actions: ActionRegistry
) -> None:
    window.uncover()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert not window.rail.isVisible()
    assert not window.top_bar.isVisible()
    assert SECRET in visible_texts(window)
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.rail.isVisible()


def test_the_timer_stays_while_locked(window: MainWindow) -> None:
    window.uncover()
    bar = window.findChildren(TimerBar)[0]
    bar.show_view(TimerView(65, Phase.TRUST, running=True))
    window.cover()
    assert bar.isVisible()


def test_a_narrow_window_keeps_every_page_in_the_rail(qtbot: QtBot, window: MainWindow) -> None:
    window.uncover()
    wide = window.rail.width()
    window.resize(700, 600)
    qtbot.waitUntil(lambda: window.rail.width() < wide / 2)
    assert window.rail.isVisible()


def test_closing_asks_for_the_one_way_out(
    qtbot: QtBot, window: MainWindow, actions: ActionRegistry
) -> None:
    with qtbot.waitSignal(actions["app.quit"].triggered):
        window.close()
    assert window.isVisible()
    window.leave()
    assert not window.isVisible()


def test_the_timer_can_come_after_the_window_was_seen(
    qtbot: QtBot, theme: Theme, actions: ActionRegistry, english: Languages
) -> None:
    window = MainWindow(actions, theme, LockPage(theme))
    qtbot.addWidget(window, before_close_func=lambda window: window.leave())
    window.show()
    bar = TimerBar(actions, theme, english)
    window.put_timer(bar)
    bar.show_view(TimerView(65, Phase.TRUST, running=True))
    assert bar.isVisible()
