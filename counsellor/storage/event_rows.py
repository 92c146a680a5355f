# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""How each kind of event fills its row, and the statement that writes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from typing import Final

from counsellor.domain.change import Change
from counsellor.storage.driver import Connection
from counsellor.storage.json_text import json_text

EventRow = Callable[[Change, bytes, int], tuple[object, ...]]


def utc_seconds(moment: str) -> int:
    """Give seconds since the epoch of a time with offset, for sorting in SQL."""
    return int(datetime.fromisoformat(moment).timestamp())


def _enquiry(change: Change, version: bytes, _position: int) -> tuple[object, ...]:
    fields = change.fields
    return (
        change.record,
        change.client,
        fields["received_on"],
        fields["source"],
        fields["contact_type"],
        fields.get("summary", ""),
        change.author,
        version,
    )


def _consent(change: Change, version: bytes, _position: int) -> tuple[object, ...]:
    text = json_text(change.fields)
    given_on = change.fields["given_on"]
    return (
        change.record,
        change.client,
        given_on,
        text,
        change.author,
        change.at,
        version,
    )


def _stage(change: Change, version: bytes, _position: int) -> tuple[object, ...]:
    fields = change.fields
    return (
        change.record,
        change.client,
        fields["subject"],
        fields["stage"],
        fields["on"],
        fields.get("reason"),
        fields.get("approved_by"),
        change.author,
        version,
    )


def _session(change: Change, version: bytes, _position: int) -> tuple[object, ...]:
    fields = change.fields
    started_at = str(fields["started_at"])
    return (
        change.record,
        change.client,
        fields["case"],
        fields["enquiry"],
        started_at,
        utc_seconds(started_at),
        fields["duration_s"],
        net_seconds(fields),
        fields["contact_type"],
        fields["status"],
        fields["present"],
        fields["staff"],
        json_text(fields["segments"]),
        None,
        change.author,
        version,
    )


def net_seconds(fields: Mapping[str, object]) -> int:
    """Give a session's seconds without breaks, from checked fields."""
    segments = fields["segments"]
    breaks = 0
    for segment in segments if isinstance(segments, list) else ():
        if segment["phase"] == "break":
            breaks += segment["end_s"] - segment["start_s"]
    return int(str(fields["duration_s"])) - breaks


def _note(change: Change, version: bytes, position: int) -> tuple[object, ...]:
    fields = change.fields
    signed_at = str(fields["signed_at"])
    return (
        change.record,
        position,
        change.client,
        fields["session"],
        fields["template"],
        fields["language"],
        signed_at,
        utc_seconds(signed_at),
        fields["late"],
        0,
        change.author,
        version,
    )


def _addendum(change: Change, version: bytes, position: int) -> tuple[object, ...]:
    fields = change.fields
    return (
        change.record,
        position,
        fields["note"],
        change.client,
        fields["signed_at"],
        0,
        change.author,
        version,
    )


def _rating(change: Change, version: bytes, _position: int) -> tuple[object, ...]:
    fields = change.fields
    return (
        change.record,
        fields["goal"],
        change.client,
        fields["value"],
        fields["rated_on"],
        change.author,
        version,
    )


def _access(change: Change, version: bytes, _position: int) -> tuple[object, ...]:
    fields = change.fields
    return (
        change.record,
        fields["what"],
        fields.get("reason", ""),
        change.client,
        change.at,
        change.author,
        version,
    )


EVENT_ROWS: Final[Mapping[str, EventRow]] = {
    "enquiry": _enquiry,
    "consent": _consent,
    "stage": _stage,
    "session": _session,
    "note": _note,
    "note.addendum": _addendum,
    "goal.rating": _rating,
    "access": _access,
}

_SESSION_COLUMNS: Final = (
    "id client case_id enquiry started_at started_utc duration_s net_s contact_type status"
    " present staff segments correction author version"
)
_NOTE_COLUMNS: Final = (
    "id position client session template language signed_at signed_utc late misfiled author version"
)
_TABLES: Final = {
    "enquiry": ("enquiries", "id client received_on source contact_type summary author version"),
    "consent": ("consents", "id client given_on fields author at version"),
    "stage": ("stages", "id client case_id stage on_day reason approved_by author version"),
    "session": (
        "sessions",
        _SESSION_COLUMNS,
    ),
    "note": (
        "notes",
        _NOTE_COLUMNS,
    ),
    "note.addendum": ("addenda", "id position note client signed_at misfiled author version"),
    "goal.rating": ("goal_ratings", "id goal client value rated_on author version"),
    "access": ("access_log", "id what reason client at author version"),
}


@cache
def insert_of(kind: str) -> str:
    """Give the statement that writes a kind's rows; the same change twice is one row."""
    table, columns = _TABLES[kind][0], _TABLES[kind][1].split()
    marks = ", ".join("?" for _ in columns)
    return f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608


def write_receipt(connection: Connection, change: Change, version: bytes) -> None:
    """Keep the newest word of the office on each stream; a restored office may lower it."""
    fields = change.fields
    streams = fields["streams"]
    for stream in streams if isinstance(streams, list) else ():
        connection.execute(
            "INSERT INTO receipts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (device, stream) DO UPDATE SET number = excluded.number,"
            " link = excluded.link, missing = excluded.missing,"
            " quarantined = excluded.quarantined, kept = excluded.kept,"
            " sealed_at = excluded.sealed_at, received_at = excluded.received_at,"
            " version = excluded.version WHERE excluded.version > receipts.version",
            (
                fields["device"],
                stream["stream"],
                stream["number"],
                stream["link"],
                json_text(stream["missing"]),
                json_text(stream["quarantined"]),
                stream["kept"],
                stream["sealed_at"],
                fields["received_at"],
                version,
            ),
        )


def write_roster(connection: Connection, change: Change, version: bytes) -> None:
    """Note that a roster came; the service that reads it verifies it against the root."""
    connection.execute(
        "INSERT OR IGNORE INTO rosters VALUES (?, ?)", (change.fields["version"], version)
    )


OTHER_EVENTS: Final[Mapping[str, Callable[[Connection, Change, bytes], None]]] = {
    "receipt": write_receipt,
    "roster": write_roster,
}
