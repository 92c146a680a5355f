# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What other programs put into a vault's folders is passed over; links in their place are not."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from counsellor.domain.errors import StorageFailed
from counsellor.domain.place_errors import LinkedFile, LinkRefused
from counsellor.storage.accept_loss import accept_loss
from counsellor.storage.backup import back_up, back_up_automatically, verify_backup
from counsellor.storage.folder import VaultFolder
from counsellor.storage.rekey import change_data_key
from tests.storage.vaults import KEY, flip, killed, make_vault, numbers_in, open_vault, put

FOLDERS = ("", "blobs", "outbox", "inbox", "backups")
FILES = (
    ".DS_Store",
    "desktop.ini",
    "Thumbs.db",
    "._head",
    "letter.opening",
    "auto-notes",
)
FOLDERS_OF_OTHERS = ("@eaDir", "old.opening", "unclean-.opening", "probe-holiday photos", ".git")


def strew(folder: VaultFolder) -> list[Path]:
    """Leave everything everywhere, each folder of others' with something in it."""
    strewn = []
    for inside in FOLDERS:
        for name in FILES:
            strewn.append(folder.path / inside / name)
            strewn[-1].write_bytes(b"somebody's")
        for name in FOLDERS_OF_OTHERS:
            (folder.path / inside / name).mkdir()
            strewn.append(folder.path / inside / name / "photo")
            strewn[-1].write_bytes(b"somebody's")
    return strewn


@pytest.fixture
def closed(tmp_path: Path) -> VaultFolder:
    with make_vault(tmp_path / "vault") as core:
        put(core, 1, 2)
        return core.folder


@pytest.fixture
def crashed(tmp_path: Path) -> VaultFolder:
    with make_vault(tmp_path / "before") as core:
        put(core, 1, 2)
        return killed(core, tmp_path / "crashed")


