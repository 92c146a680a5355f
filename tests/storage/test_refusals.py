# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What SQLite only calls an error of input and output is told by the name of what is used up."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from counsellor.domain.errors import CounsellorError, DiskFull, ReadOnlyPlace, StorageFailed
from counsellor.domain.place_errors import AccessDenied, PathTooLong
from counsellor.files import size_of
from counsellor.storage import refusals
from counsellor.storage.backup import back_up, back_up_automatically
from counsellor.storage.ballast import ensure_ballast
from counsellor.storage.lifecycle import create_core_with_key
from counsellor.storage.refusals import (
    CANTOPEN,
    IOERR_SHMSIZE,
    MOST_OF_PATH,
    name_refusal,
    path_length,
)
from counsellor.storage.vault_core import VaultCore
from tests.storage.vaults import KEY, killed, make_vault, numbers_in, open_vault, put

WRITE = 778
REFUSALS = [
    (errno.ENOSPC, DiskFull),
    (errno.EDQUOT, DiskFull),
    (errno.EFBIG, DiskFull),
    (errno.EROFS, ReadOnlyPlace),
    (errno.EACCES, AccessDenied),
    (errno.EPERM, AccessDenied),
    (errno.EIO, StorageFailed),
]


@pytest.fixture
def core(tmp_path: Path) -> Iterator[VaultCore]:
    with make_vault(tmp_path / "vault") as made:
        put(made, 1)
        yield made


@pytest.mark.parametrize(("number", "kind"), REFUSALS)
@pytest.mark.parametrize("code", [WRITE, 1034, 1546, CANTOPEN, CANTOPEN | 2 << 8])
def test_the_system_is_asked_why(
    core: VaultCore, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[Exception], code: int
) -> None:
    def refuses(_: Path) -> None:
        raise OSError(number, os.strerror(number))

    trial = "_try_new_file" if code & 0xFF == CANTOPEN else "_try_growing"
    monkeypatch.setattr(refusals, trial, refuses)
    assert type(name_refusal(code, "SQLITE_…", core.folder.database)) is kind


def test_where_the_system_refuses_nothing_now_sqlites_own_name_is_told(core: VaultCore) -> None:
    before = core.folder.wal.read_bytes()
    failed = name_refusal(WRITE, "SQLITE_IOERR_WRITE", core.folder.database)
    assert type(failed) is StorageFailed
    assert failed.fields["reason"] == "SQLITE_IOERR_WRITE"
    assert core.folder.wal.read_bytes() == before
    assert type(name_refusal(IOERR_SHMSIZE, "", core.folder.database)) is DiskFull
    assert type(name_refusal(CANTOPEN, "", core.folder.path / "no" / "vault.db")) is StorageFailed
    assert numbers_in(core) == [1]


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """Let no file of this process grow above a size in bytes, as FAT32 and ulimit do."""
    import resource  # noqa: PLC0415 - exists on POSIX only

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.skipif(sys.platform == "win32", reason="limits the size of this process's files")
def test_a_log_that_may_not_grow_is_told_and_nothing_is_lost(core: VaultCore) -> None:
    with files_of_at_most(size_of(core.folder.wal) + 5000):
        with pytest.raises(DiskFull) as full:
            put(core, *range(2, 100))
        assert full.value.fields["reason"] == "file size"
    put(core, 1000)
    saved = numbers_in(core)
    core.close()
    with open_vault(core.folder.path) as again:
        assert numbers_in(again) == saved


# --- long paths ---------------------------------------------------------------------------------


def a_path_of(parent: Path, size: int) -> Path:
    """Name folders until a path is so long, in bytes or letters as the system counts."""
    path = parent
    wide = path_length("ж")
    while (left := size - path_length(str(path))) > 1:
        letters = min(left - 1, 100 * wide + 1)
        if left - 1 - letters == 1:
            letters -= 1
        path /= "ж" * (letters // wide) + "x" * (letters % wide)
    assert path_length(str(path)) == size
    return path


def a_folder_of(parent: Path, size: int) -> Path:
    """Make the folders above a path that is so long, where the system can."""
    path = a_path_of(parent, size)
    with suppress(FileNotFoundError):
        path.parent.mkdir(parents=True, exist_ok=True)
    return path


@pytest.mark.parametrize("size", range(MOST_OF_PATH - 100, MOST_OF_PATH + 30, 3))
def test_what_can_be_made_can_be_backed_up_however_long_its_path(tmp_path: Path, size: int) -> None:
    path = a_folder_of(tmp_path, size)
    try:
        core = create_core_with_key(path, KEY)
    except PathTooLong:
        assert not path.parent.exists() or list(path.parent.iterdir()) == []
        return
    put(core, 1)
    back_up_automatically(core)
    core.close()
    open_vault(path).close()


@pytest.mark.parametrize("size", [600, 1000, 3900])
def test_a_path_far_too_long_is_told_at_once(tmp_path: Path, size: int) -> None:
    with pytest.raises(PathTooLong):
        create_core_with_key(a_path_of(tmp_path, size), KEY)


def test_a_place_for_backups_with_too_long_a_path_is_told(core: VaultCore, tmp_path: Path) -> None:
    deep = a_folder_of(tmp_path, MOST_OF_PATH - 40)
    with pytest.raises(PathTooLong):
        back_up(core, deep)
    assert list(deep.iterdir()) == []


# --- a file system that can hold no more files --------------------------------------------------


@pytest.fixture
def no_entry_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Under the vaults no folder can be made; elsewhere one can."""
    real, elsewhere = os.mkdir, tmp_path / "elsewhere"
    elsewhere.mkdir()

    def mkdir(path: str | Path, mode: int = 0o777) -> None:
        if not str(path).startswith(str(elsewhere)):
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        real(path, mode)

    monkeypatch.setattr(tempfile, "tempdir", str(elsewhere))
    monkeypatch.setattr(os, "mkdir", mkdir)


def test_after_a_crash_a_vault_opens_though_no_file_can_be_made(
    core: VaultCore, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    ensure_ballast(core.folder)
    crashed = killed(core, tmp_path / "crashed")
    request.getfixturevalue("no_entry_left")
    with open_vault(crashed.path) as opened:
        assert numbers_in(opened) == [1]
        put(opened, 2)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_where_nothing_at_all_can_be_made_that_is_told(
    core: VaultCore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    crashed = killed(core, tmp_path / "crashed")

    def full(path: str | Path, mode: int = 0o777) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    monkeypatch.setattr(os, "mkdir", full)
    with pytest.raises(CounsellorError) as told:
        open_vault(crashed.path)
    assert isinstance(told.value, DiskFull)
    monkeypatch.undo()
    with open_vault(crashed.path) as opened:
        assert numbers_in(opened) == [1]
