# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from counsellor.crypto.secret import Secret
from counsellor.domain.errors import BackupDamaged, DiskFull, VaultLocked
from counsellor.storage import backup
from counsellor.storage.backup import (
    back_up,
    back_up_automatically,
    forget_automatic_backups,
    verify_backup,
)
from counsellor.storage.backup_manifest import BackedUpFile, Manifest, describe_file
from counsellor.storage.vault_core import VaultCore
from tests.storage.vaults import KEY, OTHER_KEY, flip, make_vault, numbers_in, open_vault, put


@pytest.fixture
def core(tmp_path: Path) -> Iterator[VaultCore]:
    with make_vault(tmp_path / "vault") as made:
        put(made, *range(30))
        (made.folder.blobs / "one").write_bytes(b"sealed one")
        (made.folder.blobs / "two").write_bytes(b"sealed two")
        yield made


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def test_a_backup_verifies_and_stands_at_the_commit_it_was_made_at(
    core: VaultCore, stick: Path
) -> None:
    made = back_up(core, stick)
    put(core, 99)
    manifest = verify_backup(made, KEY)
    assert manifest.counter == core.state.counter - 1
    assert manifest.vault == core.folder.read().vault
    assert sorted(file.path for file in manifest.files) == [
        "blobs/one",
        "blobs/two",
        "head",
        "vault.db",
        "vault.json",
    ]
    assert [entry.name for entry in stick.iterdir()] == [made.name]


def test_a_backup_is_a_vault_that_opens(core: VaultCore, stick: Path) -> None:
    made = back_up(core, stick)
    with open_vault(made) as copy:
        assert numbers_in(copy) == list(range(30))


def test_no_plain_text_reaches_the_medium(core: VaultCore, stick: Path) -> None:
    with core.transaction():
        core.connection.execute("INSERT INTO settings VALUES ('canary', 'тайна')")
    made = back_up(core, stick)
    for file in made.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert b"canary" not in content
            assert "тайна".encode() not in content
            assert b"SQLite format" not in content


def test_a_backup_shares_no_encrypted_page_with_the_vault(core: VaultCore, stick: Path) -> None:
    core.checkpoint()
    vault, copy = (
        core.folder.database.read_bytes(),
        (back_up(core, stick) / "vault.db").read_bytes(),
    )
    assert vault[:16] != copy[:16]


def test_a_backup_is_of_one_moment_while_the_vault_goes_on(core: VaultCore, stick: Path) -> None:
    with ThreadPoolExecutor(1) as thread:
        running = thread.submit(back_up, core, stick)
        number = 1000
        while not running.done():
            put(core, number)
            number += 1
        made = running.result()
    with open_vault(made) as copy:
        found = [number for number in numbers_in(copy) if number >= 1000]
        assert found == list(range(1000, 1000 + len(found)))
    assert verify_backup(back_up(core, stick), KEY).counter == core.state.counter


def test_a_blob_that_an_earlier_backup_holds_is_not_copied_again(
    core: VaultCore, stick: Path
) -> None:
    first = back_up(core, stick)
    (core.folder.blobs / "three").write_bytes(b"sealed three")
    second = back_up(core, stick)
    assert (first / "blobs" / "one").samefile(second / "blobs" / "one")
    assert (second / "blobs" / "three").read_bytes() == b"sealed three"
    assert not (core.folder.blobs / "one").samefile(first / "blobs" / "one")
    verify_backup(second, KEY)


def test_three_automatic_backups_are_kept_and_take_no_room_for_blobs(core: VaultCore) -> None:
    made = [back_up_automatically(core) for _ in range(5)]
    assert sorted(core.folder.backups.iterdir()) == made[2:]
    assert (core.folder.blobs / "one").samefile(made[-1] / "blobs" / "one")
    verify_backup(made[-1], KEY)
    forget_automatic_backups(core.folder)
    assert list(core.folder.backups.iterdir()) == []


