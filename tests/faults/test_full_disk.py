# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A full disk: clean errors, nothing acknowledged lost, and a way out."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from counsellor.domain.errors import DiskFull
from counsellor.storage import ballast, vault_core
from counsellor.storage.backup import back_up
from counsellor.storage.ballast import ensure_ballast, give_back
from counsellor.storage.folder import VaultFolder
from counsellor.storage.integrity import check_vault
from counsellor.storage.lifecycle import open_core_with_key
from counsellor.storage.rekey import change_data_key
from tests.faults.mounts import leave, mounted, require_mounts, resize
from tests.faults.workload import WORKLOADS, CoreWorkload, Workload
from tests.storage.vaults import KEY, hashes, killed, make_vault, numbers_in, open_vault, put

pytestmark = pytest.mark.faults

SIZES = ("640k", "1m", "2m", "5m")
LARGEST_SMALL_KIB = 4096


@pytest.fixture(params=WORKLOADS)
def workload(request: pytest.FixtureRequest) -> type[Workload]:
    made: type[Workload] = request.param
    return made


@pytest.fixture(autouse=True)
def _small_logs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    require_mounts(tmp_path)
    monkeypatch.setattr(vault_core, "CHECKPOINT_ABOVE_BYTES", 256 << 10)
    monkeypatch.setattr(ballast, "BALLAST_BYTES", 1 << 20)


def fill(opened: Workload, first: int) -> int:
    """Save until the disk is full and give how many are saved."""
    for number in count(first):
        try:
            opened.save(number)
        except DiskFull:
            return number
    raise AssertionError


def reopened(workload: type[Workload], path: Path, place: Path) -> Workload:
    """Open on a full disk or, after a refusal that touched nothing, on one with room again."""
    before = hashes(VaultFolder(path))
    try:
        return workload.opened(path)
    except DiskFull:
        assert hashes(VaultFolder(path)) == before
        resize(place, "32m")
        return workload.opened(path)


def fill_close_and_reopen(workload: type[Workload], place: Path) -> None:
    path = place / "vault"
    try:
        opened = workload.made(path)
    except DiskFull:
        assert list(place.iterdir()) == [], "half a vault was left"
        return
    saved = fill(opened, 0)
    # The refusal is not the end: the same is refused again, and reading goes on.
    with pytest.raises(DiskFull):
        opened.save(saved)
    assert opened.saved() == list(range(saved))
    opened.close()
    opened = reopened(workload, path, place)
    assert opened.saved() == list(range(saved))
    resize(place, "32m")
    opened.save(saved)
    opened.close()
    opened = workload.opened(path)
    assert opened.saved() == list(range(saved + 1))
    assert check_vault(opened.core).sound
    opened.close()


@pytest.mark.parametrize("size", SIZES)
def test_a_vault_that_fills_its_disk_loses_nothing(
    workload: type[Workload], tmp_path: Path, size: str
) -> None:
    with mounted(tmp_path / "disk", size) as place:
        fill_close_and_reopen(workload, place)


@pytest.mark.long
def test_at_every_size_in_steps_of_64_kib_nothing_is_lost(
    workload: type[Workload], tmp_path: Path
) -> None:
    for kib in range(64, LARGEST_SMALL_KIB + 1, 64):
        with mounted(tmp_path / "disk", f"{kib}k") as place:
            fill_close_and_reopen(workload, place)


@pytest.mark.parametrize("kib", range(64, 1025, 64))
def test_a_vault_is_made_whole_or_not_at_all(tmp_path: Path, kib: int) -> None:
    with mounted(tmp_path / "disk", f"{kib}k") as place:
        try:
            make_vault(place / "vault").close()
        except DiskFull:
            assert list(place.iterdir()) == []
        else:
            open_vault(place / "vault").close()


def test_a_crash_on_a_full_disk_locks_nobody_out(tmp_path: Path) -> None:
    """There is no room for a copy of anything but what the ballast gives."""
    with mounted(tmp_path / "disk", "5m") as place:
        opened = CoreWorkload.made(place / "vault")
        ensure_ballast(opened.core.folder)
        saved = fill(opened, 0)
        crashed = killed(opened.core, tmp_path / "crashed")
        opened.close()
        shutil.rmtree(place / "vault")
        shutil.copytree(crashed.path, place / "vault", ignore=shutil.ignore_patterns("*-shm"))
        (place / "somebody else's").write_bytes(bytes(shutil.disk_usage(place).free))
        assert shutil.disk_usage(place).free == 0
        with open_vault(place / "vault") as core:
            assert numbers_in(core) == list(range(saved))
            assert not core.folder.ballast.exists()


def test_the_ballast_lets_a_person_delete(tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "2m") as place:
        opened = CoreWorkload.made(place / "vault")
        core = opened.core
        ensure_ballast(core.folder)
        saved = fill(opened, 0)
        with pytest.raises(DiskFull), core.transaction():
            core.connection.execute("DELETE FROM settings WHERE key LIKE 'n%'")
        assert give_back(core.folder) > 0
        with core.transaction():
            core.connection.execute("DELETE FROM settings WHERE key LIKE 'n%'")
        core.checkpoint()
        assert numbers_in(core) == []
        put(core, saved)
        opened.close()


def sizes_up_to_enough() -> Iterator[int]:
    yield from range(64, 1025, 64)


def test_a_backup_is_made_whole_or_not_at_all(tmp_path: Path) -> None:
    made = 0
    with make_vault(tmp_path / "vault") as core:
        put(core, *range(20))
        (core.folder.blobs / "one").write_bytes(bytes(100_000))
        for kib in sizes_up_to_enough():
            with mounted(tmp_path / "stick", f"{kib}k") as stick:
                try:
                    back_up(core, stick)
                    made += 1
                except DiskFull:
                    assert list(stick.iterdir()) == []
                    put(core, 1000 + kib)
    assert 0 < made < len([*sizes_up_to_enough()])


def test_a_change_of_the_data_key_happens_whole_or_not_at_all(tmp_path: Path) -> None:
    outcomes = set()
    with make_vault(tmp_path / "made") as core:
        put(core, *range(20))
    for kib in range(0, 1401, 100):
        with mounted(tmp_path / "disk", "4m") as place:
            shutil.copytree(tmp_path / "made", place / "vault")
            leave(place, kib << 10)
            key = KEY
            try:
                key = change_data_key(place / "vault", KEY, lambda _key, _vault: [])
            except DiskFull:
                assert not (place / "vault" / "rekeyed.new").exists()
            outcomes.add(key is KEY)
            resize(place, "32m")
            with open_core_with_key(place / "vault", key) as core:
                assert numbers_in(core) == list(range(20))
    assert outcomes == {True, False}
