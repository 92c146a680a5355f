# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A vault with a clock set by hand, or an office and a counsellor, for the tests of services."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor.storage.vault import Vault
from tests.centre import Centre, found_centre, second_counsellor
from tests.faults.exchange_world import reading_here
from tests.field import HandClock, new_vault, take_in


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def vault(tmp_path: Path, clock: HandClock) -> Iterator[Vault]:
    vault = new_vault(tmp_path / "vault", clock)
    yield vault
    vault.close()


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    """An office and a counsellor who exchange over a drop, read without a child process."""
    with reading_here():
        made = found_centre(tmp_path)
        yield made
        made.close()


@pytest.fixture
def client(vault: Vault) -> str:
    return take_in(vault)


@pytest.fixture
def heir(centre: Centre, client: str, tmp_path: Path) -> Iterator[Vault]:
    """The counsellor who gets the case of a client whom the office knows."""
    other = second_counsellor(centre, tmp_path / "heir")
    yield other
    other.close()
