# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A kill -9 at any moment loses nothing that was acknowledged, and no vault."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from counsellor.crypto.secret import Secret
from counsellor.domain.errors import CounsellorError, VaultNotFound
from counsellor.files import size_of
from counsellor.storage import vault_core
from counsellor.storage.accept_loss import accept_loss
from counsellor.storage.backup import back_up, verify_backup
from counsellor.storage.folder import VaultFolder
from counsellor.storage.head_file import SLOT_BYTES, HeadFile
from counsellor.storage.integrity import check_vault
from counsellor.storage.lifecycle import open_core_with_key
from counsellor.storage.rekey import change_data_key
from counsellor.storage.slots import add_slot, replace_slots
from tests.faults.victim import (
    Acknowledge,
    Outcome,
    killed_after,
    killed_at_effect,
    killed_before_long,
)
from tests.faults.workload import WORKLOADS, CoreWorkload, Workload
from tests.storage.vaults import KEY, flip, killed, make_vault, numbers_in, open_vault, put

pytestmark = pytest.mark.faults

SEED = 20260704
SMALL_LOG_BYTES = 128 << 10
"""Checkpoint every thirty commits or so, that kills may strike them."""


@pytest.fixture(params=WORKLOADS)
def workload(request: pytest.FixtureRequest) -> type[Workload]:
    made: type[Workload] = request.param
    return made


@pytest.fixture(autouse=True)
def _frequent_checkpoints(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vault_core, "CHECKPOINT_ABOVE_BYTES", SMALL_LOG_BYTES)


def check_what_is_left(workload: type[Workload], path: Path, outcome: Outcome, known: int) -> int:
    """Open after a kill: everything up to the last acknowledged number, at most one more."""
    opened = workload.opened(path)
    try:
        saved = opened.saved()
        least = max([known, *(number + 1 for number in outcome.acknowledged)])
        assert saved == list(range(len(saved)))
        assert least <= len(saved) <= least + 1
        assert list(opened.core.folder.backups.iterdir()) == []
        return len(saved)
    finally:
        opened.close()


def kill_often(workload: type[Workload], path: Path, times: int) -> None:
    workload.made(path).close()
    random_moment = random.Random(SEED)
    known = struck = 0
    for _ in range(times):

        def scenario(acknowledge: Acknowledge, first: int = known) -> None:
            opened = workload.opened(path)
            for number in count(first):
                opened.save(number)
                acknowledge(number)

        moment = random_moment.random()
        if random_moment.random() < 0.25:
            outcome = killed_before_long(moment * 0.03, scenario)
        else:
            outcome = killed_after(moment * 0.15, scenario)
        assert outcome.killed
        struck += bool(size_of(path / "vault.db-wal"))
        known = check_what_is_left(workload, path, outcome, known)
    assert known > times
    assert struck > times // 2
    opened = workload.opened(path)
    assert check_vault(opened.core).sound
    opened.close()


def test_200_kills_at_random_moments_lose_nothing(workload: type[Workload], tmp_path: Path) -> None:
    kill_often(workload, tmp_path / "vault", 200)


@pytest.mark.long
def test_10_000_kills_at_random_moments_lose_nothing(
    workload: type[Workload], tmp_path: Path
) -> None:
    kill_often(workload, tmp_path / "vault", 10_000)


def at_every_effect(
    scenario: Callable[[Path, Acknowledge], None],
    template: Path,
    path: Path,
    check: Callable[[Outcome], None],
    stride: int = 1,
) -> int:
    """Kill a scenario at each, or every so many, of its effects, always from the same files."""
    for number in count(1, stride):
        if path.exists():
            shutil.rmtree(path)
        shutil.copytree(template, path)
        outcome = killed_at_effect(number, lambda acknowledge: scenario(path, acknowledge))
        check(outcome)
        if not outcome.killed:
            return number
    raise AssertionError


@pytest.fixture
def crashed(tmp_path: Path) -> Path:
    """A vault with 0 to 4 in it, of which 3 and 4 lie in a log that nobody closed."""
    with make_vault(tmp_path / "made") as core:
        put(core, 0, 1, 2)
        core.checkpoint()
        put(core, 3, 4)
        return killed(core, tmp_path / "crashed").path


def test_a_kill_at_every_step_of_opening_saving_checkpointing_and_closing_loses_nothing(
    crashed: Path, tmp_path: Path
) -> None:
    def scenario(path: Path, acknowledge: Acknowledge) -> None:
        with open_vault(path) as core:
            for number in (5, 6):
                put(core, number)
                acknowledge(number)
            core.checkpoint()
            put(core, 7)
            acknowledge(7)
        with open_vault(path) as core:
            put(core, 8)
            acknowledge(8)

    path = tmp_path / "killed"
    steps = at_every_effect(
        scenario,
        crashed,
        path,
        lambda outcome: assert_kept(path, outcome),
    )
    assert steps > 150


def assert_kept(path: Path, outcome: Outcome) -> None:
    check_what_is_left(CoreWorkload, path, outcome, 5)


