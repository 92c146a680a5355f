# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A place that cannot be written: a vault opens to read there, says why, and stays as it is."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor.domain.errors import CounsellorError, ReadOnlyPlace, VaultLost
from counsellor.files import size_of
from counsellor.storage.accept_loss import accept_loss
from counsellor.storage.backup import back_up, verify_backup
from counsellor.storage.ballast import ensure_ballast
from counsellor.storage.folder import VaultFolder
from counsellor.storage.integrity import check_vault
from counsellor.storage.rekey import change_data_key
from counsellor.storage.restore import restore
from tests.faults.mounts import mounted, read_only, require_mounts
from tests.storage.vaults import (
    KEY,
    flip,
    hashes,
    killed,
    make_vault,
    numbers_in,
    open_vault,
    put,
)

pytestmark = pytest.mark.faults


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    require_mounts(tmp_path)
    with mounted(tmp_path / "disk", "16m") as place:
        yield place


@pytest.fixture(params=["closed", "crashed"])
def folder(request: pytest.FixtureRequest, disk: Path) -> VaultFolder:
    with make_vault(disk / "vault") as core:
        put(core, 1, 2)
        core.checkpoint()
        put(core, 3)
        if request.param == "crashed":
            return killed(core, disk / "crashed")
    return VaultFolder(disk / "vault")


def test_a_vault_opens_to_read_and_every_write_says_why_not(
    folder: VaultFolder, disk: Path
) -> None:
    before = hashes(folder)
    with read_only(disk):
        with open_vault(folder.path) as core:
            assert core.read_only
            assert numbers_in(core) == [1, 2, 3]
            assert check_vault(core).sound
            with pytest.raises(ReadOnlyPlace):
                put(core, 4)
        for refused in (
            lambda: change_data_key(folder.path, KEY, lambda _key, _vault: []),
            lambda: accept_loss(folder.path, KEY),
            lambda: ensure_ballast(folder),
            lambda: make_vault(disk / "another"),
        ):
            with pytest.raises(ReadOnlyPlace):
                refused()
    assert hashes(folder) == before


def test_a_database_that_refuses_writes_later_says_so_and_loses_nothing(tmp_path: Path) -> None:
    """A mount with open writers cannot turn read-only; the driver's refusal is the same."""
    with make_vault(tmp_path / "vault") as core:
        put(core, 1)
        core.connection.execute("PRAGMA query_only = ON")
        with pytest.raises(ReadOnlyPlace):
            put(core, 2)
        core.connection.execute("PRAGMA query_only = OFF")
        put(core, 3)
        assert numbers_in(core) == [1, 3]


def test_a_loss_is_named_and_nothing_is_copied(disk: Path) -> None:
    with make_vault(disk / "vault") as core:
        put(core, 1, 2, 3)
        crashed = killed(core, disk / "crashed")
    flip(crashed.wal, size_of(crashed.wal) - 100)
    with read_only(disk), pytest.raises(VaultLost):
        open_vault(crashed.path)
    assert list(crashed.backups.iterdir()) == []


def test_a_read_only_vault_can_be_backed_up_elsewhere(
    folder: VaultFolder, disk: Path, tmp_path: Path
) -> None:
    with read_only(disk), open_vault(folder.path) as core:
        made = back_up(core, tmp_path / "stick")
    verify_backup(made, KEY)
    with open_vault(made) as copy:
        assert numbers_in(copy) == [1, 2, 3]


def test_a_read_only_stick_takes_no_backup_and_gives_one(disk: Path, tmp_path: Path) -> None:
    with make_vault(tmp_path / "vault") as core:
        put(core, 1, 2, 3)
        made = back_up(core, disk)
        with read_only(disk):
            with pytest.raises(CounsellorError) as refused:
                back_up(core, disk)
            assert isinstance(refused.value, ReadOnlyPlace)
            verify_backup(made, KEY)
            restore(made, tmp_path / "restored", KEY, lambda core: put(core, 4))
    with open_vault(tmp_path / "restored") as restored:
        assert numbers_in(restored) == [1, 2, 3, 4]
    shutil.rmtree(tmp_path / "restored")
