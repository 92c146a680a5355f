# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What fails while a store reads has a name that a person can be told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread

import pytest

from counsellor.domain.errors import VaultDamaged, VaultLocked
from counsellor.storage.connection import PAGE_BYTES
from counsellor.storage.error_translation import NamingConnection
from counsellor.storage.vault import Vault
from tests.field import new_vault, open_vault, take_in
from tests.storage.vaults import flip

ENDLESS = "WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i+1 FROM n) SELECT i FROM n"
SLOW = ENDLESS.replace("SELECT i FROM", "SELECT max(i) FROM")


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = new_vault(tmp_path / "vault")
    take_in(made)
    yield made
    made.close()


def connection_of(vault: Vault) -> NamingConnection:
    return NamingConnection(vault.core.connection, vault.folder.database, vault.touches.wrote)


def test_rows_come_one_by_one_all_at_once_or_in_a_loop(vault: Vault) -> None:
    connection = connection_of(vault)
    three = "SELECT * FROM (VALUES (1), (2), (3)) WHERE column1 > ?"
    assert connection.execute(three, (1,)).fetchone() == (2,)
    assert connection.execute(three, (1,)).fetchall() == [(2,), (3,)]
    assert list(connection.execute(three, (0,))) == [(1,), (2,), (3,)]
    assert connection.execute(three, (3,)).fetchone() is None


READINGS: dict[str, Callable[[NamingConnection], object]] = {
    "the first row": lambda connection: connection.execute(SLOW).fetchone(),
    "all rows": lambda connection: connection.execute(ENDLESS).fetchall(),
    "row by row": lambda connection: [None for _row in connection.execute(ENDLESS)],
}


@pytest.mark.parametrize("reading", READINGS)
def test_a_read_that_the_lock_interrupts_says_so(vault: Vault, reading: str) -> None:
    ended = Event()

    def interrupt() -> None:
        while not ended.wait(0.001):
            vault.interrupt()

    other = Thread(target=interrupt)
    other.start()
    try:
        with pytest.raises(VaultLocked):
            READINGS[reading](connection_of(vault))
    finally:
        ended.set()
        other.join()
    assert len(vault.clients.page()) == 1


def test_a_page_that_does_not_authenticate_is_named(tmp_path: Path, vault: Vault) -> None:
    vault.close()
    (root,) = _root_page(tmp_path / "vault")
    flip(tmp_path / "vault" / "vault.db", (root - 1) * PAGE_BYTES + 2_000)
    again = open_vault(tmp_path / "vault")
    with pytest.raises(VaultDamaged):
        again.clients.page()
    again.close()


def _root_page(path: Path) -> tuple[int]:
    vault = open_vault(path)
    root: tuple[int] = vault.core.connection.execute(
        "SELECT rootpage FROM sqlite_master WHERE name = 'clients'"
    ).fetchone()
    vault.close()
    return root
