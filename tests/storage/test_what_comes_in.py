# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What comes from another device is kept as it was sealed, and steers no screen."""

from __future__ import annotations

from typing import Any

import pytest

from counsellor.domain.ids import new_id
from counsellor.domain.kind import Kind
from counsellor.domain.records import KINDS
from counsellor.domain.roster_form import NAME
from counsellor.storage import journal
from counsellor.storage.heads import HEAD_TABLES
from counsellor.storage.rebuild import RECORD_TABLES
from tests.domain.payloads import FIELDS
from tests.storage.replicas import Replica

CLIENT = "00000000-0000-7000-8000-000000000001"
STEERING = "\x1b[2J\u202e\u2066\x07\x9b\x85\u2028"
SHORT = 40
WITH_TEXT = [
    kind
    for kind in KINDS.values()
    if any(limit.most > SHORT and name in FIELDS[kind.name] for name, limit in kind.texts)
]


@pytest.fixture
def sender(monkeypatch: pytest.MonkeyPatch) -> Replica:
    """A device whose program cleans nothing."""
    monkeypatch.setattr(journal, "_as_kept", lambda draft: draft)
    replica = Replica("1")
    replica.save("client", CLIENT, CLIENT, dict(FIELDS["client"]))
    return replica


def steering(kind: Kind) -> dict[str, Any]:
    fields: dict[str, Any] = dict(FIELDS[kind.name])
    for name, limit in kind.texts:
        if name in fields and limit.most > SHORT:
            fields[name] = f"a{STEERING}b"
    return fields


@pytest.mark.parametrize("kind", WITH_TEXT, ids=lambda kind: kind.name)
def test_no_row_of_a_change_that_came_in_steers_a_screen(sender: Replica, kind: Kind) -> None:
    fields = steering(kind)
    record = CLIENT if kind.of_client else new_id()
    client = None if kind.client is False else CLIENT
    sender.save(kind.name, record, client, fields)
    reader = Replica("2")
    reader.take([entry for _, entry in sender.journal.entries()])
    shown = [
        value
        for table in RECORD_TABLES
        if table not in HEAD_TABLES
        for row in reader.rows(f"SELECT * FROM {table}")  # noqa: S608
        for value in row
        if isinstance(value, str)
    ]
    assert not set(STEERING[0] + STEERING[4:]) & set("".join(shown))
    assert reader.dump() == reader.rebuilt_dump()
    sealed = b"".join(entry.payload for _, entry in reader.journal.entries())
    assert "\u202e".encode() in sealed


def test_a_name_in_a_roster_steers_no_screen() -> None:
    assert NAME.plain(f"Д{STEERING}ана") == "Д[2J ана"
