# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""An erasure reaches a colleague of whom the office learns by her own late work alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor.services.exchange import exchange
from counsellor.services.finish_erasure import erase_for_good
from counsellor.services.name_colleague import name_colleague
from counsellor.services.set_goal import set_goal
from counsellor.storage.vault import Vault
from tests.centre import Centre, found_centre, hand_over, meet, new_client, second_counsellor
from tests.faults.exchange_world import reading_here


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    with reading_here():
        made = found_centre(tmp_path)
        meet(made)
        yield made
        made.close()


@pytest.fixture
def colleague(centre: Centre, tmp_path: Path) -> Iterator[Vault]:
    made = second_counsellor(centre, tmp_path / "colleague")
    exchange(made)
    yield made
    made.close()


@pytest.fixture
def client(centre: Centre, colleague: Vault) -> str:
    """A client of whom the office knows, and not that a colleague was named and has the file."""
    made = new_client(centre)
    centre.send()
    centre.answer()
    name_colleague(centre.field, made, colleague.membership.staff)
    hand_over(centre.field, colleague, made)
    set_goal(colleague, made, "what only she knows")
    return made


def erase(centre: Centre, client: str) -> None:
    erase_for_good(centre.office, client, "asked", centre.clock.now().date())


def content_of(vault: Vault, client: str) -> int:
    (left,) = vault.core.connection.execute(
        "SELECT count(*) FROM journal WHERE client = ? AND payload IS NOT NULL"
        " AND version NOT IN (SELECT version FROM tombstones)",
        (client,),
    ).fetchone()
    return int(left)


def test_whose_work_waits_for_her_naming_hears_of_the_erasure(
    centre: Centre, colleague: Vault, client: str
) -> None:
    exchange(colleague)
    centre.answer()
    assert content_of(colleague, client) > 0
    erase(centre, client)
    centre.answer()
    exchange(colleague)
    assert content_of(colleague, client) == 0


@pytest.mark.parametrize("sealed", [True, False])
def test_whose_work_comes_after_the_erasure_hears_of_it(
    centre: Centre, colleague: Vault, client: str, sealed: bool
) -> None:
    erase(centre, client)
    if sealed:
        centre.answer()
    exchange(colleague)
    centre.answer()
    exchange(colleague)
    centre.send()
    assert [content_of(one, client) for one in (colleague, centre.field)] == [0, 0]


def test_an_erasure_is_sent_to_each_once(centre: Centre, colleague: Vault, client: str) -> None:
    erase(centre, client)
    aside = centre.drop.parent / "aside"
    aside.mkdir()
    for number in range(2):
        exchange(colleague, str(aside))
        exchange(centre.office, str(aside))
        for answer in aside.glob("replies/**/*.age"):
            answer.unlink()
        told = len(centre.office.bundles.newest())
        assert told == 1
        if number == 0:
            set_goal(colleague, client, "before she hears of it")
