# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Who lost a case while away reads so on its page, and finds it among her work no longer."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from counsellor.domain.coded import Role
from counsellor.services.set_follow_up import due_follow_ups
from counsellor.services.write_note import begin_note, save_draft
from counsellor.ui.dialogs.reading_dialog import ReadingDialog
from counsellor.ui.pages.client.client_page import ClientPage
from counsellor.ui.pages.client.left_case import LeftCaseSection
from counsellor.ui.pages.client.sessions import SessionsSection
from counsellor.ui.pages.clients_page import ClientsPage
from counsellor.ui.pages.session.session_timer import SessionTimer
from counsellor.ui.pages.sessions_page import SessionsPage
from counsellor.ui.pages.today.cards import BeginCard, FollowUpsCard, WithoutNoteCard
from counsellor.ui.pages.today.today_page import TodayPage
from tests.ui.pages.desk import Desk, press
from tests.ui.pages.laptop import SOON, Laptop, lent_laptop

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    return lent_laptop(tmp_path)


def counted(today: TodayPage) -> tuple[int, int, int]:
    """How many clients Today counts, and how much there is to write and to do."""
    clients, unwritten, due = (
        today.card(BeginCard).waiting,
        today.card(WithoutNoteCard).waiting,
        today.card(FollowUpsCard).waiting,
    )
    assert clients is not None
    assert unwritten is not None
    assert due is not None
    return clients, unwritten, due.count


def show(desk: Desk, page: QWidget) -> None:
    desk.show(page)
    desk.settle()


def test_the_page_says_who_leads_the_case_and_what_can_still_be_done(
    laptop: Laptop, qtbot: QtBot, theme: Theme, english: Languages
) -> None:
    begin_note(laptop.centre.field, laptop.lost)
    laptop.loses_the_case()
    with laptop.desk(qtbot, (theme, english)) as desk:
        page = ClientPage(desk.context, SessionTimer(desk.context, "this run"))
        page.open(laptop.lost)
        show(desk, page)
        section = page.section(LeftCaseSection)
        assert section.notice.isVisible()
        assert section.notice.text() == (
            "You do not work in this case any more. Saule leads it. You can read what is here; "
            "nothing new is begun in it. What you had written or begun before you learned this "
            "goes to the office, which decides whether it counts; what is begun you can still "
            "finish and sign. A text that you have not signed stays on this laptop until you sign "
            "or discard it."
        )
        assert not page.header.start.isVisible()
        page.open(laptop.kept)
        desk.settle()
        assert not section.isVisible()
        assert page.header.start.isVisible()


def test_a_text_that_was_not_signed_can_still_be_gone_on_with_and_discarded(
    laptop: Laptop, qtbot: QtBot, theme: Theme, english: Languages
) -> None:
    draft = begin_note(laptop.centre.field, laptop.lost)
    save_draft(laptop.centre.field, draft.id, "call her mother")
    laptop.loses_the_case()
    with laptop.desk(qtbot, (theme, english)) as desk:
        page = ClientPage(desk.context, SessionTimer(desk.context, "this run"))
        page.open(laptop.lost)
        show(desk, page)
        (row,) = page.notes.drafts
        assert row.continue_button.text() == "Go on"
        with qtbot.waitSignal(page.write_draft) as wanted:
            press(row.continue_button, Qt.Key.Key_Space)
        assert wanted.args == [draft.id]
        press(row.discard_button, Qt.Key.Key_Space)
        desk.qtbot.waitUntil(lambda: not page.notes.drafts)


def test_who_may_read_no_case_any_more_still_reads_what_she_had_begun(
    laptop: Laptop, qtbot: QtBot, theme: Theme, english: Languages
) -> None:
    """What nobody would let in is not offered to be finished; its author alone discards it."""
    field = laptop.centre.field
    draft = begin_note(field, laptop.lost)
    save_draft(field, draft.id, "call her mother")
    laptop.loses_the_case()
    with field.transaction():
        field.settle_membership(replace(field.membership, roles=(Role.DIRECTOR.value,)))
    with laptop.desk(qtbot, (theme, english)) as desk:
        page = ClientPage(desk.context, SessionTimer(desk.context, "this run"))
        page.open(laptop.lost)
        show(desk, page)
        (row,) = page.notes.drafts
        assert row.continue_button.text() == "Read…"
        press(row.continue_button, Qt.Key.Key_Space)
        dialog = desk.dialog(ReadingDialog)
        assert dialog.text.toPlainText() == "call her mother"
        press(dialog, Qt.Key.Key_Escape)
        desk.settle()
        assert row.discard_button.isVisible()


@pytest.mark.parametrize("lost", [False, True])
def test_it_is_not_among_what_is_to_be_done(
    laptop: Laptop, qtbot: QtBot, theme: Theme, english: Languages, *, lost: bool
) -> None:
    if lost:
        laptop.loses_the_case()
    left = 1 if lost else 2
    with laptop.desk(qtbot, (theme, english)) as desk:
        today = TodayPage(desk.context, SessionTimer(desk.context, "this run", desk.window))
        show(desk, today)
        # The visit was held before the case was lost: its note is still owed.
        assert counted(today) == (left, 2, left)
        until = SOON + timedelta(days=1)
        assert len(desk.ask(lambda vault: due_follow_ups(vault, until))) == left
        sessions = SessionsPage(desk.context)
        sessions.show_those_without_note()
        show(desk, sessions)
        assert sessions.model.rowCount() == 2


def test_the_note_of_a_visit_that_was_held_can_still_be_written(
    laptop: Laptop, qtbot: QtBot, theme: Theme, english: Languages
) -> None:
    laptop.loses_the_case()
    with laptop.desk(qtbot, (theme, english)) as desk:
        page = ClientPage(desk.context, SessionTimer(desk.context, "this run"))
        page.open(laptop.lost)
        show(desk, page)
        (session,) = desk.ask(lambda vault: vault.sessions.of_client(laptop.lost))
        sessions = page.section(SessionsSection)
        sessions.list.table.setFocus()
        sessions.list.table.selectRow(0)
        assert sessions.write.isVisible()
        assert not sessions.correct.isVisible()
        with qtbot.waitSignal(page.write_note) as wanted:
            press(sessions.list.table, Qt.Key.Key_Return)
        assert wanted.args == [laptop.lost, session.id]


def test_the_list_of_clients_says_whose_case_it_is_not(
    laptop: Laptop, qtbot: QtBot, theme: Theme, english: Languages
) -> None:
    laptop.loses_the_case()
    with laptop.desk(qtbot, (theme, english)) as desk:
        page = ClientsPage(desk.context)
        show(desk, page)
        stages = {
            page.model.record(row).id: page.model.index(row, 2).data(Qt.ItemDataRole.DisplayRole)
            for row in range(page.model.rowCount())
        }
        assert stages == {laptop.lost: "No longer yours", laptop.kept: "Intake"}
