# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A sealed file that was spoilt before it left is sealed anew: what is in it is here still."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.exchange_world import FIELDS, OFFICE, SECOND, World
from tests.faults.spoiling import SPOILT

pytestmark = pytest.mark.faults
AIDA = FIELDS[0]


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


@pytest.mark.parametrize("spoil", SPOILT)
def test_it_arrives_at_a_second_reader_too(wide: World, spoil: Callable[[Path], None]) -> None:
    """Who has not come by while the office holds it already."""
    wide.work(AIDA)
    for name in (AIDA, OFFICE, AIDA):
        wide.sync(name)
    for file in (wide.folder / AIDA / "outbox").glob("*.age"):
        spoil(file)
    assert wide.lacking() == {}
    assert wide.lacking(SECOND) != {}
    wide.rounds_over_new_stick(3)
    assert wide.lacking(SECOND) == {}
