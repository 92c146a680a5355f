# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Real disks that take no more, each for its own reason: every writer calls that a full disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from counsellor.cli.secret_input import secret_file
from counsellor.demo.place import DemoPlace
from counsellor.domain.errors import DiskFull
from counsellor.files import replace_file
from counsellor.storage.lifecycle import create_core_with_key
from counsellor.sync.folder_drop import FolderDrop
from tests.commands import RealClock
from tests.faults.mounts import mounted, require_mounts
from tests.storage.vaults import KEY

pytestmark = pytest.mark.faults

CONTENT = bytes(256 << 10)
Writer = Callable[[Path, Path], None]


def replacing(disk: Path, source: Path) -> None:
    replace_file(disk / "file", CONTENT)


def leaving_a_bundle(disk: Path, source: Path) -> None:
    FolderDrop(disk, disk).put("a" * 26 + ".age", source)


def writing_a_secret(disk: Path, source: Path) -> None:
    with secret_file(disk / "words") as file:
        file.write("x" * len(CONTENT))


def making_a_vault(disk: Path, source: Path) -> None:
    create_core_with_key(disk / "vault", KEY).close()


def making_a_demo(disk: Path, source: Path) -> None:
    DemoPlace(disk / "demo").prepare(RealClock())


@contextmanager
def without_room(place: Path) -> Iterator[Path]:
    with mounted(place, "64k") as disk:
        with suppress(OSError):
            (disk / "filler").write_bytes(bytes(1 << 20))
        yield disk


@contextmanager
def without_entries(place: Path) -> Iterator[Path]:
    with mounted(place, "8m,nr_inodes=6") as disk:
        with suppress(OSError):
            for number in range(10):
                (disk / f"filler {number}").touch()
        yield disk


@contextmanager
def without_large_files(place: Path) -> Iterator[Path]:
    """As FAT32 with 4 GiB, or `ulimit -f`."""
    import resource  # noqa: PLC0415 - exists on POSIX only

    place.mkdir()
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2048, before[1]))
    try:
        yield place
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


ALL: tuple[Writer, ...] = (replacing, leaving_a_bundle, writing_a_secret, making_a_vault)


@pytest.mark.parametrize("writer", [*ALL, making_a_demo])
def test_a_disk_that_is_full(tmp_path: Path, writer: Writer) -> None:
    require_mounts(tmp_path)
    (tmp_path / "source").write_bytes(CONTENT)
    with without_room(tmp_path / "disk") as disk, pytest.raises(DiskFull) as told:
        writer(disk, tmp_path / "source")
    assert told.value.fields["reason"] == "room"


@pytest.mark.parametrize("writer", [*ALL, making_a_demo])
def test_a_disk_that_can_hold_no_more_files(tmp_path: Path, writer: Writer) -> None:
    require_mounts(tmp_path)
    (tmp_path / "source").write_bytes(CONTENT)
    with without_entries(tmp_path / "disk") as disk, pytest.raises(DiskFull) as told:
        writer(disk, tmp_path / "source")
    assert told.value.fields["reason"] == "entries"


@pytest.mark.parametrize("writer", ALL)
def test_a_disk_that_takes_no_larger_file(tmp_path: Path, writer: Writer) -> None:
    (tmp_path / "source").write_bytes(CONTENT)
    with without_large_files(tmp_path / "disk") as disk, pytest.raises(DiskFull) as told:
        writer(disk, tmp_path / "source")
    assert told.value.fields["reason"] == "file size"
