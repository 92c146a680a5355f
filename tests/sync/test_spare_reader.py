# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The reader that is started ahead: ready for the next run, used once, and never left behind."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from counsellor.sync.reader_child import ReaderChild, ReaderLimits
from counsellor.sync.reader_protocol import CHECKED, trust_frame
from counsellor.sync.sandbox import BundleReader
from counsellor.sync.spare_reader import SpareReader
from tests.sync.offices import Office
from tests.sync.test_sandbox import written

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="asks /proc")

_PROGRAM = """
import sys
from counsellor.sync.spare_reader import SpareReader
spare = SpareReader()
spare.prepare()
print(spare.pid, flush=True)
sys.stdin.read()
"""


@pytest.fixture(scope="module")
def office() -> Office:
    return Office()


@pytest.fixture
def spare() -> Iterator[SpareReader]:
    with closing(SpareReader()) as kept:
        yield kept


def is_gone(pid: int) -> bool:
    """Whether a process of ours has ended and been waited for."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def reading(office: Office, spare: SpareReader, limits: ReaderLimits) -> BundleReader:
    return BundleReader([office.head.identity], office.trust(), limits, spare=spare)


def test_each_run_takes_the_one_that_waits_and_leaves_another(
    spare: SpareReader, office: Office, tmp_path: Path
) -> None:
    (path,) = written(tmp_path, office)
    assert spare.pid is None
    used: list[int | None] = []
    for _ in range(3):
        waited = spare.pid
        with reading(office, spare, ReaderLimits()) as reader:
            assert spare.pid is None
            assert waited in (None, reader.pid)
            used.append(reader.pid)
            assert reader.read(path).entries
    assert len(set(used)) == 3
    assert spare.pid not in used
    assert all(is_gone(pid) for pid in used if pid is not None)


def test_one_that_a_file_kills_is_replaced_by_a_fresh_one_for_the_next_file(
    spare: SpareReader, office: Office, tmp_path: Path
) -> None:
    paths = written(tmp_path, office, 3)
    spare.prepare()
    with reading(office, spare, ReaderLimits()) as reader:
        killed = reader.pid
        assert killed is not None
        os.kill(killed, signal.SIGKILL)
        found = [one for _, one in reader.read_all(paths)]
        assert reader.pid not in (None, killed)
    assert [hasattr(one, "entries") for one in found] == [False, True, True]


def test_one_that_died_waiting_costs_no_file(
    spare: SpareReader, office: Office, tmp_path: Path
) -> None:
    (path,) = written(tmp_path, office)
    spare.prepare()
    assert spare.pid is not None
    os.kill(spare.pid, signal.SIGKILL)
    os.waitid(os.P_PID, spare.pid, os.WEXITED | os.WNOWAIT)
    with reading(office, spare, ReaderLimits()) as reader:
        assert reader.read(path).entries


def test_one_with_other_limits_is_not_taken(spare: SpareReader, office: Office) -> None:
    spare.prepare()
    waited = spare.pid
    assert waited is not None
    with reading(office, spare, ReaderLimits(memory=256 << 20)) as reader:
        assert reader.pid != waited
        assert is_gone(waited)


def test_it_waits_without_a_key_and_without_anybody_to_believe(
    spare: SpareReader, office: Office, tmp_path: Path
) -> None:
    (path,) = written(tmp_path, office)
    spare.prepare()
    with closing(spare.take(ReaderLimits())) as child:
        assert child.is_ready()
        with path.open("rb") as file:
            child.send_file(path, file.fileno())
            child.send(trust_frame([office.head.identity], office.trust()))
            child.send_file(path, file.fileno())
        answer = child.receive(60)
    # The first question had none.
    assert answer is not None
    assert answer[0] == CHECKED


def test_closing_ends_it_and_twice_does_no_harm(spare: SpareReader) -> None:
    spare.prepare()
    spare.prepare()
    waited = spare.pid
    assert waited is not None
    spare.close()
    spare.close()
    assert spare.pid is None
    assert is_gone(waited)


def test_one_that_is_never_asked_keeps_no_thread() -> None:
    with closing(ReaderChild(ReaderLimits())) as child:
        assert not child._drain.is_alive()


@linux_only
@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM])
def test_it_ends_with_the_program_however_that_ends(end: signal.Signals) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        child = os.pidfd_open(int(program.stdout.readline()))
        try:
            program.send_signal(end)
            program.wait()
            assert select.select([child], [], [], 60)[0]
        finally:
            os.close(child)
