# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Devices that hold the same changes hold the same records, in whatever way these came.

Every order, every repetition and every grouping into bundles: concurrent edits, withdrawn
consents, notes misfiled before they came, sessions corrected before they came, erasures at any
point, cloned disks and restored backups included.
"""

from __future__ import annotations

from itertools import permutations
from random import Random

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.storage.histories import WORDS, Step, World, begun, lived, steps
from tests.storage.replicas import Replica, counted_salts

# A longer proof: pytest --hypothesis-profile=long
PHASES = tuple(phase for phase in Phase if phase is not Phase.explain)
TIMES = settings().max_examples // 100
SOME = settings(max_examples=50 * TIMES, phases=PHASES)
FEW = settings(max_examples=25 * TIMES, phases=PHASES)
QUERIES = (*WORDS, "secret", "addition", "KT")

randoms = st.integers(0, 1 << 32).map(Random)


def delivered(world: World, random: Random) -> Replica:
    return Replica("9").take_all(world.delivery(random))


def hits(replica: Replica) -> list[object]:
    return [replica.found(query) for query in QUERIES]


@SOME
@given(steps, randoms, randoms)
def test_any_order_repetition_and_grouping_gives_the_same_records_and_the_same_search(
    history: list[Step], one: Random, other: Random
) -> None:
    with counted_salts():
        world = lived(history)
        left, right = delivered(world, one), delivered(world, other)
    assert left.dump() == right.dump()
    assert hits(left) == hits(right)


@SOME
@given(steps, randoms)
def test_devices_that_worked_agree_with_one_that_only_received(
    history: list[Step], random: Random
) -> None:
    with counted_salts():
        world = lived(history)
        reader = delivered(world, random)
        for replica in world.replicas:
            replica.take_all(world.delivery(random))
            assert replica.dump() == reader.dump()
            assert hits(replica) == hits(reader)


@SOME
@given(steps, randoms)
def test_a_rebuild_gives_the_same_rows_and_the_same_search(
    history: list[Step], random: Random
) -> None:
    with counted_salts():
        world = lived(history)
        for replica in (delivered(world, random), *world.replicas):
            before, found = replica.dump(), hits(replica)
            assert replica.rebuilt_dump() == before
            assert hits(replica) == found


@SOME
@given(steps, randoms)
def test_the_chain_and_the_index_are_sound_after_any_history(
    history: list[Step], random: Random
) -> None:
    with counted_salts():
        world = lived(history)
        for replica in (delivered(world, random), *world.replicas):
            assert replica.journal.broken_link() is None
            replica.check_index()


@SOME
@given(steps, randoms)
def test_what_was_erased_is_nowhere_but_in_what_came_late_and_is_held(
    history: list[Step], random: Random
) -> None:
    with counted_salts():
        world = lived([*history, (0, "name", 1), (0, "note", 2)])
        for client in sorted({str(one.change.client) for one in world.entries} - {"None"}):
            eraser = world.replicas[0]
            eraser.take(world.entries)
            if client in eraser.clients():
                fields = {"code": "KT", "basis": "asked", "on": "2026-11-21"}
                world.save(eraser, "erasure", world.new_id(), client, **fields)
        for replica in (delivered(world, random), *world.replicas):
            replica.take_all(world.delivery(random))
            assert "secret" not in replica.everything(but=["pending_changes"])
            assert replica.found("secret") == set()
            held = {row[0] for row in replica.rows("SELECT client FROM pending_changes")}
            assert held <= world.erased


@FEW
@given(steps, randoms)
def test_no_change_is_lost_each_is_in_the_journal_or_held(
    history: list[Step], random: Random
) -> None:
    with counted_salts():
        world = lived(history)
        replica = delivered(world, random)
    kept = {row[0] for row in replica.rows("SELECT version FROM journal")}
    held = {row[0] for row in replica.rows("SELECT version FROM pending_changes")}
    assert kept | held == {entry.version.packed for entry in world.entries}
    assert not kept & held


@FEW
@given(steps)
def test_importing_everything_again_changes_nothing_at_all(history: list[Step]) -> None:
    with counted_salts():
        world = lived(history)
        replica = Replica("9").take_all([world.entries])
        journal = replica.rows("SELECT * FROM journal")
        for _ in range(3):
            again = replica.take(world.entries)
            assert again.new == ()
            assert again.erased == 0
    assert replica.rows("SELECT * FROM journal") == journal


def test_all_orders_of_one_short_history_agree() -> None:
    """A note misfiled elsewhere, its addendum, two concurrent corrections, a late erasure."""
    with counted_salts():
        world = begun()
        before = list(world.entries)
        lived([(0, "correct", 5), (1, "correct", 5), (2, "misfile", 3), (0, "addendum", 3)], world)
        lived([(1, "erase", 3), (2, "reword", 3)], world)
    after = world.entries[len(before) :]
    kinds = [entry.change.kind for entry in after]
    assert kinds == ["session.correction"] * 2 + [
        "note.misfiled",
        "note.addendum",
        "erasure",
        "goal",
    ]
    knowing = Replica("9").take_all([before])
    first, *others = (
        knowing.clone().take_all([[entry] for entry in order]) for order in permutations(after)
    )
    expected = first.dump(), hits(first)
    assert all((other.dump(), hits(other)) == expected for other in others)
