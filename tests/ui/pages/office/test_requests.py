# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The Inbox: what waits for a decision is granted or declined; what was refused is named."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from counsellor.domain.coded import ClosingReason, Role, Stage
from counsellor.domain.errors import UnknownRecord
from counsellor.domain.ids import new_id
from counsellor.domain.permission import Ruling
from counsellor.domain.word import StreamWord
from counsellor.services.compose_word import compose_word, readers_of
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.erase_client import erase_client
from counsellor.services.exchange import exchange
from counsellor.services.finish_erasure import erase_for_good
from counsellor.services.keep_form import unfinished_forms
from counsellor.services.name_colleague import name_colleague
from counsellor.services.name_not_held import name_not_held
from counsellor.services.office_roster import current_roster
from counsellor.services.request_decision import open_requests
from counsellor.services.set_goal import set_goal
from counsellor.services.set_stage import set_stage
from counsellor.storage.journal import DraftedChange
from counsellor.ui.dialogs.final_dialog import FinalDialog
from counsellor.ui.dialogs.form_dialog import FormDialog
from counsellor.ui.dialogs.reading_dialog import ReadingDialog
from counsellor.ui.pages.office.inbox_page import InboxPage
from counsellor.ui.pages.office.not_applied_list import NotAppliedList
from counsellor.ui.pages.office.requests_view import MOST_SHOWN
from counsellor.ui.shell.other_windows import put_away_all_over
from counsellor.wording.office_answers import say_answer
from counsellor.wording.translation import Speaker
from tests.centre import (
    OFFICE_KEY,
    Centre,
    found_centre,
    hand_over,
    meet,
    new_client,
    second_counsellor,
)
from tests.field import open_vault
from tests.ui.chosen_files import ChosenFiles
from tests.ui.pages.desk import Desk, click, press, type_text
from tests.ui.pages.office_desk import desk_on

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme

DAY = date(2026, 11, 20)


@dataclass
class Asking:
    """A centre in which a counsellor asks, and the office that decides."""

    centre: Centre
    client: str
    code: str
    qtbot: QtBot
    looks: tuple[Theme, Languages]

    def closes(self) -> None:
        ruling = set_stage(
            self.centre.field, self.client, Stage.CLOSED, DAY, ClosingReason.GOALS_MET
        )
        assert ruling is Ruling.REQUEST

    def erases(self) -> None:
        assert erase_client(self.centre.field, self.client, "asked", DAY) is Ruling.REQUEST

    def writes_as_another(self) -> None:
        """Send a goal that another person is said to have written."""
        journal = self.centre.field.journal
        own = journal.authorship
        journal.authorship = replace(own, author=self.centre.office.membership.staff)
        set_goal(self.centre.field, self.client, "work")
        journal.authorship = own

    @contextmanager
    def inbox(
        self, roles: tuple[str, ...] = (), *, sends: bool = True
    ) -> Iterator[tuple[Desk, InboxPage]]:
        """Send what was asked to the office, and open its Inbox there."""
        if sends:
            self.centre.send()
        self.centre.answer()
        if roles:
            with self.centre.office.transaction():
                who = self.centre.office.membership
                self.centre.office.settle_membership(replace(who, roles=roles, supervises=()))
        self.centre.close()
        folder = self.centre.drop.parent / "office"

        def opener() -> OpenVault:
            return open_vault(folder, self.centre.clock, OFFICE_KEY)

        with desk_on(folder, opener, self.qtbot, self.looks, self.centre.clock) as desk:
            page = InboxPage(desk.context, ChosenFiles())
            desk.show(page)
            yield desk, page


@pytest.fixture
def asking(qtbot: QtBot, tmp_path: Path, theme: Theme, english: Languages) -> Asking:
    centre = found_centre(tmp_path)
    client = new_client(centre)
    code = centre.field.clients.get(client).code
    centre.session(client, "first")
    centre.send()
    centre.answer()
    return Asking(centre, client, code, qtbot, (theme, english))


def shown(page: InboxPage) -> list[str]:
    """The sentences of what waits."""
    model = page.requests.model
    return [
        model.index(row, 0).data(Qt.ItemDataRole.DisplayRole) for row in range(model.rowCount())
    ]


