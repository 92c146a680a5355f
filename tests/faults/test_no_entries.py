# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A file system with room that can hold no more files: what was saved opens, and is saved to."""

from __future__ import annotations

from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest

from counsellor.domain.errors import DiskFull
from counsellor.storage.ballast import ensure_ballast
from counsellor.storage.folder import VaultFolder
from tests.faults.mounts import mounted, require_mounts
from tests.storage.vaults import killed, make_vault, numbers_in, open_vault, put

pytestmark = pytest.mark.faults


@pytest.fixture(autouse=True)
def _mounts(tmp_path: Path) -> None:
    require_mounts(tmp_path)


def use_up_entries(place: Path) -> None:
    """Make empty files until no more can be made."""
    with suppress(OSError):
        for number in count():
            (place / f"filler {number}").touch()


def crashed_on(place: Path, elsewhere: Path) -> VaultFolder:
    with make_vault(elsewhere) as core:
        put(core, 1, 2)
        ensure_ballast(core.folder)
        return killed(core, place / "vault")


def test_a_vault_opens_after_a_crash(tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "300m,nr_inodes=60") as disk:
        crashed = crashed_on(disk, tmp_path / "before")
        use_up_entries(disk)
        with open_vault(crashed.path) as core:
            assert numbers_in(core) == [1, 2]
            put(core, 3)


def test_a_closed_vault_opens_or_says_what_is_used_up(tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "300m,nr_inodes=60") as disk:
        with make_vault(disk / "vault") as core:
            put(core, 1)
        use_up_entries(disk)
        with pytest.raises(DiskFull) as full:
            open_vault(disk / "vault")
        assert full.value.fields["reason"] == "entries"
        for number in range(5):
            (disk / f"filler {number}").unlink()
        with open_vault(disk / "vault") as core:
            assert numbers_in(core) == [1]
