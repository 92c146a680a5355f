# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Twins among the readers of a case: what their sibling acknowledged is lost to nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest

from counsellor.domain.coded import ImportOutcome
from counsellor.domain.stream import MAX_NUMBER
from counsellor.domain.word import FORK, Settled, StreamWord, Word
from counsellor.domain.word import OFFICE as TO_OFFICE
from counsellor.services.begin_incarnation import begin_incarnation
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.finish_erasure import erase_for_good
from counsellor.services.give_words import give_words
from counsellor.services.import_bundles import import_bundles
from counsellor.services.office_roster import current_roster, issue_roster
from tests.faults.exchange_acts import ask_for_closing, decide_alone, give_case, name_colleague
from tests.faults.exchange_truth import holding_of, lacking, wrongly_told
from tests.faults.exchange_world import (
    FIELDS,
    OFFICE,
    SECOND,
    World,
    reading_here,
)
from tests.faults.forger import Forger

pytestmark = pytest.mark.faults
AIDA, BOLAT, CHINGIZ = FIELDS


@pytest.fixture
def world(template_with_second: Path, tmp_path: Path) -> Iterator[World]:
    """A centre in which Bolat is named in a case of Aida's, and all know it."""
    with reading_here():
        made = World.of(template_with_second, tmp_path / "world")
        made.work(AIDA)
        name_colleague(made, AIDA, 1)
        for _ in range(3):
            made.round()
        yield made


def without_the_twin(world: World) -> str:
    """Copy Bolat's laptop, and let all but the copy exchange until Aida's file has left."""
    twin = world.twin(BOLAT)
    world.work(AIDA)
    for _ in range(3):
        for name in (AIDA, BOLAT, SECOND, OFFICE):
            world.sync(name)
    with world.at(AIDA) as vault:
        sealed = {one.name for one in vault.bundles.newest()}
        assert sealed.isdisjoint(path.name for path in vault.folder.outbox.iterdir())
    return twin


def test_what_a_twin_has_missed_its_sibling_has(world: World) -> None:
    without_the_twin(world)
    for _ in range(3):
        world.round()
    assert lacking(world) == {}


def test_a_twin_that_begins_a_life_of_its_own_gets_what_it_has_missed(world: World) -> None:
    twin = without_the_twin(world)
    with world.at(twin) as vault:
        begin_incarnation(vault)
    for _ in range(3):
        world.round()
    with world.at(BOLAT) as vault:
        known = holding_of(vault).here
    with world.at(twin) as vault:
        assert known <= holding_of(vault).here


def test_what_two_readers_took_from_different_twins_comes_to_both(world: World) -> None:
    twin = world.twin(AIDA)
    for name in (AIDA, twin):
        world.work(name)
    for name in (AIDA, SECOND):
        world.sync(name)
    world.new_stick()
    for name in (twin, OFFICE, twin):
        world.sync(name)
    for _ in range(3):
        world.round()
    assert lacking(world) == {}
    assert wrongly_told(world) == []


def test_what_one_twin_has_given_up_it_does_not_take_away_from_the_other(world: World) -> None:
    """Both have sealed it under one name, and the second reader did not get it yet."""
    world.work(AIDA)
    for name in (AIDA, OFFICE):
        world.sync(name)
    twin = world.twin(AIDA)
    for name in (twin, AIDA):
        world.work(name)
        world.sync(name)
        world.sync(OFFICE)
    # Aida's life ends; another's time is over before the next stick.
    for name in (AIDA, OFFICE):
        world.sync(name)
    world.rounds_over_new_stick()
    assert lacking(world) == {}


def test_a_reader_that_was_put_back_unawares_gets_again_what_it_has_lost(
    template_with_second: Path, tmp_path: Path
) -> None:
    """It seals nothing of its own: only what others heard of it can tell it."""
    with reading_here():
        world = World.of(template_with_second, tmp_path / "world")
        world.copy_of(SECOND)
        world.work(AIDA)
        for name in (AIDA, OFFICE, SECOND):
            world.sync(name)
        world.put_back(SECOND, -1)
        world.work(AIDA)
        for name in (AIDA, OFFICE):
            world.sync(name)
        world.rounds_over_new_stick()
        assert lacking(world) == {}
        assert wrongly_told(world) == []


