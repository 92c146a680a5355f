# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What services keep beside an open vault ends with it, and is there once."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import pytest

from counsellor.storage.companions import Companions
from tests.field import new_vault, open_vault


class Kept:
    """Says when it was closed."""

    closed: ClassVar[list[str]] = []

    def close(self) -> None:
        self.closed.append(type(self).__name__)


class Newer(Kept):
    """Another type, made later."""


class Failing(Kept):
    """Cannot be closed."""

    def close(self) -> None:
        super().close()
        raise OSError("cannot")


@pytest.fixture(autouse=True)
def nothing_closed() -> None:
    Kept.closed.clear()


def test_there_is_one_of_each_type() -> None:
    companions = Companions()
    assert companions.of(Kept) is companions.of(Kept)
    assert type(companions.of(Newer)) is Newer


def test_all_end_the_newest_first_and_only_once() -> None:
    companions = Companions()
    companions.of(Kept)
    companions.of(Newer)
    companions.close()
    companions.close()
    assert Kept.closed == ["Newer", "Kept"]


def test_one_that_fails_keeps_neither_the_others_nor_the_vault_open(tmp_path: Path) -> None:
    vault = new_vault(tmp_path / "vault")
    vault.companions.of(Kept)
    vault.companions.of(Failing)
    with pytest.raises(OSError, match="cannot"):
        vault.close()
    assert Kept.closed == ["Failing", "Kept"]
    # Whoever still had it open would keep everybody else out.
    open_vault(tmp_path / "vault").close()
