# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Erasure inside the database: rows, payloads and index entries go, places and hashes stay."""

from __future__ import annotations

from counsellor.storage.driver import Connection
from counsellor.storage.projections import unindex

ERASED = "erased"

_OF_CLIENT = (
    ("identities", "client"),
    ("clients", "id"),
    ("enquiries", "client"),
    ("cases", "client"),
    ("consents", "client"),
    ("stages", "client"),
    ("sessions", "client"),
    ("notes", "client"),
    ("addenda", "client"),
    ("goals", "client"),
    ("goal_ratings", "client"),
    ("access_log", "client"),
    ("heads", "client"),
    ("drafts", "client"),
    ("held_changes", "client"),
)


def erase_client(connection: Connection, client: str, before: int) -> None:
    """Erase everything about a client that the journal holds before a position.

    The journal keeps version, hash and chain link of every change. Superseded marks stay: they
    hold ids only, and a late change must still find its place. Afterwards the caller ends with
    a TRUNCATE checkpoint, so that no byte stays in the write-ahead log.
    """
    texts = connection.execute(
        "SELECT position, payload FROM journal WHERE client = ?1 AND payload IS NOT NULL"
        " AND position IN (SELECT position FROM notes WHERE client = ?1 AND misfiled = 0"
        " UNION SELECT position FROM addenda WHERE client = ?1)",
        (client,),
    ).fetchall()
    for position, payload in texts:
        unindex(connection, position, payload)
    for table, column in _OF_CLIENT:
        connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (client,))  # noqa: S608
    connection.execute(
        "UPDATE journal SET payload = NULL, reason = ? WHERE client = ? AND position < ?"
        " AND payload IS NOT NULL",
        (ERASED, client, before),
    )
    connection.execute("INSERT INTO note_index (note_index) VALUES ('optimize')")
