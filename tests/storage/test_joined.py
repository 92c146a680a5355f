# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Transactions that are saved as one: each comes in whole or not at all, none before the end."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from counsellor.domain.errors import VaultLocked
from counsellor.storage.joined import joining
from tests.field import new_vault, open_vault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from counsellor.storage.vault import Vault


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = new_vault(tmp_path / "vault")
    yield made
    made.close()


def put(vault: Vault, name: str) -> None:
    with vault.transaction():
        vault.settings.put(name, name)


def fail(vault: Vault, name: str) -> None:
    with vault.transaction():
        vault.settings.put(name, name)
        raise KeyError


def kept(vault: Vault, *names: str) -> list[str]:
    return [name for name in names if vault.settings.get(name) == name]


def test_they_are_one_commit_and_are_there_at_the_end(vault: Vault) -> None:
    before = vault.core.state.counter
    with joining(vault.core):
        for name in "abc":
            put(vault, name)
        assert vault.core.state.counter == before
    assert vault.core.state.counter == before + 1
    assert kept(vault, *"abc") == [*"abc"]


def test_one_that_fails_takes_back_itself_alone(vault: Vault) -> None:
    with joining(vault.core):
        put(vault, "a")
        with pytest.raises(KeyError):
            fail(vault, "b")
        put(vault, "c")
    assert kept(vault, *"abc") == ["a", "c"]


def test_what_is_raised_around_them_takes_back_all(vault: Vault) -> None:
    before = vault.core.state.counter
    with suppress(KeyError), joining(vault.core):
        put(vault, "a")
        fail(vault, "b")
    assert kept(vault, "a") == []
    assert vault.core.state.counter == before
    put(vault, "b")
    assert kept(vault, "b") == ["b"]


def test_nothing_of_them_is_told_as_saved_by_a_vault_that_ends_before(
    vault: Vault, tmp_path: Path
) -> None:
    with suppress(KeyError), joining(vault.core):
        put(vault, "a")
        raise KeyError
    vault.close()
    again = open_vault(tmp_path / "vault")
    assert kept(again, "a") == []
    again.close()


def test_a_statement_that_is_interrupted_takes_back_all(vault: Vault) -> None:
    with pytest.raises(VaultLocked):
        interrupted(vault)
    vault.core.connection.set_progress_handler(None, 0)
    assert kept(vault, "a", "b") == []
    put(vault, "c")
    assert kept(vault, "c") == ["c"]


def interrupted(vault: Vault) -> None:
    """Be stopped amid the second of two transactions, as the lock stops them."""
    with joining(vault.core):
        put(vault, "a")
        vault.core.connection.set_progress_handler(lambda: 1, 10_000)
        with vault.transaction():
            vault.settings.put("b", "b")
            vault.core.connection.execute(
                "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)"
                " INSERT INTO settings SELECT x, x FROM n"
            )


def test_they_are_neither_nested_nor_open_to_nesting(vault: Vault) -> None:
    with joining(vault.core):
        with pytest.raises(RuntimeError), joining(vault.core):
            pass
        with pytest.raises(RuntimeError), vault.transaction():
            put(vault, "a")
