# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What nobody may forget when a kind of record is added, asked of the real database."""

from __future__ import annotations

from random import Random

import pytest

from counsellor.domain.coded import Audience
from counsellor.domain.records import KINDS
from counsellor.storage.erasing import TAKEN
from counsellor.storage.records import TABLES
from counsellor.storage.tables import EventTable, Table
from tests.storage.histories import ACTS, begun
from tests.storage.replicas import Replica, counted_salts

NO_TABLE = {
    "note.unsigned": "the author's own device takes the note away; others never had it",
    "request": "the heads of its fields hold all there is, and are read while it is open",
}
"""Kinds that no table shows, and why."""

NOT_TAKEN_WHOLE = {
    "journal": "place, hash and chain of a change stay; its payload goes",
    "aside_changes": "the file that they stand in goes first, when the erasure is finished",
    "queue": "the erasure itself still has to leave",
    **{table.name: table.outlives_erasure for table in TABLES if table.outlives_erasure},
}
"""Tables with a client of which an erasure leaves something, and why."""

NOT_READ = {
    "enquiries": "no page shows them as records; every change of them is compared",
    "acceptances": "what they let in is compared itself",
    "addenda": "they come with their note",
    "goal_ratings": "they come with their goal",
    "tombstones": "of who was erased there is nothing to compare",
}
"""Tables of what travels about a client that give no records of their own, and why."""


def columns_of(table: str) -> list[str]:
    """Ask a database that every step has made."""
    return [row[1] for row in Replica("1").rows(f"PRAGMA table_info({table})")]


def tables() -> list[str]:
    found = Replica("1").rows("SELECT name FROM sqlite_master WHERE type = 'table'")
    return [name for (name,) in found]


def by_name(table: Table) -> str:
    return table.name


def test_every_kind_has_a_table_or_says_why_not() -> None:
    shown = {kind for table in TABLES for kind in (table.kind, *table.touched_by)}
    assert shown | NO_TABLE.keys() == KINDS.keys()
    assert not shown & NO_TABLE.keys()


@pytest.mark.parametrize("table", TABLES, ids=by_name)
def test_the_declared_columns_are_the_real_ones(table: Table) -> None:
    assert list(table.columns) == columns_of(table.name)


@pytest.mark.parametrize("table", TABLES, ids=by_name)
def test_what_is_searched_can_be_found_again_to_be_taken_out(table: Table) -> None:
    if isinstance(table, EventTable) and table.searched_while:
        assert table.positioned == {"position"}
        assert table.client_column == "client"
        assert "text" in KINDS[table.kind].fields


def test_every_table_with_a_client_is_taken_by_an_erasure_or_exempt_with_a_reason() -> None:
    with_client = {table for table in tables() if "client" in columns_of(table)}
    taken = {table for table, _column in TAKEN}
    assert with_client | {"clients"} == taken | NOT_TAKEN_WHOLE.keys()
    assert not taken & NOT_TAKEN_WHOLE.keys()
    assert all(column in columns_of(table) for table, column in TAKEN)


def test_what_travels_about_a_client_is_read_whole_or_says_why_not() -> None:
    travelling = {
        table.name
        for table in TABLES
        if table.client_column is not None and KINDS[table.kind].audience is Audience.CASE
    }
    read = {table.name for table in TABLES if table.read is not None}
    assert travelling == read | NOT_READ.keys()
    assert not read & NOT_READ.keys()


def test_the_histories_of_the_proofs_make_every_kind() -> None:
    with counted_salts():
        world = begun()
        for number, act in enumerate(ACTS):
            ACTS[act](world, world.replicas[number % 3], Random(number))
    assert {entry.change.kind for entry in world.entries} == KINDS.keys()