def choose_first(page: InboxPage) -> None:
    """Choose the first request by the keyboard alone."""
    page.requests.list.table.setFocus()
    press(page.requests.list.table, Qt.Key.Key_Down)


def stage_of(vault: OpenVault, client: str) -> Stage:
    return vault.cases.of_client(client)[0].stage


def say_yes(desk: Desk) -> None:
    """Confirm what is asked before something is granted."""
    press(desk.dialog(FormDialog).confirm, Qt.Key.Key_Space)


@pytest.mark.parametrize("is_late", [False, True])
def test_nothing_is_granted_or_let_in_without_a_question_and_no_enter_lets_in(
    asking: Asking, is_late: bool
) -> None:
    if is_late:
        late_session(asking)
    else:
        asking.closes()
    with asking.inbox() as (desk, page):
        choose_first(page)
        page.requests.grant.setFocus()
        press(page.requests.grant, Qt.Key.Key_Return)
        question = desk.dialog(FormDialog)
        assert question.is_final is is_late
        assert shown(page)[0] in [label.text() for label in question.findChildren(QLabel)]
        if is_late:
            question.confirm.setFocus()
            press(question.confirm, Qt.Key.Key_Return)
            assert question.isVisible()
        press(question, Qt.Key.Key_Escape)
        desk.settle()
        assert page.requests.model.rowCount() == 1
        assert page.requests.grant.hasFocus()


def test_a_request_is_one_sentence_and_granting_it_closes_the_case(asking: Asking) -> None:
    asking.closes()
    with asking.inbox() as (desk, page):
        assert shown(page) == [f"Aigerim asks to close the case of {asking.code}."]
        choose_first(page)
        press(page.requests.grant, Qt.Key.Key_Space)
        say_yes(desk)
        desk.qtbot.waitUntil(lambda: page.requests.model.rowCount() == 0)
        desk.settle()
        assert desk.ask(lambda vault: stage_of(vault, asking.client)) is Stage.CLOSED
        assert page.banner.isVisible()
        assert not page.requests.grant.isVisible()


def test_declining_asks_for_a_reason_and_leaves_everything_as_it_is(asking: Asking) -> None:
    asking.closes()
    with asking.inbox() as (desk, page):
        choose_first(page)
        click(page.requests.decline)
        dialog = desk.dialog(FormDialog)
        click(dialog.confirm)
        assert dialog.isVisible()
        (reason,) = (field.widget for field in dialog._fields)
        type_text(reason, "Goals are not met yet")
        press(reason, Qt.Key.Key_Return)
        desk.qtbot.waitUntil(lambda: page.requests.model.rowCount() == 0)
        desk.settle()
        assert desk.ask(lambda vault: stage_of(vault, asking.client)) is Stage.INTAKE
        assert desk.ask(open_requests) == []


def test_the_reason_that_somebody_was_writing_outlives_a_lock(asking: Asking) -> None:
    asking.closes()
    with asking.inbox() as (desk, page):
        choose_first(page)
        click(page.requests.decline)
        dialog = desk.dialog(FormDialog)
        (reason,) = (field.widget for field in dialog._fields)
        type_text(reason, "Goals are not met yet")
        dialog.keeping.save_now()
        desk.settle()
        put_away_all_over(desk.window)
        page.forget()
        (unfinished,) = desk.ask(unfinished_forms)
        assert unfinished.name.startswith("request.decline:")
        page.reopen(unfinished.name)
        again = desk.dialog(FormDialog)
        (reason,) = (field.widget for field in again._fields)
        assert isinstance(reason, QLineEdit)
        desk.qtbot.waitUntil(lambda: reason.text() == "Goals are not met yet")
        press(reason, Qt.Key.Key_Return)
        desk.qtbot.waitUntil(lambda: page.requests.model.rowCount() == 0)
        desk.settle()
        assert desk.ask(unfinished_forms) == []


