# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Whatever the system refuses, at whatever call: the failure has a name, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from counsellor.storage.folder import VaultFolder
from tests.storage.refusing import ACTS, bugs_of
from tests.storage.vaults import killed, make_vault, put

EVERY = 5
"""Every fifth call here, each one in `make faults`."""


@pytest.fixture(params=["closed", "crashed"])
def vault(request: pytest.FixtureRequest, tmp_path: Path) -> VaultFolder:
    with make_vault(tmp_path / "before") as core:
        put(core, 1, 2)
        if request.param == "crashed":
            return killed(core, tmp_path / "vault")
    return killed(core, tmp_path / "vault")


@pytest.mark.parametrize("act", ACTS)
def test_every_refusal_has_a_name_and_loses_nothing(
    vault: VaultFolder, tmp_path: Path, act: Callable[[VaultFolder, Path], None]
) -> None:
    assert bugs_of(vault, tmp_path / "tried", act, EVERY) == []
