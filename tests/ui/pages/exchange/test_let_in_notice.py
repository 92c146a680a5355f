# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the office let in of late work is said on the page of the exchange, until it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from counsellor.services.exchange import exchange
from counsellor.ui.pages.client.client_page import ClientPage
from counsellor.ui.pages.client.left_case import LeftCaseSection
from counsellor.ui.pages.exchange.exchange_page import ExchangePage
from counsellor.ui.pages.session.session_timer import SessionTimer
from tests.ui.chosen_files import ChosenFiles
from tests.ui.pages.desk import press
from tests.ui.pages.laptop import Laptop, lent_laptop

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    return lent_laptop(tmp_path)


def test_it_is_said_once_and_hidden_when_it_was_read(
    laptop: Laptop, qtbot: QtBot, theme: Theme, english: Languages
) -> None:
    laptop.finishes_late()
    laptop.is_let_in()
    code = laptop.centre.field.clients.get(laptop.lost).code
    with laptop.desk(qtbot, (theme, english)) as desk:
        page = ExchangePage(desk.context, ChosenFiles())
        desk.show(page)
        assert page.notices.let_in.text() == ""
        desk.ask(exchange)
        desk.settle()
        assert page.notices.let_in.isVisible()
        assert page.notices.let_in.text() == (
            "The office has let in what you wrote late; it counts now.\n"
            f"Session · {code} · 20 Nov 2026; Note · {code} · 20 Nov 2026"
        )
        page.notices.dismissals[page.notices.let_in].setFocus()
        press(page.notices.dismissals[page.notices.let_in], Qt.Key.Key_Space)
        desk.qtbot.waitUntil(lambda: not page.notices.let_in.isVisible())
        assert page.sync.hasFocus()
        desk.ask(exchange)
        desk.settle()
        assert not page.notices.let_in.isVisible()


def test_the_page_of_the_client_says_when_the_office_told_it(
    laptop: Laptop, qtbot: QtBot, theme: Theme, english: Languages
) -> None:
    laptop.finishes_late()
    laptop.is_let_in()
    with laptop.desk(qtbot, (theme, english)) as desk:
        page = ClientPage(desk.context, SessionTimer(desk.context, "this run"))
        page.open(laptop.lost)
        desk.show(page)
        notice = page.section(LeftCaseSection).notice
        assert "Let in" not in notice.text()
        desk.ask(exchange)
        desk.settle()
        assert notice.text().endswith(
            "Let in by the office, as it said on 20 Nov 2026: Session, Note."
        )
