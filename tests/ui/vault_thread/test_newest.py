# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Only the newest question is answered, however late the answers to older ones are."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from counsellor.domain.errors import CounsellorError, DiskFull
from counsellor.domain.touch import Touch
from counsellor.ui.vault_thread.newest import Newest
from counsellor.ui.vault_thread.reads import Reads
from counsellor.ui.vault_thread.worker import VaultWorker
from tests.ui.conftest import SmallVault

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

Worker = VaultWorker[SmallVault]


class Held:
    """A job that is at work until a test lets it answer."""

    def __init__(self, answer: str) -> None:
        self._answer = answer
        self._let_go = threading.Event()
        self.at_work = threading.Event()

    def __call__(self, _: SmallVault) -> str:
        self.at_work.set()
        self._let_go.wait()
        return self._answer

    def let_go(self) -> None:
        self._let_go.set()


@pytest.fixture
def settle(qtbot: QtBot, worker: Worker) -> Callable[[], None]:
    def settle() -> None:
        done: list[object] = []
        worker.submit(lambda _: None, done.append, failed=done.append)
        qtbot.waitUntil(lambda: bool(done))

    return settle


def never(told: object) -> None:
    pytest.fail(f"told: {told}")


def test_the_answer_to_a_question_comes_once(worker: Worker, settle: Callable[[], None]) -> None:
    newest, answers = Newest(worker), list[str]()
    newest.ask(lambda _: "answer", answers.append, never)
    assert newest.waits
    settle()
    assert (answers, newest.waits) == (["answer"], False)


def test_an_answer_that_was_held_back_is_not_given_after_a_newer_question(
    worker: Worker, settle: Callable[[], None]
) -> None:
    newest, held, answers = Newest(worker), Held("old"), list[str]()
    newest.ask(held, never, never)
    assert held.at_work.wait(10)
    newest.ask(lambda _: "new", answers.append, never)
    held.let_go()
    settle()
    assert answers == ["new"]


def test_an_urgent_question_that_overtakes_is_not_undone_by_the_older_one(
    worker: Worker, settle: Callable[[], None]
) -> None:
    newest, held, answers = Newest(worker), Held(""), list[str]()
    worker.submit(held)
    newest.ask(lambda _: "old", never, never)
    newest.ask(lambda _: "new", answers.append, never, urgent=True)
    held.let_go()
    settle()
    assert answers == ["new"]


def test_a_question_that_nobody_wants_answered_any_more_does_not_run(
    worker: Worker, settle: Callable[[], None]
) -> None:
    newest, held, ran = Newest(worker), Held(""), list[str]()
    worker.submit(held)
    for name in ("first", "second", "third"):
        newest.ask(lambda _, n=name: ran.append(n), never, never)  # type: ignore[misc]
    newest.drop()
    held.let_go()
    settle()
    assert (ran, newest.waits) == ([], False)


def test_an_answer_that_is_on_its_way_when_it_is_dropped_is_not_given(
    qtbot: QtBot, worker: Worker, settle: Callable[[], None]
) -> None:
    newest, ran = Newest(worker), threading.Event()
    newest.ask(lambda _: ran.set(), never, never)
    assert ran.wait(10)
    newest.drop()
    settle()
    assert not newest.waits


def test_a_failure_is_told_and_that_of_an_older_question_is_not(
    worker: Worker, settle: Callable[[], None]
) -> None:
    def full(_: SmallVault) -> None:
        raise DiskFull(place="vault")

    newest, told = Newest(worker), list[CounsellorError]()
    newest.ask(full, never, never)
    newest.ask(full, never, told.append)
    settle()
    assert [error.code for error in told] == ["DiskFull"]
    assert not newest.waits


def test_two_askers_do_not_disturb_each_other(worker: Worker, settle: Callable[[], None]) -> None:
    one, other, answers = Newest(worker), Newest(worker), list[str]()
    one.ask(lambda _: "one", answers.append, never)
    other.ask(lambda _: "other", answers.append, never)
    settle()
    assert answers == ["one", "other"]


@pytest.mark.parametrize(
    ("reads", "touch", "touched"),
    [
        (Reads.of("note"), Touch("note", "a"), True),
        (Reads.of("note"), Touch("note.misfiled", "a"), True),
        (Reads.of("note.misfiled"), Touch("note", "a"), False),
        (Reads.of("note"), Touch("notebook", "a"), False),
        (Reads.of("note").about("a"), Touch("note", "a"), True),
        (Reads.of("note").about("a"), Touch("note", "b"), False),
        (Reads.of("note").about("a"), Touch("note"), True),
        (Reads.of("goal") | Reads.of("note"), Touch("note", "b"), True),
        (Reads.of("setting.roster"), Touch("setting.timer"), False),
        (Reads(), Touch("note"), False),
    ],
)
def test_what_is_read_is_touched_by_its_kind_and_whose_it_is(
    reads: Reads, touch: Touch, *, touched: bool
) -> None:
    assert reads.touched_by(frozenset({touch})) is touched
    assert not reads.touched_by(frozenset())
