# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import errno
import fcntl
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from counsellor.domain.errors import AnchorDamaged, CounsellorError, VaultInUse, VaultNotFound
from counsellor.domain.place_errors import LocksMissing
from counsellor.storage.head_file import SLOT_BYTES, HeadFile

OPEN_IT = """
import sys
from pathlib import Path
from counsellor.domain.errors import VaultInUse
from counsellor.domain.place_errors import LocksMissing
from counsellor.storage.head_file import HeadFile
try:
    HeadFile.open(Path(sys.argv[1]))
except VaultInUse:
    print("in use")
else:
    print("open")
"""


def opened_by_another_process(path: Path) -> str:
    ran = subprocess.run(
        [sys.executable, "-c", OPEN_IT, str(path)], capture_output=True, text=True, check=True
    )
    return ran.stdout.strip()


def test_one_process_at_a_time_has_it_open(tmp_path: Path) -> None:
    path = tmp_path / "head"
    head = HeadFile.create(path)
    assert opened_by_another_process(path) == "in use"
    with pytest.raises(VaultInUse):
        HeadFile.open(path)
    head.close()
    assert opened_by_another_process(path) == "open"


def test_closing_twice_does_no_harm(tmp_path: Path) -> None:
    head = HeadFile.create(tmp_path / "head")
    head.close()
    head.close()


def test_slots_are_written_in_place(tmp_path: Path) -> None:
    head = HeadFile.create(tmp_path / "head")
    head.write_slot(1, b"\1" * SLOT_BYTES)
    assert head.read_slot(0) == bytes(SLOT_BYTES)
    assert head.read_slot(1) == b"\1" * SLOT_BYTES
    head.close()
    assert head.path.stat().st_size == 2 * SLOT_BYTES


def test_a_missing_head_is_damage_only_where_a_database_lies(tmp_path: Path) -> None:
    with pytest.raises(VaultNotFound):
        HeadFile.open(tmp_path / "head")
    (tmp_path / "vault.db").touch()
    with pytest.raises(AnchorDamaged):
        HeadFile.open(tmp_path / "head")


def test_a_lock_on_a_file_that_was_replaced_is_not_taken_for_the_lock(tmp_path: Path) -> None:
    """Whoever waits in between must end up with the file that now has the name."""
    old = HeadFile.create(tmp_path / "head")
    new = HeadFile.create(tmp_path / "new")
    (tmp_path / "new").replace(tmp_path / "head")
    old.close()
    with pytest.raises(VaultInUse):
        HeadFile.open(tmp_path / "head")
    new.close()


NO_LOCKS = ("ENOLCK", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EINVAL", "ENOTTY", "EBADF", "EPERM")


def answering(answer: str) -> Callable[[int, int], None]:
    """A lock that a place answers with an error number."""

    def flock(descriptor: int, how: int) -> None:
        number = getattr(errno, answer)
        raise OSError(number, os.strerror(number))

    return flock


@pytest.mark.parametrize("answer", NO_LOCKS)
def test_where_nothing_keeps_a_second_writer_out_nobody_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    HeadFile.create(tmp_path / "head").close()
    monkeypatch.setattr(fcntl, "flock", answering(answer))
    named = errno.errorcode[getattr(errno, answer)]
    for attempt in (HeadFile.open, HeadFile.create):
        with pytest.raises(LocksMissing) as refused:
            attempt(tmp_path / ("head" if attempt == HeadFile.open else "another"))
        assert refused.value.fields == {"place": str(tmp_path), "reason": named}


@pytest.mark.parametrize("answer", NO_LOCKS)
def test_whoever_can_only_read_reads_without_locks_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    HeadFile.create(tmp_path / "head").close()
    monkeypatch.setattr(fcntl, "flock", answering(answer))
    real = os.open

    def read_only(path: Path, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_RDWR:
            raise OSError(errno.EROFS, "Read-only file system")
        return real(path, flags, mode)

    monkeypatch.setattr(os, "open", read_only)
    head = HeadFile.open(tmp_path / "head")
    assert not head.writable
    head.close()


@pytest.mark.parametrize("answer", ["EWOULDBLOCK", "EAGAIN", "EACCES", "EDEADLK"])
def test_a_file_that_another_has_locked_is_in_use_whatever_the_system_calls_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    HeadFile.create(tmp_path / "head").close()
    monkeypatch.setattr(fcntl, "flock", answering(answer))
    with pytest.raises(VaultInUse):
        HeadFile.open(tmp_path / "head")


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_every_answer_to_a_lock_has_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    HeadFile.create(tmp_path / "head").close()
    monkeypatch.setattr(fcntl, "flock", answering(errno.errorcode[number]))
    with pytest.raises(CounsellorError):
        HeadFile.open(tmp_path / "head")