@pytest.mark.parametrize("written", [1, 70, 2048, SLOT_BYTES - 1])
def test_a_torn_write_of_the_head_loses_nothing(
    crashed: Path, monkeypatch: pytest.MonkeyPatch, written: int
) -> None:
    whole = HeadFile.write_slot
    writes = 0

    def torn(self: HeadFile, index: int, content: bytes) -> None:
        nonlocal writes
        writes += 1
        if writes == 4:
            whole(self, index, content[:written])
            raise KeyboardInterrupt
        whole(self, index, content)

    def scenario(acknowledge: Acknowledge) -> None:
        monkeypatch.setattr(HeadFile, "write_slot", torn)
        core = open_vault(crashed)
        for number in count(5):
            put(core, number)
            acknowledge(number)

    def torn_and_killed(acknowledge: Acknowledge) -> None:
        try:
            scenario(acknowledge)
        except KeyboardInterrupt:
            return  # The process ends here without any cleaning up.

    outcome = killed_at_effect(1 << 40, torn_and_killed)
    assert outcome.acknowledged
    check_what_is_left(CoreWorkload, crashed, outcome, 5)


def test_a_kill_while_a_vault_is_made_leaves_none_or_a_whole_one(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    def scenario(path: Path, acknowledge: Acknowledge) -> None:
        make_vault(path / "vault").close()
        acknowledge(0)

    left = set()

    def check(outcome: Outcome) -> None:
        try:
            open_vault(tmp_path / "killed" / "vault").close()
            left.add("whole")
        except VaultNotFound:
            assert not outcome.acknowledged
            left.add("none")
            make_vault(tmp_path / "killed" / "vault").close()

    # Most of its effects are tables made in one transaction, each step of which is like the next.
    at_every_effect(scenario, tmp_path / "empty", tmp_path / "killed", check, stride=5)
    assert left == {"whole", "none"}


def test_a_kill_while_the_data_key_changes_leaves_the_old_or_the_new_one(
    crashed: Path, tmp_path: Path
) -> None:
    open_vault(crashed).close()
    new_keys = {"old": 0, "new": 0}
    slots_file = tmp_path / "key"

    def remembered(data_key: Secret, vault: str) -> list[dict[str, str]]:
        slots_file.write_bytes(data_key)
        return [{"kind": "office", "vault": vault}]

    def scenario(path: Path, acknowledge: Acknowledge) -> None:
        change_data_key(path, KEY, remembered)
        acknowledge(0)

    def check(outcome: Outcome) -> None:
        path = tmp_path / "killed"
        try:
            opened, which = open_core_with_key(path, KEY), "old"
        except CounsellorError:
            opened, which = open_core_with_key(path, Secret(slots_file.read_bytes())), "new"
        with opened as core:
            assert numbers_in(core) == [0, 1, 2, 3, 4]
            assert bool(core.folder.read().slots) == (which == "new")
        assert which == "new" or not outcome.acknowledged
        new_keys[which] += 1

    at_every_effect(scenario, crashed, tmp_path / "killed", check)
    assert min(new_keys.values()) > 0


def test_a_kill_while_slots_are_replaced_leaves_the_old_or_the_new_ones(
    crashed: Path, tmp_path: Path
) -> None:
    with open_vault(crashed) as core:
        add_slot(core, {"kind": "passphrase", "words": "old"})

    def scenario(path: Path, acknowledge: Acknowledge) -> None:
        core = open_vault(path)
        replace_slots(core, "passphrase", ({"kind": "passphrase", "words": "new"},))
        acknowledge(0)

    def check(outcome: Outcome) -> None:
        (slot,) = VaultFolder(tmp_path / "killed").read().slots
        assert slot["words"] in ({"new"} if outcome.acknowledged else {"old", "new"})

    at_every_effect(scenario, crashed, tmp_path / "killed", check)


def test_a_kill_during_a_backup_leaves_no_part_of_one_under_its_name(
    crashed: Path, tmp_path: Path
) -> None:
    with open_vault(crashed) as core:
        (core.folder.blobs / "one").write_bytes(b"sealed")
    stick = tmp_path / "stick"

    def scenario(path: Path, acknowledge: Acknowledge) -> None:
        back_up(open_vault(path), stick)
        acknowledge(0)

    def check(outcome: Outcome) -> None:
        made = sorted(stick.glob("counsellor-*"))
        assert len(made) == 1 or not outcome.acknowledged
        for backup in made:
            verify_backup(backup, KEY)
        shutil.rmtree(stick, ignore_errors=True)
        open_vault(tmp_path / "killed").close()

    at_every_effect(scenario, crashed, tmp_path / "killed", check)


def test_a_kill_while_a_loss_is_accepted_lets_it_be_accepted_again(
    crashed: Path, tmp_path: Path
) -> None:
    flip(crashed / "vault.db-wal", size_of(crashed / "vault.db-wal") - 100)

    def scenario(path: Path, acknowledge: Acknowledge) -> None:
        accept_loss(path, KEY)
        acknowledge(0)

    def check(outcome: Outcome) -> None:
        path = tmp_path / "killed"
        if not outcome.acknowledged:
            accept_loss(path, KEY)
        with open_vault(path) as core:
            assert numbers_in(core) == [0, 1, 2, 3]
        # The files as they were are kept, whatever happened later.
        kept = sorted((path / "backups").glob("unclean-*"))
        assert (kept[0] / "vault.db-wal").read_bytes() == (crashed / "vault.db-wal").read_bytes()

    at_every_effect(scenario, crashed, tmp_path / "killed", check)
