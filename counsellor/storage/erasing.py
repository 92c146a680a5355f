# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Erasure inside the database: rows, payloads and index entries go, places and hashes stay."""

from __future__ import annotations

from counsellor.storage.driver import Connection
from counsellor.storage.projections import unindex

ERASED = "erased"
ERASURE = "erasure"

_OF_CLIENT = (
    ("heads", "client"),
    ("superseded", "client"),
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
    ("holds", "client"),
    ("drafts", "client"),
    ("held_changes", "client"),
)


def erase_client(connection: Connection, client: str) -> None:
    """Erase everything about a client that this vault holds, but for its tombstones.

    The journal keeps version, hash and chain link of every change. What waits to be sealed goes:
    nobody outside needs to know of it. Afterwards the caller ends with a TRUNCATE checkpoint, so
    that no byte stays in the write-ahead log.
    """
    texts = connection.execute(
        "SELECT position, payload FROM journal WHERE position IN ("
        "SELECT position FROM notes WHERE client = ?1 AND misfiled = 0"
        " UNION SELECT position FROM addenda WHERE client = ?1 AND misfiled = 0)",
        (client,),
    ).fetchall()
    for position, payload in texts:
        unindex(connection, position, payload)
    for table, column in _OF_CLIENT:
        connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (client,))  # noqa: S608
    connection.execute("DELETE FROM queue WHERE client = ? AND kind <> ?", (client, ERASURE))
    connection.execute(
        "UPDATE journal SET payload = NULL, reason = ?1 WHERE client = ?2 AND payload IS NOT NULL"
        " AND version NOT IN (SELECT version FROM tombstones WHERE client = ?2)",
        (ERASED, client),
    )
    if texts:
        _rewrite_index(connection)


def _rewrite_index(connection: Connection) -> None:
    """Leave no trace of deleted words in the index.

    Where a word stood last on its page, FTS5's own ``secure-delete`` leaves it there. Merging
    drops it, but an index of one segment is not merged: so a second one is made first.
    """
    connection.execute("INSERT INTO note_index (rowid, text) VALUES (0, 'x')")
    connection.execute("INSERT INTO note_index (note_index) VALUES ('optimize')")
    connection.execute("INSERT INTO note_index (note_index, rowid, text) VALUES ('delete', 0, 'x')")
