# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A vault with a clock set by hand, and what most tests of services do in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor.storage.vault import Vault
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
def client(vault: Vault) -> str:
    return take_in(vault)
