# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is said to be saved lies where the next opening looks for it, or it is not said."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from counsellor.crypto.keyslots import Argon2Cost
from counsellor.crypto.secret import Secret
from counsellor.domain.errors import CounsellorError, StorageFailed
from counsellor.domain.place_errors import AccessDenied, VaultMoved
from counsellor.storage.backup import back_up
from counsellor.storage.ballast import ensure_ballast
from counsellor.storage.folder import VaultFolder
from counsellor.storage.lifecycle import create_core, open_core
from counsellor.storage.slots import replace_passphrase
from counsellor.storage.vault_core import VaultCore
from tests.storage.vaults import make_vault, numbers_in, open_vault, put

CHEAP = Argon2Cost(memory_kib=256 * 1024, iterations=3, lanes=4)


@dataclass
class Spoilt:
    """A vault whose files were spoilt while it was open, and where it lies now."""

    core: VaultCore
    now_at: Path


def last_weeks_database(core: VaultCore, old: Path) -> Path:
    (old / "vault.db").replace(core.folder.database)
    return core.folder.path


def no_database(core: VaultCore, old: Path) -> Path:
    core.folder.database.unlink()
    return core.folder.path


def no_log(core: VaultCore, old: Path) -> Path:
    core.folder.wal.unlink()
    return core.folder.path


def another_log(core: VaultCore, old: Path) -> Path:
    copy = core.folder.path / "copy"
    shutil.copyfile(core.folder.wal, copy)
    copy.replace(core.folder.wal)
    return core.folder.path


def no_head(core: VaultCore, old: Path) -> Path:
    core.folder.head.unlink()
    return core.folder.path


def another_head(core: VaultCore, old: Path) -> Path:
    (old / "head").replace(core.folder.head)
    return core.folder.path


def renamed(core: VaultCore, old: Path) -> Path:
    return core.folder.path.rename(core.folder.path.with_name("renamed"))


def replaced_whole(core: VaultCore, old: Path) -> Path:
    there = renamed(core, old)
    old.rename(core.folder.path)
    return there


def deleted_whole(core: VaultCore, old: Path) -> Path:
    shutil.rmtree(core.folder.path)
    return core.folder.path


def a_file_in_its_place(core: VaultCore, old: Path) -> Path:
    shutil.rmtree(core.folder.path)
    core.folder.path.write_bytes(b"somebody's")
    return core.folder.path


SPOILING = (
    *(last_weeks_database, no_database, no_log, another_log, no_head, another_head),
    *(renamed, replaced_whole, deleted_whole, a_file_in_its_place),
)
Spoil = Callable[[VaultCore, Path], Path]


@pytest.fixture(params=SPOILING)
def spoilt(request: pytest.FixtureRequest, tmp_path: Path) -> Spoilt:
    path, old = tmp_path / "vault", tmp_path / "old"
    with make_vault(path) as core:
        put(core, 1)
    shutil.copytree(path, old)
    core = open_vault(path)
    put(core, *range(2, 40))
    spoil: Spoil = request.param
    return Spoilt(core, spoil(core, old))


def copies_of(error: pytest.ExceptionInfo[VaultMoved]) -> Path:
    copies = error.value.fields["copies"]
    assert isinstance(copies, str)
    return Path(copies)


def test_nothing_is_said_to_be_saved_into_files_that_nobody_finds_again(spoilt: Spoilt) -> None:
    for number in (40, 41, 42):
        with pytest.raises(VaultMoved):
            put(spoilt.core, number)
    spoilt.core.close()


def test_all_that_was_saved_can_be_opened_from_what_was_written_aside(spoilt: Spoilt) -> None:
    with pytest.raises(VaultMoved) as moved:
        put(spoilt.core, 40)
    spoilt.core.close()
    with open_vault(copies_of(moved)) as copy:
        assert numbers_in(copy) == list(range(1, 41))


def test_it_is_written_aside_once_and_nothing_follows_it(spoilt: Spoilt) -> None:
    seen = set()
    for number in (40, 41, 42):
        with pytest.raises(VaultMoved) as moved:
            put(spoilt.core, number)
        seen.add(copies_of(moved))
    (copies,) = seen
    assert numbers_in(spoilt.core) == list(range(1, 41))
    spoilt.core.close()
    assert sorted(part.name for part in copies.iterdir()) == [
        "head",
        "vault.db",
        "vault.db-wal",
        "vault.json",
    ]


def test_closing_does_not_tidy_up_what_is_not_in_place_and_writes_it_aside(
    spoilt: Spoilt, tmp_path: Path
) -> None:
    spoilt.core.close()
    found = [*tmp_path.glob("*/backups/unclean-*"), *tmp_path.glob("*-unclean-*")]
    assert any(holds(copies, list(range(1, 40))) for copies in found)


