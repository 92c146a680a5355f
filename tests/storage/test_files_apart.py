# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is said about one client shows in no other client's file, whatever ids it names.

An id is display text until it is looked up within the file that the change is about: who works
with one client may know the ids of another's records, and name them.
"""

from __future__ import annotations

import pytest

from counsellor.domain.canonical import Value
from counsellor.domain.kind import Nature
from counsellor.domain.records import KINDS
from counsellor.storage.client_files import ClientFiles, is_taken
from counsellor.storage.records import TABLES
from tests.domain.payloads import CLIENT, FIELDS, OF_CLIENT, RECORD
from tests.storage.replicas import Replica

OTHER = "00000000-0000-7000-8000-0000000000ff"
UNSAID = {"erasure", "note.unsigned", "request", "hold"}
"""Kinds that show nothing in a file, or end it."""
SAID = sorted(KINDS.keys() - UNSAID)


def record_of(kind: str) -> str:
    """Return an id for the example's record: one for each kind, as ids are."""
    return f"00000000-0000-7000-8000-{sorted(KINDS).index(kind) + 256:012d}"


REFERENCES = {
    "enquiry": "enquiry",
    "case": "case",
    "goal": "goal",
    "note": "note",
    "session": "session",
}
"""Fields that name a record of the same file, and of which kind."""


def fields_of(kind: str, client: str) -> dict[str, Value]:
    """Return an example that names records of the one file that there is."""
    fields = dict(FIELDS[kind])
    for name, referred in REFERENCES.items():
        if name in fields and fields[name] is not None:
            fields[name] = record_of(referred)
    if KINDS[kind].nature is Nature.STATE:
        about = {"stage": "case"}.get(kind, kind.partition(".")[0])
        fields["subject"] = client if KINDS[kind].of_client else record_of(about)
    return fields


def say(replica: Replica, kind: str, client: str) -> None:
    record = client if kind in OF_CLIENT else record_of(kind)
    replica.save(kind, record, client, fields_of(kind, client))


def file_of(replica: Replica, client: str) -> dict[str, list[tuple[str, object]]]:
    return {
        table.name: list(table.read(replica.connection, client))
        for table in TABLES
        if table.read is not None
    }


@pytest.fixture(scope="module")
def whole() -> Replica:
    replica = Replica("1")
    for kind in SAID:
        if kind != "note.misfiled":  # a note that lies in the wrong file shows no text to compare
            say(replica, kind, CLIENT)
    return replica


@pytest.mark.parametrize("kind", SAID)
def test_a_change_about_one_client_shows_in_no_other_file(whole: Replica, kind: str) -> None:
    replica = whole.clone()
    before = file_of(replica, CLIENT)
    assert sum(map(len, before.values())) >= 8
    say(replica, kind, OTHER)
    assert file_of(replica, CLIENT) == before


WITHOUT_ID = {*OF_CLIENT, "session.correction", "note.misfiled"}
"""Kinds that make no record of their own: they say more of one that there is."""


@pytest.mark.parametrize("kind", sorted(set(SAID) - WITHOUT_ID))
def test_an_id_is_used_once(whole: Replica, kind: str) -> None:
    record = record_of(kind)
    found = ClientFiles(whole.connection).owners(kind, [record, RECORD])
    own, stranger = frozenset({"staff-1"}), frozenset({"staff-2"})
    assert found.keys() == {record}
    assert not is_taken(found[record], CLIENT, own)
    assert is_taken(found[record], OTHER, own)
    has_one_author = KINDS[kind].nature is not Nature.REGISTER
    assert is_taken(found[record], CLIENT, stranger) is has_one_author
