# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Sealing a day of ten sessions, and importing two hundred such days into the big vault."""

from __future__ import annotations

from functools import partial

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


def sealing(ground: Ground) -> list[Measured]:
    """Seal each of 200 days of a counsellor, hybrid, to the supervisor and the recovery key."""
    return [median_of("seal_day", ground.days.seal_ms, "ms", SEAL_LIMIT_MS)]


def importing(ground: Ground) -> list[Measured]:
    """Import all days into a copy of the big vault, each run followed by its floor."""
    files = ground.days.files
    bare = _prepared(ground)
    values, floors = [], []
    for _ in range(RUNS):
        with ground.copied(ground.office) as path, opened(path) as vault:
            values.append(milliseconds(partial(_import, vault, ground)))
        with ground.copied(ground.office) as path, BareVault.open(path) as floor:
            floors.append(milliseconds(partial(_import_bare, floor, ground, bare)))
    return [against_floor(f"import_{len(files)}_bundles", values, floors, IMPORT_LIMIT)]


def _import(vault: Vault, ground: Ground) -> None:
    outcomes = [file.outcome for file in import_bundles(vault, ground.days.files)]
    if outcomes != [ImportOutcome.IMPORTED] * BUNDLES:
        raise AssertionError(outcomes)


def _import_bare(floor: BareVault, ground: Ground, prepared: Prepared) -> None:
    for file, rows in zip(ground.days.files, prepared.rows, strict=True):
        floor.import_bundle(file, rows, prepared.identity, prepared.signing)
        floor.checkpoint_if_due()


def _prepared(ground: Ground) -> Prepared:
    """Import once to learn which rows the bundles make."""
    with ground.copied(ground.office) as path, opened(path) as vault:
        (first,) = vault.core.connection.execute("SELECT max(id) + 1 FROM bundles_in").fetchone()
        _import(vault, ground)
        sender = current_roster(vault).devices[-1]
        rows = rows_of_bundles(vault.core.connection, first)
        return Prepared(age_identity(vault), sender.signing, rows)
