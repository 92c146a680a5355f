# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The session workspace: from the start of the timer to the signed note and its addendum."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from counsellor.domain.coded import ContactType, NoteTemplate, Phase, SessionStatus
from counsellor.domain.errors import DiskFull
from counsellor.services.run_session import running_session
from counsellor.services.write_note import begin_note
from counsellor.ui.dialogs.correct_session_dialog import CorrectSessionDialog
from counsellor.ui.dialogs.stop_session_dialog import StopSessionDialog
from counsellor.ui.pages.session.session_page import SessionPage
from counsellor.ui.pages.session.session_timer import SessionTimer
from tests.field import open_vault, take_in
from tests.ui.pages.desk import Desk, button, click, press, type_text

if TYPE_CHECKING:
    from counsellor.domain.records.notes import Draft, NoteText
    from counsellor.domain.records.sessions import SessionRow

CTRL = Qt.KeyboardModifier.ControlModifier
WRITTEN = "Пришёл сам. Әңгіме ұзақ болды."


@pytest.fixture
def client(desk: Desk) -> str:
    return desk.ask(take_in)


@pytest.fixture
def timer(desk: Desk) -> SessionTimer:
    return SessionTimer(desk.context, "this run")


@pytest.fixture
def page(desk: Desk, timer: SessionTimer) -> SessionPage:
    page = SessionPage(desk.context, timer)
    desk.show(page)
    return page


def start(desk: Desk, timer: SessionTimer, client: str) -> None:
    timer.start(client, ContactType.HOME, failed=lambda error: pytest.fail(str(error)))
    desk.settle()


def only_draft(desk: Desk) -> Draft:
    (draft,) = desk.ask(lambda vault: vault.drafts.every())
    return draft


def only_session(desk: Desk, client: str) -> SessionRow:
    (session,) = desk.ask(lambda vault: vault.sessions.of_client(client))
    return session


def only_note(desk: Desk, client: str) -> NoteText:
    (note,) = desk.ask(lambda vault: vault.notes.of_client(client))
    return note


def write_and_stop(desk: Desk, page: SessionPage, timer: SessionTimer, client: str) -> None:
    start(desk, timer, client)
    type_text(page.draft_editor.editor, WRITTEN)
    desk.clock.pass_time(3600)
    press(page, Qt.Key.Key_F10)
    press(desk.dialog(StopSessionDialog), Qt.Key.Key_Return)
    desk.settle()


def write_and_sign(desk: Desk, page: SessionPage, timer: SessionTimer, client: str) -> None:
    write_and_stop(desk, page, timer, client)
    press(page.draft_editor.editor, Qt.Key.Key_Return, CTRL)
    desk.settle()


def test_without_a_session_the_page_leads_to_the_clients(desk: Desk, page: SessionPage) -> None:
    with desk.qtbot.waitSignal(desk.context.actions["go.clients"].triggered):
        click(button(page, "Clients"))


def test_a_session_begins_with_the_headings_in_the_language_of_the_talks(
    desk: Desk, page: SessionPage, timer: SessionTimer, client: str
) -> None:
    with desk.qtbot.waitSignal(page.opened):
        start(desk, timer, client)
    assert page.draft_editor.editor.hasFocus()
    assert "План:" in page.draft_editor.editor.text()
    assert only_draft(desk).session == timer.running.id if timer.running else ""


@pytest.mark.parametrize("height", [420, 560, 760])
def test_a_new_note_begins_below_its_first_heading_and_both_are_seen(
    desk: Desk, page: SessionPage, timer: SessionTimer, client: str, height: int
) -> None:
    desk.window.resize(1000, height)
    start(desk, timer, client)
    editor = page.draft_editor.editor
    first = editor.cursorRect(QTextCursor(editor.document()))
    assert editor.verticalScrollBar().maximum() > 0 or height > 420
    assert editor.textCursor().blockNumber() == 1
    assert editor.viewport().rect().contains(first)
    assert editor.viewport().rect().contains(editor.cursorRect())


def test_function_keys_switch_phases_and_the_times_are_recorded(
    desk: Desk, page: SessionPage, timer: SessionTimer, client: str
) -> None:
    start(desk, timer, client)
    for key, seconds in ((Qt.Key.Key_F2, 60), (Qt.Key.Key_F3, 600), (Qt.Key.Key_F8, 300)):
        desk.clock.pass_time(seconds)
        press(page.draft_editor.editor, key)
    desk.clock.pass_time(120)
    press(page.draft_editor.editor, Qt.Key.Key_F8)
    desk.clock.pass_time(30)
    press(page, Qt.Key.Key_F10)
    click(desk.dialog(StopSessionDialog).confirm)
    desk.settle()
    session = only_session(desk, client)
    assert [(part.phase, part.seconds) for part in session.segments] == [
        (Phase.UNTAGGED, 60),
        (Phase.TRUST, 600),
        (Phase.DIALOGUE, 300),
        (Phase.BREAK, 120),
        (Phase.DIALOGUE, 30),
    ]
    assert session.contact_type == ContactType.HOME