@pytest.mark.parametrize("part", ["vault.db", "vault.json", "head", "blobs/one", "manifest.json"])
def test_one_changed_bit_anywhere_is_named(core: VaultCore, stick: Path, part: str) -> None:
    made = back_up(core, stick)
    size = (made / part).stat().st_size
    for offset in {0, size // 2, size - 1}:
        flip(made / part, offset)
        with pytest.raises(BackupDamaged):
            verify_backup(made, KEY)
        flip(made / part, offset)
    verify_backup(made, KEY)


@pytest.mark.parametrize("part", ["vault.db", "vault.json", "head", "blobs/one", "manifest.json"])
def test_a_missing_or_shortened_part_is_named(core: VaultCore, stick: Path, part: str) -> None:
    made = back_up(core, stick)
    os.truncate(made / part, 5)
    with pytest.raises(BackupDamaged):
        verify_backup(made, KEY)
    (made / part).unlink()
    with pytest.raises(BackupDamaged):
        verify_backup(made, KEY)


def test_another_vaults_backup_is_named(core: VaultCore, stick: Path) -> None:
    with pytest.raises(BackupDamaged) as damaged:
        verify_backup(back_up(core, stick), OTHER_KEY)
    assert damaged.value.fields["reason"] == "manifest of another vault, or changed"


def test_a_manifest_cannot_point_out_of_its_folder(core: VaultCore, stick: Path) -> None:
    made = back_up(core, stick)
    manifest = verify_backup(made, KEY)
    for path in ("../vault/vault.db", "blobs/../../x", "/etc/passwd", "blobs/", "blobs/a/b"):
        stray = Manifest(
            manifest.vault,
            manifest.made_at,
            manifest.counter,
            (BackedUpFile(path, 1, "0" * 64),),
        )
        (made / "manifest.json").write_bytes(stray.to_bytes(KEY))
        with pytest.raises(BackupDamaged):
            verify_backup(made, KEY)


def test_a_medium_that_gives_back_something_else_gets_no_backup(
    core: VaultCore, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def reads_differently(folder: Path, path: str, _cancelled: object) -> BackedUpFile:
        described = describe_file(folder, path)
        if path == "blobs/one":
            flip(folder / path, 0)
        return described

    monkeypatch.setattr(backup, "describe_file", reads_differently)
    with pytest.raises(BackupDamaged):
        back_up(core, stick)
    assert list(stick.iterdir()) == []


def test_a_full_medium_gets_no_backup(
    core: VaultCore, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(source: Path, target: Path, cancelled: object) -> None:
        raise DiskFull(place=str(target))

    monkeypatch.setattr(backup, "copy_file", full)
    with pytest.raises(DiskFull):
        back_up(core, stick)
    assert list(stick.iterdir()) == []
    put(core, 77)


def test_what_a_killed_backup_left_is_removed_by_the_next(core: VaultCore, stick: Path) -> None:
    killed = back_up(core, stick)
    killed.rename(stick / f".{killed.name}.unfinished")
    made = back_up(core, stick)
    assert list(stick.iterdir()) == [made]


def test_what_looks_like_it_and_is_not_this_vaults_stays(core: VaultCore, stick: Path) -> None:
    (stick / ".counsellor-20260704T120000.000000Z-0badcafe.unfinished").mkdir()
    (stick / ".counsellor-1.unfinished").mkdir()
    made = back_up(core, stick)
    (stick / f".{made.name}.unfinished").write_bytes(b"a file")
    again = back_up(core, stick)
    assert len(list(stick.iterdir())) == 5
    verify_backup(again, KEY)


def test_two_vaults_back_up_into_one_folder_at_once(
    core: VaultCore, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = make_vault(tmp_path / "other")
    fill, between = backup._Backup._fill, []

    def while_the_other_is_writing(self: backup._Backup, building: Path, key: Secret) -> None:
        fill(self, building, key)
        if self._core is core:
            between.append(back_up(other, stick))

    monkeypatch.setattr(backup._Backup, "_fill", while_the_other_is_writing)
    made = back_up(core, stick)
    assert sorted(stick.iterdir()) == sorted([made, *between])
    verify_backup(made, KEY)
    verify_backup(between[0], KEY)
    other.close()


@pytest.mark.parametrize("moment", ["20350101", "19700101"])
def test_the_backup_made_last_stays_whatever_the_clock_said_before(
    core: VaultCore, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    for number in range(4):
        with monkeypatch.context() as patch:
            patch.setattr(backup, "utc_stamp", lambda n=number: f"{moment}T00000{n}.000000Z")
            back_up_automatically(core)
        put(core, 100 + number)
    made = back_up_automatically(core)
    kept = [verify_backup(path, KEY).counter for path in core.folder.backups.iterdir()]
    assert made.exists()
    assert sorted(kept) == [core.state.counter - 2, core.state.counter - 1, core.state.counter]


def test_what_is_no_backup_of_this_vault_is_neither_counted_nor_removed(core: VaultCore) -> None:
    backups = core.folder.backups
    (backups / "auto-notes.txt").write_bytes(b"somebody's")
    (backups / "auto-somebodys").mkdir()
    (backups / "auto-link").symlink_to(core.folder.blobs)
    for _ in range(5):
        made = back_up_automatically(core)
    names = {entry.name for entry in backups.iterdir()}
    assert {"auto-notes.txt", "auto-somebodys", "auto-link", made.name} < names
    assert len(names) == 6
    assert sorted(blob.name for blob in core.folder.blobs.iterdir()) == ["one", "two"]


@pytest.mark.parametrize("name", [".DS_Store", "desktop.ini", "Thumbs.db", "._one", "@eaDir"])
def test_what_other_systems_leave_beside_the_blobs_is_passed_over(
    core: VaultCore, stick: Path, name: str
) -> None:
    stray = core.folder.blobs / name
    if name.startswith("@"):
        stray.mkdir()
    else:
        stray.write_bytes(b"somebody's")
    manifest = verify_backup(back_up(core, stick), KEY)
    assert name not in {Path(file.path).name for file in manifest.files}
    assert stray.exists()


def test_a_backup_stops_when_asked_and_leaves_nothing(core: VaultCore, stick: Path) -> None:
    with pytest.raises(VaultLocked):
        back_up(core, stick, lambda: True)
    assert list(stick.iterdir()) == []


def test_the_lock_stops_a_backup_and_leaves_nothing(tmp_path: Path, stick: Path) -> None:
    core = make_vault(tmp_path / "locked")

    def lock() -> bool:
        core.file._recalled.set()
        return False

    with pytest.raises(VaultLocked):
        back_up(core, stick, lock)
    assert list(stick.iterdir()) == []
    core.close()


def test_nothing_in_the_vault_changes_when_a_blob_goes_meanwhile(
    core: VaultCore, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (core.folder.blobs / "one").unlink()
    (core.folder.blobs / "one").symlink_to("nowhere")
    manifest = verify_backup(back_up(core, stick), KEY)
    assert "blobs/one" not in {file.path for file in manifest.files}
