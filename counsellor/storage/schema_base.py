# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The first step of the schema, and how a vault is brought up to date.

Steps are append-only and numbered; `schema.py` registers the ones after the first. All that are
missing run in one transaction, so that a failed upgrade leaves the vault as it was.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from sqlite_utils import Database, Migrations

from counsellor.domain.errors import ReadOnlyPlace, VaultTooNew
from counsellor.storage.anchor import GENESIS

migrations = Migrations("vault")
"""All steps of a vault's schema, in order."""


@migrations()
def m0001_anchor(database: Database) -> None:
    """Make the anchor row and this device's settings."""
    database.execute(
        "CREATE TABLE anchor (id INTEGER PRIMARY KEY CHECK (id = 1), counter INTEGER NOT NULL, "
        "chain BLOB NOT NULL, previous BLOB NOT NULL)"
    )
    database.execute(
        "INSERT INTO anchor (id, counter, chain, previous) VALUES (1, ?, ?, ?)",
        (GENESIS.counter, GENESIS.chain, GENESIS.chain),
    )
    database.execute("CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID")


def step_names() -> tuple[str, ...]:
    """Name every step that this program knows, in order."""
    return tuple(step.name for step in migrations.pending(Database(memory=True)))


def is_up_to_date(database: Database) -> bool:
    """Tell whether every known step was applied.

    Raises:
        VaultTooNew: a step was applied that this program does not know.
    """
    known = step_names()
    unknown = [step.name for step in migrations.applied(database) if step.name not in known]
    if unknown:
        raise VaultTooNew(found=unknown[-1], known=known[-1])
    return not migrations.pending(database)


def bring_up_to_date(
    database: Database,
    transaction: Callable[[], AbstractContextManager[None]],
    before: Callable[[], object],
) -> None:
    """Apply the steps that are missing, in one transaction of the vault.

    `before` is called first, unless the database is fresh or nothing is missing: it makes the
    automatic backup.

    Raises:
        VaultTooNew: a step was applied that this program does not know.
    """
    if is_up_to_date(database):
        return
    if migrations.applied(database):
        before()
    with transaction():
        migrations.apply(database)


def require_up_to_date(database: Database) -> None:
    """Refuse an older schema where it cannot be upgraded.

    Raises:
        VaultTooNew: as in `is_up_to_date`.
        ReadOnlyPlace: steps are missing, and this place cannot be written.
    """
    if not is_up_to_date(database):
        raise ReadOnlyPlace(place="schema")


def run_script(database: Database, script: str) -> None:
    """Execute statement by statement: the driver's own scripts would commit before the end."""
    for statement in script.split(";"):
        if statement.strip():
            database.execute(statement)
