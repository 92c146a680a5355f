# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Search as you type: clients by code and working name, notes by folded word prefixes.

Newest first by rowid, never ranked: ranking reads every hit, the newest fifty cost a
millisecond. The index holds folded text only and gives positions in the journal.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from counsellor.domain.found_places import places_of
from counsellor.domain.matching import wanted_words
from counsellor.domain.plain_text import plain_text
from counsellor.domain.search_hit import SearchHit
from counsellor.storage.driver import Connection
from counsellor.storage.records.clients import answering

MOST_HITS = 50
_SNIPPET_BEFORE = 30
_SNIPPET_LENGTH = 120
_PART_LENGTH = 240
_BLANKS = re.compile(r"\s+")
_FOUND = """
SELECT j.payload, c.code, c.working_name FROM journal AS j JOIN clients AS c ON c.id = j.client
WHERE j.position IN ({marks}) AND j.payload IS NOT NULL ORDER BY j.position DESC
"""


class Search:
    """Finds clients and notes."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, typed: str, *, most: int = MOST_HITS) -> list[SearchHit]:
        """Return clients first, then notes, newest first; every typed word must be a prefix."""
        words = wanted_words(typed)
        if not words:
            return []
        return [*self._clients(words, most=8), *self.notes(typed, most=most)]

    def _clients(self, words: list[str], *, most: int) -> list[SearchHit]:
        """Match as the list of clients does, and by the identity; show what the list shows."""
        found, patterns = answering(words, by_identity=True)
        rows = self._connection.execute(
            f"SELECT id, code, working_name FROM clients WHERE {found} ORDER BY code LIMIT ?",  # noqa: S608
            (*patterns, most),
        )
        return [SearchHit("client", row[0], row[1], row[2]) for row in rows]

    def notes(self, typed: str, *, most: int = MOST_HITS) -> list[SearchHit]:
        """Return the newest notes and addenda that hold every typed word as a prefix."""
        words = wanted_words(typed)
        if not words:
            return []
        query = " AND ".join(f'"{word}"*' for word in words)
        positions = [
            row[0]
            for row in self._connection.execute(
                "SELECT rowid FROM note_index WHERE note_index MATCH ? ORDER BY rowid DESC LIMIT ?",
                (query, most),
            )
        ]
        found = _FOUND.format(marks=", ".join("?" for _ in positions))
        rows = self._connection.execute(found, positions)
        hits = (self._hit(json.loads(row[0]), row[1], row[2], words[0]) for row in rows)
        return [hit for hit in hits if hit is not None]

    def _hit(
        self, payload: Mapping[str, Any], code: str, working_name: str, word: str
    ) -> SearchHit | None:
        """Return a note, or the note that an addendum belongs to, if it has come."""
        client, fields = payload["client"], payload["fields"]
        note = fields.get("note", payload["record"])
        if "note" in fields and not self._is_here(note, client):
            return None
        when = datetime.fromisoformat(fields["signed_at"])
        snippet = snippet_of(plain_text(fields["text"]), word)
        return SearchHit("note", client, code, working_name, note, when, snippet)

    def _is_here(self, note: str, client: str) -> bool:
        found = self._connection.execute(
            "SELECT EXISTS (SELECT 1 FROM notes WHERE id = ? AND client = ?)", (note, client)
        ).fetchone()
        return bool(found[0])


def snippet_of(text: str, word: str) -> str:
    """Return a line of the text around the first place where a folded word begins."""
    place = _place_of(text, word)
    start = max(0, place - _SNIPPET_BEFORE)
    if start:
        start = text.find(" ", start, place) + 1 or start
    return _BLANKS.sub(" ", text[start : start + _SNIPPET_LENGTH]).strip()


def _place_of(text: str, word: str) -> int:
    """Find where a folded word begins in a text; 0 where it does not.

    Most words are found early: folding the whole text took more than half of a search.
    """
    start = 0
    while start < len(text):
        end = text.find(" ", start + _PART_LENGTH)
        part = text[start : end if end > 0 else None]
        found = places_of(part, (word,))
        if found:
            return start + found[0][0]
        start += len(part)
    return 0
