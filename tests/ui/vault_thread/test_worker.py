# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The vault's thread: order, homecoming, failures, steps, the lock, the end."""

from __future__ import annotations

import errno
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from counsellor.domain.errors import CounsellorError, DiskFull, VaultLocked, WrongPassphrase
from counsellor.domain.touch import Touch
from counsellor.ui.vault_thread.worker import VaultWorker
from tests.ui.conftest import SmallVault

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from counsellor.domain.touch import Changes

Worker = VaultWorker[SmallVault]


def touched(*texts: str) -> Changes:
    """What the small vault says of these drafts."""
    return frozenset(Touch("draft", text) for text in texts)


class Gate:
    """Holds the vault's thread until the test has queued what it wants to see ordered."""

    def __init__(self, worker: Worker) -> None:
        self._opened = threading.Event()
        worker.submit(lambda _: self._opened.wait())

    def open(self) -> None:
        self._opened.set()


def never(result: object) -> None:
    """Stand where a result must not arrive."""
    pytest.fail(f"came home: {result}")


def settle(qtbot: QtBot, worker: Worker) -> None:
    """Wait until all that was submitted so far has come home."""
    done: list[object] = []
    worker.submit_steps(lambda _: _no_steps(), then=done.append, failed=done.append)
    qtbot.waitUntil(lambda: bool(done))


def _no_steps() -> Generator[object, None, None]:
    yield from ()


def test_jobs_run_on_the_thread_that_opened_the_vault(qtbot: QtBot, worker: Worker) -> None:
    seen: list[bool] = []
    worker.submit(lambda vault: vault.thread == threading.get_ident(), seen.append)
    settle(qtbot, worker)
    assert seen == [True]


def test_results_come_home_to_the_gui_thread_in_order(qtbot: QtBot, worker: Worker) -> None:
    home: list[tuple[int, int]] = []
    for number in range(20):
        worker.submit(
            lambda _, n=number: n,  # type: ignore[misc]
            lambda n: home.append((n, threading.get_ident())),
        )
    settle(qtbot, worker)
    assert home == [(number, threading.get_ident()) for number in range(20)]


def test_expected_failure_is_signalled_not_raised(qtbot: QtBot, closed_worker: Worker) -> None:
    def wrong() -> SmallVault:
        raise WrongPassphrase

    with qtbot.waitSignal(closed_worker.failed) as failed:
        closed_worker.open(wrong, then=never)
    assert isinstance(failed.args[0], WrongPassphrase)


def test_a_callback_of_its_own_takes_the_failure(qtbot: QtBot, worker: Worker) -> None:
    def full(_: SmallVault) -> None:
        raise DiskFull(place="vault")

    told: list[CounsellorError] = []
    with qtbot.assertNotEmitted(worker.failed):
        worker.submit(full, never, failed=told.append)
        settle(qtbot, worker)
    assert [error.code for error in told] == ["DiskFull"]


