# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""No copy outlasts an erasure or a change of the key, wherever it was written aside."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from counsellor.domain.place_errors import VaultMoved
from counsellor.storage.evidence_copies import forget_copies
from counsellor.storage.folder import VaultFolder
from counsellor.storage.rekey import change_data_key
from tests.storage.vaults import KEY, make_vault, open_vault, put


def written_beside(path: Path) -> Path:
    """Make a vault, take its folder away while it is open, and return what was written aside."""
    with make_vault(path) as core:
        put(core, 1)
        away = path.rename(path.with_name("away"))
        with pytest.raises(VaultMoved) as moved:
            put(core, 2)
    away.rename(path)
    copies = Path(str(moved.value.fields["copies"]))
    assert copies.parent == path.parent
    return copies


def forgotten(folder: VaultFolder) -> None:
    forget_copies(folder)


def with_another_key(folder: VaultFolder) -> None:
    change_data_key(folder.path, KEY, lambda _key, _vault: ()).wipe()


@pytest.mark.parametrize(
    "name", ["vault", "қойма 1", "v" * 60, "a-unclean-20261120T090000.000000Z"]
)
@pytest.mark.parametrize("called", ["", "called otherwise"])
@pytest.mark.parametrize("forget", [forgotten, with_another_key])
def test_what_was_written_beside_the_vault_goes(
    tmp_path: Path, name: str, called: str, forget: Callable[[VaultFolder], None]
) -> None:
    path = tmp_path / name
    written_beside(path)
    if called:
        path = path.rename(tmp_path / called)
    forget(VaultFolder(path))
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    if forget is forgotten:
        open_vault(path).close()


def test_what_is_anothers_stays(tmp_path: Path) -> None:
    others = written_beside(tmp_path / "other")
    ours = written_beside(tmp_path / "vault")
    (ours / "photo").write_bytes(b"somebody's")
    twin = tmp_path / "vault-backup-20261120"
    shutil.copytree(tmp_path / "vault", twin)
    empty = tmp_path / "vault-unclean-20261120T090000.000000Z"
    empty.mkdir()
    forget_copies(VaultFolder(tmp_path / "vault"))
    assert [one.name for one in ours.iterdir()] == ["photo"]
    assert empty.is_dir()
    open_vault(twin).close()
    open_vault(others).close()


def test_a_rollback_journal_that_was_put_away_goes(tmp_path: Path) -> None:
    """It may be a page of this vault as it was: whoever opened it by another tool has its key."""
    folder = VaultFolder(tmp_path / "vault")
    make_vault(folder.path).close()
    folder.foreign_journal.write_bytes(b"old pages")
    open_vault(folder.path).close()
    theirs = folder.backups / "foreign-words.journal"
    theirs.write_bytes(b"somebody's")
    forget_copies(folder)
    assert list(folder.backups.iterdir()) == [theirs]
