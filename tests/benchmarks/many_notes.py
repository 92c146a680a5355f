# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Bringing 20,000 notes into an empty office, and what a note costs when 100,000 are there."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from counsellor.domain.coded import ImportOutcome
from counsellor.services.device_keys import age_identity
from counsellor.services.import_bundles import import_bundles
from counsellor.services.office_roster import current_roster
from counsellor.storage.vault import Vault
from tests.benchmarks.floor import BareVault, Prepared, rows_of_bundles
from tests.benchmarks.ground import Ground, opened
from tests.benchmarks.heap import LATER, Heap, make_heap, multiply_notes, notes_in
from tests.benchmarks.measured import Measured, against_floor, milliseconds
from tests.benchmarks.records import SESSIONS

RUNS = 3
HEAP_LIMIT = 2.0
GROWTH_LIMIT = 1.5
"""A tree of 100,000 rows is a level deeper than one of 10,000, and its pages lie further apart."""

EARLY, HALF, LATE = 10_000, 50_000, 100_000


@dataclass(frozen=True, slots=True)
class _Step:
    """One imported bundle: how many notes there were before and after, and what it took."""

    before: int
    after: int
    ms: float

    @property
    def ms_per_note(self) -> float:
        return self.ms / (self.after - self.before)


def many_notes(ground: Ground) -> list[Measured]:
    """Import a heap again and again, each time followed by its floor, and let the last one grow."""
    values: list[float] = []
    floors: list[float] = []
    steps: list[_Step] = []
    with ground.place() as folder:
        heap = make_heap(folder)
        prepared: Prepared | None = None
        for run in range(RUNS):
            with ground.copied(heap.office) as path, opened(path) as vault:
                imported = _import(vault, heap.parts[0])
                values.append(sum(step.ms for step in imported))
                prepared = prepared or _prepared(vault)
                if run == RUNS - 1:
                    steps = imported + _grown(vault, heap)
            with ground.copied(heap.office) as path, BareVault.open(path) as floor:
                floors.append(milliseconds(partial(_import_bare, floor, heap.parts[0], prepared)))
    return [
        against_floor(f"import_{SESSIONS}_notes", values, floors, HEAP_LIMIT),
        _growth(steps),
    ]


def _import(vault: Vault, files: Sequence[Path]) -> list[_Step]:
    """Import files; counting the notes in between takes no part in the time."""
    steps: list[_Step] = []
    importing = import_bundles(vault, files)
    before = notes_in(vault)
    while True:
        begun = time.perf_counter()
        file = next(importing, None)
        took = (time.perf_counter() - begun) * 1000
        if file is None:
            # What is left to do belongs to the last one.
            last = steps.pop()
            return [*steps, _Step(last.before, last.after, last.ms + took)]
        if file.outcome is not ImportOutcome.IMPORTED:
            raise AssertionError(file)
        after = notes_in(vault)
        steps.append(_Step(before, after, took))
        before = after


def _import_bare(floor: BareVault, files: Sequence[Path], prepared: Prepared) -> None:
    for file, rows in zip(files, prepared.rows, strict=True):
        floor.import_bundle(file, rows, prepared.identity, prepared.signing)
        floor.checkpoint_if_due()


def _prepared(vault: Vault) -> Prepared:
    sender = current_roster(vault).devices[-1]
    return Prepared(
        age_identity(vault), sender.signing, rows_of_bundles(vault.core.connection, first=1)
    )


def _grown(vault: Vault, heap: Heap) -> list[_Step]:
    """Import the later parts where more notes lie; what comes first in a run is not counted."""
    steps: list[_Step] = []
    for there, more, part in zip((HALF, LATE), LATER, heap.parts[1:], strict=True):
        multiply_notes(vault, there - more)
        # Most of a gigabyte was just written, and what is measured must not wait for it.
        os.sync()
        steps += _import(vault, part)[1:]
    return steps


def _growth(steps: Sequence[_Step]) -> Measured:
    """Compare what a note costs where few are with what it costs where many are."""
    noted = [step for step in steps if step.after > step.before > 0]
    early = [step for step in noted if step.after <= EARLY]
    late = [step for step in noted if step.before > (HALF + LATE) / 2]
    shown = [step for step in noted if step not in late][::4] + late
    noise = ", ".join(f"{step.before // 1000}k {step.ms_per_note:.2f}" for step in shown)
    return Measured(f"note_of_{LATE}", _mean(late), "ms", GROWTH_LIMIT, _mean(early), noise)


def _mean(steps: Sequence[_Step]) -> float:
    return sum(step.ms for step in steps) / sum(step.after - step.before for step in steps)
