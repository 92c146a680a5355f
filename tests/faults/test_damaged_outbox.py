# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A sealed file that was spoilt before it left is sealed anew: what is in it is here still."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.exchange_world import FIELDS, World

pytestmark = pytest.mark.faults
AIDA = FIELDS[0]


def halved(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def emptied(file: Path) -> None:
    file.write_bytes(b"")


def zeroed(file: Path) -> None:
    file.write_bytes(bytes(file.stat().st_size))


def deleted(file: Path) -> None:
    file.unlink()


def a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def another_ones(file: Path) -> None:
    file.write_bytes(os.urandom(20_000))


@pytest.mark.parametrize("spoil", [halved, emptied, zeroed, deleted, a_folder, another_ones])
def test_what_it_held_arrives_all_the_same(wide: World, spoil: Callable[[Path], None]) -> None:
    wide.work(AIDA)
    wide.sync(AIDA)
    for file in (wide.folder / AIDA / "outbox").glob("*.age"):
        spoil(file)
    wide.rounds_over_new_stick(4)
    assert wide.lacking() == {}