def test_the_panel_counts_on_between_heartbeats(
    desk: Desk, page: SessionPage, timer: SessionTimer, client: str
) -> None:
    start(desk, timer, client)
    desk.clock.pass_time(3725)
    timer.tick()
    view = timer.view()
    assert view is not None
    assert view.elapsed_s == 3725
    assert page.view.panel.isVisible()


def test_pressing_the_running_phase_again_changes_nothing(
    desk: Desk, page: SessionPage, timer: SessionTimer, client: str
) -> None:
    start(desk, timer, client)
    for _ in range(2):
        desk.clock.pass_time(60)
        click(page.view.panel.buttons[0])
    assert desk.context.actions["phase.trust"].isChecked()
    assert timer.running is not None
    assert len(timer.running.timer.segments) == 1


def test_what_is_typed_is_saved_while_typing_and_said_only_then(
    desk: Desk, page: SessionPage, timer: SessionTimer, client: str
) -> None:
    start(desk, timer, client)
    type_text(page.draft_editor.editor, WRITTEN)
    assert page.draft_editor.saved_label.text() == "Saving…"
    with desk.qtbot.waitSignal(page.draft_editor.editor.draft_due):
        pass
    desk.settle()
    assert only_draft(desk).text.count(WRITTEN) == 1
    assert page.draft_editor.saved_label.text() == "Saved 09:00 · encrypted"


def test_leaving_the_editor_saves_at_once(
    desk: Desk, page: SessionPage, timer: SessionTimer, client: str
) -> None:
    start(desk, timer, client)
    type_text(page.draft_editor.editor, WRITTEN)
    page.draft_editor.sign_button.setFocus()
    desk.settle()
    assert only_draft(desk).text.count(WRITTEN) == 1


def test_stop_records_the_session_and_the_note_goes_on(
    desk: Desk, page: SessionPage, timer: SessionTimer, client: str
) -> None:
    write_and_stop(desk, page, timer, client)
    session = only_session(desk, client)
    assert (session.status, session.present, session.duration_s) == (
        SessionStatus.COMPLETED,
        True,
        3600,
    )
    assert page.draft_editor.editor.text().count(WRITTEN) == 1
    assert page.view.panel.correct.isVisible()


def test_the_times_are_corrected_beside_the_note(
    desk: Desk, page: SessionPage, timer: SessionTimer, client: str
) -> None:
    write_and_stop(desk, page, timer, client)
    click(page.view.panel.correct)
    dialog = desk.dialog(CorrectSessionDialog)
    dialog.rows[0].phase.choose(Phase.TRUST)
    type_text(dialog.reason, "ошиблась кнопкой")
    click(dialog.confirm)
    desk.settle()
    (part,) = only_session(desk, client).segments
    assert part.phase is Phase.TRUST
    assert WRITTEN in page.draft_editor.editor.text()


def test_the_client_is_one_button_away(
    desk: Desk, page: SessionPage, timer: SessionTimer, client: str
) -> None:
    start(desk, timer, client)
    with desk.qtbot.waitSignal(page.open_client) as wanted:
        click(page.view.to_client)
    assert wanted.args == [client]


def test_a_client_who_did_not_come_is_no_completed_session(
    desk: Desk, page: SessionPage, timer: SessionTimer, client: str
) -> None:
    start(desk, timer, client)
    desk.clock.pass_time(900)
    press(page, Qt.Key.Key_F10)
    dialog = desk.dialog(StopSessionDialog)
    click(dialog.no_show)
    click(dialog.confirm)
    desk.settle()
    session = only_session(desk, client)
    assert (session.status, session.present) == (SessionStatus.NO_SHOW, False)


def test_leaving_the_question_lets_the_timer_run(
    desk: Desk, page: SessionPage, timer: SessionTimer, client: str
) -> None:
    start(desk, timer, client)
    press(page, Qt.Key.Key_F10)
    press(desk.dialog(StopSessionDialog), Qt.Key.Key_Escape)
    desk.settle()
    assert timer.running is not None
    assert desk.ask(lambda vault: vault.sessions.count()) == 0


