# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A pipe in the place of a file is told like any other damage; nobody waits for it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from counsellor.crypto.secret import Secret
from counsellor.domain.errors import (
    BackupDamaged,
    InvitationInvalid,
    StorageFailed,
    VaultDamaged,
)
from counsellor.services.back_up_vault import back_up_vault, restore_vault
from counsellor.services.exchange import exchange
from counsellor.services.join_office import read_invitation
from counsellor.services.outbox_state_file import STATE
from counsellor.services.set_goal import set_goal
from counsellor.storage.backup import verify_backup
from counsellor.storage.backup_manifest import MANIFEST
from counsellor.storage.vault import Vault
from counsellor.sync.inspect import inspect_bundle
from tests.centre import Centre, new_client
from tests.field import KEY, new_vault, open_vault


def in_place_of(path: Path) -> Path:
    path.unlink(missing_ok=True)
    os.mkfifo(path)
    return path


def test_what_was_sent_is_planned_anew(centre: Centre) -> None:
    client = new_client(centre)
    centre.send()
    in_place_of(centre.field.folder.outbox / STATE)
    set_goal(centre.field, client, "Find work")
    assert exchange(centre.field).failures == {}
    centre.answer()
    assert [goal.text for goal in centre.office.goals.of_client(client)] == ["Find work"]


@pytest.mark.parametrize("name", [MANIFEST, "vault.json", "vault.db", "head"])
def test_a_backup_is_damaged_and_the_next_one_is_made(
    vault: Vault, tmp_path: Path, name: str
) -> None:
    backup = back_up_vault(vault, tmp_path)
    in_place_of(backup / name)
    with pytest.raises(BackupDamaged):
        verify_backup(backup, Secret(KEY))
    assert back_up_vault(vault, tmp_path) != backup


def test_a_backup_without_its_description_is_not_waited_for(vault: Vault, tmp_path: Path) -> None:
    backup = back_up_vault(vault, tmp_path)
    in_place_of(backup / "vault.json")
    with pytest.raises(VaultDamaged):
        restore_vault(backup, tmp_path / "restored", "any words", vault.clock)
    assert not (tmp_path / "restored").exists()


@pytest.mark.parametrize("name", ["vault.json", "vault.db"])
def test_a_vault_does_not_open(tmp_path: Path, name: str) -> None:
    new_vault(tmp_path / "vault").close()
    in_place_of(tmp_path / "vault" / name)
    with pytest.raises((VaultDamaged, StorageFailed)):
        open_vault(tmp_path / "vault")


def test_an_invitation_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(InvitationInvalid):
        read_invitation(in_place_of(tmp_path / "invitation"), "words")


def test_a_bundle_cannot_be_looked_at(tmp_path: Path) -> None:
    with pytest.raises(StorageFailed):
        inspect_bundle(in_place_of(tmp_path / "bundle.age"))
