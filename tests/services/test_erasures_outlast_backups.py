# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A backup that was made by hand before an erasure does not bring the client back."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from counsellor.crypto.keyslots import FLOOR
from counsellor.services.back_up_vault import back_up_vault, restore_vault
from counsellor.services.create_vault import NewVault, create_vault, propose_recovery_words
from counsellor.services.erase_client import erase_client
from counsellor.services.finish_erasure import let_go_of_erased
from counsellor.services.keep_erasures import erasures_unread, note_backup_place
from counsellor.storage.backup import back_up_automatically
from counsellor.storage.erased_list import MOST_BYTES, erased_list
from counsellor.storage.vault import Vault
from tests.faults.mounts import mounted, read_only, require_mounts
from tests.field import HandClock, take_in
from tests.services.work import sign, sit_together

DAY = date(2026, 11, 21)
PASSPHRASE = "abacus lunar ostrich velvet mango quilt"


@pytest.fixture
def vault(tmp_path: Path, clock: HandClock) -> Iterator[Vault]:
    new = NewVault(tmp_path / "vault", PASSPHRASE, propose_recovery_words(), "Aigerim", FLOOR)
    made = create_vault(new, clock)
    yield made
    made.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def the_list(vault: Vault, stick: Path) -> Path:
    return erased_list(stick, vault.folder.read().vault)


def clients_after_restoring(backup: Path, target: Path, clock: HandClock) -> set[str]:
    restored = restore_vault(backup, target, PASSPHRASE, clock)
    try:
        assert restored.journal.broken_link() is None
        assert not restored.search.find("айгул") or restored.clients.page()
        return {row.id for row in restored.clients.page()}
    finally:
        restored.close()


def test_who_was_erased_stays_so_in_a_vault_made_of_an_older_backup(
    vault: Vault, client: str, stick: Path, tmp_path: Path, clock: HandClock
) -> None:
    other = take_in(vault, "the tailor")
    sign(vault, client, "Айгүл келді", sit_together(vault, client))
    backup = back_up_vault(vault, stick)
    assert clients_after_restoring(backup, tmp_path / "before", clock) == {client, other}
    erase_client(vault, client, "asked", DAY)
    assert clients_after_restoring(backup, tmp_path / "after", clock) == {other}


def backs_up(vault: Vault, stick: Path) -> None:
    back_up_vault(vault, stick)


def finishes(vault: Vault, _stick: Path) -> None:
    """What each exchange does, and each opening."""
    let_go_of_erased(vault)


@pytest.mark.parametrize("comes_back", [backs_up, finishes])
def test_a_stick_that_was_away_hears_of_it_as_soon_as_it_is_there(
    vault: Vault,
    client: str,
    stick: Path,
    tmp_path: Path,
    clock: HandClock,
    comes_back: Callable[[Vault, Path], None],
) -> None:
    backup = back_up_vault(vault, stick)
    away = stick.rename(tmp_path / "in a drawer")
    erase_client(vault, client, "asked", DAY)
    let_go_of_erased(vault)
    assert not stick.exists()
    stick.mkdir()
    let_go_of_erased(vault)
    stick.rmdir()
    away.rename(stick)
    comes_back(vault, stick)
    assert clients_after_restoring(backup, tmp_path / "again", clock) == set()


def test_of_many_folders_with_a_backup_each_the_first_hears_of_it_too(
    vault: Vault, client: str, tmp_path: Path, clock: HandClock
) -> None:
    days = [tmp_path / f"day {number}" for number in range(30)]
    for day in days:
        day.mkdir()
    backup = back_up_vault(vault, days[0])
    with vault.transaction():
        for day in days[1:]:
            note_backup_place(vault, day)
    erase_client(vault, client, "asked", DAY)
    assert clients_after_restoring(backup, tmp_path / "again", clock) == set()