def test_by_keyboard_the_next_request_is_at_hand_once_one_is_decided(asking: Asking) -> None:
    asking.closes()
    asking.erases()
    with asking.inbox() as (desk, page):
        choose_first(page)
        page.requests.decline.setFocus()
        press(page.requests.decline, Qt.Key.Key_Space)
        dialog = desk.dialog(FormDialog)
        (reason,) = (field.widget for field in dialog._fields)
        type_text(reason, "Goals are not met yet")
        press(reason, Qt.Key.Key_Return)
        desk.qtbot.waitUntil(lambda: page.requests.model.rowCount() == 1)
        desk.settle()
        assert page.requests.list.table.hasFocus()


def test_an_erasure_is_granted_after_saying_what_happens_and_never_by_enter(
    asking: Asking,
) -> None:
    asking.erases()
    with asking.inbox() as (desk, page):
        assert shown(page) == [f"Aigerim asks to erase {asking.code}."]
        choose_first(page)
        click(page.requests.grant)
        dialog = desk.dialog(FinalDialog)
        assert asking.code in dialog.title.text()
        for widget in (dialog.confirm, dialog):
            widget.setFocus()
            press(widget, Qt.Key.Key_Return)
            press(widget, Qt.Key.Key_Enter)
        assert dialog.isVisible()
        assert dialog.banner.isVisible()
        assert dialog.banner._text.text() == "Here only Space on the button confirms."
        press(dialog.confirm, Qt.Key.Key_Space)
        desk.qtbot.waitUntil(lambda: page.requests.model.rowCount() == 0)
        desk.settle()
        with pytest.raises(UnknownRecord):
            desk.ask(lambda vault: vault.clients.get(asking.client))


def is_put_back_before_an_erasure(asking: Asking) -> None:
    """Let the office erase the client, and somebody put an older copy of it in its place."""
    centre, folder = asking.centre, asking.centre.drop.parent / "office"
    meet(centre)
    centre.office.close()
    copy = shutil.copytree(folder, folder.with_name("copy"))
    centre.office = open_vault(folder, centre.clock, OFFICE_KEY)
    erase_for_good(centre.office, asking.client, "asked in writing", DAY)
    centre.answer()
    centre.send()
    centre.office.close()
    shutil.rmtree(folder)
    copy.rename(folder)
    centre.office = open_vault(folder, centre.clock, OFFICE_KEY)
    for _ in range(3):
        centre.answer()
        centre.send()


def test_an_erasure_from_before_the_office_was_put_back_says_so_and_is_decided_anew(
    asking: Asking,
) -> None:
    is_put_back_before_an_erasure(asking)
    with asking.inbox() as (desk, page):
        (said,) = shown(page)
        assert said == (
            f"On Aigerim's laptop {asking.code} is erased: Dana decided that before this office was"
            " put back."
        )
        assert page.requests.model.index(0, 1).data() == "asked in writing"
        choose_first(page)
        assert page.requests.grant.text() == "Erase here too…"
        click(page.requests.grant)
        dialog = desk.dialog(FinalDialog)
        assert asking.code in dialog.title.text()
        press(dialog.confirm, Qt.Key.Key_Space)
        desk.qtbot.waitUntil(lambda: page.requests.model.rowCount() == 0)
        desk.settle()
        with pytest.raises(UnknownRecord):
            desk.ask(lambda vault: vault.clients.get(asking.client))


def test_an_office_keeps_whom_a_laptop_has_erased_and_both_sides_say_so(asking: Asking) -> None:
    is_put_back_before_an_erasure(asking)
    with asking.inbox() as (desk, page):
        choose_first(page)
        assert page.requests.decline.text() == "Keep here…"
        click(page.requests.decline)
        dialog = desk.dialog(FormDialog)
        assert dialog.title.text() == f"Keep the records of {asking.code} here?"
        press(dialog.confirm, Qt.Key.Key_Space)
        desk.qtbot.waitUntil(lambda: page.requests.model.rowCount() == 0)
        desk.settle()
        assert page.banner._text.text().startswith("Kept.")
        assert desk.ask(lambda vault: vault.clients.get(asking.client).code) == asking.code
        desk.ask(exchange)
    field = open_vault(asking.centre.drop.parent / "field", asking.centre.clock)
    exchange(field)
    (told,) = describe_exchange(field).refused
    (named,) = name_not_held(field, [told])[told]
    assert (named.kind, named.code) == ("erasure", asking.code)
    field.close()
    said = say_answer(told.reason, Speaker("en"))
    assert "stay erased on this laptop" in said
    assert "stay here" not in said