def test_a_session_started_by_mistake_leaves_nothing(
    desk: Desk, page: SessionPage, timer: SessionTimer, client: str
) -> None:
    start(desk, timer, client)
    press(page, Qt.Key.Key_F10)
    click(desk.dialog(StopSessionDialog).discard)
    desk.settle()
    assert timer.running is None
    assert desk.ask(lambda vault: vault.sessions.count()) == 0
    assert desk.ask(lambda vault: vault.drafts.every()) == []


def test_what_was_written_in_a_session_started_by_mistake_stays_as_a_note(
    desk: Desk, page: SessionPage, timer: SessionTimer, client: str
) -> None:
    start(desk, timer, client)
    type_text(page.draft_editor.editor, WRITTEN)
    press(page, Qt.Key.Key_F10)
    click(desk.dialog(StopSessionDialog).discard)
    desk.settle()
    draft = only_draft(desk)
    assert draft.session is None
    assert draft.text.count(WRITTEN) == 1
    assert page.draft_editor.editor.text().count(WRITTEN) == 1


def test_ctrl_return_signs_and_shows_the_signed_note(
    desk: Desk, page: SessionPage, timer: SessionTimer, client: str
) -> None:
    write_and_sign(desk, page, timer, client)
    note = only_note(desk, client)
    assert note.text.count(WRITTEN) == 1
    assert note.session == only_session(desk, client).id
    assert page.view.card is not None
    assert page.view.card.text.text() == note.text
    assert desk.ask(lambda vault: vault.drafts.every()) == []


@pytest.mark.parametrize("by_key", [True, False])
def test_after_signing_the_keys_stay_with_the_note(
    desk: Desk, page: SessionPage, timer: SessionTimer, client: str, *, by_key: bool
) -> None:
    write_and_stop(desk, page, timer, client)
    if by_key:
        press(page.draft_editor.editor, Qt.Key.Key_Return, CTRL)
    else:
        click(page.draft_editor.sign_button)
    desk.settle()
    note, focused = page.view.panes()[0], QApplication.focusWidget()
    assert focused is not None
    assert note.isAncestorOf(focused)
    assert focused.isVisible()


def test_signing_while_the_timer_runs_asks_how_it_ended_and_signs_then(
    desk: Desk, page: SessionPage, timer: SessionTimer, client: str
) -> None:
    start(desk, timer, client)
    type_text(page.draft_editor.editor, WRITTEN)
    desk.clock.pass_time(600)
    press(page.draft_editor.editor, Qt.Key.Key_Return, CTRL)
    click(desk.dialog(StopSessionDialog).confirm)
    desk.settle()
    assert only_note(desk, client).text.count(WRITTEN) == 1
    assert timer.running is None


def test_an_empty_note_is_not_signed_and_the_page_says_why(
    desk: Desk, page: SessionPage, client: str
) -> None:
    page.write_note(client)
    desk.settle()
    page.draft_editor.editor.selectAll()
    press(page.draft_editor.editor, Qt.Key.Key_Delete)
    click(page.draft_editor.sign_button)
    desk.settle()
    assert page.banner.isVisible()
    assert not page.draft_editor.editor.isReadOnly()
    assert desk.ask(lambda vault: vault.notes.count()) == 0


def test_an_empty_note_is_laid_out_in_another_way_until_something_is_written(
    desk: Desk, page: SessionPage, client: str
) -> None:
    page.write_note(client)
    desk.settle()
    page.draft_editor.template.setFocus()
    press(page.draft_editor.template, Qt.Key.Key_End)
    desk.settle()
    assert page.draft_editor.editor.text() == ""
    assert only_draft(desk).template == NoteTemplate.FREE
    assert page.draft_editor.template.isVisible()
    type_text(page.draft_editor.editor, WRITTEN)
    assert not page.draft_editor.template.isVisible()


def test_an_addendum_is_written_and_signed_below_the_note(
    desk: Desk, page: SessionPage, timer: SessionTimer, client: str
) -> None:
    write_and_sign(desk, page, timer, client)
    press(page, Qt.Key.Key_D, CTRL)
    desk.settle()
    assert page.draft_editor.title.text() == "Addendum"
    type_text(page.draft_editor.editor, "Забыл: он просил помочь с бумагами.")
    press(page.draft_editor.editor, Qt.Key.Key_Return, CTRL)
    desk.settle()
    (addendum,) = only_note(desk, client).addenda
    assert addendum.text == "Забыл: он просил помочь с бумагами."
    assert page.view.card is not None


def test_a_signature_is_taken_back_while_nothing_was_sent(
    desk: Desk, page: SessionPage, timer: SessionTimer, client: str
) -> None:
    write_and_sign(desk, page, timer, client)
    assert page.view.card is not None
    click(page.view.card.unsign)
    desk.settle()
    assert page.draft_editor.editor.text().count(WRITTEN) == 1
    assert desk.ask(lambda vault: vault.notes.count()) == 0


