# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A link that takes a folder's place while the vault is open leads nothing elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from counsellor.domain.place_errors import LinkRefused
from counsellor.services.back_up_vault import back_up_vault
from counsellor.services.import_bundles import import_bundles
from counsellor.services.seal_outbox import seal_outbox
from counsellor.storage.backup import back_up_automatically
from counsellor.storage.vault import Vault
from tests.centre import Centre, meet, new_client

INNER = ["blobs", "outbox", "inbox", "backups", "inbox/quarantine"]


def imports(vault: Vault, stick: Path) -> None:
    list(import_bundles(vault, list(stick.glob("*.age"))))


def seals(vault: Vault, _stick: Path) -> None:
    seal_outbox(vault)


def backs_up(vault: Vault, stick: Path) -> None:
    back_up_vault(vault, stick)


def backs_up_by_itself(vault: Vault, _stick: Path) -> None:
    back_up_automatically(vault.core)


@pytest.mark.parametrize("inner", INNER)
@pytest.mark.parametrize("act", [imports, seals, backs_up, backs_up_by_itself])
def test_nothing_is_written_read_or_removed_there(
    centre: Centre, tmp_path: Path, inner: str, act: Callable[[Vault, Path], None]
) -> None:
    meet(centre)
    centre.session(new_client(centre), "a talk")
    (tmp_path / "stick").mkdir()
    (tmp_path / "stick/given.age").write_bytes(b"age-encryption.org/v1\nand more")
    vault, elsewhere = centre.field, tmp_path / "elsewhere"
    place = vault.folder.path / inner
    if place.exists():
        place.rename(tmp_path / "was")
    elsewhere.mkdir()
    # What the program would take for a leftover of its own.
    leftovers = [elsewhere / f"{'0' * 26}.age", elsewhere / f".part-{'0' * 16}"]
    for leftover in leftovers:
        leftover.write_bytes(b"somebody's")
    place.symlink_to(elsewhere, target_is_directory=True)
    with pytest.raises(LinkRefused) as refused:
        act(vault, tmp_path / "stick")
    assert refused.value.fields == {"place": str(place)}
    assert sorted(elsewhere.iterdir()) == sorted(leftovers)
    place.unlink()
    if (tmp_path / "was").exists():
        (tmp_path / "was").rename(place)
