# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from pathlib import Path

import pytest

from counsellor.crypto.keyslots import FLOOR
from counsellor.crypto.secret import passphrase_bytes
from counsellor.domain.errors import BackupDamaged, VaultExists
from counsellor.storage.backup import back_up
from counsellor.storage.folder import VaultFolder
from counsellor.storage.integrity import check_vault
from counsellor.storage.lifecycle import create_core, open_core
from counsellor.storage.restore import restore
from counsellor.storage.slots import unwrap_data_key
from counsellor.storage.vault_core import VaultCore
from tests.storage.vaults import KEY, flip, hashes, make_vault, numbers_in, open_vault, put


@pytest.fixture
def made(tmp_path: Path) -> Path:
    with make_vault(tmp_path / "vault") as core:
        put(core, 1, 2, 3)
        (core.folder.blobs / "one").write_bytes(b"sealed")
        return back_up(core, tmp_path / "stick")


def begin_anew(core: VaultCore) -> None:
    put(core, 1000)


def test_a_restored_vault_holds_what_the_backup_held_and_lives_a_new_life(
    made: Path, tmp_path: Path
) -> None:
    before = hashes(VaultFolder(made))
    restore(made, tmp_path / "restored", KEY, begin_anew)
    with open_vault(tmp_path / "restored") as core:
        assert numbers_in(core) == [1, 2, 3, 1000]
        assert (core.folder.blobs / "one").read_bytes() == b"sealed"
        assert check_vault(core).sound
        assert core.folder.outbox.is_dir()
    assert hashes(VaultFolder(made)) == before


def test_a_damaged_backup_makes_nothing(made: Path, tmp_path: Path) -> None:
    flip(made / "vault.db", 9000)
    with pytest.raises(BackupDamaged):
        restore(made, tmp_path / "restored", KEY, begin_anew)
    assert not (tmp_path / "restored").exists()


def test_a_vault_is_never_restored_over_anything(made: Path, tmp_path: Path) -> None:
    with pytest.raises(VaultExists):
        restore(made, tmp_path / "vault", KEY, begin_anew)


def test_a_failure_before_the_new_life_began_leaves_nothing(made: Path, tmp_path: Path) -> None:
    def fails(core: VaultCore) -> None:
        raise KeyError

    with pytest.raises(KeyError):
        restore(made, tmp_path / "restored", KEY, fails)
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["stick", "vault"]


def test_the_passphrase_of_the_backup_opens_it(tmp_path: Path) -> None:
    words = passphrase_bytes("six good words")
    with create_core(tmp_path / "vault", passphrase=words, cost=FLOOR) as core:
        made = back_up(core, tmp_path / "stick")
    with unwrap_data_key(VaultFolder(made).read(), words, "passphrase") as data_key:
        restore(made, tmp_path / "restored", data_key, begin_anew)
    open_core(tmp_path / "restored", words).close()