def test_leaving_the_question_erases_nothing(asking: Asking) -> None:
    asking.erases()
    with asking.inbox() as (desk, page):
        choose_first(page)
        click(page.requests.grant)
        dialog = desk.dialog(FinalDialog)
        assert dialog.leave.hasFocus()
        press(dialog.leave, Qt.Key.Key_Return)
        desk.settle()
        assert desk.ask(lambda vault: vault.clients.get(asking.client).code) == asking.code
        assert page.requests.model.rowCount() == 1


def test_who_may_not_decide_is_told_so_before_anything_is_asked(asking: Asking) -> None:
    asking.erases()
    with asking.inbox(roles=(Role.ADMINISTRATOR.value,)) as (desk, page):
        choose_first(page)
        assert not page.requests.grant.isVisible()
        assert not page.requests.decline.isVisible()
        said = page.requests.first.text()
        assert said == "The supervisor of the case decides this."
        assert page.requests.first.isVisible()
        assert desk.ask(open_requests) != []


def test_a_records_officer_is_offered_no_closing_and_told_who_decides_it(asking: Asking) -> None:
    asking.closes()
    with asking.inbox(roles=(Role.RECORDS_OFFICER.value,)) as (_desk, page):
        choose_first(page)
        for button in (page.requests.grant, page.requests.decline):
            assert not button.isVisible()
        assert page.requests.first.isVisible()
        assert page.requests.first.text() == "The supervisor of the case decides this."


def test_a_records_officer_grants_an_erasure(asking: Asking) -> None:
    asking.erases()
    with asking.inbox(roles=(Role.RECORDS_OFFICER.value,)) as (desk, page):
        choose_first(page)
        assert not page.requests.first.isVisible()
        click(page.requests.grant)
        dialog = desk.dialog(FinalDialog)
        press(dialog.leave, Qt.Key.Key_Return)
        desk.settle()


def late_session(asking: Asking, text: str = "she came again") -> None:
    """Give the case to somebody else, and let its counsellor go on without knowing."""
    case = asking.centre.office.cases.of_client(asking.client)[0]
    other = {"lead": "staff-heir"}
    asking.centre.office.commit([DraftedChange("case", case.id, asking.client, other)])
    asking.centre.session(asking.client, text)


LATE_VISIT = "Aigerim wrote in the case of {} after it had gone to somebody else: Session · Note."


def test_a_session_that_came_late_and_its_note_are_one_decision(asking: Asking) -> None:
    late_session(asking)
    with asking.inbox() as (desk, page):
        assert shown(page) == [LATE_VISIT.format(asking.code)]
        said = page.requests.model.index(0, 1).data()
        assert "min" in said
        assert said.endswith(" · she came again")
        choose_first(page)
        press(page.requests.grant, Qt.Key.Key_Space)
        say_yes(desk)
        desk.qtbot.waitUntil(lambda: page.requests.model.rowCount() == 0)
        desk.settle()
        assert desk.ask(open_requests) == []
        notes = desk.ask(lambda vault: vault.notes.of_client(asking.client))
        assert "she came again" in {note.text for note in notes}
        sessions = desk.ask(
            lambda vault: {one.id for one in vault.sessions.of_client(asking.client)}
        )
        assert {note.session for note in notes} <= sessions


def test_left_out_neither_the_session_nor_its_note_is_shown(asking: Asking) -> None:
    late_session(asking)
    with asking.inbox() as (desk, page):
        choose_first(page)
        assert page.requests.decline.text() == "Leave out…"
        click(page.requests.decline)
        press(desk.dialog(FormDialog).confirm, Qt.Key.Key_Space)
        desk.qtbot.waitUntil(lambda: page.requests.model.rowCount() == 0)
        desk.settle()
        assert page.banner._text.text().startswith("Left out.")
        assert desk.ask(open_requests) == []
        notes = desk.ask(lambda vault: vault.notes.of_client(asking.client))
        assert [note.text for note in notes] == ["first"]


