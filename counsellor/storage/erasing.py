# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Erasure inside the database: rows, payloads and index entries go, places and hashes stay."""

from __future__ import annotations

from typing import Final

from counsellor.domain.open_form import PLACED
from counsellor.storage.driver import Connection
from counsellor.storage.heads import HEAD_TABLES
from counsellor.storage.note_index import rewrite, unindex
from counsellor.storage.records import TABLES
from counsellor.storage.tables import EventTable
from counsellor.storage.unfinished import RUNNING

ERASED = "erased"
ERASURE = "erasure"

LOCAL_TABLES: Final = (
    *("drafts", "draft_revisions", "draft_steps", "discarded_drafts", "undoable_acts"),
    *("open_forms", "pending_changes", "refused_changes", "unread", "brought_in"),
)
"""Tables of this device alone whose rows of a client go with it."""

TAKEN: Final = (
    *((name, "client") for name in HEAD_TABLES),
    *(
        (table.name, table.client_column)
        for table in TABLES
        if table.client_column is not None and not table.outlives_erasure
    ),
    *((name, "client") for name in LOCAL_TABLES),
)
"""Every table whose rows of a client go, and the column that says whose they are."""

_IN_THE_JOURNAL: Final = "position IN (SELECT position FROM journal WHERE client = ?1)"
"""Finds the rows of a client that stand where the journal has them, without an index of theirs."""

_POSITIONED: Final = frozenset(table.name for table in TABLES if table.positioned)

_SEARCHED: Final = " UNION ".join(
    f"SELECT position FROM {table.name} WHERE {_IN_THE_JOURNAL} AND {table.searched_while}"  # noqa: S608
    for table in TABLES
    if isinstance(table, EventTable) and table.searched_while
)


def erase_client(connection: Connection, client: str) -> None:
    """Erase everything about a client that this vault holds, but for its tombstones.

    The journal keeps version, hash and chain link of every change. What waits to be sealed goes:
    nobody outside needs to know of it. Afterwards the caller writes the database anew, so that no
    byte stays in a gap of a page or in the write-ahead log.
    """
    texts = connection.execute(
        f"SELECT position, payload FROM journal WHERE position IN ({_SEARCHED})",  # noqa: S608
        (client,),
    ).fetchall()
    for position, payload in texts:
        unindex(connection, position, payload)
    for table, column in TAKEN:
        whose = _IN_THE_JOURNAL if table in _POSITIONED else f"{column} = ?1"
        connection.execute(f"DELETE FROM {table} WHERE {whose}", (client,))  # noqa: S608
    connection.execute(
        "DELETE FROM settings WHERE key = ? AND value ->> 'client' = ?", (RUNNING, client)
    )
    # What was looked for may be the client's name.
    connection.execute("DELETE FROM open_forms WHERE form GLOB ?", (f"{PLACED}*",))
    connection.execute("DELETE FROM queue WHERE client = ? AND kind <> ?", (client, ERASURE))
    connection.execute(
        "UPDATE journal SET payload = NULL, reason = ?1 WHERE client = ?2 AND payload IS NOT NULL"
        " AND version NOT IN (SELECT version FROM tombstones WHERE client = ?2)",
        (ERASED, client),
    )
    if texts:
        rewrite(connection)
