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
from counsellor.services.exchange import ExchangeReport
from tests.faults.exchange_acts import (
    ask_for_closing,
    decide,
    decide_alone,
    erase,
    name_colleague,
    use_newer_field,
)
from tests.faults.exchange_truth import Deletions, lacking, unsealed, wrongly_told
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
        self.world.stays_open = True
        self.deletions = Deletions()

    def teardown(self) -> None:
        if not hasattr(self, "world"):
            return
        try:
            self.heals()
        finally:
            self.world.lock_all()
            self._room.cleanup()

    @rule(number=_MACHINES)
    def works(self, number: int) -> None:
        self.world.work(self.field(number))

    @rule(number=_MACHINES)
    def syncs(self, number: int) -> None:
        self.sync(self.field(number))

    @rule()
    def office_syncs(self) -> None:
        self.sync(OFFICE)

    @rule(number=_MACHINES)
    def works_and_syncs(self, number: int) -> None:
        self.world.work(self.field(number))
        self.sync(self.field(number))
        self.sync(OFFICE)

    @rule(number=_MACHINES, colleague=_MACHINES)
    def names_a_colleague(self, number: int, colleague: int) -> None:
        name_colleague(self.world, self.field(number), colleague)

    @rule(number=_MACHINES)
    def asks_for_closing(self, number: int) -> None:
        ask_for_closing(self.world, self.field(number))

    @rule(number=_MACHINES)
    def decides_alone(self, number: int) -> None:
        decide_alone(self.world, self.field(number))

    @rule(which=_NUMBERS, grant=st.booleans())
    def office_decides(self, which: int, grant: bool) -> None:
        decide(self.world, which, grant=grant)

    @rule(which=_NUMBERS)
    def office_erases(self, which: int) -> None:
        erase(self.world, which)

    @rule(number=_NUMBERS)
    def gets_the_update(self, number: int) -> None:
        self.world.newer.add(self.machine(number))

    @rule(number=_MACHINES)
    def uses_a_newer_field(self, number: int) -> None:
        use_newer_field(self.world, self.field(number))

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
        self.sync(SECOND)

    @rule()
    def second_keeps_a_copy(self) -> None:
        self.world.copy_of(SECOND)

    @precondition(lambda self: len(self.world.laptops) < len(FIELDS) + MOST_TWINS)
    @rule(number=_MACHINES)
    def gets_a_twin(self, number: int) -> None:
        self.world.twin(self.field(number))

    @rule(number=_NUMBERS)
    def is_locked(self, number: int) -> None:
        self.world.lock(self.machine(number))

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
    def nothing_is_deleted_that_nobody_else_has_held(self) -> None:
        """Nor may any rule above raise: each exchange ends with a report."""
        if hasattr(self, "deletions"):
            assert self.deletions.wrong == []

    def heals(self) -> None:
        """Over a fresh stick everything that may be held is held, and all sides know it."""
        world = self.world
        # More than three new lives a day wait for the next one by rule.
        world.clock.pass_time(DAY)
        world.new_stick()
        # What waits for an update goes once everybody has it.
        world.newer |= set(world.machines) if world.newer else set()
        # After a silent round nothing more would come.
        silent = any(self.round_is_silent() for _ in range(ROUNDS))
        assert lacking(world) == {}
        assert unsealed(world) == {}
        silent = silent or self.round_is_silent()
        assert wrongly_told(world) == []
        assert silent or any(self.round_is_silent() for _ in range(ROUNDS))
        for name in (OFFICE, SECOND):
            with world.at(name) as vault:
                assert vault.inbox.files(ImportOutcome.WAITING) == [], name
        self.nothing_is_deleted_that_nobody_else_has_held()

    def round_is_silent(self) -> bool:
        """Let everybody exchange once, and tell whether nothing moved."""
        moved = False
        for name in [*(one for one in self.world.machines if one != OFFICE), OFFICE]:
            report = self.sync(name)
            assert report.failures == {}, name
            moved |= any((report.sealed, report.sent, report.receipts, report.fetched))
        return not moved

    def sync(self, name: str) -> ExchangeReport:
        with self.world.at(name) as vault:
            before = self.deletions.before(vault)
            report = self.world.sync(name)
            self.deletions.after(name, vault, before)
        return report

    def machine(self, number: int) -> str:
        return self.world.machines[number % len(self.world.machines)]

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
