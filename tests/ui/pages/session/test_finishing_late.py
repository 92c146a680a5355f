# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A session runs while its case goes to somebody else: it is finished, and the page says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from counsellor.domain.coded import ContactType
from counsellor.services.erase_client import erase_client
from counsellor.services.exchange import exchange
from counsellor.services.run_session import running_session
from counsellor.services.write_note import begin_note
from counsellor.ui.dialogs.stop_session_dialog import StopSessionDialog
from counsellor.ui.pages.session.session_page import SessionPage
from counsellor.ui.pages.session.session_timer import SessionTimer
from tests.ui.pages.desk import Desk, press, type_text
from tests.ui.pages.laptop import SOON, Laptop, lent_laptop

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme

WRITTEN = "Пришёл сам. Әңгіме ұзақ болды."


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    return lent_laptop(tmp_path)


def sit_and_write(desk: Desk, client: str) -> SessionPage:
    timer = SessionTimer(desk.context, "this run", desk.window)
    page = SessionPage(desk.context, timer)
    desk.show(page)
    timer.start(client, ContactType.HOME, failed=lambda error: pytest.fail(str(error)))
    desk.settle()
    type_text(page.draft_editor.editor, WRITTEN)
    assert not page.view.late.isVisible()
    return page


def sign_and_stop(desk: Desk, page: SessionPage) -> None:
    desk.clock.pass_time(3600)
    press(page.draft_editor.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    press(desk.dialog(StopSessionDialog), Qt.Key.Key_Return)
    desk.settle()


def test_a_case_that_is_lost_meanwhile_is_finished_for_the_office_to_decide(
    laptop: Laptop, qtbot: QtBot, theme: Theme, english: Languages
) -> None:
    laptop.is_given_away()
    with laptop.desk(qtbot, (theme, english)) as desk:
        page = sit_and_write(desk, laptop.lost)
        desk.ask(exchange)
        desk.settle()
        assert page.view.late.isVisible()
        assert page.view.late.text() == (
            "This case is somebody else's now. You can finish what you began: once signed it goes "
            "to the office, which decides whether it counts."
        )
        assert WRITTEN in page.draft_editor.editor.text()
        sign_and_stop(desk, page)
        assert page.banner._text.text() == (
            "Signed. It goes to the office, which decides whether it counts."
        )
        assert not page.view.late.isVisible()
        assert page.view.card is not None
        assert WRITTEN in page.view.card.text.text()
        assert not page.view.card.add.isVisible()
        assert page.view.card.unsign.isVisible()
        assert desk.ask(running_session) is None
        assert len(desk.ask(lambda vault: vault.sessions.of_client(laptop.lost))) == 2


def test_the_page_of_a_draft_says_it_when_it_is_opened_and_in_every_language(
    laptop: Laptop, qtbot: QtBot, theme: Theme, english: Languages
) -> None:
    draft = begin_note(laptop.centre.field, laptop.lost)
    laptop.loses_the_case()
    with laptop.desk(qtbot, (theme, english)) as desk:
        page = SessionPage(desk.context, SessionTimer(desk.context, "this run"))
        page.write_draft(draft.id)
        desk.show(page)
        said = page.view.late.text()
        assert page.view.late.isVisible()
        english.speak("kk")
        desk.qtbot.waitUntil(lambda: page.view.late.text() not in ("", said))
        page.write_note(laptop.kept)
        desk.settle()
        assert not page.view.late.isVisible()


def test_a_file_that_is_closed_meanwhile_shares_what_is_decided(
    laptop: Laptop, qtbot: QtBot, theme: Theme, english: Languages
) -> None:
    with laptop.desk(qtbot, (theme, english)) as desk:
        page = sit_and_write(desk, laptop.lost)
        desk.ask(lambda vault: erase_client(vault, laptop.lost, "asked", SOON))
        desk.settle()
        assert page.view.late.text() == (
            "This file is closed: it was asked to be erased. You can finish what you began; what "
            "is decided about the file holds for it too."
        )
        sign_and_stop(desk, page)
        assert page.banner._text.text() == (
            "Signed. What is decided about the closed file holds for it too."
        )
