# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from counsellor.domain.errors import VaultLocked
from counsellor.files import size_of
from counsellor.storage.connection import PAGE_BYTES
from counsellor.storage.folder import VaultFolder
from counsellor.storage.integrity import check_pages, check_vault
from counsellor.storage.page_checks import damaged_pages
from tests.storage.vaults import KEY, OTHER_KEY, flip, make_vault, open_vault, put


@pytest.fixture
def folder(tmp_path: Path) -> VaultFolder:
    with make_vault(tmp_path / "vault") as core:
        put(core, *range(300))
    return VaultFolder(tmp_path / "vault")


def test_a_sound_vault_is_sound(folder: VaultFolder) -> None:
    assert damaged_pages(folder.database, KEY) == []
    with open_vault(folder.path) as core:
        assert check_vault(core).sound


def test_every_page_is_authenticated_over_all_its_bytes(folder: VaultFolder) -> None:
    pages = size_of(folder.database) // PAGE_BYTES
    for number in range(1, pages + 1):
        for offset in (0, 17, 2000, PAGE_BYTES - 81, PAGE_BYTES - 65, PAGE_BYTES - 1):
            at = (number - 1) * PAGE_BYTES + offset
            flip(folder.database, at)
            found = damaged_pages(folder.database, KEY)
            # The first 16 bytes salt every page's key.
            assert found == (list(range(1, pages + 1)) if at < 16 else [number])
            flip(folder.database, at)


def test_two_pages_in_each_others_place_are_both_damaged(folder: VaultFolder) -> None:
    content = bytearray(folder.database.read_bytes())
    at, other = 9 * PAGE_BYTES, 12 * PAGE_BYTES
    content[at : at + PAGE_BYTES], content[other : other + PAGE_BYTES] = (
        content[other : other + PAGE_BYTES],
        content[at : at + PAGE_BYTES],
    )
    folder.database.write_bytes(content)
    assert damaged_pages(folder.database, KEY) == [10, 13]


def test_a_part_of_a_page_at_the_end_is_damage(folder: VaultFolder) -> None:
    pages = size_of(folder.database) // PAGE_BYTES
    with folder.database.open("ab") as file:
        file.write(b"more")
    assert damaged_pages(folder.database, KEY) == [pages + 1]


def test_with_another_key_every_page_is_damaged(folder: VaultFolder) -> None:
    assert len(damaged_pages(folder.database, OTHER_KEY)) == size_of(folder.database) // PAGE_BYTES


def test_damage_that_the_opening_does_not_meet_is_found_by_the_check(folder: VaultFolder) -> None:
    pages = size_of(folder.database) // PAGE_BYTES
    flip(folder.database, (pages - 1) * PAGE_BYTES + 100)
    with open_vault(folder.path) as core:
        report = check_vault(core)
        assert report.pages == (pages,)
        assert report.structure


def test_a_missing_index_entry_is_found_though_every_page_is_authentic(
    folder: VaultFolder,
) -> None:
    with open_vault(folder.path) as core:
        with core.transaction():
            core.connection.execute("CREATE TABLE t (a, b)")
            core.connection.execute("INSERT INTO t VALUES (1, 2)")
            core.connection.execute("CREATE INDEX t_a ON t (a)")
        with core.transaction():
            core.connection.execute("PRAGMA writable_schema = ON")
            core.connection.execute(
                "UPDATE sqlite_master SET sql = 'CREATE INDEX t_a ON t (b)' WHERE name = 't_a'"
            )
        core.connection.execute("PRAGMA writable_schema = RESET")
        report = check_vault(core)
    assert report.pages == ()
    assert report.structure


def test_a_check_runs_beside_commits_and_checkpoints(folder: VaultFolder) -> None:
    with open_vault(folder.path) as core, ThreadPoolExecutor(1) as thread:
        for number in range(300, 330):
            check = thread.submit(check_vault, core)
            put(core, number)
            core.checkpoint()
            assert check.result().sound


def test_the_lock_stops_a_check_and_waits_for_it(folder: VaultFolder) -> None:
    core = open_vault(folder.path)
    looked = threading.Event()

    def never_but_seen() -> bool:
        looked.set()
        return False

    def check_without_end() -> None:
        while True:
            check_vault(core, never_but_seen)

    with ThreadPoolExecutor(1) as thread:
        check = thread.submit(check_without_end)
        looked.wait()
        core.close()
        with pytest.raises(VaultLocked):
            check.result()
    assert not folder.wal.exists()
    with pytest.raises(VaultLocked):
        check_pages(core)


def test_a_check_stops_when_asked(folder: VaultFolder) -> None:
    with open_vault(folder.path) as core:
        with pytest.raises(VaultLocked):
            check_vault(core, lambda: True)
        assert check_pages(core) == []
