# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What happened to exchanges elsewhere, each as a test of its kind: it heals, and is told."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from counsellor.domain.coded import ImportOutcome
from counsellor.services.back_up_vault import back_up_vault
from counsellor.services.choose_drop import choose_drop
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.exchange import exchange
from counsellor.services.import_bundles import import_bundles
from counsellor.services.office_roster import current_roster
from counsellor.storage.bundles import HELD
from counsellor.storage.journal import DraftedChange
from tests.faults.exchange_world import (
    FIELDS,
    OFFICE,
    World,
    reading_here,
)

pytestmark = pytest.mark.faults
AIDA, BOLAT = FIELDS[:2]


@pytest.fixture
def world(template: Path, tmp_path: Path) -> Iterator[World]:
    with reading_here():
        yield World.of(template, tmp_path / "world")


def settled(world: World, name: str = AIDA) -> None:
    """Let a counsellor be known at the office, with something held."""
    world.work(name)
    world.round()
    world.sync(name)


def heals(world: World, rounds: int = 3) -> None:
    """Everything is held after so many rounds, and everybody knows it."""
    for _ in range(rounds):
        world.round()
    assert world.lacking() == {}
    for name in world.machines:
        world.sync(name)
        if name != OFFICE:
            with world.at(name) as vault:
                state = describe_exchange(vault)
                states = {one.state for one in state.bundles}
                assert states <= {"held"}, (name, states)


def test_a_device_that_has_just_joined_introduces_itself_at_once(world: World) -> None:
    report = world.sync(AIDA)
    assert (report.sealed, report.receipts, report.sent) == (0, 1, 1)
    world.sync(OFFICE)
    with world.at(OFFICE) as office:
        assert office.words.speakers()
    world.sync(AIDA)
    with world.at(AIDA) as vault:
        assert vault.membership.enrolled


def test_two_sides_with_nothing_new_fall_silent(world: World) -> None:
    settled(world)
    for _ in range(2):
        world.round()
    before = [(path.name, path.stat().st_mtime_ns) for path in world.files]
    reports = [world.sync(name) for name in (AIDA, OFFICE, AIDA, OFFICE)]
    assert [(one.sealed, one.sent, one.receipts, one.fetched) for one in reports] == [
        (0, 0, 0, [])
    ] * 4
    assert [(path.name, path.stat().st_mtime_ns) for path in world.files] == before


def test_an_exchange_with_nothing_new_writes_nothing(world: World) -> None:
    """A commit is two waits for the disk; on a slow laptop they are felt."""
    settled(world)
    for _ in range(2):
        world.round()
    for name in (AIDA, OFFICE):
        with world.at(name) as vault:
            before = vault.core.state
            exchange(vault, str(world.stick))
            assert vault.core.state == before


def test_the_very_first_bundle_lost_is_asked_for_and_sent_again(world: World) -> None:
    world.work(AIDA)
    world.sync(AIDA)
    world.new_stick()
    world.work(AIDA)
    world.sync(AIDA)
    for path in world.files[:1]:
        path.unlink()
    heals(world, rounds=2)


def test_a_lost_reply_costs_a_round(world: World) -> None:
    world.work(AIDA)
    world.round()
    shutil.rmtree(world.stick / "replies")
    world.round()
    world.sync(AIDA)
    with world.at(AIDA) as vault:
        assert describe_exchange(vault).office_holds_everything


def test_what_was_not_kept_lies_on_a_new_stick_at_once(world: World) -> None:
    world.work(AIDA)
    world.sync(AIDA)
    first = {path.name for path in world.files}
    world.new_stick()
    world.sync(AIDA)
    assert {path.name for path in world.files} == first


@pytest.mark.parametrize("chosen", [True, False], ids=["chosen", "named for once"])
def test_what_lies_in_one_place_goes_to_another_too(
    world: World, tmp_path: Path, chosen: bool
) -> None:
    world.work(AIDA)
    world.sync(AIDA)
    other = tmp_path / "other stick"
    other.mkdir()
    with world.at(AIDA) as vault:
        if chosen:
            choose_drop(vault, other)
        exchange(vault, None if chosen else str(other))
    assert {path.name for path in other.glob("*.age")} == {path.name for path in world.files}


def test_what_a_backup_keeps_leaves_outbox_and_drop(world: World, tmp_path: Path) -> None:
    settled(world)
    with world.at(AIDA) as vault:
        names = {one.name for one in vault.bundles.newest()}
    with world.at(OFFICE) as office:
        back_up_vault(office, tmp_path / "backups")
    world.round()
    world.sync(AIDA)
    world.sync(AIDA)
    assert names.isdisjoint(path.name for path in world.files)
    with world.at(AIDA) as vault:
        assert names.isdisjoint(path.name for path in vault.folder.outbox.iterdir())


