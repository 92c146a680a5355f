# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Damage is never silent and never made worse.

Never silent: whatever was acknowledged is there, or one of opening, reading and the check says
that something is wrong. Never made worse: after an alarm at opening every original file has the
bytes it had.
"""

from __future__ import annotations

import random
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from counsellor.domain.errors import CounsellorError, VaultDamaged, VaultLost, VaultReplaced
from counsellor.storage.anchor import Anchor, CheckpointPhase, HeadState
from counsellor.storage.folder import VaultFolder
from counsellor.storage.integrity import check_vault
from tests.faults.damage import DAMAGES
from tests.faults.workload import WORKLOADS, Workload
from tests.storage.vaults import hashes

pytestmark = pytest.mark.faults

SEED = 20260704
NUMBERS = 40


@pytest.fixture(params=WORKLOADS)
def workload(request: pytest.FixtureRequest) -> type[Workload]:
    made: type[Workload] = request.param
    return made


@dataclass(frozen=True, slots=True)
class States:
    """The same vault as it lies on the disk at different moments, with `NUMBERS` saved in it."""

    closed: Path
    crashed: Path
    checkpoint_begun: Path
    checkpoint_copied: Path
    last_week: Path
    """Half of it, closed."""
    last_week_crashed: Path
    """Half of it, with a log."""

    def of_today(self) -> Iterator[Path]:
        yield from (self.closed, self.crashed, self.checkpoint_begun, self.checkpoint_copied)


@pytest.fixture
def states(workload: type[Workload], tmp_path: Path) -> States:
    path, states = tmp_path / "vault", States(*(tmp_path / str(name) for name in range(6)))
    opened = workload.made(path)
    for number in range(NUMBERS // 2):
        opened.save(number)
    shutil.copytree(path, states.last_week_crashed)
    opened.close()
    shutil.copytree(path, states.last_week)
    opened = workload.opened(path)
    for number in range(NUMBERS // 2, NUMBERS):
        opened.save(number)
        if number == NUMBERS * 3 // 4:
            opened.core.checkpoint()
    shutil.copytree(path, states.crashed)
    with pytest.MonkeyPatch.context() as patch:
        _copy_at_phases(patch, path, states)
        opened.close()
    shutil.copytree(path, states.closed)
    return states


def _copy_at_phases(patch: pytest.MonkeyPatch, path: Path, states: States) -> None:
    write = Anchor.write

    def copying(self: Anchor, state: HeadState) -> None:
        write(self, state)
        if state.phase is CheckpointPhase.BEGUN:
            shutil.copytree(path, states.checkpoint_begun)
        if state.phase is CheckpointPhase.COPIED:
            shutil.copytree(path, states.checkpoint_copied)

    patch.setattr(Anchor, "write", copying)


def verdict_on(workload: type[Workload], folder: VaultFolder) -> str:
    """Open, read and check a vault, and say what named the damage; fail if nothing did."""
    before = hashes(folder)
    try:
        opened = workload.opened(folder.path)
    except CounsellorError as error:
        assert hashes(folder) == before, "made worse"
        return error.code
    try:
        report = check_vault(opened.core)
        try:
            whole = opened.saved() == list(range(NUMBERS))
        except VaultDamaged:
            return "named on reading"
        if not report.sound:
            return "named by the check"
        assert whole, "silent"
        return "harmless"
    finally:
        opened.close()


def damage_and_judge(
    workload: type[Workload], states: States, tmp_path: Path, times: int
) -> Counter[str]:
    place, verdicts = random.Random(SEED), Counter[str]()
    candidates = [
        (state, part)
        for state in states.of_today()
        for part in ("vault.db", "vault.db-wal")
        if (state / part).exists() and (state / part).stat().st_size
    ]
    for number in range(times):
        state, part = candidates[number % len(candidates)]
        folder = VaultFolder(tmp_path / "damaged")
        shutil.copytree(state, folder.path)
        how = place.choice(DAMAGES)(folder.path / part, place)
        try:
            verdicts[verdict_on(workload, folder)] += 1
        except AssertionError as error:
            raise AssertionError(f"{states} {state.name} {part}: {how}: {error}") from error
        shutil.rmtree(folder.path)
    return verdicts


def test_at_300_places_damage_is_never_silent_and_never_made_worse(
    workload: type[Workload], states: States, tmp_path: Path
) -> None:
    verdicts = damage_and_judge(workload, states, tmp_path, 300)
    assert verdicts["VaultLost"] > 0
    assert verdicts["VaultDamaged"] > 0
    assert verdicts["named by the check"] + verdicts["named on reading"] > 0
    assert verdicts["harmless"] < 150


@pytest.mark.long
def test_at_10_000_places_damage_is_never_silent_and_never_made_worse(
    workload: type[Workload], states: States, tmp_path: Path
) -> None:
    damage_and_judge(workload, states, tmp_path, 10_000)


def test_at_100_places_damage_to_the_head_is_named_or_harmless(
    workload: type[Workload], states: States, tmp_path: Path
) -> None:
    """One slot's damage is outlived by the other; the head never makes a sound database lost."""
    place = random.Random(SEED)
    for number in range(100):
        folder = VaultFolder(tmp_path / "damaged")
        shutil.copytree([*states.of_today()][number % 4], folder.path)
        place.choice(DAMAGES)(folder.head, place)
        verdict_on(workload, folder)
        shutil.rmtree(folder.path)


def test_an_undamaged_vault_is_harmless_at_every_moment(
    workload: type[Workload], states: States
) -> None:
    assert {verdict_on(workload, VaultFolder(state)) for state in states.of_today()} == {"harmless"}


@pytest.mark.parametrize("moment", ["closed", "crashed", "checkpoint_begun", "checkpoint_copied"])
@pytest.mark.parametrize("old", ["last_week", "last_week_crashed"])
@pytest.mark.parametrize("parts", [("vault.db",), ("vault.db-wal",), ("vault.db", "vault.db-wal")])
def test_last_weeks_files_put_back_are_named_or_harmless(
    workload: type[Workload],
    states: States,
    moment: str,
    old: str,
    parts: tuple[str, ...],
) -> None:
    """With the database its log is put back or taken away: what last week had, or nothing."""
    folder, week = VaultFolder(getattr(states, moment)), VaultFolder(getattr(states, old))
    for part in parts:
        source, target = week.path / part, folder.path / part
        target.unlink(missing_ok=True)
        if source.exists():
            shutil.copyfile(source, target)
    verdict = verdict_on(workload, folder)
    if "vault.db" in parts:
        # An old database can never be today's, whatever log lies beside it.
        assert verdict in {VaultLost.code, VaultReplaced.code, VaultDamaged.code}
    else:
        assert verdict in {VaultLost.code, VaultReplaced.code, VaultDamaged.code, "harmless"}
