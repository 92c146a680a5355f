# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What waits for a network is done outside: the vault, the lock and the end do not wait for it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest

from counsellor.domain.errors import CounsellorError, DropUnreachable, VaultLocked
from counsellor.services.errand import Errand
from counsellor.ui.vault_thread.worker import VaultWorker
from tests.ui.conftest import SmallVault

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from pytestqt.qtbot import QtBot

Worker = VaultWorker[SmallVault]


class Server:
    """Answers when the test says so."""

    def __init__(self) -> None:
        self.asked, self._answers = threading.Event(), threading.Event()

    def ask(self) -> int:
        self.asked.set()
        self._answers.wait()
        return threading.get_ident()

    def answer(self) -> None:
        self._answers.set()


def job_of(
    work: Callable[[], object], ended: list[str] | None = None, *, sends: bool = True
) -> Callable[[SmallVault], Generator[Errand[Any] | str, None, object]]:
    """Return a job that needs something from outside between two steps."""

    def job(_: SmallVault) -> Generator[Errand[Any] | str, None, object]:
        try:
            yield "before"
            errand = Errand(work, sends=sends)
            yield errand
            result = errand.result()
            yield "after"
            return result
        finally:
            if ended is not None:
                ended.append("closed")

    return job


def test_other_jobs_go_on_while_an_errand_is_done_on_another_thread(
    qtbot: QtBot, worker: Worker
) -> None:
    server, told, done = Server(), list[object](), list[object]()
    worker.submit_steps(job_of(server.ask), told.append, done.append)
    assert server.asked.wait(30)
    seen: list[int] = []
    worker.submit(lambda vault: vault.thread, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert told == ["before"]
    assert not done
    server.answer()
    qtbot.waitUntil(lambda: bool(done))
    assert told == ["before", "after"]
    assert done[0] not in (seen[0], threading.get_ident())


@pytest.mark.parametrize("sends", [True, False])
def test_what_waits_for_people_is_no_sending_that_goes_on_over_the_lock(
    qtbot: QtBot, worker: Worker, sends: bool
) -> None:
    server, done = Server(), list[object]()
    assert not worker.has_errands
    worker.submit_steps(job_of(server.ask, sends=sends), then=done.append)
    assert server.asked.wait(30)
    assert worker.has_errands == sends
    server.answer()
    qtbot.waitUntil(lambda: bool(done))
    assert not worker.has_errands


def test_what_an_errand_raises_is_raised_in_its_job(qtbot: QtBot, worker: Worker) -> None:
    def away() -> None:
        raise DropUnreachable(place="cloud", reason="cut")

    failed: list[CounsellorError] = []
    ended: list[str] = []
    worker.submit_steps(job_of(away, ended), failed=failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], DropUnreachable)
    assert ended == ["closed"]


def test_the_lock_waits_for_no_server_and_the_job_is_closed_when_it_answers(
    qtbot: QtBot, worker: Worker
) -> None:
    server, failed, ended, locked = Server(), list[object](), list[str](), list[object]()
    worker.submit_steps(job_of(server.ask, ended), failed=failed.append)
    assert server.asked.wait(30)
    worker.lock(then=locked.append)
    qtbot.waitUntil(lambda: bool(locked))
    assert not ended
    server.answer()
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], VaultLocked)
    assert ended == ["closed"]


def test_the_end_waits_for_no_server(worker: Worker) -> None:
    server = Server()
    worker.submit_steps(job_of(server.ask))
    assert server.asked.wait(30)
    worker.stop()
    server.answer()


def test_two_long_jobs_go_on_past_each_other(qtbot: QtBot, worker: Worker) -> None:
    slow, done = Server(), list[object]()
    worker.submit_steps(job_of(slow.ask), then=lambda _: done.append("slow"))
    assert slow.asked.wait(30)
    worker.submit_steps(job_of(lambda: 1), then=lambda _: done.append("quick"))
    qtbot.waitUntil(lambda: bool(done))
    slow.answer()
    qtbot.waitUntil(lambda: len(done) == 2)
    assert done == ["quick", "slow"]
