# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from counsellor.crypto.keyslots import FLOOR
from counsellor.crypto.secret import Secret, passphrase_bytes
from counsellor.domain.errors import (
    AnchorDamaged,
    StorageFailed,
    VaultDamaged,
    VaultExists,
    VaultInUse,
    VaultNotFound,
    VaultTooNew,
    WrongPassphrase,
)
from counsellor.storage.lifecycle import (
    building_place,
    built_aside,
    create_core,
    create_core_with_key,
    open_core,
    open_core_with_key,
)
from tests.storage.vaults import KEY, OTHER_KEY, make_vault, numbers_in, open_vault, put


def test_a_passphrase_opens_the_vault_that_was_made_with_it(tmp_path: Path) -> None:
    path = tmp_path / "vault"
    with create_core(path, passphrase=passphrase_bytes("six good words"), cost=FLOOR) as core:
        put(core, 1)
        with pytest.raises(VaultInUse):
            open_core(path, passphrase_bytes("six good words"))
    with pytest.raises(WrongPassphrase):
        open_core(path, passphrase_bytes("six bad words"))
    with open_core(path, passphrase_bytes("six good words")) as core:
        assert numbers_in(core) == [1]


def test_everything_is_private_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        with make_vault(tmp_path / "vault") as core:
            put(core, 1)
            entries = {core.folder.path, *core.folder.path.rglob("*")}
            modes = {entry.stat().st_mode & 0o077 for entry in entries}
    finally:
        os.umask(before)
    assert modes == {0}
    assert [entry.name for entry in tmp_path.iterdir()] == ["vault"]


def test_a_vault_is_never_made_over_anything(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "file").write_text("mine")
    make_vault(tmp_path / "vault").close()
    for name in ("file", "folder", "vault"):
        with pytest.raises(VaultExists):
            make_vault(tmp_path / name)
    open_vault(tmp_path / "vault").close()
    assert (tmp_path / "file").read_text() == "mine"


def test_whoever_is_faster_keeps_the_name(tmp_path: Path) -> None:
    """Something comes to lie there after the last look, and before the rename."""
    path = tmp_path / "vault"

    def file_appears(data_key: Secret, vault: str) -> list[dict[str, str]]:
        path.write_text("mine")
        return []

    with pytest.raises(VaultExists):
        create_core_with_key(path, KEY, file_appears)
    assert path.read_text() == "mine"
    assert list(tmp_path.iterdir()) == [path]


def test_vaults_made_in_the_same_moment_are_built_in_different_places(tmp_path: Path) -> None:
    places = {building_place(tmp_path / "vault") for _ in range(10_000)}
    assert len(places) == 10_000


def test_an_empty_folder_becomes_the_vault_and_missing_ones_are_made(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    make_vault(tmp_path / "empty").close()
    make_vault(tmp_path / "a" / "b" / "vault").close()
    open_vault(tmp_path / "a" / "b" / "vault").close()


def test_a_failure_while_it_is_made_leaves_nothing(tmp_path: Path) -> None:
    def no_slots(data_key: Secret, vault: str) -> list[dict[str, str]]:
        raise KeyError

    with pytest.raises(KeyError):
        create_core_with_key(tmp_path / "vault", KEY, no_slots)
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_creation_left_is_removed_a_day_later(tmp_path: Path) -> None:
    leftover, under_way = tmp_path / ".vault.new-1", tmp_path / ".vault.new-2"
    leftover.mkdir()
    under_way.mkdir()
    yesterday = time.time() - 25 * 3600
    os.utime(leftover, (yesterday, yesterday))
    make_vault(tmp_path / "vault").close()
    assert not leftover.exists()
    assert under_way.exists()


@pytest.mark.parametrize(
    "name",
    [
        "vault",
        "[work]",
        pytest.param("ж" * 127, id="127 letters"),
    ],
)
def test_whose_leftover_it_is_the_clock_of_the_place_says_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Another machine, whose clock stands three days behind this one's, is still making a vault."""
    path = tmp_path / name
    under_way = building_place(path)
    under_way.mkdir()
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 3 * 86_400)
    make_vault(path).close()
    assert under_way.exists()


def test_what_only_resembles_a_leftover_stays(tmp_path: Path) -> None:
    letter = tmp_path / ".vault.new-letter"
    letter.write_bytes(b"somebody's")
    link = tmp_path / ".vault.new-link"
    link.symlink_to(tmp_path)
    for old in (letter, link):
        os.utime(old, (0, 0), follow_symlinks=False)
    make_vault(tmp_path / "vault").close()
    assert letter.exists()
    assert link.is_symlink()


def test_a_missing_vault_is_not_found_and_not_made(tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere", tmp_path):
        with pytest.raises(VaultNotFound):
            open_vault(path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("part", "error"), [("head", AnchorDamaged), ("vault.json", VaultDamaged)])
def test_a_missing_part_is_named(tmp_path: Path, part: str, error: type[Exception]) -> None:
    make_vault(tmp_path / "vault").close()
    (tmp_path / "vault" / part).unlink()
    with pytest.raises(error):
        open_vault(tmp_path / "vault")
    assert not (tmp_path / "vault" / part).exists()


def test_another_vaults_key_is_told_by_the_anchor(tmp_path: Path) -> None:
    make_vault(tmp_path / "vault").close()
    with pytest.raises(AnchorDamaged):
        open_core_with_key(tmp_path / "vault", OTHER_KEY)
    open_vault(tmp_path / "vault").close()


def test_a_vault_of_a_newer_program_is_refused_untouched(tmp_path: Path) -> None:
    with make_vault(tmp_path / "vault") as core, core.transaction():
        core.connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
            "VALUES ('vault', 'm9999_from_the_future', '')"
        )
    with pytest.raises(VaultTooNew) as too_new:
        open_vault(tmp_path / "vault")
    assert too_new.value.fields["found"] == "m9999_from_the_future"


def test_a_failure_speaks_of_the_folder_that_was_chosen(tmp_path: Path) -> None:
    """Nobody knows the name under which it is built."""
    with pytest.raises(StorageFailed) as failed, built_aside(tmp_path / "vault") as building:
        raise StorageFailed(place=str(building / "vault.json"), reason="EIO")
    assert failed.value.fields["place"] == str(tmp_path / "vault")
    assert list(tmp_path.iterdir()) == []
