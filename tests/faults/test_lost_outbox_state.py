# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is known of the drops may be lost: who was erased afterwards lies in none of them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from counsellor.crypto.secret import Secret
from counsellor.domain.errors import DropUnreachable
from counsellor.services.back_up_vault import back_up_vault
from counsellor.services.begin_incarnation import begin_incarnation
from counsellor.services.finish_erasure import erase_for_good
from counsellor.services.outbox_state import forget_files, plan_outbox
from counsellor.services.outbox_state_file import STATE
from counsellor.services.send_outbox import send_outbox
from counsellor.storage.restore import restore
from counsellor.storage.vault import Vault
from counsellor.storage.vault_core import VaultCore
from tests.faults.exchange_world import FIELD_KEY, FIELDS, OFFICE, World
from tests.sync.places import folder_place

pytestmark = pytest.mark.faults
AIDA = FIELDS[0]


def deleted(world: World, _folder: Path) -> None:
    (world.folder / AIDA / "outbox" / STATE).unlink()


def emptied(world: World, _folder: Path) -> None:
    """Leave what a power cut leaves of a file that was not flushed."""
    (world.folder / AIDA / "outbox" / STATE).write_bytes(b"")


def restored(world: World, folder: Path) -> None:
    """Back Aida's laptop up and make it of that backup, as the program does it."""
    folder.mkdir()
    with world.at(AIDA) as vault:
        backup = back_up_vault(vault, folder)
    shutil.rmtree(world.folder / AIDA)

    def reborn(core: VaultCore) -> None:
        begin_incarnation(Vault(core, world.clock))

    restore(backup, world.folder / AIDA, Secret(FIELD_KEY), reborn)


@pytest.mark.parametrize("happens", [deleted, emptied, restored])
def test_what_was_sent_before_leaves_with_the_erasure(
    wide: World, tmp_path: Path, happens: Callable[[World, Path], None]
) -> None:
    wide.work(AIDA)
    wide.round()
    wide.round()
    with wide.at(AIDA) as vault:
        (client,) = [one.id for one in vault.clients.page()]
        sent = {bundle.name for bundle in vault.bundles.newest()}
    before = {file.name: file.read_bytes() for file in wide.files if file.name in sent}
    assert before
    happens(wide, tmp_path / "backups")
    wide.round()
    with wide.at(OFFICE) as office:
        erase_for_good(office, client, "asked in writing", office.clock.now().date())
    for _ in range(3):
        wide.round()
    with wide.at(AIDA) as vault:
        assert vault.tombstones.of_client(client)
    left = {file.name: file.read_bytes() for file in wide.files}
    assert not {name for name in before if left.get(name) == before[name]}


def test_it_leaves_each_place_in_which_it_is_found(tmp_path: Path) -> None:
    outbox, drops = tmp_path / "outbox", [tmp_path / "one", tmp_path / "other"]
    for folder in (outbox, *drops):
        folder.mkdir()
    name, kept = "a" * 26 + ".age", "b" * 26 + ".age"
    for one in (name, kept):
        (outbox / one).write_bytes(b"sealed")
    plan_outbox(outbox, {name: ("",), kept: ("",)})
    for drop in drops:
        assert send_outbox(outbox, folder_place(drop)).failure is None
    (outbox / STATE).unlink()
    plan_outbox(outbox, {kept: ("",)})
    forget_files(outbox, {name}, wherever=True)
    away = drops[1].rename(tmp_path / "away")
    assert send_outbox(outbox, folder_place(drops[0])).failure is None
    assert isinstance(send_outbox(outbox, folder_place(drops[1])).failure, DropUnreachable)
    away.rename(drops[1])
    assert send_outbox(outbox, folder_place(drops[1])).failure is None
    for drop in drops:
        assert [file.name for file in drop.iterdir()] == [kept]
