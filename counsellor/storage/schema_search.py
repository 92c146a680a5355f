# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Folding again what was folded by an older rule: the search index, and what clients are found by.

It reads the tables as they were when the step came; a later change of the fold is a step of its
own that calls the same. It must not know more of the vault than these columns.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from counsellor.domain.folding import fold_code, found_by
from counsellor.storage.driver import Connection
from counsellor.storage.note_index import add_texts, forget_all

_SHOWN = """
SELECT position, payload FROM journal JOIN (SELECT position FROM notes WHERE misfiled = 0
    UNION ALL SELECT position FROM addenda WHERE misfiled = 0) USING (position)
WHERE payload IS NOT NULL ORDER BY position
"""
_AT_ONCE = 200


def fold_search_again(connection: Connection) -> None:
    """Fold every shown note, every client and every identity anew."""
    forget_all(connection)
    for rows in _batches(connection.execute(_SHOWN).fetchall()):
        add_texts(connection, [(row[0], str(json.loads(row[1])["fields"]["text"])) for row in rows])
    clients = connection.execute("SELECT id, code, working_name FROM clients").fetchall()
    connection.executemany(
        "UPDATE clients SET folded = ? WHERE id = ?",
        [(f"{fold_code(code)} {found_by(name)}", client) for client, code, name in clients],
    )
    identities = connection.execute("SELECT client, full_name FROM identities").fetchall()
    connection.executemany(
        "UPDATE identities SET folded = ? WHERE client = ?",
        [(found_by(name), client) for client, name in identities],
    )


def _batches(rows: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(rows), _AT_ONCE):
        yield rows[start : start + _AT_ONCE]
