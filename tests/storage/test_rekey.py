# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from counsellor.crypto.secret import Secret
from counsellor.domain.errors import (
    AnchorDamaged,
    CounsellorError,
    DiskFull,
    StorageFailed,
    VaultInUse,
)
from counsellor.files import PART_PREFIX
from counsellor.storage import page_copy
from counsellor.storage.backup import back_up_automatically
from counsellor.storage.folder import VaultFolder
from counsellor.storage.head_file import HeadFile
from counsellor.storage.integrity import check_vault
from counsellor.storage.lifecycle import open_core_with_key
from counsellor.storage.rekey import change_data_key
from tests.storage.vaults import KEY, hashes, make_vault, numbers_in, open_vault, put


def slots_for(data_key: Secret, vault: str) -> list[dict[str, str]]:
    return [{"kind": "passphrase", "vault": vault, "first": data_key[:1].hex()}]


@pytest.fixture
def folder(tmp_path: Path) -> VaultFolder:
    with make_vault(tmp_path / "vault") as core:
        put(core, *range(50))
    return VaultFolder(tmp_path / "vault")


def test_the_new_key_opens_everything_and_the_old_one_nothing(folder: VaultFolder) -> None:
    before = folder.read()
    new_key = change_data_key(folder.path, KEY, slots_for)
    with open_core_with_key(folder.path, new_key) as core:
        assert numbers_in(core) == list(range(50))
        assert check_vault(core).sound
        put(core, 50)
    with pytest.raises(AnchorDamaged):
        open_vault(folder.path)
    after = folder.read()
    assert (after.vault, after.created_at) == (before.vault, before.created_at)
    assert after.slots == tuple(slots_for(new_key, after.vault))
    assert not folder.rekeyed.exists()


def test_no_copy_stays_that_the_old_key_opens(folder: VaultFolder) -> None:
    with open_vault(folder.path) as core:
        back_up_automatically(core)
    (folder.backups / "unclean-1").mkdir()
    change_data_key(folder.path, KEY, slots_for)
    assert list(folder.backups.iterdir()) == []


def test_an_open_vault_keeps_its_key(folder: VaultFolder) -> None:
    with open_vault(folder.path), pytest.raises(VaultInUse):
        change_data_key(folder.path, KEY, slots_for)
    open_vault(folder.path).close()


def test_a_full_disk_leaves_the_vault_as_it_was(
    folder: VaultFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(source: Path, target: Path) -> None:
        raise DiskFull(place=str(target))

    monkeypatch.setattr(page_copy, "copy_file", full)
    before = hashes(folder)
    with pytest.raises(DiskFull):
        change_data_key(folder.path, KEY, slots_for)
    assert hashes(folder) == before
    assert not (folder.path / "rekeyed.new").exists()


def test_killed_after_the_decision_the_next_opening_finishes_it_wherever_it_was(
    folder: VaultFolder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Every rename and removal is a point where it may be killed."""
    keys: list[Secret] = []

    def remembered(data_key: Secret, vault: str) -> list[dict[str, str]]:
        keys[:] = [Secret(data_key)]
        return slots_for(data_key, vault)

    for allowed in range(5):
        killed = VaultFolder(tmp_path / f"killed {allowed}")
        shutil.copytree(folder.path, killed.path)
        with pytest.MonkeyPatch.context() as patch:
            interrupt_after(patch, allowed)
            with pytest.raises(StorageFailed):
                change_data_key(killed.path, KEY, remembered)
        decided = allowed > 0
        with open_core_with_key(killed.path, keys[0] if decided else KEY) as core:
            assert numbers_in(core) == list(range(50))
        assert not killed.rekeyed.exists()
        assert killed.read().slots == (
            tuple(slots_for(keys[0], killed.read().vault)) if decided else ()
        )


def interrupt_after(patch: pytest.MonkeyPatch, allowed: int) -> None:
    """Let so many renames of vault files and removals of folders happen, and then no more."""
    done = 0
    rename, replace, rmdir = Path.rename, Path.replace, Path.rmdir

    def counted() -> None:
        nonlocal done
        done += 1
        if done > allowed:
            raise StorageFailed(place="", reason="killed")

    def counting_rename(self: Path, target: Path) -> Path:
        counted()
        return rename(self, target)

    def counting_replace(self: Path, target: Path) -> Path:
        if not self.name.startswith(PART_PREFIX):
            counted()
        return replace(self, target)

    def counting_rmdir(self: Path) -> None:
        if self.name == "rekeyed":
            counted()
        rmdir(self)

    patch.setattr(Path, "rename", counting_rename)
    patch.setattr(Path, "replace", counting_replace)
    patch.setattr(Path, "rmdir", counting_rmdir)


def test_while_one_process_finishes_it_no_other_gets_in(folder: VaultFolder) -> None:
    with pytest.MonkeyPatch.context() as patch:
        interrupt_after(patch, 2)
        with pytest.raises(StorageFailed):
            change_data_key(folder.path, KEY, slots_for)
    other = HeadFile.open(folder.rekeyed / "head")
    with pytest.raises(VaultInUse):
        open_vault(folder.path)
    other.close()
    with pytest.raises(CounsellorError):
        open_vault(folder.path)
    assert not folder.rekeyed.exists()
