# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The Exchange page of a laptop or of its office, and a person who works on its roads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from counsellor.services.read_drops import kept_drops
from counsellor.ui.dialogs.server_dialog import ServerDialog
from counsellor.ui.pages.exchange.exchange_page import ExchangePage
from tests.ui.chosen_files import ChosenFiles
from tests.ui.pages.desk import Desk, press, retype

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.servers.addresses import WebDav

MOST_TABS = 80
LONG = 60_000


class RoadsDesk:
    """What a test works with."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk, self.folder, self.files = desk, folder, ChosenFiles()
        self.page = ExchangePage(desk.context, self.files)
        self.roads = self.page.roads
        desk.context.actions["exchange.sync"].triggered.connect(self.page.sync_now)
        desk.show(self.page)

    def wait(self, until: Callable[[], bool]) -> None:
        """Wait for something to come about."""
        self.desk.qtbot.waitUntil(until, timeout=LONG)

    def kept(self) -> list[str]:
        """The addresses that are kept."""
        return [one.address for one in self.desk.ask(kept_drops)]

    def said(self) -> str:
        """What the banner says."""
        return self.page.banner._text.text() if self.page.banner.isVisible() else ""

    def states(self) -> list[str]:
        """What the list says of each road."""
        model = self.roads.model
        return [str(model.index(row, 2).data()) for row in range(model.rowCount())]

    def tab_to(self, wanted: QWidget) -> None:
        """Go on by Tab alone."""
        for _ in range(MOST_TABS):
            if wanted.hasFocus():
                return
            press(focus(), Qt.Key.Key_Tab)
        raise AssertionError(wanted.accessibleName())

    def press(self, button: QPushButton) -> None:
        """Go to a button by Tab and press it."""
        self.tab_to(button)
        press(button, Qt.Key.Key_Space)

    def choose(self, row: int) -> None:
        """Choose a road in the list by the arrow keys."""
        self.desk.settle()
        table = self.roads.list.table
        self.tab_to(table)
        press(table, Qt.Key.Key_Home)
        table.selectRow(0)
        for _ in range(row):
            press(table, Qt.Key.Key_Down)

    def fill(self, address: str, user: str, secret: str) -> ServerDialog:
        """Open the form by keyboard and fill it in, field by field."""
        self.press(self.roads.add)
        dialog = self.desk.dialog(ServerDialog)
        self.wait(dialog.address.hasFocus)
        for field, text in (
            (dialog.address, address),
            (dialog.user, user),
            (dialog.secret, secret),
        ):
            self.tab_to(field)
            retype(field, text)
        return dialog

    def add(self, server: WebDav, below: str = "") -> ServerDialog:
        """Fill in what lets in at a server, and confirm."""
        dialog = self.fill(f"{server.url}{below}", server.user, server.password)
        press(focus(), Qt.Key.Key_Return)
        return dialog


def focus() -> QWidget:
    """Return what has the keys."""
    found = QApplication.focusWidget()
    assert found is not None
    return found