@pytest.mark.parametrize("first", ["first", "twin"])
def test_a_copied_laptop_is_told_so_and_nothing_is_lost(world: World, first: str) -> None:
    settled(world)
    twin = world.twin(AIDA)
    world.work(AIDA)
    world.work(twin)
    order = [AIDA, twin] if first == "first" else [twin, AIDA]
    for name in order:
        world.sync(name)
        world.sync(OFFICE)
    heals(world)
    told = []
    for name in order:
        with world.at(name) as vault:
            told.append(describe_exchange(vault).twin is not None)
    assert any(told)
    assert told[1]


def test_an_old_copy_put_back_is_told_so_and_goes_on(world: World) -> None:
    settled(world)
    world.copy_of(AIDA)
    for _ in range(3):
        world.work(AIDA)
        world.round()
    world.put_back(AIDA)
    world.work(AIDA)
    heals(world)
    with world.at(AIDA) as vault:
        assert describe_exchange(vault).twin is not None


@pytest.mark.parametrize("way", [World.put_back, World.restore])
@pytest.mark.parametrize("new_work", [False, True])
@pytest.mark.parametrize("emptied", [False, True])
def test_a_restored_office_gets_again_what_it_lost(
    world: World, way: Callable[[World, str], None], new_work: bool, emptied: bool
) -> None:
    settled(world)
    world.copy_of(OFFICE)
    world.work(AIDA)
    world.round()
    world.round()
    way(world, OFFICE)
    if emptied:
        world.new_stick()
    if new_work:
        world.work(AIDA)
    heals(world)


def test_a_restored_office_knows_again_who_joined_since(world: World) -> None:
    settled(world)
    world.copy_of(OFFICE)
    settled(world, BOLAT)
    world.round()
    world.restore(OFFICE)
    world.work(BOLAT)
    heals(world)


