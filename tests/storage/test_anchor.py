# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from counsellor.domain.errors import AnchorDamaged, StorageFailed
from counsellor.storage.anchor import GENESIS, Anchor, CheckpointPhase, HeadState
from counsellor.storage.head_file import SLOT_BYTES, HeadFile
from tests.storage.vaults import KEY, OTHER_KEY, flip


@pytest.fixture
def head(tmp_path: Path) -> Iterator[HeadFile]:
    made = HeadFile.create(tmp_path / "head")
    yield made
    made.close()


def written(head: HeadFile, commits: int) -> list[HeadState]:
    """Write a history, two slots deep from the start, and give it."""
    anchor, states = Anchor(head, KEY), [HeadState(GENESIS)]
    anchor.begin(states[0])
    for number in range(commits):
        states.append(HeadState(states[-1].point.next(), bytes(32) if number % 3 else None))
        anchor.write(states[-1])
    return states


@pytest.mark.parametrize("commits", [0, 1, 2, 7])
def test_what_was_written_last_is_read(head: HeadFile, commits: int) -> None:
    states = written(head, commits)
    assert Anchor(head, KEY).read() == states[-1]


@pytest.mark.parametrize("phase", CheckpointPhase)
def test_a_note_of_a_checkpoint_outlives_the_plain_write_before_it(
    head: HeadFile, phase: CheckpointPhase
) -> None:
    """Both have the same commit counter; the order of writing decides."""
    state = written(head, 3)[-1]
    anchor = Anchor(head, KEY)
    anchor.read()
    noted = replace(state, phase=phase, base=state.point.chain)
    anchor.write(noted)
    assert Anchor(head, KEY).read() == noted


@pytest.mark.parametrize("offset", [0, 9, 31, 63, 2000, SLOT_BYTES - 32, SLOT_BYTES - 1])
@pytest.mark.parametrize("commits", [4, 5])
def test_a_changed_slot_is_recognised_and_the_other_used(
    head: HeadFile, commits: int, offset: int
) -> None:
    states = written(head, commits)
    latest = commits % 2
    flip(head.path, latest * SLOT_BYTES + offset)
    assert Anchor(head, KEY).read() == states[-2]
    flip(head.path, latest * SLOT_BYTES + offset)
    flip(head.path, (1 - latest) * SLOT_BYTES + offset)
    assert Anchor(head, KEY).read() == states[-1]


def test_with_both_slots_changed_the_anchor_is_damaged(head: HeadFile) -> None:
    written(head, 3)
    flip(head.path, 100)
    flip(head.path, SLOT_BYTES + 100)
    with pytest.raises(AnchorDamaged):
        Anchor(head, KEY).read()


@pytest.mark.parametrize("size", [0, 100, SLOT_BYTES])
def test_a_shortened_anchor_is_damaged_or_one_write_old(head: HeadFile, size: int) -> None:
    states = written(head, 3)
    with head.path.open("r+b") as file:
        file.truncate(size)
    if size < SLOT_BYTES:
        with pytest.raises(AnchorDamaged):
            Anchor(head, KEY).read()
    else:
        assert Anchor(head, KEY).read() in states


def test_slots_in_each_others_place_are_damage(head: HeadFile) -> None:
    written(head, 3)
    first, second = head.read_slot(0), head.read_slot(1)
    head.write_slot(0, second)
    head.write_slot(1, first)
    with pytest.raises(AnchorDamaged):
        Anchor(head, KEY).read()


def test_another_vaults_anchor_is_damage(head: HeadFile) -> None:
    written(head, 3)
    with pytest.raises(AnchorDamaged):
        Anchor(head, OTHER_KEY).read()


def test_after_a_failed_write_the_sound_slot_is_never_the_next_to_be_written(
    head: HeadFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    states = written(head, 3)
    anchor = Anchor(head, KEY)
    anchor.read()
    whole = HeadFile.write_slot

    def half(self: HeadFile, index: int, content: bytes) -> None:
        whole(self, index, content[: SLOT_BYTES // 2])
        raise StorageFailed(place="head", reason="EIO")

    monkeypatch.setattr(HeadFile, "write_slot", half)
    for _ in range(3):
        with pytest.raises(StorageFailed):
            anchor.write(HeadState(states[-1].point.next()))
        assert Anchor(head, KEY).read() == states[-1]
    monkeypatch.undo()
    anchor.write(HeadState(states[-1].point.next()))
    assert Anchor(head, KEY).read().point.counter == 4


def test_no_two_commits_after_the_same_point_lead_to_the_same_one() -> None:
    after = GENESIS.next()
    assert after.counter == 1
    assert after.chain != GENESIS.next().chain
