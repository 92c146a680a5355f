# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Whom the office has erased nothing brings back, and nothing that is kept still holds."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from counsellor.crypto.age import open_bytes
from counsellor.crypto.secret import Secret
from counsellor.domain.errors import AgeNoIdentityMatches
from counsellor.services.back_up_vault import back_up_vault
from counsellor.services.begin_incarnation import begin_incarnation
from counsellor.services.device_keys import age_identity
from counsellor.services.erase_client import erase_client
from counsellor.services.keep_erasures import erase_again
from counsellor.storage.backup import back_up_automatically
from counsellor.storage.connection import Access, connect
from counsellor.storage.restore import restore
from counsellor.storage.vault import Vault
from counsellor.storage.vault_core import VaultCore
from counsellor.sync.changes_file import unpack
from counsellor.sync.manifest import Manifest
from counsellor.sync.tar import CHANGES, MANIFEST, TarReader
from tests.centre import OFFICE_KEY, Centre, meet, new_client
from tests.field import KEY, open_vault

TEXT = "Айгүл анасымен келді"
DAY = date(2026, 11, 21)


@pytest.fixture
def sticks(centre: Centre, tmp_path: Path) -> tuple[Path, Path]:
    """Where each side backs up; both have the client by then, and an automatic backup too."""
    meet(centre)
    client = new_client(centre)
    centre.session(client, TEXT)
    for vault in (centre.field, centre.office):
        centre.send()
        centre.answer()
        back_up_vault(vault, tmp_path / vault.folder.path.name / "stick")
        back_up_automatically(vault.core)
    centre.send()
    assert client in clients_of(centre.office)
    assert any(holds_the_text(file, centre) for file in sealed_files(centre))
    erase_client(centre.office, client, "own wish", DAY)
    for _ in range(2):
        centre.answer()
        centre.send()
    return tmp_path / "field/stick", tmp_path / "office/stick"


def clients_of(vault: Vault) -> set[str]:
    return {row.id for row in vault.clients.page()}


def restored(backup: Path, key: bytes, target: Path, centre: Centre) -> set[str]:
    """Return the clients of a vault that is made of a backup."""

    def reborn(core: VaultCore) -> None:
        vault = Vault(core, centre.clock)
        erase_again(vault, backup)
        begin_incarnation(vault)

    restore(backup, target, Secret(key), reborn)
    with closing(open_vault(target, centre.clock, key)) as vault:
        return clients_of(vault)


def test_neither_sides_backup_from_before_brings_the_client_back(
    centre: Centre, sticks: tuple[Path, Path], tmp_path: Path
) -> None:
    assert clients_of(centre.field) == clients_of(centre.office) == set()
    for stick, key in zip(sticks, (KEY, OFFICE_KEY), strict=True):
        (backup,) = [one for one in stick.iterdir() if one.is_dir()]
        assert restored(backup, key, tmp_path / f"of {stick.parent.name}", centre) == set()


@pytest.mark.usefixtures("sticks")
def test_no_automatic_backup_holds_anything_of_the_client(centre: Centre) -> None:
    for vault, key in ((centre.field, KEY), (centre.office, OFFICE_KEY)):
        for database in vault.folder.backups.rglob("vault.db"):
            with closing(connect(database, Secret(key), Access.READ)) as connection:
                found = connection.execute("SELECT count(*) FROM clients").fetchone()
            assert found == (0,), database


@pytest.mark.usefixtures("sticks")
def test_no_sealed_file_holds_anything_of_the_client(centre: Centre) -> None:
    sealed = sealed_files(centre)
    assert sealed
    assert [file for file in sealed if holds_the_text(file, centre)] == []


def sealed_files(centre: Centre) -> list[Path]:
    places = [centre.drop]
    for vault in (centre.field, centre.office):
        places += [vault.folder.outbox, vault.folder.inbox]
    return [file for place in places for file in place.rglob("*.age")]


def holds_the_text(file: Path, centre: Centre) -> bool:
    return TEXT.encode() in b"".join(changes_in(file, centre))


def changes_in(file: Path, centre: Centre) -> Iterator[bytes]:
    """Open a sealed file with whichever side's key fits."""
    for vault in (centre.office, centre.field):
        try:
            plain = open_bytes(file.read_bytes(), [age_identity(vault)])
        except AgeNoIdentityMatches:
            continue
        yield from changes_of(plain)


def changes_of(plain: bytes) -> Iterator[bytes]:
    archive = TarReader(io.BytesIO(plain))
    size = 0
    while (member := archive.next()) is not None:
        name, length = member
        content = archive.read(length)
        if name == MANIFEST:
            size = Manifest.from_bytes(content).changes.size
        elif name == CHANGES:
            yield unpack(content, size)
