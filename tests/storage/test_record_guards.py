# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What nobody may forget when a kind of record is added, asked of the real database."""

from __future__ import annotations

from random import Random

from counsellor.domain.records import KINDS
from counsellor.storage.erasing import _OF_CLIENT
from tests.storage.histories import ACTS, begun
from tests.storage.replicas import Replica, counted_salts

NOT_TAKEN_WHOLE = {
    "journal": "place, hash and chain of a change stay; its payload goes",
    "queue": "the erasure itself still has to leave",
    "tombstones": "they are what is left",
}
"""Tables with a client of which an erasure leaves something, and why."""


def columns_of(table: str) -> set[str]:
    """Ask a database that every step has made."""
    return {row[1] for row in Replica("1").rows(f"PRAGMA table_info({table})")}


def tables() -> list[str]:
    found = Replica("1").rows("SELECT name FROM sqlite_master WHERE type = 'table'")
    return [name for (name,) in found]


def test_every_table_with_a_client_is_taken_by_an_erasure_or_exempt_with_a_reason() -> None:
    with_client = {table for table in tables() if "client" in columns_of(table)}
    taken = {table for table, _column in _OF_CLIENT}
    assert with_client | {"clients"} == taken | NOT_TAKEN_WHOLE.keys()
    assert not taken & NOT_TAKEN_WHOLE.keys()
    assert all(column in columns_of(table) for table, column in _OF_CLIENT)


def test_the_histories_of_the_proofs_make_every_kind() -> None:
    with counted_salts():
        world = begun()
        for number, act in enumerate(ACTS):
            ACTS[act](world, world.replicas[number % 3], Random(number))
    assert {entry.change.kind for entry in world.entries} == KINDS.keys()
