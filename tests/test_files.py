# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Files are written whole or not at all, and whatever the system refuses has a name."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from counsellor.domain.errors import (
    CounsellorError,
    DiskFull,
    ReadOnlyPlace,
    StorageFailed,
)
from counsellor.domain.place_errors import AccessDenied, FileBusy, PathTooLong
from counsellor.files import (
    PART_PREFIX,
    make_private_folder,
    name_error,
    naming_errors,
    replace_file,
    replace_unsynced,
    sync_folder,
    write_whole,
)

CANNOT_SYNC = ("EINVAL", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "ENOTTY", "EBADF", "EACCES", "EPERM")
FAILS = ("EIO", "ENOSPC", "EDQUOT", "ESTALE")
Replace = Callable[[Path, bytes], None]
both_ways = pytest.mark.parametrize("replace", [replace_file, replace_unsynced])


def refusing_folders(number: int) -> Callable[[int], None]:
    """An fsync that answers a number for a folder, and works for a file."""
    real = os.fsync

    def fsync(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(number, os.strerror(number))
        real(descriptor)

    return fsync


@both_ways
def test_a_replaced_file_is_the_old_or_the_new(
    tmp_path: Path, replace: Replace, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    replace(path, b"old")

    def fails(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(StorageFailed):
        replace(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@both_ways
def test_a_file_that_only_resembles_ours_is_never_overwritten(
    tmp_path: Path, replace: Replace
) -> None:
    (tmp_path / "file.new").write_bytes(b"somebody's")
    replace(tmp_path / "file", b"new")
    assert (tmp_path / "file.new").read_bytes() == b"somebody's"


def test_new_files_and_folders_are_private_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        make_private_folder(tmp_path / "folder")
        replace_file(tmp_path / "file", b"")
    finally:
        os.umask(before)
    modes = {entry.name: entry.stat().st_mode & 0o777 for entry in tmp_path.iterdir()}
    assert modes == {"folder": 0o700, "file": 0o600}


@pytest.mark.parametrize("answer", CANNOT_SYNC)
def test_a_folder_that_cannot_be_synced_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    monkeypatch.setattr(os, "fsync", refusing_folders(getattr(errno, answer)))
    assert not sync_folder(tmp_path)
    replace_file(tmp_path / "file", b"content")
    assert (tmp_path / "file").read_bytes() == b"content"


def test_a_folder_that_nobody_may_open_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def refuses(path: Path, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_DIRECTORY:
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(path, flags, mode)

    monkeypatch.setattr(os, "open", refuses)
    replace_file(tmp_path / "file", b"content")
    assert (tmp_path / "file").read_bytes() == b"content"


@pytest.mark.parametrize("answer", FAILS)
def test_a_folder_whose_medium_fails_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    monkeypatch.setattr(os, "fsync", refusing_folders(getattr(errno, answer)))
    with pytest.raises(CounsellorError):
        replace_file(tmp_path / "file", b"content")


def test_where_a_folder_cannot_be_synced_other_bytes_are_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", refusing_folders(errno.EINVAL))
    real = Path.replace

    def spoils(part: Path, final: Path) -> Path:
        part.write_bytes(b"other bytes")
        return real(part, final)

    monkeypatch.setattr(Path, "replace", spoils)
    with pytest.raises(StorageFailed) as failed:
        write_whole(tmp_path / "file", [b"con", b"tent"])
    assert failed.value.fields["reason"] == "read-back"


@pytest.mark.parametrize(
    ("answer", "kind", "reason"),
    [
        ("ENOSPC", DiskFull, "room"),
        ("EDQUOT", DiskFull, "quota"),
        ("EFBIG", DiskFull, "file size"),
        ("EROFS", ReadOnlyPlace, "EROFS"),
        ("EACCES", AccessDenied, "EACCES"),
        ("EPERM", AccessDenied, "EPERM"),
        ("EBUSY", FileBusy, "EBUSY"),
        ("ENAMETOOLONG", PathTooLong, "ENAMETOOLONG"),
    ],
)
def test_what_the_system_refuses_has_a_name(
    tmp_path: Path, answer: str, kind: type[CounsellorError], reason: str
) -> None:
    named = name_error(OSError(getattr(errno, answer), "refused"), tmp_path / "file")
    assert type(named) is kind
    assert named.fields == {"place": str(tmp_path / "file"), "reason": reason}


@pytest.mark.parametrize("number", [*sorted(errno.errorcode), 0, 9999, None])
def test_every_number_of_the_system_has_a_name(tmp_path: Path, number: int | None) -> None:
    with pytest.raises(CounsellorError) as named, naming_errors(tmp_path):
        raise OSError(number, "refused")
    assert isinstance(named.value, (DiskFull, ReadOnlyPlace, StorageFailed))


@both_ways
@pytest.mark.parametrize("inside", [True, False])
def test_what_cannot_take_the_place_of_a_folder_is_told_by_its_own_name(
    tmp_path: Path, replace: Callable[[Path, bytes], None], inside: bool
) -> None:
    final = tmp_path / "file"
    final.mkdir()
    if inside:
        (final / "theirs").touch()
    with pytest.raises(CounsellorError) as failed:
        replace(final, b"new")
    assert failed.value.fields["place"] == str(final)
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_nobody_is_told_of_a_file_that_has_no_name_yet(tmp_path: Path, number: int) -> None:
    part, final = tmp_path / f"{PART_PREFIX}0011", tmp_path / "file"
    for names in ((str(part),), (str(part), None, str(final))):
        assert name_error(OSError(number, "no", *names), final).fields["place"] == str(final)


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (5, AccessDenied),
        (19, ReadOnlyPlace),
        (32, FileBusy),
        (33, FileBusy),
        (39, DiskFull),
        (112, DiskFull),
        (206, PathTooLong),
        (223, DiskFull),
        (1295, DiskFull),
        (1224, FileBusy),
        (225, AccessDenied),
        (1326, AccessDenied),
        (314, DiskFull),
        (1816, DiskFull),
        *((number, StorageFailed) for number in (21, 23, 27, 29, 30, 31, 55, 433, 1117, 1167)),
        *((number, StorageFailed) for number in (53, 64, 67, 121, 1231, 8, 1450, 123, 1392)),
    ],
)
def test_numbers_of_windows_have_the_same_names(
    tmp_path: Path, number: int, kind: type[CounsellorError]
) -> None:
    error = PermissionError(errno.EACCES, "refused")
    error.winerror = number  # type: ignore[attr-defined, unused-ignore]
    assert type(name_error(error, tmp_path)) is kind


def test_a_place_with_room_and_no_free_entry_says_what_is_used_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.statvfs(tmp_path)
    fields = [getattr(real, name) for name in ("f_bsize", "f_frsize", "f_blocks", "f_bfree")]
    no_entry = os.statvfs_result((*fields, 1000, 60, 0, 0, 0, 255))
    monkeypatch.setattr(os, "statvfs", lambda _: no_entry)
    named = name_error(OSError(errno.ENOSPC, "No space left on device"), tmp_path / "file")
    assert named.fields["reason"] == "entries"


def test_a_path_too_long_for_windows_is_told_as_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says only that nothing is there, also of what is to be made."""
    monkeypatch.setattr(sys, "platform", "win32")
    long, short = tmp_path / ("x" * 250), tmp_path / "x"
    gone = errno.ENOENT, "No such file or directory"
    assert type(name_error(OSError(*gone, str(long)), tmp_path)) is PathTooLong
    assert type(name_error(OSError(*gone, str(short)), tmp_path)) is StorageFailed
