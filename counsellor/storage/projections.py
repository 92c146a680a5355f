# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Projections: record rows computed from register heads, the shown value of each field.

Of concurrent values the highest version shows; consent is the exception, where the most
restrictive counts. A record that no change of its own kind has made yet gets no row.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any, Final

from counsellor.domain.coded import ConsentItem, Stage
from counsellor.domain.consent import Consent, most_restrictive
from counsellor.domain.folding import fold
from counsellor.storage.compact import compact
from counsellor.storage.driver import Connection
from counsellor.storage.event_rows import net_seconds, utc_seconds

Touched = dict[str, set[str]]


def shown_fields(connection: Connection, kind: str, record: str) -> dict[str, Any]:
    """Give the shown value of every field of a register record."""
    rows = connection.execute(
        "SELECT field, value FROM heads WHERE kind = ? AND record = ? ORDER BY field, version",
        (kind, record),
    )
    return {name: json.loads(value) for name, value in rows}


def state_heads(connection: Connection, kind: str, subject: str) -> list[dict[str, Any]]:
    """Give the fields of every head of a state, in version order; the last one shows."""
    rows = connection.execute(
        "SELECT value FROM heads WHERE kind = ? AND record = ? AND field = '' ORDER BY version",
        (kind, subject),
    )
    return [json.loads(value) for (value,) in rows]


def current_consent(connection: Connection, client: str) -> Consent | None:
    """Give the consent that counts for a client."""
    heads = state_heads(connection, "consent", client)
    return most_restrictive([Consent.from_fields(fields) for fields in heads])


def _clients(connection: Connection, records: Iterable[str]) -> None:
    for record in records:
        fields = shown_fields(connection, "client", record)
        if "code" not in fields:
            continue
        name = shown_fields(connection, "client.working_name", record).get("working_name", "")
        consent = current_consent(connection, record)
        sync = consent is not None and consent.grants(ConsentItem.SYNC)
        connection.execute(
            "INSERT OR REPLACE INTO clients VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                record,
                fields["code"],
                fields.get("subject", "person"),
                fields.get("language", "ru"),
                fields.get("minor", False),
                name,
                fold(f"{fields['code']} {fields['code'].replace('-', '')} {name}"),
                compact(consent.to_fields()) if consent else None,
                sync,
            ),
        )


def _identities(connection: Connection, records: Iterable[str]) -> None:
    for record in records:
        fields = shown_fields(connection, "identity", record)
        name = fields.get("full_name", "")
        connection.execute(
            "INSERT OR REPLACE INTO identities VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                record,
                name,
                fields.get("birth_year"),
                fields.get("phone", ""),
                fields.get("address", ""),
                fields.get("remarks", ""),
                fold(name),
            ),
        )


def _cases(connection: Connection, records: Iterable[str]) -> None:
    for record in records:
        fields = shown_fields(connection, "case", record)
        if "opened_on" not in fields:
            continue
        stages = state_heads(connection, "stage", record)
        stage = stages[-1] if stages else {"stage": Stage.INTAKE.value, "on": None}
        connection.execute(
            "INSERT OR REPLACE INTO cases VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                record,
                _client_of(connection, "case", record),
                fields.get("enquiry"),
                fields["opened_on"],
                fields.get("lead", ""),
                fields.get("group", ""),
                fields.get("region", ""),
                stage["stage"],
                stage["on"],
            ),
        )


def _goals(connection: Connection, records: Iterable[str]) -> None:
    for record in records:
        fields = shown_fields(connection, "goal", record)
        if "text" not in fields:
            continue
        connection.execute(
            "INSERT OR REPLACE INTO goals VALUES (?, ?, ?, ?, ?)",
            (
                record,
                _client_of(connection, "goal", record),
                fields["text"],
                fields.get("position", 1),
                fields.get("open", True),
            ),
        )


def _client_of(connection: Connection, kind: str, record: str) -> str:
    (client,) = connection.execute(
        "SELECT client FROM heads WHERE kind = ? AND record = ? ORDER BY version LIMIT 1",
        (kind, record),
    ).fetchone()
    return str(client)


def _with_states(
    connection: Connection, kind: str, records: set[str]
) -> Iterable[tuple[str, dict[str, Any]]]:
    """Find which of the records have a state of that kind; usually none."""
    marks = ", ".join("?" for _ in records)
    rows = connection.execute(
        f"SELECT record, value FROM heads WHERE kind = ? AND record IN ({marks})"  # noqa: S608
        " ORDER BY record, version",
        (kind, *sorted(records)),
    ).fetchall()
    return {record: json.loads(value) for record, value in rows}.items()


def _sessions(connection: Connection, records: set[str]) -> None:
    for record, fields in _with_states(connection, "session.correction", records):
        connection.execute(
            "UPDATE sessions SET started_at = ?, started_utc = ?, duration_s = ?, net_s = ?,"
            " status = ?, present = ?, segments = ?, correction = ? WHERE id = ?",
            (
                fields["started_at"],
                utc_seconds(fields["started_at"]),
                fields["duration_s"],
                net_seconds(fields),
                fields["status"],
                fields["present"],
                compact(fields["segments"]),
                fields["reason"],
                record,
            ),
        )


def _notes(connection: Connection, records: set[str]) -> None:
    for record, _fields in _with_states(connection, "note.misfiled", records):
        found = connection.execute(
            "SELECT position, payload FROM notes JOIN journal USING (position)"
            " WHERE id = ? AND misfiled = 0",
            (record,),
        ).fetchone()
        if found is None:
            continue
        unindex(connection, found[0], found[1])
        connection.execute("UPDATE notes SET misfiled = 1 WHERE id = ?", (record,))


def unindex(connection: Connection, position: int, payload: bytes | None) -> None:
    """Take a note or addendum out of the search index; FTS5 needs the text it was given."""
    if payload is None:
        return
    text = json.loads(payload)["fields"]["text"]
    connection.execute(
        "INSERT INTO note_index (note_index, rowid, text) VALUES ('delete', ?, ?)",
        (position, fold(text)),
    )


PROJECTIONS: Final[tuple[tuple[str, Callable[[Connection, set[str]], None]], ...]] = (
    ("clients", _clients),
    ("identities", _identities),
    ("cases", _cases),
    ("goals", _goals),
    ("sessions", _sessions),
    ("notes", _notes),
)
