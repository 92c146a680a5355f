# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One client's page: everything about a client is read there, and written from there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QTableView, QWidget

from counsellor.domain.canonical import Value
from counsellor.domain.coded import (
    ClosingReason,
    ConsentForm,
    ConsentItem,
    ContactType,
    NoteTemplate,
    Phase,
    Role,
    SessionStatus,
    Stage,
)
from counsellor.domain.ids import new_id
from counsellor.services.run_session import start_session, stop_session, switch_phase
from counsellor.services.set_follow_up import set_follow_up
from counsellor.services.set_goal import set_goal
from counsellor.services.sign_note import sign_draft
from counsellor.services.undo_act import as_if_done
from counsellor.services.vault_types import DraftedChange
from counsellor.services.write_note import begin_note, save_draft
from counsellor.ui.dialogs.consent_dialog import ConsentDialog
from counsellor.ui.dialogs.correct_session_dialog import CorrectSessionDialog
from counsellor.ui.dialogs.goal_dialog import GoalDialog
from counsellor.ui.dialogs.identity_dialog import IdentityDialog, OpenIdentityDialog
from counsellor.ui.dialogs.misfiled_dialog import MisfiledDialog
from counsellor.ui.dialogs.stage_dialog import StageDialog
from counsellor.ui.dialogs.withdraw_dialog import WithdrawDialog
from counsellor.ui.dialogs.working_name_dialog import WorkingNameDialog
from counsellor.ui.look.theme import SPACE
from counsellor.ui.pages.client.client_page import ClientPage
from counsellor.ui.pages.session.session_timer import SessionTimer
from counsellor.wording.note_templates import blank_text
from tests.domain.payloads import FIELDS
from tests.field import HandClock, take_in
from tests.ui.pages.desk import Desk, click, offered_by, press, retype, type_text

if TYPE_CHECKING:
    from counsellor.domain.records.consents import Consent
    from counsellor.domain.records.notes import Draft
    from counsellor.services.vault_types import OpenVault

ITEMS: dict[str, Value] = {"service": True, "photographs": True}
CLOSED: dict[str, Value] = {**FIELDS["stage"], "stage": "closed", "reason": "by_decree"}
TEXT = "Пришёл сам. Әңгіме ұзақ болды."


@pytest.fixture
def client(desk: Desk) -> str:
    return desk.ask(take_in)


@pytest.fixture
def timer(desk: Desk) -> SessionTimer:
    return SessionTimer(desk.context, "this run")


@pytest.fixture
def page(desk: Desk, timer: SessionTimer, client: str) -> ClientPage:
    page = ClientPage(desk.context, timer)
    page.open(client)
    desk.show(page)
    return page


def hold_session(vault: OpenVault, client: str, clock: HandClock) -> str:
    """Time an hour with a client; gives the session."""
    start_session(vault, client)
    clock.pass_time(1800)
    switch_phase(vault, Phase.DIALOGUE)
    clock.pass_time(1800)
    return stop_session(vault)


def write_note(vault: OpenVault, client: str, session: str | None = None) -> str:
    draft = begin_note(vault, client, session)
    save_draft(vault, draft.id, TEXT)
    return sign_draft(vault, draft.id)


def reread(desk: Desk, page: ClientPage) -> None:
    page.refresh()
    desk.settle()


def consent_of(desk: Desk, client: str) -> Consent:
    consent = desk.ask(lambda vault: vault.consents.current(client))
    assert consent is not None
    return consent