def test_a_second_life_of_the_vault_adds_to_the_list(
    vault: Vault, client: str, stick: Path, tmp_path: Path, clock: HandClock
) -> None:
    other = take_in(vault, "the tailor")
    backup = back_up_vault(vault, stick)
    second = restore_vault(backup, tmp_path / "second", PASSPHRASE, clock)
    erase_client(second, other, "asked", DAY)
    second.close()
    erase_client(vault, client, "asked", DAY)
    assert clients_after_restoring(backup, tmp_path / "third", clock) == set()


def test_a_stick_that_could_not_be_written_hears_of_it_once_it_can(
    vault: Vault, client: str, tmp_path: Path, clock: HandClock
) -> None:
    require_mounts(tmp_path)
    with mounted(tmp_path / "small", "64m") as stick:
        backup = back_up_vault(vault, stick)
        with read_only(stick):
            erase_client(vault, client, "asked", DAY)
            let_go_of_erased(vault)
        let_go_of_erased(vault)
        assert clients_after_restoring(backup, tmp_path / "again", clock) == set()


def test_before_anybody_is_erased_nothing_is_missing(
    vault: Vault, client: str, stick: Path, tmp_path: Path, clock: HandClock
) -> None:
    own = back_up_automatically(vault.core)
    for number, backup in enumerate((back_up_vault(vault, stick), own)):
        restored = restore_vault(backup, tmp_path / f"{number}", PASSPHRASE, clock)
        assert not erasures_unread(restored)
        assert {row.id for row in restored.clients.page()} == {client}
        restored.close()


def damaged(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:40])


def endless(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(MOST_BYTES + 2)


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def gone(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize("erased_before", [True, False])
@pytest.mark.parametrize("harm", [damaged, cut, endless, folder, pipe, gone])
def test_a_list_that_does_not_open_keeps_nobody_from_restoring(
    vault: Vault,
    client: str,
    stick: Path,
    tmp_path: Path,
    clock: HandClock,
    harm: Callable[[Path], None],
    erased_before: bool,
) -> None:
    if erased_before:
        erase_client(vault, take_in(vault, "the tailor"), "asked", DAY)
    backup = back_up_vault(vault, stick)
    erase_client(vault, client, "asked", DAY)
    harm(the_list(vault, stick))
    is_there = the_list(vault, stick).exists()
    restored = restore_vault(backup, tmp_path / "again", PASSPHRASE, clock)
    assert {row.id for row in restored.clients.page()} == {client}
    assert erasures_unread(restored) is (is_there or erased_before)
    erase_client(restored, client, "asked again", DAY)
    restored.close()
    kept = [path.name for path in stick.iterdir() if path.name.endswith(".damaged")]
    assert len(kept) == is_there
    assert clients_after_restoring(backup, tmp_path / "once more", clock) == set()


def test_the_list_of_another_vault_erases_nobody(
    vault: Vault, client: str, stick: Path, tmp_path: Path, clock: HandClock
) -> None:
    backup = back_up_vault(vault, stick)
    erase_client(vault, client, "asked", DAY)
    new = NewVault(tmp_path / "else", PASSPHRASE, propose_recovery_words(), "Bolat", FLOOR)
    stranger = create_vault(new, clock)
    own = take_in(stranger)
    theirs = back_up_vault(stranger, stick)
    shutil.copy(the_list(vault, stick), the_list(stranger, stick))
    stranger.close()
    assert clients_after_restoring(theirs, tmp_path / "theirs", clock) == {own}
    assert clients_after_restoring(backup, tmp_path / "ours", clock) == set()


def test_the_list_tells_nothing_to_who_has_no_key(vault: Vault, client: str, stick: Path) -> None:
    code = vault.clients.get(client).code
    back_up_vault(vault, stick)
    assert not the_list(vault, stick).exists()
    erase_client(vault, client, "она просила", DAY)
    content = the_list(vault, stick).read_bytes()
    for told in (code, client, "она просила"):
        assert told.encode() not in content
