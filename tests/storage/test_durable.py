# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from counsellor.domain.errors import VaultLocked
from counsellor.storage.durable import copy_file, hash_file, make_private_folder, replace_file


def test_a_replaced_file_is_the_old_or_the_new(tmp_path: Path) -> None:
    path = tmp_path / "file"
    replace_file(path, b"old")
    (tmp_path / "file.new").mkdir()
    with pytest.raises(OSError, match="directory"):
        replace_file(path, b"new")
    assert path.read_bytes() == b"old"


def test_new_files_and_folders_are_private_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        make_private_folder(tmp_path / "folder")
        replace_file(tmp_path / "file", b"")
        copy_file(tmp_path / "file", tmp_path / "copy")
    finally:
        os.umask(before)
    modes = {entry.name: entry.stat().st_mode & 0o777 for entry in tmp_path.iterdir()}
    assert modes == {"folder": 0o700, "file": 0o600, "copy": 0o600}


def test_a_copy_never_replaces_anything(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a")
    (tmp_path / "b").write_bytes(b"b")
    with pytest.raises(FileExistsError):
        copy_file(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "b").read_bytes() == b"b"


def test_copying_and_hashing_stop_when_asked(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a")
    with pytest.raises(VaultLocked):
        copy_file(tmp_path / "a", tmp_path / "b", lambda: True)
    with pytest.raises(VaultLocked):
        hash_file(tmp_path / "a", lambda: True)


def test_a_file_is_hashed_to_its_end(tmp_path: Path) -> None:
    content = bytes(3_000_000)
    (tmp_path / "a").write_bytes(content)
    expected = (len(content), hashlib.sha256(content).hexdigest())
    assert hash_file(tmp_path / "a") == expected
