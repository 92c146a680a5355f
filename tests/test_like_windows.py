# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What `--like-windows` imposes is really imposed; without the option there is nothing to try."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from counsellor import files, renaming
from counsellor.domain.place_errors import FileBusy
from counsellor.files import naming_errors, replace_file, sync_folder, utc_stamp
from tests.like_windows.programs_modules import TICK_S

GIVEN = vars(files)
"""The modules that one of the program's own was given."""

pytestmark = pytest.mark.skipif("--like-windows" not in sys.argv, reason="tries --like-windows")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "file"
    path.write_bytes(b"content")
    return path


def test_what_is_open_is_neither_replaced_nor_removed(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"other")
    with file.open("rb"):
        for act in (
            lambda: other.replace(file),
            lambda: file.replace(tmp_path / "new"),
            lambda: file.rename(tmp_path / "new"),
            file.unlink,
            lambda: tmp_path.rename(tmp_path.with_name("moved")),
        ):
            with pytest.raises(PermissionError):
                act()
        with pytest.raises(FileBusy):
            replace_file(file, b"new")
    replace_file(file, b"new")
    assert file.read_bytes() == b"new"


def test_what_a_child_has_open_counts_too(file: Path) -> None:
    reads = "import sys; file = open(sys.argv[1]); print(flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", reads, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()
        with pytest.raises(PermissionError):
            file.unlink()
        child.communicate(b"")
    file.unlink()


@pytest.mark.parametrize("name", ["con", "NUL.txt", "aux", "a:b", "what?", "a.", "b ", "a|b", '"'])
def test_names_that_windows_cannot_give_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(OSError, match="name"):
        (tmp_path / name).write_bytes(b"")
    with pytest.raises(OSError, match="name"):
        (tmp_path / name).mkdir()


def test_capitals_make_no_other_name(file: Path) -> None:
    assert (file.parent / "FILE").read_bytes() == b"content"
    (file.parent / "File").write_bytes(b"new")
    assert [path.name for path in file.parent.iterdir()] == ["file"]


def test_the_program_is_given_what_windows_has(tmp_path: Path) -> None:
    assert GIVEN["sys"].platform == "win32"
    assert not hasattr(GIVEN["os"], "fdatasync")
    assert not hasattr(GIVEN["os"], "O_NOFOLLOW")
    assert not sync_folder(tmp_path)
    with naming_errors(tmp_path), pytest.raises(PermissionError):
        GIVEN["os"].open(tmp_path, os.O_RDONLY)


def test_the_programs_clock_ticks(tmp_path: Path) -> None:
    assert vars(renaming)["time"].time() % TICK_S == 0
    assert len({utc_stamp() for _ in range(100)}) == 100
