# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""After any history of copies, restores and bad sticks, three rounds over an honest stick heal."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from hypothesis.stateful import run_state_machine_as_test as run_machine

from counsellor.domain.coded import ImportOutcome
from counsellor.services.describe_exchange import describe_exchange
from tests.faults.exchange_world import (
    DAY,
    FIELDS,
    OFFICE,
    SECOND,
    World,
    make_template_with_second,
    reading_here,
)

pytestmark = pytest.mark.faults

ROUNDS = 3
HISTORIES = 1_000
"""What takes seven minutes on two slow cores."""
LONG_HISTORIES = 50_000
MOST_TWINS = 2

_NUMBERS = st.integers(min_value=0, max_value=30)
_MACHINES = st.integers(min_value=0, max_value=len(FIELDS) + MOST_TWINS)


class Exchange(RuleBasedStateMachine):
    """People at work, and what befalls their machines and sticks."""

    template: Path

    def __init__(self) -> None:
        super().__init__()
        memory = Path("/dev/shm")  # noqa: S108 - only for speed, a private folder below it
        self._room = tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None)

    @initialize()
    def begin(self) -> None:
        self.world = World.of(self.template, Path(self._room.name) / "world")

    def teardown(self) -> None:
        try:
            if hasattr(self, "world"):
                self.heals()
        finally:
            self._room.cleanup()

    @rule(number=_MACHINES)
    def works(self, number: int) -> None:
        self.world.work(self.field(number))

    @rule(number=_MACHINES)
    def syncs(self, number: int) -> None:
        self.world.sync(self.field(number))

    @rule()
    def office_syncs(self) -> None:
        self.world.sync(OFFICE)

    @rule(number=_MACHINES)
    def works_and_syncs(self, number: int) -> None:
        self.world.work(self.field(number))
        self.world.sync(self.field(number))
        self.world.sync(OFFICE)

    @rule(number=_MACHINES)
    def keeps_a_copy(self, number: int) -> None:
        self.world.copy_of(self.field(number))

    @rule()
    def office_keeps_a_copy(self) -> None:
        self.world.copy_of(OFFICE)

    @precondition(lambda self: any(name != OFFICE for name in self.world.kept))
    @rule(number=_NUMBERS, which=_NUMBERS, begins_anew=st.booleans())
    def is_put_back(self, number: int, which: int, begins_anew: bool) -> None:
        names = sorted(name for name in self.world.kept if name != OFFICE)
        way = self.world.restore if begins_anew else self.world.put_back
        way(names[number % len(names)], which)

    @precondition(lambda self: OFFICE in self.world.kept)
    @rule(which=_NUMBERS, begins_anew=st.booleans())
    def office_is_put_back(self, which: int, begins_anew: bool) -> None:
        way = self.world.restore if begins_anew else self.world.put_back
        way(OFFICE, which)

    @rule()
    def second_syncs(self) -> None:
        self.world.sync(SECOND)

    @rule()
    def second_keeps_a_copy(self) -> None:
        self.world.copy_of(SECOND)

    @precondition(lambda self: len(self.world.laptops) < len(FIELDS) + MOST_TWINS)
    @rule(number=_MACHINES)
    def gets_a_twin(self, number: int) -> None:
        self.world.twin(self.field(number))

    @rule()
    def another_stick(self) -> None:
        self.world.new_stick()

    @precondition(lambda self: self.world.files)
    @rule(number=_NUMBERS)
    def loses_a_file(self, number: int) -> None:
        self.file(number).unlink()

    @precondition(lambda self: self.world.files)
    @rule(number=_NUMBERS)
    def halves_a_file(self, number: int) -> None:
        path = self.file(number)
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])

    @precondition(lambda self: self.world.files)
    @rule(number=_NUMBERS, name=st.sampled_from(["1", "а", "Copy of x"]))
    def renames_a_file(self, number: int, name: str) -> None:
        self.file(number).rename(self.file(number).with_name(f"{name}.age"))

    @precondition(lambda self: self.world.files)
    @rule(number=_NUMBERS, name=st.sampled_from(["2", "again", "\udcff"]))
    def repeats_a_file(self, number: int, name: str) -> None:
        target = self.file(number).with_name(f"{name}.age")
        if target != self.file(number):
            shutil.copy2(self.file(number), target)

    @precondition(lambda self: self.world.files)
    @rule(number=_NUMBERS, bit=_NUMBERS)
    def flips_a_bit(self, number: int, bit: int) -> None:
        path = self.file(number)
        content = bytearray(path.read_bytes())
        if content:
            content[bit * 97 % len(content)] ^= 1
            path.write_bytes(content)

    @rule(content=st.binary(max_size=40))
    def brings_junk(self, content: bytes) -> None:
        name = os.fsdecode(b"\xea\xff") + str(len(content))
        (self.world.stick / f"{name}.age").write_bytes(content)

    @rule()
    def a_day_passes(self) -> None:
        self.world.clock.pass_time(DAY)

    @invariant()
    def nothing_fails(self) -> None:
        """No rule above may raise: each exchange ends with a report."""

    def heals(self) -> None:
        """Over a fresh stick everything that may be held is held, and both sides know it."""
        world = self.world
        # More than three new lives a day wait for the next one by rule.
        world.clock.pass_time(DAY)
        world.new_stick()
        for _ in range(ROUNDS):
            world.round()
        assert world.lacking() == {}
        for name in (OFFICE, SECOND):
            with world.at(name) as vault:
                assert vault.inbox.files(ImportOutcome.WAITING) == [], name
        for name in world.machines:
            report = world.sync(name)
            assert report.failures == {}, name
        for name in world.laptops:
            with world.at(name) as vault:
                states = {one.state for one in describe_exchange(vault).bundles}
                assert states <= {"held"}, (name, states)

    def field(self, number: int) -> str:
        return self.world.laptops[number % len(self.world.laptops)]

    def file(self, number: int) -> Path:
        return self.world.files[number % len(self.world.files)]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("template") / "world"
    folder.mkdir()
    make_template_with_second(folder)
    with reading_here():
        yield folder


def _run(template: Path, histories: int, *, anew: bool) -> None:
    """Live histories: the same ones each time, or others at each run."""
    machine = type("Exchange", (Exchange,), {"template": template})
    quiet = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)
    run_machine(
        machine,
        settings=settings(
            max_examples=histories,
            stateful_step_count=12,
            deadline=None,
            database=None,
            derandomize=not anew,
            suppress_health_check=quiet,
        ),
    )


def test_any_history_heals_within_three_rounds(template: Path) -> None:
    _run(template, int(os.environ.get("HISTORIES", HISTORIES)), anew="HISTORIES" in os.environ)


@pytest.mark.long
def test_any_of_very_many_histories_heals_within_three_rounds(template: Path) -> None:
    _run(template, LONG_HISTORIES, anew=True)
