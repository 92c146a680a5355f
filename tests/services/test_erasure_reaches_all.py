# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""An erasure reaches a colleague of whom only her late work tells, and what waits for a gap."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor.domain.coded import ImportOutcome
from counsellor.services.exchange import exchange
from counsellor.services.finish_erasure import erase_for_good
from counsellor.services.name_colleague import name_colleague
from counsellor.services.quarantine_file import QUARANTINE
from counsellor.services.seal_outbox import seal_outbox
from counsellor.services.send_outbox import send_outbox
from counsellor.services.set_goal import set_goal
from counsellor.storage.vault import Vault
from tests.centre import Centre, found_centre, hand_over, meet, new_client, second_counsellor
from tests.faults.exchange_world import reading_here
from tests.field import open_vault, take_in
from tests.sync.places import folder_place


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


def test_what_waits_behind_a_gap_is_not_read_where_its_sender_sealed_it_anew_without_it(
    centre: Centre,
) -> None:
    """The gap closes with the same stick that brings what is left of the rest."""
    baker = new_client(centre)
    centre.send()
    centre.answer()
    centre.send()
    before = set(centre.drop.rglob("*.age"))
    centre.session(baker, "what he said that day")
    centre.send()
    lost = set(centre.drop.rglob("*.age")) - before
    centre.session(baker, "what he said the day after")
    centre.send()
    for bundle in lost:
        bundle.unlink()
    centre.answer()
    assert centre.office.inbox.files(ImportOutcome.WAITING)
    erase_for_good(centre.office, baker, "asked", centre.clock.now().date())
    assert list(centre.office.folder.inbox.glob("*.age")) == []
    centre.answer()
    centre.send()
    centre.answer()
    assert centre.office.inbox.files(ImportOutcome.WAITING) == []
    assert centre.office.pending.undecided() == []
    assert list(centre.office.folder.inbox.glob("*.age")) == []


def test_a_fork_goes_when_nobody_stands_in_it_who_is_not_erased(
    centre: Centre, tmp_path: Path
) -> None:
    baker, smith = new_client(centre), take_in(centre.field, "the smith")
    centre.send()
    centre.answer()
    shutil.copytree(centre.field.folder.path, tmp_path / "twin")
    set_goal(centre.field, baker, "a room")
    centre.send()
    centre.answer()
    twin = open_vault(tmp_path / "twin", centre.clock)
    for client in (baker, smith):
        set_goal(twin, client, "as his twin has heard it")
    seal_outbox(twin)
    send_outbox(twin.folder.outbox, folder_place(centre.drop))
    twin.close()
    centre.answer()
    aside = centre.office.folder.inbox / QUARANTINE
    for client, left in ((baker, 1), (smith, 0)):
        assert len(list(aside.glob("*.age"))) == 1
        erase_for_good(centre.office, client, "asked", centre.clock.now().date())
        assert len(list(aside.glob("*.age"))) == left
    assert centre.office.inbox.still_lacked() == []