def test_half_a_bundle_is_taken_when_it_is_whole(world: World) -> None:
    world.work(AIDA)
    world.sync(AIDA)
    whole = {path: path.read_bytes() for path in world.files}
    for path, content in whole.items():
        path.write_bytes(content[: len(content) // 2])
    assert {file.reason for file in world.sync(OFFICE).fetched} == {"damaged"}
    assert world.sync(OFFICE).fetched == []
    for path, content in whole.items():
        path.write_bytes(content)
    assert {file.outcome for file in world.sync(OFFICE).fetched} == {ImportOutcome.IMPORTED}


def test_a_file_that_was_there_in_full_length_before_its_content_is_taken(world: World) -> None:
    world.work(AIDA)
    world.sync(AIDA)
    (path,) = world.files
    whole, times = path.read_bytes(), path.stat()
    path.write_bytes(whole[:1000] + bytes(len(whole) - 1000))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    world.sync(OFFICE)
    path.write_bytes(whole)
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert {file.outcome for file in world.sync(OFFICE).fetched} == {ImportOutcome.IMPORTED}


def test_the_same_damage_is_kept_nowhere_and_noted_once(world: World, tmp_path: Path) -> None:
    junk = tmp_path / "junk"
    junk.mkdir()
    (junk / "damaged.age").write_bytes(b"age-encryption.org/v1\n" + os.urandom(10_000))
    with world.at(OFFICE) as office:
        for _ in range(3):
            (told,) = import_bundles(office, [junk])
            assert told.outcome is ImportOutcome.QUARANTINED
        assert [path for path in office.folder.inbox.rglob("*") if path.is_file()] == []
        assert len(office.inbox.files(ImportOutcome.QUARANTINED)) == 1


@pytest.mark.parametrize(
    "year", [-60000, 1, 1601, 1901, 1969, 2107, 2262, 2446, 9999, 60056, 10**7]
)
def test_a_file_may_be_dated_to_any_year(world: World, year: int) -> None:
    """Sticks, shares and whoever copies files date them as their clocks stand."""
    world.work(AIDA)
    world.sync(AIDA)
    sound = list(world.files)
    junk = world.stick / "junk.age"
    junk.write_bytes(b"junk")
    moment = int((year - 1970) * 365.2425 * 86_400)
    for path in (*sound, junk):
        with suppress(OSError, OverflowError):  # not every disk can
            os.utime(path, (moment, moment))
    fetched = world.sync(OFFICE)
    assert (fetched.failures, len(fetched.fetched)) == ({}, len(sound) + 1)
    again = world.sync(OFFICE)
    assert (again.failures, again.fetched) == ({}, [])
    assert world.sync(AIDA).failures == {}
    heals(world)


def test_hidden_files_of_other_systems_are_passed_over(world: World) -> None:
    world.work(AIDA)
    world.sync(AIDA)
    for path in world.files:
        path.with_name(f"._{path.name}").write_bytes(b"\0\5\x16\7" + bytes(4092))
    with world.at(OFFICE) as office:
        assert {one.outcome for one in import_bundles(office, [world.stick])} == {
            ImportOutcome.IMPORTED
        }


def test_what_two_readers_hold_is_kept_without_a_backup(wide: World) -> None:
    wide.work(AIDA)
    for _ in range(3):
        wide.round()
    with wide.at(AIDA) as vault:
        names = {one.name for one in vault.bundles.newest()}
        assert names.isdisjoint(path.name for path in vault.folder.outbox.iterdir())
    assert names.isdisjoint(path.name for path in wide.files)


@pytest.mark.parametrize("who", [(BOLAT,), (AIDA, BOLAT), (BOLAT, AIDA), ()])
def test_an_office_that_is_put_back_to_a_life_before_begins_one_more(
    wide: World, who: tuple[str, ...]
) -> None:
    """It had said nothing in that life that was lost, so what others hold does not show it."""
    wide.copy_of(OFFICE)
    wide.sync(OFFICE)
    wide.restore(OFFICE)
    wide.work(AIDA)
    for name in (AIDA, OFFICE):
        wide.sync(name)
    wide.put_back(OFFICE)
    wide.work(BOLAT)
    for name in (*who, OFFICE):
        wide.sync(name)
    for _ in range(4):
        wide.round()
    for name in (AIDA, BOLAT):
        wide.work(name)
    for _ in range(2):
        wide.round()
    for name in (AIDA, BOLAT):
        wide.sync(name)
        with wide.at(name) as vault:
            assert {bundle.state for bundle in vault.bundles.newest()} == {HELD}, name
    with wide.at(OFFICE) as office:
        own = current_roster(office).device(office.membership.device)
        assert len(own.incarnations) <= 3


def test_a_laptop_that_is_put_back_hears_of_the_life_of_an_office_restored_before(
    wide: World,
) -> None:
    """It has lost the roster that vouches for that life, and the office knew it to have that."""
    wide.copy_of(OFFICE)
    wide.work(BOLAT)
    for name in (BOLAT, OFFICE):
        wide.sync(name)
    wide.restore(OFFICE)
    wide.copy_of(BOLAT)
    wide.work(BOLAT)
    for name in (BOLAT, OFFICE) * 2:
        wide.sync(name)
    wide.put_back(BOLAT)
    wide.new_stick()
    for name in (BOLAT, OFFICE, BOLAT, OFFICE, BOLAT, OFFICE, BOLAT):
        wide.sync(name)
    with wide.at(OFFICE) as office:
        life = office.membership.incarnation
    with wide.at(BOLAT) as vault:
        assert vault.words.lives_of(current_roster(vault).seat)[-1] == life
        assert {bundle.state for bundle in vault.bundles.newest()} == {HELD}


def named_in_a_case(world: World) -> str:
    """Let Aida take a client in and name Bolat in the case; gives the client."""
    world.work(AIDA)
    with world.at(BOLAT) as vault:
        colleague = vault.membership.staff
    with world.at(AIDA) as vault:
        (client,) = vault.clients.page()
        (case,) = vault.cases.of_client(client.id)
        vault.commit([DraftedChange("case", case.id, client.id, {"members": [colleague]})])
    return client.id


def test_a_colleague_who_is_named_gets_what_was_lost_on_the_way(wide: World) -> None:
    client = named_in_a_case(wide)
    wide.sync(AIDA)
    wide.new_stick()
    wide.work(AIDA, client)
    wide.sync(AIDA)
    for path in wide.files[:2]:
        path.unlink()
    for _ in range(3):
        wide.round()
    wide.sync(BOLAT)
    assert wide.leaving(AIDA) <= wide.held(BOLAT)


def test_a_colleague_who_was_put_back_gets_again_what_was_lost(wide: World) -> None:
    client = named_in_a_case(wide)
    for _ in range(3):
        wide.round()
    wide.copy_of(BOLAT)
    wide.work(AIDA, client)
    for _ in range(4):
        wide.round()
    wide.restore(BOLAT)
    for _ in range(3):
        wide.round()
    wide.sync(BOLAT)
    assert wide.leaving(AIDA) <= wide.held(BOLAT)


def test_what_the_office_has_already_is_no_request_when_a_twin_sends_it_again(
    world: World,
) -> None:
    world.work(AIDA)
    twin = world.twin(AIDA)
    world.work(AIDA)
    for name in (AIDA, twin):
        world.sync(name)
        world.sync(OFFICE)
    heals(world)
    with world.at(OFFICE) as office:
        assert office.pending.undecided() == []