def test_a_copy_of_a_laptop_tells_it_too_whose_life_is_the_newest_no_longer(world: World) -> None:
    """The office was put back unawares, and the other copy heard nothing of what it has lost."""
    twin = world.twin(AIDA)
    with world.at(twin) as vault:
        begin_incarnation(vault)
    for name in (twin, OFFICE):
        world.sync(name)
    world.copy_of(OFFICE)
    for _ in range(2):
        world.work(AIDA)
        for name in (AIDA, OFFICE, AIDA):
            world.sync(name)
    with world.at(OFFICE) as office:
        life = office.membership.incarnation
    world.put_back(OFFICE, -1)
    world.rounds_over_new_stick()
    with world.at(OFFICE) as office:
        assert office.membership.incarnation != life
    assert lacking(world) == {}
    assert wrongly_told(world) == []


def test_what_a_colleague_never_got_is_sent_to_her_though_she_never_spoke(
    template_with_second: Path, tmp_path: Path
) -> None:
    """The office holds it; of a restored vault no sealed file is left, and the stick is lost."""
    with reading_here():
        world = World.of(template_with_second, tmp_path / "world")
        name_colleague(world, AIDA, 1)
        for name in (AIDA, OFFICE, SECOND, AIDA):
            world.sync(name)
        world.copy_of(AIDA)
        world.restore(AIDA, -1)
        world.rounds_over_new_stick(2)
        assert lacking(world) == {}


def test_nothing_waits_at_a_reader_behind_what_its_sender_has_given_up(
    template_with_second: Path, tmp_path: Path
) -> None:
    """The office holds the last one, and keeps the one before for a decision; Second is away."""
    with reading_here():
        world = World.of(template_with_second, tmp_path / "world")
        world.work(AIDA)
        for act in (decide_alone, ask_for_closing, ask_for_closing):
            act(world, AIDA)
            for name in (AIDA, OFFICE):
                world.sync(name)
        world.copy_of(AIDA)
        world.restore(AIDA, -1)
        for _ in range(3):
            world.round()
        assert lacking(world) == {}
        assert wrongly_told(world) == []


@pytest.mark.parametrize(
    ("hearer", "sender", "older", "answers"),
    [
        (OFFICE, AIDA, True, 1),
        (OFFICE, AIDA, False, 0),
        (BOLAT, AIDA, True, 0),
        (BOLAT, AIDA, False, 0),
    ],
)
def test_a_twins_word_is_answered_where_the_twin_learns_from_it(
    world: World, tmp_path: Path, hearer: str, sender: str, older: bool, answers: int
) -> None:
    with world.at(sender) as vault:
        life = vault.membership
    with world.at(hearer) as vault:
        to, known = vault.membership.device, vault.words.heard(life.device, life.incarnation)
        assert known is not None
        assert give_words(vault) == 0
    twins = replace(known.word, news=known.word.news - older, heard=())
    with world.at(sender) as vault:
        path, _link = Forger(vault).seal(tmp_path, number=0, word=twins, to=to)
    with world.at(hearer) as vault:
        assert [one.outcome for one in import_bundles(vault, [path])] == [ImportOutcome.ALREADY]
        assert give_words(vault) == answers


def forged_word(world: World, tmp_path: Path, changed: dict[str, Any]) -> Path:
    """Seal to the office what somebody with Aida's keys says in her life, otherwise than she."""
    with world.at(AIDA) as vault:
        life = vault.membership
    with world.at(OFFICE) as office:
        known = office.words.heard(life.device, life.incarnation)
        assert known is not None
    with world.at(AIDA) as vault:
        path, _link = Forger(vault).seal(tmp_path, number=0, word=replace(known.word, **changed))
    return path


def heard_at_the_office(world: World) -> Word:
    with world.at(AIDA) as vault:
        device = vault.membership.device
    with world.at(OFFICE) as office:
        heard = office.words.newest(device)
        assert heard is not None
        return heard.word


@pytest.mark.parametrize("changed", [{"serial": MAX_NUMBER}, {"serial": MAX_NUMBER, "heard": ()}])
def test_a_serial_claimed_as_high_as_may_be_deafens_nobody(
    world: World, tmp_path: Path, changed: dict[str, Any]
) -> None:
    path, before = forged_word(world, tmp_path, changed), heard_at_the_office(world)
    with world.at(OFFICE) as office:
        assert [one.outcome for one in import_bundles(office, [path])] == [ImportOutcome.IMPORTED]
        with office.transaction():
            issue_roster(office, current_roster(office))
    for _ in range(2):
        world.round()
    assert heard_at_the_office(world).roster == before.roster + 1


