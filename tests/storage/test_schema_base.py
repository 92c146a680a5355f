# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from counsellor.storage import schema_base
from counsellor.storage.backup import verify_backup
from counsellor.storage.folder import VaultFolder
from counsellor.storage.lifecycle import create_core_with_key
from tests.storage.vaults import KEY, hashes, numbers_in, open_vault, put


def registered(steps: int, *, failing: bool = False) -> Migrations:
    """Give the steps of a program that is so many releases on."""
    made = Migrations("vault")
    made(name="m0001_anchor")(schema_base.m0001_anchor)
    for number in range(2, steps + 2):

        def step(database: Database, table: str = f"t{number}") -> None:
            database.execute(f"CREATE TABLE {table} (a)")
            if failing:
                raise KeyError(table)

        made(name=f"m{number:04}")(step)
    return made


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A vault of the first release."""
    monkeypatch.setattr(schema_base, "migrations", registered(0))
    with create_core_with_key(tmp_path / "vault", KEY) as core:
        put(core, 1, 2)
    return tmp_path / "vault"


def tables(path: Path) -> set[str]:
    with open_vault(path) as core:
        return set(core.database.table_names())


def test_a_fresh_vault_needs_no_backup(old: Path) -> None:
    assert list((old / "backups").iterdir()) == []


def test_an_older_vault_is_backed_up_and_brought_up_to_date(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema_base, "migrations", registered(2))
    with open_vault(old) as core:
        assert {"t2", "t3"} <= set(core.database.table_names())
        assert numbers_in(core) == [1, 2]
        (made,) = core.folder.backups.iterdir()
    assert verify_backup(made, KEY).counter == 3


def test_a_failed_upgrade_leaves_the_vault_to_the_program_that_made_it(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema_base, "migrations", registered(2, failing=True))
    with pytest.raises(KeyError):
        open_vault(old)
    monkeypatch.setattr(schema_base, "migrations", registered(0))
    assert tables(old).isdisjoint({"t2", "t3"})


def test_an_up_to_date_vault_is_neither_backed_up_nor_written(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = hashes(VaultFolder(old))
    with open_vault(old) as core:
        numbers_in(core)
    assert hashes(core.folder) == before