def test_a_discarded_draft_comes_back_by_undo(desk: Desk, page: SessionPage, client: str) -> None:
    page.write_note(client)
    desk.settle()
    type_text(page.draft_editor.editor, WRITTEN)
    click(page.draft_editor.discard_button)
    desk.settle()
    assert desk.ask(lambda vault: vault.drafts.every()) == []
    click(page.banner.act)
    desk.settle()
    assert only_draft(desk).text.count(WRITTEN) == 1
    assert page.draft_editor.editor.text().count(WRITTEN) == 1


def test_a_full_disk_is_said_until_a_save_works_and_no_letter_is_lost(
    desk: Desk,
    page: SessionPage,
    client: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page.write_note(client)
    desk.settle()

    def full(self: object, draft: object) -> None:
        raise DiskFull(place="/somewhere")

    with monkeypatch.context() as disk:
        disk.setattr("counsellor.storage.drafts.DraftStore.save", full)
        type_text(page.draft_editor.editor, WRITTEN)
        page.draft_editor.save_now()
        desk.settle()
        assert page.banner.isVisible()
        assert "Not saved" in page.draft_editor.saved_label.text()
        assert page.draft_editor.editor.text().count(WRITTEN) == 1
    page.draft_editor.save_now()
    desk.settle()
    assert not page.banner.isVisible()
    assert only_draft(desk).text.count(WRITTEN) == 1
    assert page.draft_editor.saved_label.text() == "Saved 09:00 · encrypted"


def test_a_draft_left_while_its_save_fails_is_saved_all_the_same(
    desk: Desk,
    page: SessionPage,
    client: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = desk.ask(partial(take_in, working_name="green door"))
    page.write_note(client)
    desk.settle()
    left = page.draft_editor.draft
    assert left is not None
    second = desk.ask(lambda vault: begin_note(vault, other, text="…"))

    def full(self: object, draft: object) -> None:
        raise DiskFull(place="/somewhere")

    with monkeypatch.context() as disk:
        disk.setattr("counsellor.storage.drafts.DraftStore.save", full)
        type_text(page.draft_editor.editor, WRITTEN)
        page.write_draft(second.id)
        desk.settle()
        assert page.draft_editor.editor.text() == "…"
        page.write_draft(left.id)
        desk.settle()
        assert WRITTEN in page.draft_editor.editor.text()
        page.write_draft(second.id)
        desk.settle()
    click(page.banner.act)
    desk.settle()
    kept = desk.ask(lambda vault: vault.drafts.get(left.id))
    assert kept is not None
    assert WRITTEN in kept.text
    assert not page.banner.isVisible()


def test_a_save_comes_while_typing_goes_on_without_a_pause(
    desk: Desk, page: SessionPage, client: str
) -> None:
    page.write_note(client)
    desk.settle()
    dues: list[str] = []
    page.draft_editor.editor.draft_due.connect(dues.append)
    while not dues:
        type_text(page.draft_editor.editor, "а")
        QApplication.processEvents()
    desk.settle()
    assert only_draft(desk).text == dues[-1]


def test_behind_the_lock_the_timer_runs_on_and_phases_are_kept(
    desk: Desk, page: SessionPage, timer: SessionTimer, client: str
) -> None:
    start(desk, timer, client)
    type_text(page.draft_editor.editor, WRITTEN)
    worker = desk.context.worker
    page.save_now()
    with desk.qtbot.waitSignal(worker.locked):
        worker.lock()
        page.forget()
    assert page.draft_editor.editor.text() == ""
    desk.clock.pass_time(600)
    timer.switch(Phase.TRUST)
    desk.clock.pass_time(1200)
    with desk.qtbot.waitSignal(worker.opened):
        worker.open(lambda: open_vault(desk.folder, desk.clock))
    page.refresh()
    desk.settle()
    assert page.draft_editor.editor.text().count(WRITTEN) == 1
    running = desk.ask(running_session)
    assert running is not None
    assert running.timer.elapsed_s == 1800
    assert [(part.phase, part.seconds) for part in running.timer.segments] == [
        (Phase.UNTAGGED, 600)
    ]


def test_after_a_restart_the_session_is_found_and_goes_on(
    desk: Desk, page: SessionPage, timer: SessionTimer, client: str
) -> None:
    start(desk, timer, client)
    desk.clock.pass_time(300)
    timer.beat()
    desk.clock.pass_time(60)
    later = SessionTimer(desk.context, "the next run")
    with desk.qtbot.waitSignal(later.started):
        later.recover()
    view = later.view()
    assert view is not None
    assert view.elapsed_s == 360
