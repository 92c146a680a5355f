# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from counsellor.domain.errors import (
    AnchorDamaged,
    VaultDamaged,
    VaultInUse,
    VaultLost,
    VaultReplaced,
)
from counsellor.files import size_of
from counsellor.storage.accept_loss import ACCEPTED_LOSSES, accept_loss
from counsellor.storage.folder import VaultFolder
from tests.storage.vaults import KEY, flip, hashes, killed, make_vault, numbers_in, open_vault, put


@pytest.fixture
def crashed(tmp_path: Path) -> VaultFolder:
    """A vault with 1 to 3 in its database and 4 to 6 in its log."""
    with make_vault(tmp_path / "vault") as core:
        put(core, 1, 2, 3)
        core.checkpoint()
        put(core, 4, 5, 6)
        return killed(core, tmp_path / "crashed")


def test_what_the_log_still_gives_becomes_the_vault_and_copies_stay(crashed: VaultFolder) -> None:
    flip(crashed.wal, size_of(crashed.wal) - 100)
    before = hashes(crashed)
    with pytest.raises(VaultLost):
        open_vault(crashed.path)
    accepted = accept_loss(crashed.path, KEY)
    assert accepted.missing == 1
    kept = hashes(VaultFolder(accepted.copies))
    assert kept == {name: before[name] for name in ("head", "vault.db", "vault.db-wal")}
    with open_vault(crashed.path) as core:
        assert numbers_in(core) == [1, 2, 3, 4, 5]
        put(core, 7)
    with open_vault(crashed.path) as core:
        assert numbers_in(core) == [1, 2, 3, 4, 5, 7]


def test_the_decision_is_noted_each_time(crashed: VaultFolder) -> None:
    flip(crashed.wal, size_of(crashed.wal) - 100)
    first = accept_loss(crashed.path, KEY)
    second = accept_loss(crashed.path, KEY)
    assert second.missing == 0
    with open_vault(crashed.path) as core:
        (noted,) = core.connection.execute(
            "SELECT value FROM settings WHERE key = ?", (ACCEPTED_LOSSES,)
        ).fetchone()
    assert [(entry["missing"], entry["copies"]) for entry in json.loads(noted)] == [
        (1, first.copies.name),
        (0, second.copies.name),
    ]


def test_a_database_that_is_ahead_of_an_old_log_wins(crashed: VaultFolder, tmp_path: Path) -> None:
    old_log = crashed.wal.read_bytes()
    with open_vault(crashed.path) as core:
        put(core, 7)
        core.checkpoint()
        put(core, 8)
        later = killed(core, tmp_path / "later")
    later.wal.write_bytes(old_log)
    with pytest.raises(VaultLost) as lost:
        open_vault(later.path)
    assert (lost.value.fields["missing"], lost.value.fields["alone"]) == (2, 1)
    assert accept_loss(later.path, KEY).missing == 1
    with open_vault(later.path) as core:
        assert numbers_in(core) == [1, 2, 3, 4, 5, 6, 7]


def test_a_lost_anchor_is_made_anew(crashed: VaultFolder) -> None:
    crashed.head.unlink()
    with pytest.raises(AnchorDamaged):
        open_vault(crashed.path)
    assert accept_loss(crashed.path, KEY).missing is None
    with open_vault(crashed.path) as core:
        assert numbers_in(core) == [1, 2, 3, 4, 5, 6]


def test_another_history_can_be_accepted(crashed: VaultFolder, tmp_path: Path) -> None:
    other = VaultFolder(tmp_path / "other")
    shutil.copytree(crashed.path, other.path)
    for folder in (crashed, other):
        with open_vault(folder.path) as core:
            put(core, 7 if folder is crashed else 8)
    shutil.copyfile(other.database, crashed.database)
    with pytest.raises(VaultReplaced):
        open_vault(crashed.path)
    accept_loss(crashed.path, KEY)
    with open_vault(crashed.path) as core:
        assert numbers_in(core)[-1] == 8


def test_damaged_pages_are_not_accepted_but_kept(crashed: VaultFolder) -> None:
    crashed.wal.unlink()
    with crashed.database.open("r+b") as file:
        file.truncate(size_of(crashed.database) - 4096)
    before = hashes(crashed)
    with pytest.raises(VaultDamaged) as damaged:
        accept_loss(crashed.path, KEY)
    assert damaged.value.fields["reason"] == "unreadable"
    assert hashes(crashed) == before


def test_an_open_vault_has_nothing_to_accept(tmp_path: Path) -> None:
    with make_vault(tmp_path / "vault"), pytest.raises(VaultInUse):
        accept_loss(tmp_path / "vault", KEY)
