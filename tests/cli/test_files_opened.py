# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A file that is opened with the program opens the window; a command stays one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.cli.main import counsellor, files_opened

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_files_that_are_there_are_meant(tmp_path: Path) -> None:
    names = [tmp_path / "a b.age", tmp_path / "шақыру.counsellor"]
    for name in names:
        name.write_bytes(b"")
    assert files_opened([str(name) for name in names]) == names
    assert files_opened([str(tmp_path)]) == [tmp_path]


def test_what_is_no_file_is_left_to_the_commands(tmp_path: Path) -> None:
    there = tmp_path / "a.age"
    there.write_bytes(b"")
    for given in ([], ["--help"], ["none.age"], [str(there), "none.age"], [str(there), "--json"]):
        assert files_opened(given) == []
    assert files_opened(["\0"]) == []


def test_a_command_is_one_whatever_lies_in_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in counsellor.commands:
        (tmp_path / name).write_bytes(b"")
        assert files_opened([name]) == []
