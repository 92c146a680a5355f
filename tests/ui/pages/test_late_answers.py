# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Answers that come late: for another client, after the lock, after the person went on."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterator
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from counsellor.ui.dialogs.goal_dialog import GoalDialog
from counsellor.ui.dialogs.question import Question
from counsellor.ui.pages.client.client_page import ClientPage
from counsellor.ui.pages.clients_page import ClientsPage
from counsellor.ui.pages.session.session_page import SessionPage
from counsellor.ui.pages.session.session_timer import SessionTimer
from counsellor.ui.pages.sessions_page import SessionsPage
from counsellor.ui.pages.step_run import StepRun
from tests.field import take_in
from tests.services.work import sign, sit_together
from tests.ui.pages.desk import Desk, type_text

if TYPE_CHECKING:
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.pages.client.header_questions import HeaderRead
    from counsellor.ui.pages.client.section import ClientHead

T = TypeVar("T")


class Gate:
    """Holds the vault's thread; whatever is asked meanwhile is answered when it opens."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._opened = threading.Event()
        at_work = threading.Event()

        def hold(_: OpenVault) -> None:
            at_work.set()
            self._opened.wait()

        desk.context.worker.submit_urgent(hold)
        assert at_work.wait(10)

    def open(self) -> None:
        self._opened.set()
        self._desk.settle()


@pytest.fixture
def gate(desk: Desk) -> Iterator[Callable[[], Gate]]:
    made: list[Gate] = []

    def shut() -> Gate:
        made.append(Gate(desk))
        return made[-1]

    yield shut
    for one in made:
        one._opened.set()


def questions() -> list[QWidget]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, Question) and w.isVisible()]


def answered_but_not_home(desk: Desk, ask: Callable[[], None]) -> None:
    """Ask, and wait until the vault's thread is done with it; its answer is still on its way."""
    ask()
    done = threading.Event()
    desk.context.worker.submit(lambda _: done.set())
    assert done.wait(10)


@pytest.fixture
def page(desk: Desk) -> ClientPage:
    client = desk.ask(take_in)
    page = ClientPage(desk.context, SessionTimer(desk.context, "this run"))
    page.open(client)
    desk.show(page)
    return page


def test_the_page_of_a_client_never_shows_the_one_before(
    desk: Desk, page: ClientPage, gate: Callable[[], Gate]
) -> None:
    smith = desk.ask(lambda vault: take_in(vault, "the smith"))
    baker, held = page._client, gate()
    page.open(smith)
    page.open(baker)
    page.open(smith)
    shown: list[str] = []
    plain = page.header.show_client

    def noted(head: ClientHead, what: HeaderRead) -> None:
        shown.append(head.row.id)
        plain(head, what)

    page.header.show_client = noted  # type: ignore[method-assign]
    held.open()
    assert set(shown) == {smith}
    assert page.header.name.text() == "the smith"


@pytest.mark.parametrize("kind", [ClientsPage, SessionsPage])
def test_what_is_on_its_way_at_the_lock_is_not_shown(
    desk: Desk, kind: type[ClientsPage | SessionsPage]
) -> None:
    client = desk.ask(take_in)
    desk.ask(lambda vault: sit_together(vault, client, 60))
    page = kind(desk.context)
    desk.show(page)
    assert page.model.rowCount() == 1
    answered_but_not_home(desk, page.refresh)
    page.forget()
    desk.settle()
    assert page.model.rowCount() == 0


def test_a_client_is_not_shown_after_the_lock(desk: Desk, page: ClientPage) -> None:
    answered_but_not_home(desk, page.refresh)
    page.forget()
    desk.settle()
    assert page.head is None
    assert page.header.name.text() == ""


def test_a_list_is_not_lengthened_by_what_was_asked_before_it_was_narrowed(
    desk: Desk, gate: Callable[[], Gate]
) -> None:
    desk.ask(take_in)
    desk.ask(lambda vault: take_in(vault, "the smith"))
    page = ClientsPage(desk.context)
    desk.show(page)
    held = gate()
    page._load_rest(page.model.record(0))
    page.search.setText("smith")
    held.open()
    assert [page.model.record(row).working_name for row in range(page.model.rowCount())] == [
        "the smith"
    ]


def test_no_question_is_asked_over_the_lock(desk: Desk) -> None:
    page = ClientsPage(desk.context)
    desk.show(page)
    answered_but_not_home(desk, page.ask_new_client)
    page.forget()
    desk.settle()
    assert questions() == []


def test_of_a_long_job_nothing_is_told_after_the_lock(desk: Desk) -> None:
    desk.show(QWidget())
    run = StepRun(desk.context.worker, desk.window)
    told: list[object] = []
    closed = threading.Event()
    for signal in (run.stepped, run.done, run.failed):
        signal.connect(told.append)

    def steps(_: OpenVault, _cancelled: Callable[[], bool]) -> Generator[object, None, None]:
        try:
            while True:
                yield "a step"
        finally:
            closed.set()

    answered_but_not_home(desk, lambda: run.start(steps))
    told.clear()
    run.forget()
    assert not run.is_running
    desk.settle()
    assert closed.wait(10)
    assert told == []


def test_no_question_is_asked_on_a_page_that_was_left(desk: Desk, page: ClientPage) -> None:
    answered_but_not_home(desk, page.erasing.ask_erasure)
    page.hide()
    desk.settle()
    assert questions() == []
    page.goals.ask_goal()
    desk.settle()
    assert questions() == []


def test_no_question_about_one_client_is_asked_on_the_page_of_another(
    desk: Desk, page: ClientPage
) -> None:
    smith = desk.ask(lambda vault: take_in(vault, "the smith"))
    note = desk.ask(lambda vault: sign(vault, page._client, "Әңгіме"))
    desk.settle()
    answered_but_not_home(desk, lambda: page.notes.ask_misfiled(note))
    page.open(smith)
    desk.settle()
    assert questions() == []


def test_an_answer_is_written_to_the_client_of_whom_it_was_asked(
    desk: Desk, page: ClientPage
) -> None:
    baker, smith = page._client, desk.ask(lambda vault: take_in(vault, "the smith"))
    page.goals.ask_goal()
    dialog = desk.dialog(GoalDialog)
    type_text(dialog.words, "Оқу")
    page.open(smith)
    desk.qtbot.waitUntil(lambda: page.header.name.text() == "the smith")
    dialog.accept()
    desk.settle()
    assert [goal.text for goal in desk.ask(lambda vault: vault.goals.of_client(baker))] == ["Оқу"]
    assert desk.ask(lambda vault: vault.goals.of_client(smith)) == []


def test_a_note_that_was_asked_for_is_not_undone_by_a_change_meanwhile(
    desk: Desk, gate: Callable[[], Gate]
) -> None:
    client = desk.ask(take_in)
    first = desk.ask(lambda vault: sign(vault, client, "Бірінші"))
    page = SessionPage(desk.context, SessionTimer(desk.context, "this run"))
    desk.show(page)
    page.write_addendum(first)
    desk.settle()
    held = gate()
    page.write_note(client)
    page.refresh()
    held.open()
    assert page.draft_editor.draft is not None
    assert page.draft_editor.draft.note is None