def holds(copies: Path, numbers: list[int]) -> bool:
    with open_vault(copies) as core:
        return numbers_in(core) == numbers


def test_no_backup_is_made_of_what_only_bears_the_name(spoilt: Spoilt, tmp_path: Path) -> None:
    with pytest.raises(CounsellorError):
        back_up(spoilt.core, tmp_path / "stick")
    assert list((tmp_path / "stick").glob("counsellor-*")) == []
    spoilt.core.close()


@pytest.mark.parametrize("spoil", [renamed, deleted_whole])
def test_without_any_place_for_copies_it_still_stops(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: Spoil
) -> None:
    core = make_vault(tmp_path / "vault")
    put(core, 1)
    spoil(core, tmp_path)

    def refuses(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Path, "mkdir", refuses)
    with pytest.raises(VaultMoved) as moved:
        put(core, 2)
    assert moved.value.fields["copies"] is None
    monkeypatch.undo()
    with pytest.raises(VaultMoved) as moved:
        put(core, 3)
    assert copies_of(moved).is_dir()
    core.close()


def test_a_folder_that_is_put_back_goes_on(tmp_path: Path) -> None:
    core = make_vault(tmp_path / "vault")
    put(core, 1)
    away = core.folder.path.rename(tmp_path / "away")
    with pytest.raises(VaultMoved):
        put(core, 2)
    away.rename(core.folder.path)
    put(core, 3)
    core.close()
    with open_vault(tmp_path / "vault") as again:
        assert numbers_in(again) == [1, 2, 3]


def test_a_full_disk_gives_back_room_for_the_copies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    core = make_vault(tmp_path / "vault")
    put(core, 1)
    ensure_ballast(core.folder)
    core.folder.database.unlink()
    real = os.read

    def full_while_there_is_ballast(descriptor: int, size: int) -> bytes:
        if core.folder.ballast.exists():
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(descriptor, size)

    monkeypatch.setattr(os, "read", full_while_there_is_ballast)
    with pytest.raises(VaultMoved) as moved:
        put(core, 2)
    monkeypatch.undo()
    assert [entry.name for entry in core.folder.backups.iterdir()] == [copies_of(moved).name]
    core.close()


@pytest.mark.parametrize(
    ("number", "kind"),
    [(errno.EIO, StorageFailed), (errno.ESTALE, StorageFailed), (errno.EACCES, AccessDenied)],
)
def test_a_place_that_cannot_be_looked_at_is_no_place_where_something_is_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[CounsellorError]
) -> None:
    core = make_vault(tmp_path / "vault")
    real = os.stat

    def refuses(path: str, **how: bool) -> os.stat_result:
        if str(path).endswith("vault.db"):
            raise OSError(number, os.strerror(number))
        return real(path, **how)

    with monkeypatch.context() as patch:
        patch.setattr(os, "stat", refuses)
        with pytest.raises(kind):
            put(core, 1)
    put(core, 2)
    core.close()


def test_a_share_that_numbers_an_open_file_anew_is_no_alarm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    core = make_vault(tmp_path / "vault")
    real, real_of_open = os.stat, os.fstat

    def anew(found: os.stat_result) -> os.stat_result:
        return os.stat_result([found.st_mode, found.st_ino + 1, *list(found)[2:]])

    monkeypatch.setattr(os, "stat", lambda path, **how: anew(real(path, **how)))
    monkeypatch.setattr(os, "fstat", lambda descriptor: anew(real_of_open(descriptor)))
    put(core, 1)
    monkeypatch.undo()
    core.close()


def test_the_copies_open_with_the_passphrase_that_holds_now(tmp_path: Path) -> None:
    core = create_core(tmp_path / "vault", passphrase=Secret(b"the old one"), cost=CHEAP)
    replace_passphrase(core, Secret(b"the new one"), CHEAP)
    shutil.rmtree(core.folder.path)
    with pytest.raises(VaultMoved) as moved:
        put(core, 1)
    core.close()
    with open_core(copies_of(moved), Secret(b"the new one")) as copy:
        assert numbers_in(copy) == [1]


@pytest.mark.skipif(sys.platform != "linux", reason="counts the descriptors of this process")
def test_no_descriptor_is_left_open(tmp_path: Path) -> None:
    def opened() -> int:
        return len(list(Path("/proc/self/fd").iterdir()))

    make_vault(tmp_path / "vault").close()
    before = opened()
    open_vault(tmp_path / "vault").close()
    core = open_vault(tmp_path / "vault")
    VaultFolder(tmp_path / "vault").database.unlink()
    core.close()
    assert opened() == before