def test_of_two_words_that_deny_each_other_the_owner_of_the_keys_learns(
    world: World, tmp_path: Path
) -> None:
    path = forged_word(world, tmp_path, {"serial": MAX_NUMBER, "roster": 1})
    with world.at(AIDA) as vault:
        life = vault.membership.incarnation
    with world.at(OFFICE) as office:
        (told,) = import_bundles(office, [path])
        assert told.outcome is ImportOutcome.ALREADY
    world.round()
    world.round()
    with world.at(AIDA) as vault:
        assert vault.membership.incarnation != life
        assert describe_exchange(vault).twin is not None
    assert lacking(world) == {}


@pytest.mark.parametrize("order", ["backwards", "newest first", "newest first, mixed"])
def test_old_files_that_come_late_show_no_twin(world: World, tmp_path: Path, order: str) -> None:
    """Their words tell less than was heard, and name rosters that have passed."""
    with world.at(AIDA) as vault:
        life = vault.membership.incarnation
    sealed: dict[str, bytes] = {}
    for _ in range(4):
        world.work(AIDA)
        with world.at(OFFICE) as office, office.transaction():
            issue_roster(office, current_roster(office))
        for name in (OFFICE, AIDA):
            world.sync(name)
            sealed |= {path.name: path.read_bytes() for path in world.files}
    files = [tmp_path / name for name in sealed]
    for path in files:
        path.write_bytes(sealed[path.name])
    files.reverse()
    older = files[1:]
    Random(order).shuffle(older)
    given = {"backwards": files, "newest first": [files[0], *reversed(files[1:])]}
    with world.at(SECOND) as vault:
        for path in given.get(order, [files[0], *older]):
            import_bundles(vault, [path])
    for _ in range(2):
        world.work(AIDA)
        world.round()
    world.round()
    with world.at(AIDA) as vault:
        assert vault.membership.incarnation == life
        assert describe_exchange(vault).twin is None
    assert lacking(world) == {}


def test_of_two_twins_the_one_that_came_first_begins_a_new_life_as_well(world: World) -> None:
    """The other's content may have kept its own from a reader, whom nobody hears yet."""
    twin = world.twin(AIDA)
    with world.at(AIDA) as vault:
        life = vault.membership.incarnation
    world.work(twin)
    world.sync(twin)
    world.sync(OFFICE)
    world.new_stick()
    world.work(AIDA)
    world.sync(AIDA)
    world.sync(SECOND)
    for _ in range(2):
        for name in (AIDA, twin, OFFICE):
            world.sync(name)
    lives = set()
    for name in (AIDA, twin):
        with world.at(name) as vault:
            lives.add(vault.membership.incarnation)
            assert describe_exchange(vault).twin is not None
    assert len(lives - {life}) == 2
    for _ in range(2):
        world.round()
    assert lacking(world) == {}


@pytest.mark.parametrize("hearer", [AIDA, OFFICE])
def test_a_fork_of_what_was_never_for_whom_names_it_is_not_believed(
    world: World, tmp_path: Path, hearer: str
) -> None:
    """The id of a stream follows from what the roster says, so anybody can name one."""
    give_case(world, 0, 1)
    for _ in range(2):
        world.round()
    with world.at(hearer) as vault:
        us, streams = vault.membership, list(vault.bundles.streams())
        named = tuple(StreamWord(one, settled=(Settled(1, FORK, FORK),)) for one in streams)
    assert named
    word = Word(TO_OFFICE if us.is_office else us.staff, MAX_NUMBER, MAX_NUMBER, 1, streams=named)
    with world.at(CHINGIZ) as stranger:
        path, _link = Forger(stranger).seal(tmp_path, number=0, word=word, to=us.device)
    with world.at(hearer) as vault:
        assert [one.outcome for one in import_bundles(vault, [path])] == [ImportOutcome.IMPORTED]
        assert vault.membership.incarnation == us.incarnation
        assert describe_exchange(vault).twin is None


def test_an_office_put_back_to_before_its_first_word_in_a_case_is_told(world: World) -> None:
    """What it decided went in a stream that it knows nothing of any longer."""
    world.copy_of(OFFICE)
    with world.at(OFFICE) as office:
        life = office.membership.incarnation
        (client,) = office.clients.page()
        erase_for_good(office, client.id, "asked", office.clock.now().date())
    for _ in range(2):
        world.round()
    with world.at(AIDA) as field:
        assert field.clients.page() == []
    world.put_back(OFFICE, -1)
    for _ in range(2):
        world.round()
    with world.at(OFFICE) as office:
        assert office.membership.incarnation != life
        assert describe_exchange(office).twin is not None
