# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A folder takes bundles whole or not at all, and says what is wrong with it."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from counsellor import files
from counsellor.domain.errors import (
    CounsellorError,
    DiskFull,
    DropUnreachable,
    ReadOnlyPlace,
    StorageFailed,
    UnknownDrop,
)
from counsellor.domain.place_errors import AccessDenied, LinkRefused
from counsellor.domain.road_errors import FolderAway
from counsellor.domain.roster import mailbox_of
from counsellor.sync.bundle import bundle_name
from counsellor.sync.drop import Drop
from counsellor.sync.folder_drop import FolderDrop, is_bundle_name
from counsellor.sync.pieces import Piece
from tests.sync.places import drop_for

NAME = "a" * 26 + ".age"
CONTENT = bytes(range(256)) * 5_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "drop"
    folder.mkdir()
    return folder


@pytest.fixture
def drop(folder: Path) -> Drop:
    return drop_for(folder)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "sealed"
    path.write_bytes(CONTENT)
    return path


def test_what_was_put_can_be_listed_and_fetched(
    drop: Drop, source: Path, tmp_path: Path, folder: Path
) -> None:
    drop.put(NAME, source)
    assert drop.list() == [NAME]
    drop.get(NAME, tmp_path / "fetched")
    assert (tmp_path / "fetched").read_bytes() == CONTENT
    assert {path.name for path in tmp_path.iterdir()} == {"drop", "sealed", "fetched"}
    drop.delete(NAME)
    drop.delete(NAME)
    assert drop.list() == []
    assert list(folder.iterdir()) == []


def test_putting_twice_does_no_harm(drop: Drop, source: Path, folder: Path) -> None:
    drop.put(NAME, source)
    drop.put(NAME, source)
    assert (folder / NAME).read_bytes() == CONTENT
    assert drop.list() == [NAME]


def test_the_list_is_sorted_and_goes_on_behind_a_cursor(drop: Drop, source: Path) -> None:
    names = sorted(bundle_name() for _ in range(5))
    for name in names[::-1]:
        drop.put(name, source)
    assert drop.list() == names
    assert drop.list(names[2]) == names[3:]


def test_only_regular_bundles_are_listed(drop: Drop, source: Path, folder: Path) -> None:
    drop.put(NAME, source)
    (folder / "folder.age").mkdir()
    (folder / "link.age").symlink_to(source)
    os.mkfifo(folder / "pipe.age")
    (folder / "letter.txt").write_bytes(b"x")
    (folder / ".part-1").write_bytes(b"x")
    (folder / ".hidden.age").write_bytes(b"x")
    assert drop.list() == [NAME]


def test_a_courier_may_rename_files(drop: Drop, folder: Path, tmp_path: Path) -> None:
    (folder / "көшірме (2).age").write_bytes(CONTENT)
    (name,) = drop.list()
    drop.get(name, tmp_path / "fetched")
    assert (tmp_path / "fetched").read_bytes() == CONTENT


def test_the_drop_of_a_device_is_its_mailbox(folder: Path, source: Path) -> None:
    mailbox = mailbox_of("0198b7a0-0000-7000-8000-000000000000")
    replies = drop_for(folder, mailbox)
    assert replies.list() == []
    replies.put(NAME, source)
    assert (folder / "replies" / mailbox / NAME).read_bytes() == CONTENT
    assert replies.list() == [NAME]
    assert drop_for(folder).list() == []


def test_a_file_url_names_a_folder_too(folder: Path, source: Path) -> None:
    drop_for(folder.as_uri()).put(NAME, source)
    assert drop_for(f"file://localhost{folder}").list() == [NAME]


@pytest.mark.parametrize(
    "url",
    [
        "",
        "file:",
        "file://",
        "FILE:",
        "webdav://a/drop",
        "s3://a/drop",
        "file://a/b",
    ],
)
def test_other_kinds_of_drop_are_named_unknown(url: str) -> None:
    with pytest.raises(UnknownDrop):
        drop_for(url)


