# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from counsellor.domain.errors import VaultLocked
from counsellor.files import digest_on_medium
from counsellor.storage.copying import copy_file, hash_file


def test_a_copy_is_private_whatever_the_umask(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a")
    before = os.umask(0)
    try:
        copy_file(tmp_path / "a", tmp_path / "b")
    finally:
        os.umask(before)
    assert (tmp_path / "b").stat().st_mode & 0o777 == 0o600


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
    assert digest_on_medium(tmp_path / "a").hex() == expected[1]