@pytest.mark.parametrize("state", ["closed", "crashed"])
def test_a_vault_full_of_others_things_works_and_touches_none(
    state: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    folder: VaultFolder = request.getfixturevalue(state)
    strewn = strew(folder)
    with open_vault(folder.path) as core:
        put(core, 3)
        for _ in range(4):
            back_up_automatically(core)
        verify_backup(back_up(core, tmp_path / "stick"), KEY)
        assert numbers_in(core) == [1, 2, 3]
    change_data_key(folder.path, KEY, lambda _key, _vault: ()).wipe()
    assert [path for path in strewn if path.read_bytes() != b"somebody's"] == []


def test_a_copy_of_ours_with_something_of_theirs_in_it_keeps_that(crashed: VaultFolder) -> None:
    ours = crashed.backups / "unclean-20260704T120000.000000Z.opening"
    ours.mkdir(parents=True)
    (ours / "vault.db").write_bytes(b"ours")
    (ours / ".DS_Store").write_bytes(b"somebody's")
    open_vault(crashed.path).close()
    assert [entry.name for entry in ours.iterdir()] == [".DS_Store"]


def test_an_alarm_is_copied_once_though_a_file_manager_looks_at_the_copies(
    crashed: VaultFolder,
) -> None:
    flip(crashed.wal, 5000)
    for _ in range(3):
        with pytest.raises(Exception, match="Vault"):
            open_vault(crashed.path)
        (copies,) = crashed.backups.glob("unclean-*")
        (copies / ".DS_Store").write_bytes(b"somebody's")


@pytest.mark.parametrize("name", ["Icon\r", "a note.", "what?", "a: b", "con"])
def test_names_that_windows_does_not_know_do_no_harm(
    closed: VaultFolder, tmp_path: Path, name: str
) -> None:
    strewn = [closed.path / inside / name for inside in FOLDERS]
    for path in strewn:
        path.write_bytes(b"somebody's")
    with open_vault(closed.path) as core:
        verify_backup(back_up(core, tmp_path / "stick"), KEY)
    assert all(path.exists() for path in strewn)


def a_link_elsewhere(inner: Path) -> None:
    vault = inner.parent if inner.parent.name != "inbox" else inner.parent.parent
    elsewhere = vault.with_name("elsewhere")
    elsewhere.mkdir()
    inner.symlink_to(elsewhere, target_is_directory=True)


def a_link_to_nowhere(inner: Path) -> None:
    inner.symlink_to("nowhere")


def a_file(inner: Path) -> None:
    inner.write_bytes(b"somebody's")


def a_pipe(inner: Path) -> None:
    os.mkfifo(inner)


@pytest.mark.parametrize("instead", [a_link_elsewhere, a_link_to_nowhere, a_file, a_pipe])
@pytest.mark.parametrize(
    "inner", ["blobs", "outbox", "inbox", "backups", "rekeyed", "inbox/quarantine"]
)
def test_what_lies_in_the_place_of_an_inner_folder_is_refused_and_left(
    closed: VaultFolder, inner: str, instead: Callable[[Path], None]
) -> None:
    place = closed.path / inner
    if place.exists():
        place.rmdir()
    instead(place)
    with pytest.raises(LinkRefused) as refused:
        open_vault(closed.path)
    assert refused.value.fields == {"place": str(place)}
    assert os.path.lexists(place)
    place.unlink()
    with open_vault(closed.path) as core:
        assert numbers_in(core) == [1, 2]


PARTS = ["head", "vault.json", "vault.db", "vault.db-wal", "vault.db-shm", "vault.db-journal"]


@pytest.mark.parametrize("kept", [True, False])
@pytest.mark.parametrize("name", [*PARTS, "ballast", "rekeyed/vault.db", "rekeyed/head"])
@pytest.mark.parametrize("opening", [open_vault, lambda path: accept_loss(path, KEY)])
def test_a_link_in_the_place_of_a_file_of_the_vault_is_refused_and_left(
    closed: VaultFolder, name: str, kept: bool, opening: Callable[[Path], object]
) -> None:
    place, elsewhere = closed.path / name, closed.path.parent / "elsewhere"
    before = place.read_bytes() if place.exists() else b"somebody's"
    place.parent.mkdir(exist_ok=True)
    place.unlink(missing_ok=True)
    if kept:
        elsewhere.write_bytes(before)
    place.symlink_to(elsewhere)
    with pytest.raises(LinkedFile) as refused:
        opening(closed.path)
    assert refused.value.fields == {"place": str(place)}
    assert place.is_symlink()
    assert elsewhere.exists() == kept
    if kept:
        assert elsewhere.read_bytes() == before


def an_empty_folder(place: Path) -> None:
    place.mkdir()


def a_full_folder(place: Path) -> None:
    (place / "inside").mkdir(parents=True)


@pytest.mark.parametrize("instead", [an_empty_folder, a_full_folder, a_pipe])
@pytest.mark.parametrize("name", [*PARTS[:1], *PARTS[2:5], "rekeyed/vault.db", "rekeyed/head"])
def test_what_is_no_file_in_the_place_of_one_is_named_and_left(
    closed: VaultFolder, name: str, instead: Callable[[Path], None]
) -> None:
    place = closed.path / name
    before = place.read_bytes() if place.exists() else None
    place.parent.mkdir(exist_ok=True)
    place.unlink(missing_ok=True)
    instead(place)
    with pytest.raises(StorageFailed) as refused:
        open_vault(closed.path)
    assert refused.value.fields == {"place": str(place), "reason": "EISDIR"}
    assert os.path.lexists(place)
    shutil.rmtree(place) if place.is_dir() else place.unlink()
    if before is not None:
        place.write_bytes(before)
    with open_vault(closed.path) as core:
        assert numbers_in(core) == [1, 2]


@pytest.mark.parametrize("inner", ["blobs", "outbox", "inbox", "backups"])
def test_an_empty_folder_that_was_taken_away_is_made_again(closed: VaultFolder, inner: str) -> None:
    (closed.path / inner).rmdir()
    open_vault(closed.path).close()
    assert (closed.path / inner).is_dir()


def test_a_leftover_of_a_write_that_was_cut_short_goes(closed: VaultFolder) -> None:
    leftover, theirs = closed.path / ".part-00112233aabbccdd", closed.path / ".part-of a letter"
    leftover.write_bytes(b"half")
    theirs.write_bytes(b"somebody's")
    open_vault(closed.path).close()
    assert not leftover.exists()
    assert theirs.exists()
