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
from counsellor.domain.folding import fold, index_text
from counsellor.domain.records.consents import Consent, most_restrictive
from counsellor.storage.driver import Connection
from counsellor.storage.event_rows import net_seconds, utc_seconds
from counsellor.storage.json_text import json_text

Touched = dict[str, set[tuple[str, str]]]
"""By table: client (empty for nobody) and record of what has to be projected again."""


def of(client: str | None) -> str:
    """Give how ``heads`` names whom a change is about; empty for nobody."""
    return client or ""


def shown_fields(connection: Connection, client: str, kind: str, record: str) -> dict[str, Any]:
    """Give the shown value of every field of a register record."""
    rows = connection.execute(
        "SELECT field, value FROM heads WHERE client = ? AND kind = ? AND record = ?"
        " ORDER BY field, version",
        (client, kind, record),
    )
    return {name: json.loads(value) for name, value in rows}


def state_heads(
    connection: Connection, client: str, kind: str, subject: str
) -> list[dict[str, Any]]:
    """Give the fields of every head of a state, in version order; the last one shows."""
    rows = connection.execute(
        "SELECT value FROM heads WHERE client = ? AND kind = ? AND record = ? AND field = ''"
        " ORDER BY version",
        (client, kind, subject),
    )
    return [json.loads(value) for (value,) in rows]


def current_consent(connection: Connection, client: str) -> Consent | None:
    """Give the consent that counts for a client."""
    heads = state_heads(connection, client, "consent", client)
    return most_restrictive([Consent.from_fields(fields) for fields in heads])


def _clients(connection: Connection, touched: Iterable[tuple[str, str]]) -> None:
    for client, record in touched:
        fields = shown_fields(connection, client, "client", client)
        if "code" not in fields or record != client:
            continue
        named = shown_fields(connection, client, "client.working_name", client)
        name = named.get("working_name", "")
        consent = current_consent(connection, client)
        sync = consent is not None and consent.grants(ConsentItem.SYNC)
        connection.execute(
            "INSERT OR REPLACE INTO clients VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                client,
                fields["code"],
                fields.get("subject", "person"),
                fields.get("language", "ru"),
                fields.get("minor", False),
                name,
                fold(f"{fields['code']} {fields['code'].replace('-', '')} {name}"),
                json_text(consent.to_fields()) if consent else None,
                sync,
            ),
        )


def _identities(connection: Connection, touched: Iterable[tuple[str, str]]) -> None:
    for client, record in touched:
        fields = shown_fields(connection, client, "identity", client)
        if record != client:
            continue
        name = fields.get("full_name", "")
        connection.execute(
            "INSERT OR REPLACE INTO identities VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                client,
                name,
                fields.get("birth_year"),
                fields.get("phone", ""),
                fields.get("address", ""),
                fields.get("remarks", ""),
                fold(name),
            ),
        )


def _cases(connection: Connection, touched: Iterable[tuple[str, str]]) -> None:
    for client, record in touched:
        fields = shown_fields(connection, client, "case", record)
        if "opened_on" not in fields:
            continue
        stages = state_heads(connection, client, "stage", record)
        stage = stages[-1] if stages else {"stage": Stage.INTAKE.value, "on": None}
        connection.execute(
            "INSERT OR REPLACE INTO cases VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                record,
                client,
                fields.get("enquiry"),
                fields["opened_on"],
                fields.get("lead", ""),
                fields.get("group", ""),
                fields.get("region", ""),
                stage["stage"],
                stage["on"],
            ),
        )


def _goals(connection: Connection, touched: Iterable[tuple[str, str]]) -> None:
    for client, record in touched:
        fields = shown_fields(connection, client, "goal", record)
        if "text" not in fields:
            continue
        connection.execute(
            "INSERT OR REPLACE INTO goals VALUES (?, ?, ?, ?, ?)",
            (
                record,
                client,
                fields["text"],
                fields.get("position", 1),
                fields.get("open", True),
            ),
        )


def _with_states(
    connection: Connection, kind: str, touched: set[tuple[str, str]]
) -> list[tuple[str, str, dict[str, Any]]]:
    """Find which of the records have a state of that kind; usually none."""
    marks = ", ".join("(?, ?)" for _ in touched)
    rows = connection.execute(
        "SELECT client, record, value FROM heads"  # noqa: S608
        f" WHERE kind = ? AND (client, record) IN (VALUES {marks}) ORDER BY version",
        (kind, *(part for pair in touched for part in pair)),
    ).fetchall()
    shown = {(client, record): json.loads(value) for client, record, value in rows}
    return [(client, record, fields) for (client, record), fields in shown.items()]


def _sessions(connection: Connection, touched: set[tuple[str, str]]) -> None:
    for client, record, fields in _with_states(connection, "session.correction", touched):
        connection.execute(
            "UPDATE sessions SET started_at = ?, started_utc = ?, duration_s = ?, net_s = ?,"
            " status = ?, present = ?, segments = ?, correction = ?"
            " WHERE id = ? AND ifnull(client, '') = ?",
            (
                fields["started_at"],
                utc_seconds(fields["started_at"]),
                fields["duration_s"],
                net_seconds(fields),
                fields["status"],
                fields["present"],
                json_text(fields["segments"]),
                fields["reason"],
                record,
                client,
            ),
        )


def _notes(connection: Connection, touched: set[tuple[str, str]]) -> None:
    """Hide misfiled notes and their addenda, whichever came first."""
    for client, record, _fields in _with_states(connection, "note.misfiled", touched):
        for table, column in (("notes", "id"), ("addenda", "note")):
            shown = connection.execute(
                f"SELECT position, payload FROM {table} JOIN journal USING (position)"  # noqa: S608
                f" WHERE {table}.{column} = ? AND {table}.client = ? AND misfiled = 0",
                (record, client),
            ).fetchall()
            for position, payload in shown:
                unindex(connection, position, payload)
            connection.execute(
                f"UPDATE {table} SET misfiled = 1 WHERE {column} = ? AND client = ?",  # noqa: S608
                (record, client),
            )


def _holds(connection: Connection, touched: set[tuple[str, str]]) -> None:
    """Show a hold while any of its concurrent heads holds: erasing cannot be taken back."""
    for client, record in touched:
        heads = connection.execute(
            "SELECT heads.value, version, payload FROM heads JOIN journal USING (version)"
            " WHERE heads.client = ? AND kind = 'hold' AND record = ? ORDER BY version",
            (client, record),
        ).fetchall()
        said = [(json.loads(value), version, payload) for value, version, payload in heads]
        holding = [head for head in said if head[0]["held"]]
        fields, version, payload = (holding or said)[-1]
        author = json.loads(payload)["author"]
        connection.execute(
            "INSERT OR REPLACE INTO holds VALUES (?, ?, ?, ?, ?)",
            (client, fields["held"], fields["reason"], author, version),
        )


def unindex(connection: Connection, position: int, payload: bytes | None) -> None:
    """Take a note or addendum out of the search index; FTS5 needs the text it was given."""
    if payload is None:
        return
    text = json.loads(payload)["fields"]["text"]
    connection.execute(
        "INSERT INTO note_index (note_index, rowid, text) VALUES ('delete', ?, ?)",
        (position, index_text(text)),
    )


PROJECTIONS: Final[tuple[tuple[str, Callable[[Connection, set[tuple[str, str]]], None]], ...]] = (
    ("clients", _clients),
    ("identities", _identities),
    ("cases", _cases),
    ("goals", _goals),
    ("sessions", _sessions),
    ("notes", _notes),
    ("holds", _holds),
)