@pytest.mark.parametrize("mailbox", ["", "../..", "x" * 26 + "/", "A" * 26])
def test_a_mailbox_is_no_path(folder: Path, mailbox: str) -> None:
    with pytest.raises(UnknownDrop):
        drop_for(folder, mailbox)


@pytest.mark.parametrize(
    "name", ["../x.age", "a/b.age", "a\\b.age", "", ".x.age", "x.txt", "c:x.age", "x\0.age"]
)
def test_a_name_is_no_path(drop: Drop, source: Path, name: str, tmp_path: Path) -> None:
    with pytest.raises(DropUnreachable):
        drop.put(name, source)
    with pytest.raises(DropUnreachable):
        drop.get(name, tmp_path / "fetched")
    with pytest.raises(DropUnreachable):
        drop.delete(name)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["drop", "sealed"]


def test_a_drop_that_is_away_is_said_to_be_away_and_not_made(tmp_path: Path, source: Path) -> None:
    stick = str(tmp_path / "stick")
    for away in (drop_for(stick), drop_for(stick, "a" * 26)):
        with pytest.raises(FolderAway):
            away.put(NAME, source)
        with pytest.raises(FolderAway):
            away.get(NAME, tmp_path / "fetched")
        with pytest.raises(FolderAway):
            away.delete(NAME)
        with pytest.raises(FolderAway):
            away.list()
    assert not (tmp_path / "stick").exists()
    assert not (tmp_path / "fetched").exists()


def test_a_file_where_the_folder_should_be_is_no_drop(source: Path) -> None:
    with pytest.raises(DropUnreachable):
        drop_for(str(source)).list()


def test_what_is_not_there_cannot_be_fetched(drop: Drop, folder: Path, tmp_path: Path) -> None:
    (folder / "link.age").symlink_to(tmp_path / "sealed")
    (folder / "folder.age").mkdir()
    for name in (NAME, "link.age", "folder.age"):
        with pytest.raises(DropUnreachable):
            drop.get(name, tmp_path / "fetched")
    assert not (tmp_path / "fetched").exists()


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


