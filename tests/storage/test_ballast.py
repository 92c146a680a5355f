# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import os
from pathlib import Path

import pytest

from counsellor.domain.errors import DiskFull
from counsellor.storage import ballast
from counsellor.storage.ballast import BALLAST_BYTES, ensure_ballast, give_back
from counsellor.storage.folder import VaultFolder


def test_32_mebibytes_are_really_taken_and_given_back(tmp_path: Path) -> None:
    folder = VaultFolder(tmp_path)
    ensure_ballast(folder)
    assert folder.ballast.stat().st_size == BALLAST_BYTES
    assert folder.ballast.stat().st_blocks * 512 >= BALLAST_BYTES
    assert give_back(folder) == BALLAST_BYTES
    assert give_back(folder) == 0
    assert list(tmp_path.iterdir()) == []


def test_ballast_that_is_there_is_left_alone(tmp_path: Path) -> None:
    folder = VaultFolder(tmp_path)
    ensure_ballast(folder)
    before = folder.ballast.stat().st_mtime_ns
    ensure_ballast(folder)
    assert folder.ballast.stat().st_mtime_ns == before


def test_it_is_taken_without_fallocate_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "posix_fallocate")
    folder = VaultFolder(tmp_path)
    ensure_ballast(folder)
    assert folder.ballast.stat().st_blocks * 512 >= BALLAST_BYTES


def test_without_room_what_was_taken_is_free_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        os.write(descriptor, bytes(1000))
        raise DiskFull(place="ballast")

    monkeypatch.setattr(ballast, "_fill", full)
    with pytest.raises(DiskFull):
        ensure_ballast(VaultFolder(tmp_path))
    assert list(tmp_path.iterdir()) == []
