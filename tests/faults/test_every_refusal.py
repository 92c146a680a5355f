# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Every single call of the system refused in turn, as `tests/storage` does with some of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from counsellor.storage.folder import VaultFolder
from tests.storage.refusing import ACTS, bugs_of
from tests.storage.vaults import killed, make_vault, put

pytestmark = pytest.mark.faults


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("closed", ["closed", "crashed"])
def test_every_refusal_has_a_name_and_loses_nothing(
    tmp_path: Path, act: Callable[[VaultFolder, Path], None], closed: str
) -> None:
    core = make_vault(tmp_path / "before")
    put(core, 1, 2)
    if closed == "closed":
        core.close()
    vault = killed(core, tmp_path / "vault")
    core.close()
    assert bugs_of(vault, tmp_path / "tried", act, every=1) == []