def all_words(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def test_it_shows_code_and_working_name_stage_and_consent_in_words(
    desk: Desk, page: ClientPage, client: str
) -> None:
    row = desk.ask(lambda vault: vault.clients.get(client))
    assert page.header.code.text() == row.code
    assert page.header.name.text() == "the baker"
    assert "Intake, since 20 Nov 2026" in all_words(page)
    assert "Spoken, until 20 Dec 2026" in all_words(page)


def test_another_client_is_shown_from_the_head_of_the_page(
    desk: Desk, page: ClientPage, client: str
) -> None:
    other = desk.ask(lambda vault: take_in(vault, "the tailor"))
    desk.ask(lambda vault: [write_note(vault, of) for of in (client, other) for _ in range(9)])
    reread(desk, page)
    scrolled = page._scroll.verticalScrollBar()
    scrolled.setValue(scrolled.maximum())
    desk.qtbot.waitUntil(lambda: page.header.code.visibleRegion().isEmpty())
    page.open(other)
    desk.settle()
    assert page.header.name.text() == "the tailor"
    assert not page.header.code.visibleRegion().isEmpty()


@pytest.mark.parametrize("is_shown", [True, False])
def test_what_had_the_focus_at_one_client_has_not_at_another(
    desk: Desk, page: ClientPage, client: str, is_shown: bool
) -> None:
    other = desk.ask(lambda vault: take_in(vault, "the tailor"))
    pages = QStackedWidget()
    pages.addWidget(QPushButton())
    pages.addWidget(page)
    pages.setCurrentWidget(page)
    desk.show(pages)
    page.erasing.erase.setFocus()
    assert page.erasing.erase.hasFocus()
    if not is_shown:
        pages.setCurrentIndex(0)
    page.open(other)
    pages.setCurrentWidget(page)
    desk.settle()
    assert page.back.hasFocus()
    page.erasing.erase.setFocus()
    page.open(other)
    desk.settle()
    assert page.erasing.erase.hasFocus()


def test_start_times_a_session_of_the_kind_that_was_chosen(
    desk: Desk, page: ClientPage, timer: SessionTimer, client: str
) -> None:
    page.header.contact.choose(ContactType.PHONE)
    with desk.qtbot.waitSignal(timer.started):
        click(page.header.start)
    assert timer.running is not None
    assert (timer.running.client, timer.running.contact_type) == (client, ContactType.PHONE)


def test_a_lapsed_consent_is_said_and_recorded_from_the_sentence(
    desk: Desk, page: ClientPage, timer: SessionTimer, client: str
) -> None:
    desk.clock.pass_time(40 * 86_400)
    click(page.header.start)
    desk.settle()
    assert timer.running is None
    assert page.banner.isVisible()
    click(page.banner.act)
    dialog = desk.dialog(ConsentDialog)
    click(dialog.consent.items[ConsentItem.SERVICE])
    click(dialog.confirm)
    desk.settle()
    consent = consent_of(desk, client)
    assert consent.form is ConsentForm.WRITTEN
    assert consent.items == frozenset({ConsentItem.SERVICE})
    assert consent.text_hash is not None
    with desk.qtbot.waitSignal(timer.started):
        click(page.header.start)


def test_a_consent_is_withdrawn_on_a_day(desk: Desk, page: ClientPage, client: str) -> None:
    page.header.more.withdraw.trigger()
    click(desk.dialog(WithdrawDialog).confirm)
    desk.settle()
    assert consent_of(desk, client).withdrawn
    assert "Withdrawn on 20 Nov 2026" in all_words(page)
    assert not page.header.more.withdraw.isVisible()


def test_another_working_name_is_saved_unless_it_is_the_real_one(
    desk: Desk, page: ClientPage, client: str
) -> None:
    page.header.more.identity.trigger()
    type_text(desk.dialog(OpenIdentityDialog).reason, "letter to the college")
    click(desk.dialog(OpenIdentityDialog).confirm)
    identity = desk.dialog(IdentityDialog)
    type_text(identity.full_name, "Асқар Серіков")
    click(identity.confirm)
    desk.settle()
    page.header.more.rename.trigger()
    dialog = desk.dialog(WorkingNameDialog)
    type_text(dialog.name, "Аскар")
    click(dialog.confirm)
    desk.settle()
    assert page.banner.isVisible()
    assert desk.ask(lambda vault: vault.clients.get(client)).working_name == "the baker"
    page.header.more.rename.trigger()
    dialog = desk.dialog(WorkingNameDialog)
    type_text(dialog.name, "жасыл есік")
    click(dialog.confirm)
    desk.settle()
    assert page.header.name.text() == "жасыл есік"


def test_opening_the_identity_is_logged_before_it_is_shown(
    desk: Desk, page: ClientPage, client: str
) -> None:
    page.header.more.identity.trigger()
    click(desk.dialog(OpenIdentityDialog).confirm)
    desk.dialog(IdentityDialog)
    kinds = desk.ask(lambda vault: [entry.change.kind for _, entry in vault.journal.entries()])
    assert kinds.count("access") == 1


def test_closing_needs_a_reason_and_is_a_dated_event(
    desk: Desk, page: ClientPage, client: str
) -> None:
    page.header.more.stage.trigger()
    dialog = desk.dialog(StageDialog)
    assert not dialog.reason.isVisible()
    dialog.stage.choose(Stage.CLOSED)
    assert dialog.reason.isVisible()
    dialog.reason.choose(ClosingReason.GOALS_MET)
    click(dialog.confirm)
    desk.settle()
    (case,) = desk.ask(lambda vault: vault.cases.of_client(client))
    assert (case.stage, case.stage_on) == (Stage.CLOSED, date(2026, 11, 20))
    stages = desk.ask(lambda vault: vault.cases.stages(case.id, case.client))
    assert [stage.reason for stage in stages] == [None, ClosingReason.GOALS_MET]
    page.header.more.stage.trigger()
    again = desk.dialog(StageDialog)
    assert [again.stage.itemText(place) for place in range(again.stage.count())] == ["Reopened"]
    press(again, Qt.Key.Key_Escape)


def test_no_day_and_no_result_is_offered_that_cannot_be(
    desk: Desk, page: ClientPage, client: str
) -> None:
    row = desk.ask(lambda vault: vault.clients.get(client))
    assert row.consent is not None
    withdraw = WithdrawDialog(desk.context, row.consent, desk.window)
    assert withdraw.on.minimumDate().toPython() == row.consent.given_on
    desk.ask(lambda vault: hold_session(vault, client, desk.clock))
    (session,) = desk.ask(lambda vault: vault.sessions.of_client(client))
    correct = CorrectSessionDialog(desk.context, session, desk.window)
    retype(correct.ended_at, f"{desk.clock.now() + timedelta(minutes=1):%d.%m.%Y %H:%M}")
    assert correct.missing() == "That is in the future: it is 10:00 now."
    correct.status.choose(SessionStatus.NO_SHOW)
    assert (correct.present.isChecked(), correct.present.isEnabled()) == (False, False)
    correct.status.choose(SessionStatus.COMPLETED)
    assert (correct.present.isChecked(), correct.present.isEnabled()) == (True, False)
    correct.status.choose(SessionStatus.CANCELLED)
    assert correct.present.isEnabled()
    for dialog in (withdraw, correct):
        dialog.deleteLater()


def test_a_goal_is_set_rated_reworded_and_closed(desk: Desk, page: ClientPage, client: str) -> None:
    click(page.goals.new)
    dialog = desk.dialog(GoalDialog)
    click(dialog.confirm)
    assert dialog.isVisible()
    type_text(dialog.words, "Қайтадан оқығым келеді")
    click(dialog.confirm)
    desk.settle()
    click(page.goals.cards[0].ratings[7])
    desk.settle()
    click(page.goals.cards[0].ratings[8])
    desk.settle()
    (goal,) = desk.ask(as_if_done(lambda vault: vault.goals.of_client(client)))
    assert goal.text == "Қайтадан оқығым келеді"
    assert [rating.value for rating in goal.ratings] == [7, 8]
    assert "7 → 8" in all_words(page)
    click(page.goals.cards[0].done)
    desk.settle()
    (goal,) = desk.ask(as_if_done(lambda vault: vault.goals.of_client(client)))
    assert not goal.open


def test_three_goals_are_enough(desk: Desk, page: ClientPage) -> None:
    for text in ("one", "two", "three"):
        click(page.goals.new)
        dialog = desk.dialog(GoalDialog)
        type_text(dialog.words, text)
        click(dialog.confirm)
        desk.settle()
    assert not page.goals.new.isEnabled()


def test_notes_stand_newest_first_with_their_addenda_and_marks(
    desk: Desk, page: ClientPage, client: str
) -> None:
    session = desk.ask(lambda vault: hold_session(vault, client, desk.clock))
    desk.clock.pass_time(3 * 86_400)
    desk.ask(lambda vault: write_note(vault, client, session))
    desk.clock.pass_time(60)
    desk.ask(lambda vault: write_note(vault, client))
    reread(desk, page)
    newer, older = page.notes.cards
    assert newer.note.session is None
    assert older.note.session == session
    assert "late entry · not sent yet" in {label.text() for label in older.findChildren(QLabel)}


def test_a_note_of_a_laptop_whose_clock_stood_nowhere_says_so(
    desk: Desk, page: ClientPage, client: str
) -> None:
    desk.clock.time = desk.clock.time.replace(year=1970)
    desk.ask(lambda vault: write_note(vault, client))
    reread(desk, page)
    (card,) = page.notes.cards
    heads = [label.text() for label in card.findChildren(QLabel)]
    assert heads[0].endswith(" or later (the clock was wrong)")


def test_a_misfiled_note_keeps_its_place_and_loses_its_text(
    desk: Desk, page: ClientPage, client: str
) -> None:
    desk.ask(lambda vault: write_note(vault, client))
    reread(desk, page)
    click(page.notes.cards[0].misfile)
    dialog = desk.dialog(MisfiledDialog)
    named = page.notes.cards[0].findChildren(QLabel)[0].text()
    assert f"{page.header.code.text()} · {page.header.name.text()} · {named}" in all_words(dialog)
    click(dialog.confirm)
    assert dialog.isVisible()
    type_text(dialog.reason, "о другом человеке")
    click(dialog.confirm)
    desk.settle()
    (card,) = page.notes.cards
    assert card.note.misfiled
    assert TEXT not in all_words(page)
    assert not card.misfile.isVisible()


def test_a_misfiled_note_goes_on_as_a_draft_in_the_right_file(
    desk: Desk, page: ClientPage, client: str
) -> None:
    right = desk.ask(partial(take_in, working_name="the joiner"))
    desk.ask(lambda vault: write_note(vault, client))
    reread(desk, page)
    click(page.notes.cards[0].misfile)
    dialog = desk.dialog(MisfiledDialog)
    assert dialog.into.count() == 2
    type_text(dialog.reason, "о другом человеке")
    press(dialog.into, Qt.Key.Key_Down)
    press(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    with desk.qtbot.waitSignal(page.write_draft) as wanted:
        press(dialog.confirm, Qt.Key.Key_Space)
    (draft,) = desk.ask(lambda vault: vault.drafts.every())
    assert (draft.client, draft.text) == (right, TEXT)
    assert wanted.args == [draft.id]


def test_a_signature_is_taken_back_and_the_draft_goes_on(
    desk: Desk, page: ClientPage, client: str
) -> None:
    desk.ask(lambda vault: write_note(vault, client))
    reread(desk, page)
    with desk.qtbot.waitSignal(page.write_draft) as wanted:
        click(page.notes.cards[0].unsign)
    (draft,) = desk.ask(lambda vault: vault.drafts.every())
    assert wanted.args == [draft.id]


def test_older_notes_come_when_they_are_asked_for(
    desk: Desk, page: ClientPage, client: str
) -> None:
    for _ in range(23):
        desk.ask(lambda vault: write_note(vault, client))
    reread(desk, page)
    assert len(page.notes.cards) == 20
    click(page.notes.older)
    desk.settle()
    assert len(page.notes.cards) == 23
    assert not page.notes.older.isVisible()


def begin_in_kazakh(vault: OpenVault, client: str, text: str) -> Draft:
    return begin_note(vault, client, template=NoteTemplate.DAP, language="kk", text=text)


@pytest.mark.parametrize("text", ["", "Пришёл сам."])
def test_a_draft_of_headings_alone_says_that_nothing_is_written(
    desk: Desk, page: ClientPage, client: str, text: str
) -> None:
    blank = blank_text(NoteTemplate.DAP, "kk")
    desk.ask(lambda vault: begin_in_kazakh(vault, client, blank + text))
    reread(desk, page)
    (row,) = page.notes.drafts
    assert ("Nothing written yet" in all_words(row)) is not bool(text)


@pytest.mark.parametrize("text", ["", "Пришёл сам.", f"{TEXT} " * 40])
def test_a_draft_stands_in_one_row_its_words_left_and_its_buttons_right(
    desk: Desk, page: ClientPage, client: str, text: str
) -> None:
    desk.ask(lambda vault: begin_note(vault, client, text=text or "…"))
    reread(desk, page)
    (row,) = page.notes.drafts
    desk.qtbot.waitUntil(lambda: row.width() > 0 and row.continue_button.x() > 0)
    head, begins = row.findChildren(QLabel)
    buttons = [row.discard_button, row.continue_button]
    middles = {QRect(at(one, row), one.size()).center().y() for one in buttons}
    assert at(begins, row).x() == at(head, row).x()
    assert at(begins, row).y() > at(head, row).y()
    assert max(middles) - min(middles) <= 1
    assert at(head, row).y() < min(middles) < at(begins, row).y() + begins.height()
    assert at(row.continue_button, row).x() + row.continue_button.width() > row.width() - 3 * SPACE
    assert at(buttons[0], row).x() >= at(begins, row).x() + begins.width()
    assert at(buttons[1], row).x() > at(buttons[0], row).x()


def at(widget: QWidget, above: QWidget) -> QPoint:
    return widget.mapTo(above, QPoint(0, 0))


def test_a_draft_is_discarded_and_taken_back(desk: Desk, page: ClientPage, client: str) -> None:
    desk.ask(lambda vault: begin_note(vault, client, text=TEXT))
    reread(desk, page)
    click(page.notes.drafts[0].discard_button)
    desk.settle()
    assert desk.ask(lambda vault: vault.drafts.every()) == []
    click(page.banner.act)
    desk.settle()
    assert len(page.notes.drafts) == 1


def test_the_missing_note_of_a_session_is_offered(
    desk: Desk, page: ClientPage, client: str
) -> None:
    session = desk.ask(lambda vault: hold_session(vault, client, desk.clock))
    reread(desk, page)
    page.sessions.list.select(session)
    with desk.qtbot.waitSignal(page.write_note) as wanted:
        click(page.sessions.write)
    assert wanted.args == [client, session]


def test_a_session_is_corrected_with_a_reason(desk: Desk, page: ClientPage, client: str) -> None:
    session = desk.ask(lambda vault: hold_session(vault, client, desk.clock))
    reread(desk, page)
    page.sessions.list.select(session)
    click(page.sessions.correct)
    dialog = desk.dialog(CorrectSessionDialog)
    ended = dialog.started_at.value() + timedelta(minutes=40)
    retype(dialog.rows[1].end, "23:59")
    retype(dialog.ended_at, f"{ended:%d.%m.%Y %H:%M}")
    click(dialog.confirm)
    assert dialog.isVisible()
    type_text(dialog.reason, "забыл остановить")
    click(dialog.confirm)
    assert dialog.isVisible()
    retype(dialog.rows[1].end, f"{ended:%H:%M}")
    click(dialog.confirm)
    desk.settle()
    row = desk.ask(lambda vault: vault.sessions.get(session))
    assert (row.duration_s, row.correction) == (2400, "забыл остановить")
    assert [part.seconds for part in row.segments] == [1800, 600]
    assert row.status is SessionStatus.COMPLETED


def test_the_office_only_reads_what_is_not_its_own(
    desk: Desk, page: ClientPage, client: str
) -> None:
    desk.ask(lambda vault: write_note(vault, client))

    def move_to_the_office(vault: OpenVault) -> None:
        with vault.transaction():
            other = replace(
                vault.membership,
                is_office=True,
                office="the centre",
                roles=(Role.SUPERVISOR.value,),
                staff=new_id(),
            )
            vault.settle_membership(other)

    desk.ask(move_to_the_office)
    reread(desk, page)
    offered = offered_by(page)
    assert offered == {"All clients", "More", "Identity… (logged)", "Print…"}


def test_the_cover_hides_the_client_and_the_page_holds_nothing_of_them(
    desk: Desk, page: ClientPage, client: str
) -> None:
    desk.ask(lambda vault: write_note(vault, client))
    desk.ask(lambda vault: set_goal(vault, client, "оқуды бітіру"))
    desk.ask(lambda vault: hold_session(vault, client, desk.clock))
    desk.ask(lambda vault: set_follow_up(vault, client, "call the school", date(2026, 11, 27)))
    reread(desk, page)
    shown = all_words(page)
    tables = page.findChildren(QTableView)
    assert all(table.model().rowCount() for table in tables)
    assert all(word in shown for word in ("the baker", TEXT, "оқуды бітіру"))
    page.forget()
    assert not page.header.isVisible()
    desk.settle()
    left = all_words(page)
    secrets = ("the baker", page.header.code.text() or "KZ-", TEXT, "оқуды бітіру", "Spoken")
    assert [word for word in secrets if word in left] == []
    rows = {table.accessibleName(): table.model().rowCount() for table in tables}
    assert rows == dict.fromkeys(rows, 0)


def test_a_day_in_the_future_cannot_be_chosen(desk: Desk, page: ClientPage) -> None:
    page.header.more.withdraw.trigger()
    dialog = desk.dialog(WithdrawDialog)
    dialog.on.setDate(QDate(2030, 1, 1))
    assert dialog.answer() == date(2026, 11, 20)


def said_of_sessions(page: ClientPage) -> list[str]:
    """How each session was held, as its list says it between length and result."""
    model = page.sessions.model
    said = [str(model.index(row, 1).data()) for row in range(model.rowCount())]
    return [one.split(" · ")[1] for one in said]


def test_words_that_only_a_newer_program_has_are_shown_as_they_came(
    desk: Desk, page: ClientPage, client: str
) -> None:
    def newer(vault: OpenVault) -> None:
        (case,) = vault.cases.of_client(client)
        about = {"case": case.id, "contact_type": "by_letter"}
        note = {"template": "cbt", "language": "uz", "session": None}
        register = {"language": "uz"}
        consent = {**FIELDS["consent"], "subject": client, "items": ITEMS}
        vault.commit(
            [
                DraftedChange("client", client, client, register),
                DraftedChange("consent", new_id(), client, consent),
                DraftedChange("session", new_id(), client, {**FIELDS["session"], **about}),
                DraftedChange("note", new_id(), client, {**FIELDS["note"], **note}),
                DraftedChange("stage", new_id(), client, {**CLOSED, "subject": case.id}),
            ]
        )

    desk.ask(newer)
    reread(desk, page)
    assert "uz" in all_words(page)
    assert str(FIELDS["note"]["text"]) in all_words(page)
    assert said_of_sessions(page) == ["by_letter"]
    assert page.header.contact.value() is ContactType.OFFICE


def test_of_a_client_who_is_gone_the_message_is_as_high_as_its_text(
    desk: Desk, page: ClientPage
) -> None:
    page.open("gone")
    desk.settle()
    assert page.banner.isVisible()
    assert page.banner.height() <= page.banner.sizeHint().height()
