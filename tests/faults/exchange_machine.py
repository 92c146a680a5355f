# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Histories of a centre: copies, restores, bad drops; then three rounds over an honest one.

Where the drop lies is its template's: a folder, or a server whose files are tampered with past it.
"""

from __future__ import annotations

import gc
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from hypothesis.stateful import run_state_machine_as_test as run_machine

from counsellor.services.exchange import ExchangeReport
from counsellor.services.fetch_files import own_mailbox
from counsellor.sync.lying import Lying
from tests.faults.exchange_acts import (
    ask_for_closing,
    decide,
    decide_alone,
    erase,
    give_case,
    name_colleague,
    use_newer_field,
)
from tests.faults.exchange_truth import (
    Deletions,
    forgotten_erasures,
    lacking,
    put_off,
    unsealed,
    waiting_in_vain,
    wrongly_told,
)
from tests.faults.exchange_world import (
    DAY,
    FIELDS,
    OFFICE,
    World,
    make_template_with_second,
    reading_here,
)
from tests.faults.same_chance import SameChance, same_chance
from tests.faults.stick_mishaps import MISHAPS, MISHAPS_OF_TWO, NAMES_OF_JUNK
from tests.sync.places import drop_for
from tests.sync.roads.lasting_carrier import lasting_carriers

if TYPE_CHECKING:
    from tests.faults.served_drop import ServedDrop

ROUNDS = 3
ECHOES = 6
"""Rounds in which words may still answer words, once all that there is to say was said."""
SEED = 6
"""Of the histories that are the same ones each time."""
MOST_TWINS = 2

_NUMBERS = st.integers(min_value=0, max_value=30)
_LAPTOPS = st.sampled_from([0, 0, 0, 1, 1, 2, 3, 4])
"""Most befalls the first ones: what meets on one machine finds more than what is spread."""
_MACHINES = st.sampled_from([0, 0, 0, 1, 1, 2, 3, 4, 4, 5, 6])


class Exchange(RuleBasedStateMachine):
    """People at work, and what befalls their machines and sticks."""

    template: Path
    chance: SameChance | None = None
    drop: ServedDrop | None = None

    def __init__(self) -> None:
        super().__init__()
        memory = Path("/dev/shm")  # noqa: S108 - only for speed, a private folder below it
        self._room = tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None)

    @initialize()
    def begin(self) -> None:
        if self.chance is not None:
            self.chance.restart()
        self.world = World.of(self.template, Path(self._room.name) / "world", self.drop)
        self.world.stays_open = True
        self.deletions = Deletions()
        self.boxes: dict[str, list[Lying]] = {}

    def teardown(self) -> None:
        if not hasattr(self, "world"):
            return
        try:
            self.heals()
        finally:
            self.world.lock_all()
            self._room.cleanup()

    @rule(number=_LAPTOPS)
    def works(self, number: int) -> None:
        self.world.work(self.laptop(number))

    @rule(number=_MACHINES)
    def syncs(self, number: int) -> None:
        self.sync(self.machine(number))

    @rule()
    def office_syncs(self) -> None:
        self.sync(OFFICE)

    @rule(number=_LAPTOPS)
    def works_and_syncs(self, number: int) -> None:
        self.world.work(self.laptop(number))
        self.carry(self.laptop(number))

    @rule(number=_LAPTOPS, colleague=_NUMBERS, at_once=st.booleans())
    def names_a_colleague(self, number: int, colleague: int, at_once: bool) -> None:
        name_colleague(self.world, self.laptop(number), colleague)
        self.carry(self.laptop(number), at_once)

    @rule(
        number=_LAPTOPS,
        act=st.sampled_from([ask_for_closing, decide_alone]),
        begins_anew=st.booleans(),
    )
    def wants_a_decision(
        self, number: int, act: Callable[[World, str], None], begins_anew: bool
    ) -> None:
        name = self.laptop(number)
        act(self.world, name)
        self.carry(name)
        if begins_anew:
            self.world.copy_of(name)
            self.put_back(name, -1, begins_anew)

    @rule(which=_NUMBERS, grant=st.booleans())
    def office_decides(self, which: int, grant: bool) -> None:
        decide(self.world, which, grant=grant)

    @rule(which=_NUMBERS, colleague=_NUMBERS, at_once=st.booleans())
    def office_gives_a_case(self, which: int, colleague: int, at_once: bool) -> None:
        give_case(self.world, which, colleague)
        self.carry(OFFICE, at_once)

    @rule(which=_NUMBERS)
    def office_erases(self, which: int) -> None:
        erase(self.world, which)

    @rule(number=_MACHINES)
    def gets_the_update(self, number: int) -> None:
        self.world.newer.add(self.machine(number))

    @rule(number=_LAPTOPS, at_once=st.booleans())
    def uses_a_newer_field(self, number: int, at_once: bool) -> None:
        self.world.newer.add(self.laptop(number))
        use_newer_field(self.world, self.laptop(number))
        self.carry(self.laptop(number), at_once)

    @rule(number=_MACHINES)
    def keeps_a_copy(self, number: int) -> None:
        self.world.copy_of(self.machine(number))

    @precondition(lambda self: self.world.kept)
    @rule(number=_NUMBERS, which=_NUMBERS, begins_anew=st.booleans())
    def is_put_back(self, number: int, which: int, begins_anew: bool) -> None:
        names = sorted(self.world.kept)
        self.put_back(names[number % len(names)], which, begins_anew)

    @rule(number=_MACHINES, works_on=st.booleans(), begins_anew=st.booleans())
    def goes_on_and_is_put_back(self, number: int, works_on: bool, begins_anew: bool) -> None:
        name = self.machine(number)
        worker = name if name in self.world.laptops else self.laptop(number)
        self.world.copy_of(name)
        if works_on:
            self.world.work(worker)
            self.carry(worker)
        self.carry(name)
        self.put_back(name, -1, begins_anew)

    @precondition(lambda self: len(self.world.laptops) < len(FIELDS) + MOST_TWINS)
    @rule(number=_LAPTOPS)
    def gets_a_twin(self, number: int) -> None:
        self.world.twin(self.laptop(number))

    @rule(number=_MACHINES)
    def is_locked(self, number: int) -> None:
        self.world.lock(self.machine(number))

    @rule()
    def another_stick(self) -> None:
        self.world.new_stick()

    @precondition(lambda self: self.world.files)
    @rule(number=_NUMBERS, at=_NUMBERS, what=st.sampled_from(sorted(MISHAPS)))
    def befalls_a_file(self, number: int, at: int, what: str) -> None:
        files = self.world.files
        MISHAPS[what](files[number % len(files)], at)
        self.world.tampered()

    @precondition(lambda self: self.world.files)
    @rule(number=_NUMBERS, other=_NUMBERS, what=st.sampled_from(sorted(MISHAPS_OF_TWO)))
    def befalls_two_files(self, number: int, other: int, what: str) -> None:
        files = self.world.files
        MISHAPS_OF_TWO[what](files[number % len(files)], files[other % len(files)])
        self.world.tampered()

    @rule(content=st.binary(max_size=40), begins=st.sampled_from(NAMES_OF_JUNK))
    def brings_junk(self, content: bytes, begins: str) -> None:
        (self.world.stick / f"{begins}{len(content)}.age").write_bytes(content)
        self.world.tampered()

    @rule()
    def the_drop_is_copied(self) -> None:
        self.world.keep_stick()

    @precondition(lambda self: self.world.kept_sticks)
    @rule(which=_NUMBERS)
    def the_drop_is_as_it_was(self, which: int) -> None:
        self.world.put_stick_back(which)

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
        self.rounds_of_a_day()
        if put_off(world):
            # More than three new lives a day wait for the next one by rule.
            self.rounds_of_a_day()
        assert lacking(world) == {}
        assert unsealed(world) == {}
        self.round_of_who_has_post()
        assert wrongly_told(world) == []
        assert any(self.round_of_who_has_post() == [] for _ in range(ECHOES))
        assert waiting_in_vain(world) == []
        assert forgotten_erasures(world) == {}
        self.nothing_is_deleted_that_nobody_else_has_held()

    def rounds_of_a_day(self) -> None:
        """Let everybody exchange on another day over a fresh stick."""
        world = self.world
        world.clock.pass_time(DAY)
        world.new_stick()
        if world.newer:
            # What waits for an update can travel once everybody has it and has said so.
            world.newer.update(world.machines)
            self.round()
        for _ in range(ROUNDS):
            self.round()

    def round(self, names: Sequence[str] | None = None) -> None:
        """Let these exchange once, or everybody; the office last."""
        for name in sorted(names or self.world.machines, key=lambda one: one == OFFICE):
            assert self.sync(name).failures == {}, name

    def round_of_who_has_post(self) -> list[str]:
        """Let those exchange for whom something else lies there than when they last looked."""
        names = [name for name in self.world.machines if self.box(name) != self.boxes.get(name)]
        if names:
            self.round(names)
        return names

    def box(self, name: str) -> list[Lying]:
        with self.world.at(name) as vault:
            return sorted(drop_for(self.world.stick, own_mailbox(vault)).entries())

    def sync(self, name: str) -> ExchangeReport:
        with self.world.at(name) as vault:
            before = self.deletions.before(vault)
            if name == OFFICE:
                self.deletions.note_erased(vault)
            report = self.world.sync(name)
            if report.fetched:
                self.deletions.note_held(vault)
            self.deletions.after(name, vault, before)
        self.boxes[name] = self.box(name)
        return report

    def carry(self, name: str, at_once: bool = True) -> None:
        """Let somebody sync, then the office; or neither yet."""
        for machine in (name, OFFICE) if at_once else ():
            self.sync(machine)

    def put_back(self, name: str, which: int, begins_anew: bool) -> None:
        way = self.world.restore if begins_anew else self.world.put_back
        way(name, which)

    def machine(self, number: int) -> str:
        return self.world.machines[number % len(self.world.machines)]

    def laptop(self, number: int) -> str:
        return self.world.laptops[number % len(self.world.laptops)]


@contextmanager
def template_of(folder: Path, drop: ServedDrop | None = None) -> Iterator[Path]:
    """Make what every history begins with."""
    folder.mkdir()
    with same_chance("a centre"), reading_here(), lasting_carriers():
        make_template_with_second(folder, drop)
        # Each sweep would walk through all that was imported: an eighth of the time.
        gc.collect()
        gc.freeze()
        yield folder
    gc.unfreeze()


def live(
    template: Path,
    histories: int,
    drop: ServedDrop | None = None,
    *,
    anew: bool,
) -> None:
    """Live histories: the same ones each time, or others at each run."""
    quiet = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)
    with nullcontext() if anew else same_chance("a history") as chance:
        given = {"template": template, "chance": chance, "drop": drop}
        machine = type("Exchange", (Exchange,), given)
        run_machine(
            machine if anew else seed(SEED)(machine),
            settings=settings(
                max_examples=histories,
                stateful_step_count=12,
                deadline=None,
                database=None,
                suppress_health_check=quiet,
            ),
        )
