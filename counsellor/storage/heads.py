# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Reading the heads: the values of registers and states that no known change supersedes."""

from __future__ import annotations

import json
from typing import Any, Final, NamedTuple

from counsellor.domain.records import KINDS
from counsellor.storage.driver import Connection

HEAD_TABLES: Final = ("heads", "superseded")
"""What the fold keeps of registers and states, by client; every kind shares them."""

Touched = dict[str, set[tuple[str, str]]]
"""By table: client (empty for nobody) and record of what has to be projected again."""


def whose(client: str | None) -> str:
    """Return how ``heads`` names whom a change is about; empty for nobody."""
    return client or ""


def shown_fields(connection: Connection, client: str, kind: str, record: str) -> dict[str, Any]:
    """Return the shown value of every field of a register record."""
    rows = connection.execute(
        "SELECT field, value FROM heads WHERE client = ? AND kind = ? AND record = ?"
        " ORDER BY field, version",
        (client, kind, record),
    )
    return _shown(kind, {name: json.loads(value) for name, value in rows})


def _shown(kind: str, fields: dict[str, Any]) -> dict[str, Any]:
    """Take out of texts what steers a screen; the heads keep it as it came."""
    return dict(KINDS[kind].plain(fields))


class StateHead(NamedTuple):
    """One head of a state: what it says, who said it, and its packed version."""

    fields: dict[str, Any]
    author: str
    version: bytes


def state_fields(
    connection: Connection, client: str, kind: str, subject: str
) -> list[dict[str, Any]]:
    """Return the fields of every head of a state, in version order; the last one shows."""
    rows = connection.execute(
        "SELECT value FROM heads WHERE client = ? AND kind = ? AND record = ? AND field = ''"
        " ORDER BY version",
        (client, kind, subject),
    )
    return [_shown(kind, json.loads(value)) for (value,) in rows]


def state_heads(connection: Connection, client: str, kind: str, subject: str) -> list[StateHead]:
    """Return every head of a state with its author, in version order."""
    rows = connection.execute(
        "SELECT value, payload, version FROM heads JOIN journal USING (version)"
        " WHERE heads.client = ? AND kind = ? AND record = ? AND field = '' ORDER BY version",
        (client, kind, subject),
    )
    return [
        StateHead(_shown(kind, json.loads(value)), json.loads(payload)["author"], version)
        for value, payload, version in rows
    ]


def shown_states(
    connection: Connection, kind: str, touched: set[tuple[str, str]]
) -> list[tuple[str, str, dict[str, Any]]]:
    """Find which of many (client, record) have a state of a kind, and what shows; usually none."""
    marks = ", ".join("(?, ?)" for _ in touched)
    rows = connection.execute(
        "SELECT client, record, value FROM heads"  # noqa: S608
        f" WHERE kind = ? AND (client, record) IN (VALUES {marks}) ORDER BY version",
        (kind, *(part for pair in touched for part in pair)),
    ).fetchall()
    shown = {(client, record): _shown(kind, json.loads(value)) for client, record, value in rows}
    return [(client, record, fields) for (client, record), fields in shown.items()]