def test_what_came_late_can_be_read_in_full_before_it_is_decided(asking: Asking) -> None:
    whole = "she came again, and stayed. " * 60
    late_session(asking, whole)
    with asking.inbox() as (desk, page):
        assert not page.requests.read.isVisible()
        choose_first(page)
        row = page.requests.list.selected()
        assert row is not None
        assert len(row.why.split(" · ")[-1]) <= MOST_SHOWN + 1
        line = page.requests.list.table.fontMetrics().height()
        assert page.requests.list.table.rowHeight(0) <= 4 * line
        press(page.requests.read, Qt.Key.Key_Space)
        dialog = desk.dialog(ReadingDialog)
        assert dialog.text.toPlainText() == whole
        assert dialog.text.isReadOnly()
        assert dialog.title.text() == LATE_VISIT.format(asking.code)
        press(dialog, Qt.Key.Key_Escape)
        desk.settle()
        assert page.requests.model.rowCount() == 1
        press(page.requests.list.table, Qt.Key.Key_Return)
        assert desk.dialog(ReadingDialog).text.toPlainText() == whole
        press(desk.dialog(ReadingDialog), Qt.Key.Key_Escape)


def test_what_is_only_asked_for_has_nothing_to_read(asking: Asking) -> None:
    asking.closes()
    with asking.inbox() as (_, page):
        choose_first(page)
        assert not page.requests.read.isVisible()


@pytest.mark.parametrize("one_by_one", [True, False])
def test_what_was_not_applied_is_hidden_once_read_and_told_to_its_sender_all_the_same(
    asking: Asking, one_by_one: bool
) -> None:
    asking.writes_as_another()
    asking.writes_as_another()
    with asking.inbox() as (desk, page):
        listed = page.not_applied
        assert listed.model.rowCount() == 2
        assert not listed.hide_one.isEnabled()
        said = [stream.settled for stream in desk.ask(said_of_streams) if stream.settled]
        assert [one.changes for settled in said for one in settled] == [2]
        if one_by_one:
            for left in (1, 0):
                listed.table.setFocus()
                press(listed.table, Qt.Key.Key_Down)
                press(listed.hide_one, Qt.Key.Key_Space)
                desk.qtbot.waitUntil(partial(has_rows, listed, left))
                desk.settle()
        else:
            press(listed.hide_all, Qt.Key.Key_Space)
            desk.qtbot.waitUntil(partial(has_rows, listed, 0))
            desk.settle()
        assert listed.isHidden()
        assert "stays noted" in page.banner._text.text()
        assert said == [stream.settled for stream in desk.ask(said_of_streams) if stream.settled]


def has_rows(listed: NotAppliedList, count: int) -> bool:
    return listed.model.rowCount() == count


def said_of_streams(vault: OpenVault) -> list[StreamWord]:
    roster = current_roster(vault)
    words = [compose_word(vault, reader, roster) for reader in readers_of(vault, roster)]
    return [stream for word in words for stream in word.streams]


def test_what_came_late_is_content_and_shown_to_no_records_officer(asking: Asking) -> None:
    late_session(asking)
    with asking.inbox(roles=(Role.RECORDS_OFFICER.value,)) as (_, page):
        assert shown(page) == []


def test_a_records_officer_sees_code_and_request_and_no_content(asking: Asking) -> None:
    asking.erases()
    with asking.inbox(roles=(Role.RECORDS_OFFICER.value,)) as (desk, page):
        (row,) = [page.requests.model.record(0)]
        assert (row.code, row.why, row.client) == (asking.code, "", "")
        assert page.requests.list.table.isColumnHidden(1)
        with desk.qtbot.assertNotEmitted(page.open_client):
            choose_first(page)
            press(page.requests.list.table, Qt.Key.Key_Return)


def test_a_decision_that_its_sender_may_not_take_waits_as_a_request(asking: Asking) -> None:
    field = asking.centre.field
    case = field.cases.of_client(asking.client)[0].id
    field.permission.who = replace(field.membership, office="")
    fields = {"subject": case, "stage": "closed", "on": DAY.isoformat(), "reason": "goals_met"}
    field.commit([DraftedChange("stage", new_id(), asking.client, {**fields})])
    with asking.inbox() as (desk, page):
        assert shown(page) == [f"Aigerim asks to close the case of {asking.code}."]
        choose_first(page)
        click(page.requests.grant)
        say_yes(desk)
        desk.qtbot.waitUntil(lambda: page.requests.model.rowCount() == 0)
        assert desk.ask(lambda vault: stage_of(vault, asking.client)) is Stage.CLOSED


