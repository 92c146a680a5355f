# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Opening where nothing can be written. A mount needs root; `tests/faults` makes real ones.

Here the folder looks read-only because the head refuses to be opened for writing.
"""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from counsellor.domain.errors import ReadOnlyPlace, VaultDamaged, VaultLost
from counsellor.files import size_of
from counsellor.storage.folder import VaultFolder
from counsellor.storage.slots import add_slot
from tests.storage.vaults import flip, hashes, killed, make_vault, numbers_in, open_vault, put


@pytest.fixture
def crashed(tmp_path: Path) -> VaultFolder:
    with make_vault(tmp_path / "vault") as core:
        put(core, 1, 2)
        core.checkpoint()
        put(core, 3)
        return killed(core, tmp_path / "crashed")


@pytest.fixture
def _read_only(crashed: VaultFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = os.open

    def refuse(
        path: str | Path, flags: int, mode: int = 0o777, *, dir_fd: int | None = None
    ) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT) and str(crashed.path) in str(path):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))
        return opened(path, flags, mode, dir_fd=dir_fd)

    monkeypatch.setattr(os, "open", refuse)


@pytest.mark.usefixtures("_read_only")
def test_a_crashed_vault_is_read_whole_and_nothing_is_written(
    crashed: VaultFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    before = hashes(crashed)
    with open_vault(crashed.path) as core:
        assert core.read_only
        assert numbers_in(core) == [1, 2, 3]
        with pytest.raises(ReadOnlyPlace):
            put(core, 4)
        with pytest.raises(ReadOnlyPlace):
            core.checkpoint()
        with pytest.raises(ReadOnlyPlace):
            add_slot(core, {})
    assert hashes(crashed) == before
    assert list((tmp_path / "tmp").iterdir()) == []


@pytest.mark.usefixtures("_read_only")
def test_two_readers_do_not_keep_each_other_out(crashed: VaultFolder) -> None:
    with open_vault(crashed.path) as one, open_vault(crashed.path) as other:
        assert numbers_in(one) == numbers_in(other)


@pytest.mark.usefixtures("_read_only")
def test_a_loss_is_named_there_too(crashed: VaultFolder) -> None:
    flip(crashed.wal, size_of(crashed.wal) - 100)
    with pytest.raises(VaultLost) as lost:
        open_vault(crashed.path)
    assert lost.value.fields == {"missing": 1, "alone": None, "copies": None}


@pytest.mark.usefixtures("_read_only")
def test_damage_is_named_there_too(crashed: VaultFolder) -> None:
    crashed.wal.unlink()
    flip(crashed.database, 30)
    with pytest.raises(VaultDamaged):
        open_vault(crashed.path)