def test_anything_else_is_a_crash(qtbot: QtBot, worker: Worker) -> None:
    with qtbot.waitSignal(worker.crashed) as crashed, qtbot.assertNotEmitted(worker.failed):
        worker.submit(lambda _: 1 // 0, never)
    assert isinstance(crashed.args[0], ZeroDivisionError)


@pytest.mark.parametrize("number", [*sorted(errno.errorcode), 0, 9999])
def test_what_the_system_refuses_is_no_crash(
    qtbot: QtBot, worker: Worker, number: int, tmp_path: Path
) -> None:
    def refused(_: SmallVault) -> None:
        raise OSError(number, "refused", str(tmp_path))

    told: list[CounsellorError] = []
    with qtbot.assertNotEmitted(worker.crashed):
        worker.submit(refused, never, failed=told.append)
        with qtbot.waitSignal(worker.failed) as failed:
            worker.submit(refused, never)
    assert [error.fields["place"] for error in (*told, failed.args[0])] == [str(tmp_path)] * 2


def test_memory_that_is_used_up_is_no_crash(qtbot: QtBot, worker: Worker) -> None:
    def asks_too_much(_: SmallVault) -> None:
        raise MemoryError

    with qtbot.assertNotEmitted(worker.crashed), qtbot.waitSignal(worker.failed) as failed:
        worker.submit(asks_too_much, never)
    assert failed.args[0].fields["reason"] == "ENOMEM"


def test_jobs_go_on_after_a_failure(qtbot: QtBot, worker: Worker) -> None:
    with qtbot.waitSignal(worker.crashed):
        worker.submit(lambda _: 1 // 0)
    with qtbot.waitCallback() as written:
        worker.submit(lambda vault: vault.write("still here"), written)
    assert written.args == ["still here"]


def test_a_write_is_told_once_before_its_callback_and_a_read_never(
    qtbot: QtBot, worker: Worker
) -> None:
    told: list[object] = []
    worker.changed.connect(told.append)

    def twice(vault: SmallVault) -> str:
        vault.write("first")
        return vault.write("second")

    worker.submit(twice, told.append)
    worker.submit(lambda vault: vault.drafts())
    worker.submit_urgent(lambda vault: vault.write("urgent"), told.append)
    settle(qtbot, worker)
    assert told == [touched("urgent"), "urgent", touched("first", "second"), "second"] or told == [
        *(touched("first", "second"), "second"),
        *(touched("urgent"), "urgent"),
    ]


def test_what_was_written_before_a_failure_is_told(qtbot: QtBot, worker: Worker) -> None:
    def fails(vault: SmallVault) -> None:
        vault.write("saved")
        raise DiskFull(place="vault")

    told: list[object] = []
    worker.changed.connect(told.append)
    worker.submit(fails, never, failed=told.append)
    settle(qtbot, worker)
    assert told[0] == touched("saved")
    assert isinstance(told[1], DiskFull)


def test_a_long_job_tells_all_that_it_wrote_at_its_end(qtbot: QtBot, worker: Worker) -> None:
    def long(vault: SmallVault) -> Generator[object, None, str]:
        vault.write("a")
        yield 1
        vault.write("b")
        yield 2
        return "done"

    told: list[object] = []
    worker.changed.connect(told.append)
    worker.submit_steps(long, told.append, told.append)
    worker.submit(lambda vault: vault.write("between"))
    settle(qtbot, worker)
    told.remove(touched("between"))
    assert told == [1, 2, touched("a", "b"), "done"]


def test_what_a_cancelled_job_wrote_is_told_all_the_same(qtbot: QtBot, worker: Worker) -> None:
    gate, at_work = threading.Event(), threading.Event()

    def write(vault: SmallVault) -> None:
        at_work.set()
        gate.wait()
        vault.write("written")

    told: list[object] = []
    worker.changed.connect(told.append)
    job = worker.submit(write, never)
    assert at_work.wait(10)
    job.cancel()
    gate.set()
    settle(qtbot, worker)
    assert told == [touched("written")]


def test_locked_vault_refuses_jobs_to_their_callback_only(
    qtbot: QtBot, closed_worker: Worker
) -> None:
    told: list[CounsellorError] = []
    with qtbot.assertNotEmitted(closed_worker.failed):
        closed_worker.submit(lambda _: None, never)
        closed_worker.submit(lambda _: None, never, failed=told.append)
        settle(qtbot, closed_worker)
    assert [error.code for error in told] == ["VaultLocked"]


def test_urgent_jobs_overtake(qtbot: QtBot, worker: Worker) -> None:
    gate, ran = Gate(worker), list[str]()
    for name in ("first", "second"):
        worker.submit(lambda _, n=name: ran.append(n))  # type: ignore[misc]
    worker.submit_urgent(lambda _: ran.append("draft"))
    gate.open()
    settle(qtbot, worker)
    assert ran == ["draft", "first", "second"]


def test_other_jobs_go_between_the_steps_of_a_long_one(qtbot: QtBot, worker: Worker) -> None:
    ran: list[str] = []

    def long(_: SmallVault) -> Generator[object, None, str]:
        ran.append("step 1")
        worker.submit(lambda _: ran.append("search"))
        worker.submit_urgent(lambda _: ran.append("draft"))
        yield 1
        ran.append("step 2")
        yield 2
        return "done"

    progress: list[object] = []
    with qtbot.waitCallback() as then:
        worker.submit_steps(long, progress.append, then)
    assert ran == ["step 1", "draft", "search", "step 2"]
    assert progress == [1, 2]
    assert then.args == ["done"]


def test_long_jobs_go_one_after_another(qtbot: QtBot, worker: Worker) -> None:
    ran: list[str] = []

    def long(name: str) -> Generator[object, None, None]:
        for step in (1, 2):
            ran.append(f"{name}{step}")
            yield None

    gate = Gate(worker)
    worker.submit_steps(lambda _: long("a"))
    worker.submit_steps(lambda _: long("b"))
    gate.open()
    settle(qtbot, worker)
    assert ran == ["a1", "a2", "b1", "b2"]


def test_a_cancelled_job_never_runs(qtbot: QtBot, worker: Worker) -> None:
    gate = Gate(worker)
    worker.submit(lambda vault: vault.write("unwanted"), never).cancel()
    gate.open()
    with qtbot.waitCallback() as then:
        worker.submit(lambda vault: vault.drafts(), then)
    assert then.args == [[]]


def test_a_cancelled_long_job_is_closed_at_its_step(qtbot: QtBot, worker: Worker) -> None:
    ended: list[int] = []

    def long(_: SmallVault) -> Generator[object, None, None]:
        try:
            while True:
                yield None
        finally:
            ended.append(threading.get_ident())

    progress: list[object] = []
    job = worker.submit_steps(long, progress.append, never)
    qtbot.waitUntil(lambda: bool(progress))
    job.cancel()
    settle(qtbot, worker)
    assert len(ended) == 1
    assert ended[0] != threading.get_ident()


def test_the_lock_interrupts_saves_the_draft_and_closes(qtbot: QtBot, worker: Worker) -> None:
    with qtbot.waitCallback() as then:
        worker.submit(lambda vault: vault, then)
    vault: SmallVault = then.args[0]
    told: list[CounsellorError] = []
    worker.submit(SmallVault.count_forever, never, failed=told.append)
    assert vault.at_work.wait(10)
    with qtbot.waitSignal(worker.locked), qtbot.waitCallback() as locked:
        worker.lock(lambda vault: vault.write("draft"), locked)
    assert vault.closed_with == ["draft"]
    assert [error.code for error in told] == ["VaultLocked"]


def test_what_waits_at_the_lock_fails_and_what_is_urgent_runs(qtbot: QtBot, worker: Worker) -> None:
    gate = Gate(worker)
    told: list[CounsellorError] = []
    signed: list[str] = []
    worker.submit(lambda vault: vault.drafts(), never, failed=told.append)
    worker.submit_steps(lambda _: _no_steps(), then=never, failed=told.append)
    worker.submit_urgent(lambda vault: vault.write("signed"), signed.append)
    with qtbot.waitSignal(worker.locked), qtbot.assertNotEmitted(worker.failed):
        worker.lock()
        gate.open()
    assert [error.code for error in told] == ["VaultLocked", "VaultLocked"]
    assert signed == ["signed"]


def test_a_long_job_cut_off_by_the_lock_is_closed_before_the_vault(
    qtbot: QtBot, worker: Worker
) -> None:
    order: list[str] = []
    reached = threading.Event()

    def long(vault: SmallVault) -> Generator[object, None, None]:
        try:
            while True:
                reached.set()
                yield None
        finally:
            order.append("open" if vault.closed_with is None else "closed")

    told: list[CounsellorError] = []
    worker.submit_steps(long, then=never, failed=told.append)
    assert reached.wait(10)
    with qtbot.waitSignal(worker.locked):
        worker.lock()
    assert order == ["open"]
    assert isinstance(told[0], VaultLocked)


def test_a_draft_that_cannot_be_saved_does_not_stop_the_lock(qtbot: QtBot, worker: Worker) -> None:
    def full(_: SmallVault) -> None:
        raise DiskFull(place="vault")

    with qtbot.waitSignals([worker.failed, worker.locked], order="strict"):
        worker.lock(full)


def test_the_vault_opens_again_after_a_lock(qtbot: QtBot, worker: Worker) -> None:
    with qtbot.waitSignal(worker.opened):
        worker.lock()
        worker.open(SmallVault)
    with qtbot.waitCallback() as then:
        worker.submit(lambda vault: vault.drafts(), then)
    assert then.args == [[]]


def test_a_lock_while_the_vault_opens_leaves_it_locked(qtbot: QtBot, closed_worker: Worker) -> None:
    vaults: list[SmallVault] = []
    deriving, derived = threading.Event(), threading.Event()

    def opener() -> SmallVault:
        deriving.set()
        derived.wait()
        vaults.append(SmallVault())
        return vaults[0]

    told: list[CounsellorError] = []
    closed_worker.open(opener, never, failed=told.append)
    assert deriving.wait(10)
    with qtbot.waitSignal(closed_worker.locked), qtbot.assertNotEmitted(closed_worker.opened):
        closed_worker.lock()
        derived.set()
    assert isinstance(told[0], VaultLocked)
    assert vaults[0].closed_with == []


def test_stopping_closes_the_vault_and_leaves_no_thread(qtbot: QtBot) -> None:
    before = set(threading.enumerate())
    worker = Worker()
    vaults: list[SmallVault] = []

    def opener() -> SmallVault:
        vaults.append(SmallVault())
        return vaults[0]

    worker.open(opener)
    worker.submit_urgent(lambda vault: vault.write("last"))
    worker.stop()
    worker.stop()
    assert worker.submit(lambda vault: vault.drafts()).cancelled
    assert [vault.closed_with for vault in vaults] in ([["last"]], [[]])
    left = set(threading.enumerate()) - before
    assert not [thread for thread in left if thread.name.startswith("vault")]


class Receiver(QObject):
    """What only a job's callbacks hold, as a dialog that was closed meanwhile."""

    def __init__(self, ended: list[int]) -> None:
        super().__init__()
        self._ended = ended

    def __del__(self) -> None:
        self._ended.append(threading.get_ident())

    def take(self, _: object) -> None:
        """Take a result."""


def test_the_vaults_thread_is_never_the_last_to_let_go_of_a_callback(
    qtbot: QtBot, worker: Worker
) -> None:
    ended: list[int] = []
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for _ in range(1000):
            worker.submit(lambda _: None, Receiver(ended).take)
            with qtbot.waitCallback() as then:
                worker.submit(lambda _: None, then)
    finally:
        sys.setswitchinterval(usual)
    assert ended == [threading.get_ident()] * 1000
