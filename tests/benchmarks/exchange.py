# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Sealing a day of ten sessions, and importing two hundred such days into the big vault."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from counsellor.domain.coded import ImportOutcome
from counsellor.services.device_keys import age_identity
from counsellor.services.import_bundles import import_bundles
from counsellor.services.office_roster import current_roster
from counsellor.storage.vault import Vault
from tests.benchmarks.floor import BareVault, Prepared, rows_of_bundles
from tests.benchmarks.ground import BUNDLES, Ground, opened
from tests.benchmarks.measured import Measured, against_floor, median_of, milliseconds

RUNS = 5
SEAL_LIMIT_MS = 20
IMPORT_LIMIT = 2.0
MANY, MANY_RUNS, MANY_LIMIT = 1_000, 3, 1.6
MOST, LINEAR_LIMIT = 10_000, 1.25


def sealing(ground: Ground) -> list[Measured]:
    """Seal each of 200 days of a counsellor, hybrid, to the supervisor and the recovery key."""
    return [median_of("seal_day", ground.days.seal_ms, "ms", SEAL_LIMIT_MS)]


def importing(ground: Ground) -> list[Measured]:
    """Import all days into a copy of the big vault, each run followed by its floor."""
    return [_against_bare(ground, BUNDLES, RUNS, IMPORT_LIMIT)]


def importing_many(ground: Ground) -> list[Measured]:
    """Import a thousand days, as an office does that was away for a month."""
    return [_against_bare(ground, MANY, MANY_RUNS, MANY_LIMIT)]


def importing_most(ground: Ground) -> list[Measured]:
    """Import ten thousand: the time for each against the time for each of a thousand."""
    each = []
    for count in (MOST, MANY):
        files = ground.days_of(count).files
        with ground.copied(ground.office) as path, opened(path) as vault:
            each.append(milliseconds(partial(_import, vault, files)) / count)
    return [Measured(f"import_each_of_{MOST}", each[0], "ms", LINEAR_LIMIT, each[1])]


def _against_bare(ground: Ground, count: int, runs: int, limit: float) -> Measured:
    files = ground.days_of(count).files
    bare = _prepared(ground, files)
    values, floors = [], []
    for _ in range(runs):
        with ground.copied(ground.office) as path, opened(path) as vault:
            values.append(milliseconds(partial(_import, vault, files)))
        with ground.copied(ground.office) as path, BareVault.open(path) as floor:
            floors.append(milliseconds(partial(_import_bare, floor, files, bare)))
    return against_floor(f"import_{count}_bundles", values, floors, limit)


def _import(vault: Vault, files: Sequence[Path]) -> None:
    outcomes = [file.outcome for file in import_bundles(vault, files)]
    if outcomes != [ImportOutcome.IMPORTED] * len(files):
        raise AssertionError(outcomes)


def _import_bare(floor: BareVault, files: Sequence[Path], prepared: Prepared) -> None:
    for file, rows in zip(files, prepared.rows, strict=True):
        floor.import_bundle(file, rows, prepared.identity, prepared.signing)
        floor.checkpoint_if_due()


def _prepared(ground: Ground, files: Sequence[Path]) -> Prepared:
    """Import once to learn which rows the bundles make."""
    with ground.copied(ground.office) as path, opened(path) as vault:
        (first,) = vault.core.connection.execute("SELECT max(id) + 1 FROM bundles_in").fetchone()
        _import(vault, files)
        sender = current_roster(vault).devices[-1]
        rows = rows_of_bundles(vault.core.connection, first)
        return Prepared(age_identity(vault), sender.signing, rows)