def test_a_link_in_the_place_of_a_box_leads_nowhere(
    folder: Path, source: Path, tmp_path: Path
) -> None:
    """Whoever can write to a drop must not lead us to write, or read, somewhere else."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / NAME).write_bytes(b"theirs")
    (folder / "replies").mkdir()
    for link in (folder / "replies" / ("b" * 26), folder / "box"):
        link.symlink_to(elsewhere)
        box = FolderDrop(folder, link)
        with pytest.raises(LinkRefused):
            box.put("c" * 26 + ".age", source)
        with pytest.raises(LinkRefused):
            box.get(NAME, tmp_path / "fetched")
        for reach in (box.list, box.entries, partial(box.read, NAME), partial(box.delete, NAME)):
            with pytest.raises(LinkRefused):
                reach()
    assert [entry.name for entry in elsewhere.iterdir()] == [NAME]
    assert not (tmp_path / "fetched").exists()


@pytest.mark.parametrize("lay", [Path.touch, make_pipe])
@pytest.mark.parametrize("above", [True, False])
def test_what_lies_in_the_place_of_a_box_is_named(
    folder: Path, source: Path, lay: Callable[[Path], None], above: bool
) -> None:
    if not above:
        (folder / "replies").mkdir()
    there = folder / "replies" if above else folder / "replies" / ("b" * 26)
    lay(there)
    box = FolderDrop(folder, folder / "replies" / ("b" * 26))
    for reach in (
        partial(box.put, "c" * 26 + ".age", source),
        box.list,
        box.entries,
        partial(box.read, NAME),
        partial(box.delete, NAME),
    ):
        with pytest.raises(LinkRefused) as refused:
            reach()
        assert refused.value.fields["place"] == str(there)


def test_a_source_that_is_gone_is_no_fault_of_the_drop(drop: Drop, tmp_path: Path) -> None:
    with pytest.raises(StorageFailed):
        drop.put(NAME, tmp_path / "nowhere")
    with pytest.raises(StorageFailed):
        drop.put(NAME, tmp_path)
    assert drop.list() == []


def test_leftovers_go_after_a_day(folder: Path, source: Path) -> None:
    old, young = folder / ".part-old", folder / ".part-young"
    old.write_bytes(b"x")
    young.write_bytes(b"x")
    now = young.stat().st_mtime
    os.utime(old, (now - 90_000, now - 90_000))
    FolderDrop(folder, folder, lambda: now).put(NAME, source)
    assert {path.name for path in folder.iterdir()} == {".part-young", NAME}


def test_a_copy_that_reads_back_differently_does_not_stay(
    drop: Drop, source: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "digest_on_medium", lambda _: b"other bytes")
    with pytest.raises(StorageFailed) as failed:
        drop.put(NAME, source)
    assert failed.value.fields["reason"] == "read-back"
    assert list(folder.iterdir()) == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 1 MiB, if this machine lets us mount one."""
    place = tmp_path / "small"
    place.mkdir()
    if sys.platform != "linux" or shutil.which("mount") is None:
        pytest.skip("mounts a tmpfs")
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)],
        check=False,
        capture_output=True,
    )
    if done.returncode:
        pytest.skip("may not mount a tmpfs")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def remount(place: Path, mode: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{mode}", str(place)], check=True)


def test_a_full_stick_is_said_to_be_full_and_takes_it_later(small_disk: Path, source: Path) -> None:
    drop = drop_for(str(small_disk))
    with pytest.raises(DiskFull):
        drop.put(NAME, source)
    assert list(small_disk.iterdir()) == []
    source.write_bytes(CONTENT[:1_000])
    drop.put(NAME, source)
    assert drop.list() == [NAME]


def test_a_read_only_stick_can_be_read_and_says_so_when_written(
    small_disk: Path, source: Path, tmp_path: Path
) -> None:
    drop = drop_for(str(small_disk))
    source.write_bytes(b"sealed")
    drop.put(NAME, source)
    remount(small_disk, "ro")
    try:
        drop.get(NAME, tmp_path / "fetched")
        assert drop.list() == [NAME]
        with pytest.raises(ReadOnlyPlace):
            drop.put("b" * 26 + ".age", source)
        with pytest.raises(ReadOnlyPlace):
            drop.delete(NAME)
    finally:
        remount(small_disk, "rw")


def test_a_full_disk_here_is_not_blamed_on_the_drop(
    small_disk: Path, drop: Drop, source: Path, folder: Path
) -> None:
    drop.put(NAME, source)
    with pytest.raises(DiskFull) as full:
        drop.get(NAME, small_disk / "fetched")
    assert full.value.fields["place"] == str(small_disk)
    assert list(small_disk.iterdir()) == []


@pytest.mark.parametrize("call", ["fsync", "replace", "open"])
def test_an_error_at_any_step_leaves_nothing_under_the_name(
    drop: Drop, source: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    if call == "fsync":
        monkeypatch.setattr(os, "fsync", fails)
    else:
        monkeypatch.setattr(Path, call, fails)
    with pytest.raises(CounsellorError):
        drop.put(NAME, source)
    monkeypatch.undo()
    assert list(folder.iterdir()) == []


# --- places as they are -------------------------------------------------------------------------

CANNOT_SYNC = ("EINVAL", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "ENOTTY", "EBADF", "EACCES", "EPERM")


@pytest.mark.parametrize("answer", CANNOT_SYNC)
def test_a_share_that_cannot_sync_a_folder_takes_what_reads_back(
    drop: Drop, source: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    real, number = os.fsync, getattr(errno, answer)

    def fsync(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(number, os.strerror(number))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    drop.put(NAME, source)
    assert [path.name for path in folder.iterdir()] == [NAME]


@pytest.mark.parametrize("name", [NAME.upper(), "A" * 26 + ".age", "copy (1).AGE", "x.Age"])
def test_a_bundle_in_capitals_is_a_bundle(drop: Drop, folder: Path, name: str) -> None:
    (folder / name).write_bytes(CONTENT)
    assert drop.list() == [name]


@pytest.mark.parametrize("name", [f"._{NAME}", ".DS_Store", f".part-{NAME}", "x.age.txt", ".age"])
def test_what_other_systems_leave_beside_bundles_is_none(folder: Path, name: str) -> None:
    (folder / name).write_bytes(CONTENT)
    assert drop_for(folder).list() == []
    assert not is_bundle_name(name)


@pytest.mark.parametrize("days", [-3, 3, 3000])
def test_what_another_machine_is_writing_is_no_leftover_whatever_our_clock_says(
    folder: Path, source: Path, days: int
) -> None:
    under_way = folder / ".part-0011223344556677"
    under_way.write_bytes(b"half")
    FolderDrop(folder, folder, now=lambda: time.time() + days * 86_400).put(NAME, source)
    assert {path.name for path in folder.iterdir()} == {under_way.name, NAME}


@pytest.mark.parametrize("answer", ["EACCES", "EPERM"])
def test_another_users_folder_is_told_as_such(
    drop: Drop, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    (folder / NAME).write_bytes(CONTENT)
    number = getattr(errno, answer)

    def refuses(*_: object, **__: object) -> None:
        raise PermissionError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", refuses)
        with pytest.raises(AccessDenied):
            drop.list()
    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refuses)
        with pytest.raises(AccessDenied):
            drop.get(NAME, tmp_path / "fetched")


@pytest.mark.parametrize("answer", sorted(errno.errorcode.values()))
def test_whatever_a_drop_answers_has_a_name(
    drop: Drop, source: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    number = getattr(errno, answer)

    def refuses(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", refuses)
        with pytest.raises(CounsellorError):
            drop.put(NAME, source)
    assert list(folder.iterdir()) == []
    drop.put(NAME, source)


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (5, AccessDenied),
        (19, ReadOnlyPlace),
        (21, DropUnreachable),
        (39, DiskFull),
        (112, DiskFull),
        (1167, DropUnreachable),
    ],
)
def test_what_windows_says_of_a_stick_is_what_a_person_is_told(
    drop: Drop, source: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[Exception]
) -> None:
    """To the C library most of it is a right missing, or an argument that is wrong."""

    def refuses(*_: object, **__: object) -> None:
        error = OSError(errno.EACCES, "refused")
        error.winerror = number  # type: ignore[attr-defined, unused-ignore]
        raise error

    monkeypatch.setattr(Path, "replace", refuses)
    with pytest.raises(CounsellorError) as refused:
        drop.put(NAME, source)
    assert type(refused.value) is kind


def test_what_lies_there_in_pieces_is_read_as_the_file_that_it_is(
    folder: Path, tmp_path: Path
) -> None:
    """A folder that another program carries on from a server."""
    content = os.urandom(1_000)
    for start, end in ((0, 400), (300, 700), (700, 1_000), (500, 600)):
        (folder / Piece(NAME, start, end, 1_000).name).write_bytes(content[start:end])
    drop = drop_for(folder)
    assert drop.list() == [NAME]
    drop.get(NAME, tmp_path / "fetched")
    assert (tmp_path / "fetched").read_bytes() == content
    (folder / Piece(NAME, 300, 700, 1_000).name).unlink()
    assert drop.list() == []


def test_a_place_is_tried_and_nothing_stays_there(folder: Path, tmp_path: Path) -> None:
    drop_for(folder).probe()
    assert list(folder.iterdir()) == []
    with pytest.raises(DropUnreachable):
        drop_for(tmp_path / "away").probe()