def test_what_the_rules_refuse_is_named_with_kind_client_sender_and_why(asking: Asking) -> None:
    asking.writes_as_another()
    with asking.inbox() as (_, page):
        assert page.not_applied.isVisible()
        model = page.not_applied.model
        said = [model.index(0, column).data(Qt.ItemDataRole.DisplayRole) for column in range(2)]
        assert said == [
            f"Goal · {asking.code} · Aigerim",
            "It is signed with another person's name. Ask the sender who wrote it.",
        ]


def test_without_requests_one_sentence_says_so_and_nothing_can_be_pressed(asking: Asking) -> None:
    with asking.inbox() as (_, page):
        assert page.requests.list.currentWidget() is page.requests._empty
        assert not page.requests.grant.isVisible()
        assert not page.not_applied.isVisible()


def test_enter_on_a_request_opens_its_client(asking: Asking) -> None:
    asking.closes()
    with asking.inbox() as (desk, page), desk.qtbot.waitSignal(page.open_client) as opened:
        choose_first(page)
        press(page.requests.list.table, Qt.Key.Key_Return)
    assert opened.args == [asking.client]


def test_what_is_covered_is_forgotten(asking: Asking) -> None:
    asking.closes()
    with asking.inbox() as (_, page):
        page.forget()
        assert page.requests.model.rowCount() == 0


def test_what_came_before_its_author_was_named_is_shown_as_such_and_let_in(
    asking: Asking, tmp_path: Path
) -> None:
    colleague = second_counsellor(asking.centre, tmp_path / "colleague")
    name_colleague(asking.centre.field, asking.client, colleague.membership.staff)
    hand_over(asking.centre.field, colleague, asking.client)
    set_goal(colleague, asking.client, "Find work near home")
    exchange(colleague)
    colleague.close()
    # The naming stays on the laptop: at the office nobody has heard of it.
    with asking.inbox(sends=False) as (desk, page):
        assert shown(page) == [
            f"Saule wrote in the case of {asking.code}, in which nobody here has named them: Goal."
        ]
        choose_first(page)
        assert page.requests.grant.text() == "Let in"
        press(page.requests.grant, Qt.Key.Key_Space)
        say_yes(desk)
        desk.qtbot.waitUntil(lambda: page.requests.model.rowCount() == 0)
        goals = desk.ask(lambda vault: vault.goals.of_client(asking.client))
        assert [goal.text for goal in goals] == ["Find work near home"]


def test_what_came_late_is_shown_as_such_and_let_in_or_left_out_by_keyboard(
    asking: Asking,
) -> None:
    case = asking.centre.office.cases.of_client(asking.client)[0]
    other = {"lead": "staff-heir"}
    asking.centre.office.commit([DraftedChange("case", case.id, asking.client, other)])
    set_goal(asking.centre.field, asking.client, "Find work near home")
    set_goal(asking.centre.field, asking.client, "Call the sister")
    late = f"Aigerim wrote in the case of {asking.code} after it had gone to somebody else: Goal."
    with asking.inbox() as (desk, page):
        assert shown(page) == [late, late]
        choose_first(page)
        chosen = page.requests.list.selected()
        assert chosen is not None
        assert chosen.why in ("Find work near home", "Call the sister")
        assert page.requests.grant.text() == "Let in"
        press(page.requests.grant, Qt.Key.Key_Space)
        say_yes(desk)
        desk.qtbot.waitUntil(lambda: page.requests.model.rowCount() == 1)
        choose_first(page)
        press(page.requests.decline, Qt.Key.Key_Space)
        dialog = desk.dialog(FormDialog)
        assert late in [label.text() for label in dialog.findChildren(QLabel)]
        press(dialog.confirm, Qt.Key.Key_Space)
        desk.qtbot.waitUntil(lambda: page.requests.model.rowCount() == 0)
        goals = desk.ask(lambda vault: vault.goals.of_client(asking.client))
        assert [goal.text for goal in goals] == [chosen.why]
