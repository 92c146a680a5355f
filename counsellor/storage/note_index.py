# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Writing the search index: folded text by journal position, nothing of which outlives its note."""

from __future__ import annotations

import json
from collections.abc import Sequence

from counsellor.domain.folding import index_text
from counsellor.storage.driver import Connection

_LETTERS_MERGED_BY_A_PAGE = 1_000
"""A page of the index holds some 3,000 letters, and is written anew on each of three levels."""


def add_texts(connection: Connection, texts: Sequence[tuple[int, str]]) -> None:
    """Take texts in, each with its journal position."""
    folded = [(position, index_text(text)) for position, text in texts]
    connection.executemany("INSERT INTO note_index (rowid, text) VALUES (?, ?)", folded)
    if len(folded) > 1:
        _merge(connection, sum(len(text) for _, text in folded))


def _merge(connection: Connection, letters: int) -> None:
    """Let the index grow in even steps while many notes come in.

    Left to itself it merges hundreds of pages at once, every dozen bundles; the commit that
    this falls on takes five times as long as the others. A note that is saved alone is not
    made to wait: FTS5 itself merges sixteen of them, which nobody feels.
    """
    connection.execute(
        "INSERT INTO note_index (note_index, rank) VALUES ('merge', ?)",
        (1 + letters // _LETTERS_MERGED_BY_A_PAGE,),
    )


def unindex(connection: Connection, position: int, payload: bytes | None) -> None:
    """Take a note or addendum out of the index; FTS5 needs the text it was given."""
    if payload is None:
        return
    text = json.loads(payload)["fields"]["text"]
    connection.execute(
        "INSERT INTO note_index (note_index, rowid, text) VALUES ('delete', ?, ?)",
        (position, index_text(text)),
    )


def forget_all(connection: Connection) -> None:
    """Empty the index, before it is filled again from the journal."""
    connection.execute("INSERT INTO note_index (note_index) VALUES ('delete-all')")


def rewrite(connection: Connection) -> None:
    """Leave no trace of deleted words in the index.

    Where a word stood last on its page, FTS5's own ``secure-delete`` leaves it there. Merging
    takes it away, but an index of one segment is not merged: so a second one is made first.
    """
    connection.execute("INSERT INTO note_index (rowid, text) VALUES (0, 'x')")
    connection.execute("INSERT INTO note_index (note_index) VALUES ('optimize')")
    connection.execute("INSERT INTO note_index (note_index, rowid, text) VALUES ('delete', 0, 'x')")
