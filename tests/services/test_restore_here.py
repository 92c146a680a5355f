# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A backup restored to where a vault lies, and backups that are found by themselves."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from counsellor.crypto.keyslots import FLOOR
from counsellor.domain.errors import (
    BackupDamaged,
    CounsellorError,
    VaultInUse,
    VaultLocked,
    WordsTooFew,
    WrongPassphrase,
    WrongRecoveryWords,
)
from counsellor.services.back_up_vault import back_up_vault
from counsellor.services.change_passphrase import passphrase_is_due
from counsellor.services.create_vault import NewVault, create_vault, propose_recovery_words
from counsellor.services.find_backups import find_backups
from counsellor.services.restore_here import restore_here
from counsellor.services.unlock_vault import unlock_vault
from counsellor.storage.backup import back_up_automatically
from counsellor.storage.backup_manifest import MANIFEST
from counsellor.storage.vault import Vault
from tests.field import HandClock, take_in

PASSPHRASE = "abacus lunar ostrich velvet mango quilt"
WORDS = propose_recovery_words()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "home" / "vault"


@pytest.fixture
def vault(folder: Path, clock: HandClock) -> Iterator[Vault]:
    made = create_vault(NewVault(folder, PASSPHRASE, WORDS, "Aigerim", FLOOR), clock)
    yield made
    made.close()


@pytest.fixture
def backup(vault: Vault, tmp_path: Path) -> Path:
    """Made with one client in the vault; a second one came afterwards."""
    take_in(vault, "the tailor")
    made = back_up_vault(vault, tmp_path / "stick")
    take_in(vault, "the baker")
    vault.close()
    return made


def names(vault: Vault) -> set[str]:
    return {row.working_name for row in vault.clients.page()}


def around(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.parent.iterdir())


def test_what_lay_there_is_kept_whole_under_a_name_that_says_so(
    backup: Path, folder: Path, clock: HandClock
) -> None:
    for number in (1, 2, 3):
        restored = restore_here(backup, folder, PASSPHRASE, clock)
        assert names(restored.vault) == {"the tailor"}
        restored.vault.close()
        assert restored.aside is not None
        day = clock.now().date().isoformat()
        end = "" if number == 1 else f"-{number}"
        assert restored.aside.name == f"vault-before-restore-{day}{end}"
    oldest = folder.with_name(f"vault-before-restore-{clock.now().date().isoformat()}")
    kept = unlock_vault(oldest, PASSPHRASE, clock)
    assert names(kept) == {"the tailor", "the baker"}
    kept.close()


@pytest.mark.parametrize("empty", [True, False])
def test_where_nothing_lies_nothing_is_moved(
    backup: Path, folder: Path, clock: HandClock, *, empty: bool
) -> None:
    shutil.rmtree(folder)
    if empty:
        folder.mkdir()
    restored = restore_here(backup, folder, PASSPHRASE, clock)
    restored.vault.close()
    assert restored.aside is None
    assert not restored.erasures_unread
    assert around(folder) == ["vault"]


def test_the_kit_opens_it_and_a_passphrase_is_due_then(
    backup: Path, folder: Path, clock: HandClock
) -> None:
    restored = restore_here(backup, folder, WORDS, clock, kind="recovery")
    assert passphrase_is_due(restored.vault)
    restored.vault.close()


@pytest.mark.parametrize(
    ("typed", "kind", "refusal"),
    [
        ("another", "passphrase", WrongPassphrase),
        (" ".join(WORDS.split()[:6]), "recovery", WordsTooFew),
        (propose_recovery_words(), "recovery", WrongRecoveryWords),
    ],
)
def test_what_does_not_open_changes_nothing(
    backup: Path,
    folder: Path,
    clock: HandClock,
    typed: str,
    kind: str,
    refusal: type[CounsellorError],
) -> None:
    with pytest.raises(refusal):
        restore_here(
            backup, folder, typed, clock, kind="recovery" if kind == "recovery" else "passphrase"
        )
    assert around(folder) == ["vault"]


def test_a_damaged_backup_or_a_stop_changes_nothing(
    backup: Path, folder: Path, clock: HandClock
) -> None:
    asked = iter([False] * 3)
    with pytest.raises(VaultLocked):
        restore_here(backup, folder, PASSPHRASE, clock, cancelled=lambda: next(asked, True))
    with (backup / "vault.db").open("r+b") as file:
        file.seek(5000)
        file.write(b"x")
    with pytest.raises(BackupDamaged):
        restore_here(backup, folder, PASSPHRASE, clock)
    assert around(folder) == ["vault"]
    unlock_vault(folder, PASSPHRASE, clock).close()


def test_a_vault_that_somebody_works_in_is_not_moved(
    backup: Path, folder: Path, clock: HandClock
) -> None:
    working = unlock_vault(folder, PASSPHRASE, clock)
    with pytest.raises(VaultInUse):
        restore_here(backup, folder, PASSPHRASE, clock)
    assert names(working) == {"the tailor", "the baker"}
    working.close()
    assert around(folder) == ["vault"]


@pytest.mark.parametrize("lost", ["head", "vault.json", "vault.db"])
def test_a_vault_that_opens_no_more_is_kept_as_it_is(
    backup: Path, folder: Path, clock: HandClock, lost: str
) -> None:
    (folder / lost).unlink()
    restored = restore_here(backup, folder, PASSPHRASE, clock)
    restored.vault.close()
    assert restored.aside is not None
    assert not (restored.aside / lost).exists()
    assert (restored.aside / "blobs").is_dir()


def test_backups_are_found_on_a_stick_and_in_its_folders_the_newest_first(
    vault: Vault, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    first = back_up_vault(vault, stick)
    second = back_up_vault(vault, stick / "november")
    own = back_up_automatically(vault.core)
    renamed = first.rename(first.with_name("counsellor-old"))
    (stick / "photos").mkdir()
    (stick / "counsellor-20260101T000000.000000Z-00000000").mkdir()
    (stick / "counsellor-list").write_bytes(b"")
    found = find_backups([stick, vault.folder.backups, tmp_path / "none"])
    assert {one.path for one in found} == {renamed, second, own}
    assert found == sorted(found, key=lambda one: one.made_at, reverse=True)
    assert {one.path: one.place for one in found}[second] == stick
    assert all(abs((datetime.now(UTC) - one.made_at).days) < 1 for one in found)
    assert [one.path for one in find_backups([second])] == [second]


@pytest.mark.parametrize("named", [None, "00010101T000000", "99991231T235959", "20269999T999999"])
@pytest.mark.parametrize("dated", [-(2**36), -1, 2**33, 2**38, 2**45])
def test_a_backup_is_found_whatever_it_is_dated_and_can_be_shown_anywhere(
    vault: Vault, tmp_path: Path, named: str | None, dated: int
) -> None:
    made = back_up_vault(vault, tmp_path / "stick")
    stamp = f"counsellor-{named}.000000Z-00000000" if named else "copy"
    renamed = made.rename(made.with_name(stamp))
    with suppress(OSError, OverflowError):  # not every disk can
        os.utime(renamed / MANIFEST, (dated, dated))
    (found,) = find_backups([tmp_path / "stick"])
    assert found.path == renamed
    for hours in (-23, 0, 23):
        found.made_at.astimezone(timezone(timedelta(hours=hours)))
