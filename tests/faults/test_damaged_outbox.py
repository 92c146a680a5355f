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


def with_a_bit_that_fell(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def zeroed_at_its_end(file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2].ljust(len(content), b"\0"))


def grown(file: Path) -> None:
    file.write_bytes(file.read_bytes() + bytes(100))


def the_first_of_them(file: Path) -> None:
    """A sound file of ours, under the name of another."""
    file.write_bytes(min(file.parent.glob("*.age")).read_bytes())


SPOILT = [
    *(halved, emptied, zeroed, deleted, a_folder, another_ones),
    *(with_a_bit_that_fell, zeroed_at_its_end, grown, the_first_of_them),
]


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("spoil", SPOILT)
def test_what_it_held_arrives_all_the_same(
    wide: World, spoil: Callable[[Path], None], times: int
) -> None:
    """Also where it was sent once, and is spoilt before it goes to a second place."""
    for _ in range(2):
        wide.work(AIDA)
        wide.sync(AIDA)
    for _ in range(times):
        for file in (wide.folder / AIDA / "outbox").glob("*.age"):
            if file.is_file():
                spoil(file)
        wide.new_stick()
        wide.sync(AIDA)
    wide.rounds_over_new_stick(4)
    assert wide.lacking() == {}
